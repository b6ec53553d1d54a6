-- One row, written to prove that the database can be written.
CREATE TABLE heartbeat (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;

-- Counted at every look at the bot, however many rows were sent.
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';
