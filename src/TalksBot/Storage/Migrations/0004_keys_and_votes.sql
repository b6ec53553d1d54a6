ALTER TABLE questions ADD COLUMN key TEXT NOT NULL DEFAULT ''; -- what an address names it by; nobody can guess it

UPDATE questions SET key = lower(hex(randomblob(16)));

CREATE UNIQUE INDEX questions_of_key ON questions (key);

-- What people think of the answer to a question: one vote a person.
CREATE TABLE votes (
    question_id INTEGER NOT NULL,
    person_id   INTEGER NOT NULL,
    is_up       INTEGER NOT NULL CHECK (is_up IN (0, 1)),
    cast_at     INTEGER NOT NULL,
    PRIMARY KEY (question_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX votes_of_person ON votes (person_id);
