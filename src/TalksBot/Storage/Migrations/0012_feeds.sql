-- What is known of each configured feed from the fetches so far.
CREATE TABLE feeds (
    address       TEXT    NOT NULL PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    next_at       INTEGER NOT NULL,
    failures      INTEGER NOT NULL,
    problem       TEXT,
    problem_since INTEGER,
    succeeded_at  INTEGER,
    moved_to      TEXT
) STRICT, WITHOUT ROWID;

-- An article, whoever had it first and whoever had the same text later. AUTOINCREMENT: an id is never given twice.
CREATE TABLE feed_articles (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    hash       TEXT    NOT NULL, -- of all that is served of it
    fetched_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    removed_at INTEGER           -- a tombstone: the operator removed it, and it stays so
) STRICT;

-- An entry of a feed, with the article as its publisher has it. Without an article it was left out, and is not read again.
CREATE TABLE feed_entries (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    feed        TEXT    NOT NULL,
    entry_key   TEXT    NOT NULL,
    link        TEXT,
    fingerprint TEXT    NOT NULL,
    wants_page  INTEGER NOT NULL,
    fetched_at  INTEGER NOT NULL,
    read_at     INTEGER NOT NULL,
    article_id  INTEGER REFERENCES feed_articles (id),
    language    TEXT,
    title       TEXT,
    publisher   TEXT,
    author      TEXT,
    published   TEXT,
    text        TEXT,    -- a paragraph a line; none once the article was removed
    sketch      BLOB,    -- the smallest hashes of its shingles
    shingles    INTEGER
) STRICT;

CREATE UNIQUE INDEX feed_entries_key ON feed_entries (feed, entry_key);
CREATE INDEX feed_entries_link ON feed_entries (link) WHERE link IS NOT NULL;
CREATE INDEX feed_entries_article ON feed_entries (article_id) WHERE article_id IS NOT NULL;

-- The very smallest of the hashes: texts that have one in common may be the same.
CREATE TABLE feed_hashes (
    hash     INTEGER NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES feed_entries (id),
    PRIMARY KEY (hash, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_hashes_entry ON feed_hashes (entry_id);

CREATE TABLE feed_articles_version (
    one     INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL
) STRICT;

INSERT INTO feed_articles_version (one, version) VALUES (1, 0);
