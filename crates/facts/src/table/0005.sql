-- What a person made of a data grid, kept by name. `view` is the page's own JSON: columns, widths, sort, filters, group.
CREATE TABLE grid_view (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;
