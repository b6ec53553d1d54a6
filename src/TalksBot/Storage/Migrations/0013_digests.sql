-- A chat's subscription to the digest; one that is off remembers the zone, and the day of the last digest.
CREATE TABLE subscriptions (
    chat_id           INTEGER PRIMARY KEY,
    thread_id         INTEGER,
    language          TEXT    NOT NULL, -- of whoever subscribed
    weekday           INTEGER,          -- ISO 8601: Monday is 1; none for a daily one
    minute            INTEGER NOT NULL, -- of the local day
    zone              TEXT    NOT NULL,
    is_always         INTEGER NOT NULL DEFAULT 0,
    is_pinned         INTEGER NOT NULL DEFAULT 0,
    due_at            INTEGER NOT NULL,
    seen_batch        INTEGER NOT NULL, -- the last batch of arrived sentences that the chat was told of
    since             INTEGER NOT NULL, -- when the last digest was due, or where the first one begins
    last_day          TEXT,             -- the local date of the last digest
    pinned_message_id INTEGER,
    subscribed_at     INTEGER NOT NULL,
    off_at            INTEGER
) STRICT;

CREATE INDEX subscriptions_due ON subscriptions (due_at) WHERE off_at IS NULL;
CREATE INDEX subscriptions_off ON subscriptions (off_at) WHERE off_at IS NOT NULL;

-- What was decided on each digest that was due: why a chat got none.
CREATE TABLE digest_decisions (
    id          INTEGER PRIMARY KEY,
    chat_id     INTEGER NOT NULL,
    day         TEXT    NOT NULL, -- the local date
    through_day TEXT    NOT NULL, -- later than that when several were missed
    outcome     TEXT    NOT NULL,
    due_at      INTEGER NOT NULL,
    decided_at  INTEGER NOT NULL,
    posting_id  INTEGER           -- the row of the outbox, which is swept earlier
) STRICT;

CREATE INDEX digest_decisions_of_chat ON digest_decisions (chat_id, day);
CREATE INDEX digest_decisions_decided ON digest_decisions (decided_at);
