-- Times are milliseconds since 1970-01-01 UTC.

CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat_id     INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    body        TEXT    NOT NULL,
    done_at     INTEGER,
    error       TEXT
) STRICT;

CREATE INDEX inbox_waiting ON inbox (update_id) WHERE done_at IS NULL;

-- AUTOINCREMENT: an id is never given twice, not even after the newest rows were deleted.
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id  INTEGER,
    chat_id    INTEGER NOT NULL,
    call       TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'dead')),
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    settled_at INTEGER,
    reason     TEXT
) STRICT;

CREATE INDEX outbox_unsettled ON outbox (id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_sent ON outbox (settled_at) WHERE state = 'sent';
