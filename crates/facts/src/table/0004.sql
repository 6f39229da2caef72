-- Figures by hand, accounts of imports, edited titles, and what kept answers are for.

-- A figure that a person typed. It stands in where no row says anything of its period.
CREATE TABLE typed_figure (
    id TEXT PRIMARY KEY NOT NULL,
    metric TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('brand', 'platform', 'account')),
    -- platform key or account id; '' for the brand
    scope_id TEXT NOT NULL,
    period TEXT NOT NULL,
    -- the period's days, so that a range can be asked for
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    value REAL NOT NULL,
    -- of amounts
    currency TEXT,
    note TEXT,
    typed_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (metric, scope, scope_id, period)
) STRICT;

-- The accounts an import brought rows of. Not a reference: an account that nothing uses any more goes, and comes back
-- with the same id when its import is done again.
CREATE TABLE import_account (
    import_id INTEGER NOT NULL REFERENCES import (id),
    account_id INTEGER NOT NULL,
    PRIMARY KEY (import_id, account_id)
) WITHOUT ROWID, STRICT;

INSERT INTO import_account (import_id, account_id)
SELECT import_id, account_id FROM post
UNION SELECT s.import_id, p.account_id FROM post_stand s JOIN post p ON p.id = s.post_id
UNION SELECT w.import_id, p.account_id FROM import_seen w JOIN post p ON p.id = w.post_id
UNION SELECT import_id, account_id FROM entry;

-- An edited title: rows with this key belong to the post with the other. A kept key may be another's alias in turn.
CREATE TABLE post_alias (
    platform_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    kept_key TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    join_id TEXT NOT NULL UNIQUE,
    joined_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (platform_id, key)
) STRICT;
CREATE INDEX post_alias_account ON post_alias (account_id);

-- Two posts that a person keeps apart: never offered as one again. `key` sorts before `other_key`.
CREATE TABLE post_apart (
    platform_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    other_key TEXT NOT NULL,
    PRIMARY KEY (platform_id, key, other_key)
) WITHOUT ROWID, STRICT;

-- Headers one a line, and what the file was taken for.
ALTER TABLE import_preset ADD COLUMN columns TEXT;
ALTER TABLE import_preset ADD COLUMN kind TEXT;
ALTER TABLE import_preset ADD COLUMN platform TEXT;
ALTER TABLE import_preset ADD COLUMN file TEXT;
