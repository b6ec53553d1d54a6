-- The answers that moderators pinned. A row holds all it needs: its question may be forgotten with whoever asked it.
CREATE TABLE pins (
    chat_id       INTEGER NOT NULL,
    message_id    INTEGER NOT NULL,
    thread_id     INTEGER,
    question_id   INTEGER NOT NULL,
    question      TEXT    NOT NULL,
    previous      TEXT,
    language      TEXT    NOT NULL,
    passage       TEXT    NOT NULL,
    shown         TEXT    NOT NULL, -- the passages in the message, divided by blanks
    claims        TEXT    NOT NULL,
    is_sure       INTEGER NOT NULL,
    pinned_by     INTEGER NOT NULL, -- 0 for an anonymous administrator
    pinned_by_name TEXT,
    pinned_at     INTEGER NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('Pinning', 'Pinned', 'Unpinning')),
    reviewed_with TEXT    NOT NULL, -- the fingerprint of the articles
    newer_passage TEXT,             -- what the moderators were told that newer articles say
    newer_shown   TEXT,
    newer_claims  TEXT,
    newer_is_sure INTEGER,
    in_question   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX pins_of_question ON pins (question_id);
