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
CREATE TABLE op_change (
    step INTEGER PRIMARY KEY NOT NULL REFERENCES op_log (id) ON DELETE CASCADE,
    changeset BLOB NOT NULL
) STRICT;
CREATE TABLE former_column (
    schema_version INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (schema_version, table_name, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    -- of the folding and of what is indexed
    version TEXT NOT NULL,
    -- rows taken out of search_text since it was empty: they still take room in it
    removed INTEGER NOT NULL,
    -- after many rows the parts of the index are made one, step by step: 0 nothing to do, 1 to begin, 2 under way
    merging INTEGER NOT NULL
, common TEXT NOT NULL DEFAULT '', learned INTEGER NOT NULL DEFAULT 0, queued INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    -- rowid in the kind's table
    row INTEGER NOT NULL,
    -- of moment and texts: a row that says the same is not indexed again
    stamp INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_doc_row ON search_doc (kind, row, stamp);
CREATE TABLE search_queue (
    id INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
) STRICT;
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    -- JSON array of kinds; empty for all
    kinds TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'ascii'
);
