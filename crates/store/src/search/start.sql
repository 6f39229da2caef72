-- One index over everything that has words. It is disposable: made anew from the rows whenever its version differs.

CREATE TABLE search_state (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    -- of the folding and of what is indexed
    version TEXT NOT NULL,
    -- rows taken out of search_text since it was empty: they still take room in it
    removed INTEGER NOT NULL,
    -- after many rows the parts of the index are made one, step by step: 0 nothing to do, 1 to begin, 2 under way
    merging INTEGER NOT NULL
) STRICT;
INSERT INTO search_state (id, version, removed, merging) VALUES (1, '', 0, 0);

-- What is indexed of which row. Ids are given by moment, the newest first, so that walking the index in its own order
-- gives the newest first without sorting.
CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    -- rowid in the kind's table
    row INTEGER NOT NULL,
    -- of moment and texts: a row that says the same is not indexed again
    stamp INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_doc_row ON search_doc (kind, row, stamp);

-- Rows whose index may be out of date, by ranges of rowids.
CREATE TABLE search_queue (
    id INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
) STRICT;

-- Texts come folded and taken apart, so the plainest tokenizer is right. They are not kept a second time.
CREATE VIRTUAL TABLE search_text USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    tokenize = 'ascii',
    prefix = '2 3'
);

-- Searches kept by name, the same for everybody who opens the workspace.
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    -- JSON array of kinds; empty for all
    kinds TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
