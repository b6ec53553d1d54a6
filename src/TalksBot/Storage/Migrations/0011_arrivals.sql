-- Since when the bot has had each sentence. Batches are never deleted: their numbers name spans of news.

CREATE TABLE arrival_batches (
    id INTEGER PRIMARY KEY,
    arrived_at INTEGER NOT NULL
);

-- sentences: for each batch of the article its number, how many sentences are of it, and their keys (ArrivedSentences).
CREATE TABLE arrivals (
    document TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    newest_batch INTEGER NOT NULL,
    sentences BLOB NOT NULL
);

CREATE INDEX arrivals_newest_batch ON arrivals (newest_batch);
