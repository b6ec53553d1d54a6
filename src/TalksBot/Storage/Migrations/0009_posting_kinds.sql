ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'Reply';
ALTER TABLE outbox ADD COLUMN loss TEXT; -- why a dead row ended
