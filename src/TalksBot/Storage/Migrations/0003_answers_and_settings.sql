ALTER TABLE questions ADD COLUMN message_id INTEGER; -- the message that asked it; none when a button did

CREATE INDEX questions_of_message ON questions (chat_id, message_id) WHERE message_id IS NOT NULL;

-- Which messages of the bot's answer which question: kept beside the outbox, whose rows are swept earlier.
CREATE TABLE answers (
    chat_id     INTEGER NOT NULL,
    message_id  INTEGER NOT NULL,
    question_id INTEGER NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_to_question ON answers (question_id);

INSERT INTO answers (chat_id, message_id, question_id)
SELECT o.chat_id, o.message_id, MIN(q.id) FROM outbox o JOIN questions q ON q.id = o.update_id
WHERE o.message_id > 0 GROUP BY o.chat_id, o.message_id;

DROP INDEX outbox_message;

CREATE TABLE chat_settings (
    chat_id   INTEGER PRIMARY KEY,
    language  TEXT,
    answering TEXT    NOT NULL,
    pin_limit INTEGER NOT NULL
) STRICT;
