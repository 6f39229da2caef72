-- Figures that are not a post's lifetime totals: an account's day, an ad's day (or its unstated period), a channel's.

-- One row of a file. Every row that was ever read stays, so that an import can be taken back in any order.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    -- what tells it apart within kind and account: date, ad, channel, metric
    key TEXT NOT NULL,
    -- days since 1970-01-01; null: the file states no period
    day INTEGER,
    date TEXT,
    -- the platform's id of the ad
    external_id TEXT,
    name TEXT,
    campaign TEXT,
    ad_set TEXT,
    channel TEXT,
    currency TEXT,
    -- the platform's own name of the metric, for files of one metric
    metric TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_key ON entry (kind, account_id, key);
CREATE INDEX entry_import ON entry (import_id, import_row);
CREATE INDEX entry_day_index ON entry (kind, day);
CREATE INDEX entry_account ON entry (account_id);

-- The figures of an entry, by the names of the metric dictionary (or the platform's own). Two exports may know different
-- things of the same day: for each key and metric the latest entry that has it counts.
CREATE TABLE entry_figure (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    metric TEXT NOT NULL,
    value REAL NOT NULL,
    current INTEGER NOT NULL,
    PRIMARY KEY (entry_id, metric)
) WITHOUT ROWID, STRICT;

-- Day roll-up of current entries. Amounts of two currencies are never added: the currency is part of the key ('' where
-- there is none, or where the metric is no money).
CREATE TABLE entry_day (
    kind TEXT NOT NULL,
    metric TEXT NOT NULL,
    day INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    currency TEXT NOT NULL,
    total REAL NOT NULL,
    n REAL NOT NULL,
    PRIMARY KEY (kind, metric, day, account_id, currency)
) WITHOUT ROWID, STRICT;
CREATE INDEX entry_day_account ON entry_day (account_id);
