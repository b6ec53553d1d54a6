ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'Reply';
ALTER TABLE outbox ADD COLUMN loss TEXT;          -- why a dead row ended
ALTER TABLE outbox ADD COLUMN touched_at INTEGER; -- when its last attempt began or ended

UPDATE outbox SET touched_at = settled_at WHERE attempts > 0;

DROP INDEX outbox_sent;
CREATE INDEX outbox_attempted ON outbox (touched_at) WHERE attempts > 0;
