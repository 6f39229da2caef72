-- The migrations applied, by name: pillars add theirs independently, so a number alone would not say which.
CREATE TABLE migration (
    name TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE store_state (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    created_at TEXT NOT NULL,
    -- Counts steps, undos and redos; a backup carries it, so that an unchanged workspace is not backed up again.
    revision INTEGER NOT NULL,
    checked_at TEXT,
    -- JSON array of what the last check complained about; empty when it passed.
    check_problems TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE op_log (
    id INTEGER PRIMARY KEY NOT NULL,
    op TEXT NOT NULL,
    -- JSON object of texts.
    args TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    subject TEXT,
    schema_version INTEGER NOT NULL,
    undo TEXT NOT NULL CHECK (undo IN ('changeset', 'bulk', 'never')),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    -- The revision at which it came into its state: undo takes the latest done, redo the latest undone.
    seq INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    undone_at TEXT,
    undone_by TEXT
) STRICT;

CREATE INDEX op_log_by_state ON op_log (state, seq);
CREATE INDEX op_log_by_subject ON op_log (op, subject) WHERE subject IS NOT NULL;

-- Apart from op_log, so that listing and restating steps does not touch the bytes.
CREATE TABLE op_change (
    step INTEGER PRIMARY KEY NOT NULL REFERENCES op_log (id) ON DELETE CASCADE,
    changeset BLOB NOT NULL
) STRICT;

-- Column names as they were up to a schema version: an old changeset knows columns by position only.
CREATE TABLE former_column (
    schema_version INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (schema_version, table_name, position)
) STRICT, WITHOUT ROWID;
