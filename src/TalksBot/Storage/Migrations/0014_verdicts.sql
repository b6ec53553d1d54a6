-- What the sources said to a question when it was asked; nothing of one asked before this was kept.
ALTER TABLE questions ADD COLUMN verdict TEXT
    CHECK (verdict IN ('Answered', 'Unsure', 'NotInSources', 'NothingMatches', 'NoQuestion'));
ALTER TABLE questions ADD COLUMN confidence REAL;
ALTER TABLE questions ADD COLUMN passage TEXT; -- the passage shown first, by the hash of its article and words
