ALTER TABLE chat_settings ADD COLUMN suspended_at INTEGER; -- since when the bot is not in the chat; none while it is

-- What was last told to Telegram for its menus, so that a start repeats none of it.
CREATE TABLE published_menus (
    place   TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
