CREATE TABLE questions (
    id        INTEGER PRIMARY KEY, -- the update that asked it
    chat_id   INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    text      TEXT    NOT NULL,
    previous  TEXT,
    asked_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX questions_of_chat ON questions (chat_id, asked_at);
CREATE INDEX outbox_message ON outbox (chat_id, message_id) WHERE message_id IS NOT NULL;
