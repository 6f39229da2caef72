CREATE TABLE account (
    -- never given twice: targets and the history name accounts by it
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    platform_id INTEGER NOT NULL REFERENCES platform (id),
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    -- the import that brought it; null once a person has edited it
    import_id INTEGER REFERENCES import (id),
    UNIQUE (platform_id, handle)
) STRICT;

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

CREATE TABLE entry_figure (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    metric TEXT NOT NULL,
    value REAL NOT NULL,
    current INTEGER NOT NULL,
    PRIMARY KEY (entry_id, metric)
) WITHOUT ROWID, STRICT;

CREATE TABLE former_column (
    schema_version INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (schema_version, table_name, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    id INTEGER PRIMARY KEY NOT NULL,
    file TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    kind TEXT NOT NULL,
    platform TEXT NOT NULL,
    shape TEXT,
    encoding TEXT,
    header_row INTEGER NOT NULL,
    mapping TEXT NOT NULL,
    options TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    -- the moment the figures show: given by file or user, else the time of the import
    as_of TEXT NOT NULL,
    actor TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
    rows_read INTEGER NOT NULL,
    inserted INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    -- the first ten names, one a line
    accounts TEXT NOT NULL,
    account_count INTEGER NOT NULL,
    file_kept INTEGER NOT NULL
) STRICT;

CREATE TABLE import_preset (
    signature TEXT PRIMARY KEY NOT NULL,
    mapping TEXT NOT NULL,
    options TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_rejection (
    import_id INTEGER NOT NULL REFERENCES import (id),
    ordinal INTEGER NOT NULL,
    row INTEGER NOT NULL,
    column_name TEXT,
    value TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (import_id, ordinal)
) WITHOUT ROWID, STRICT;

CREATE TABLE import_seen (
    import_id INTEGER NOT NULL REFERENCES import (id),
    import_row INTEGER NOT NULL,
    post_id INTEGER NOT NULL REFERENCES post (id),
    of_import INTEGER NOT NULL REFERENCES import (id),
    of_row INTEGER NOT NULL,
    -- as in its own row; null: its import's as_of
    taken TEXT,
    PRIMARY KEY (import_id, import_row)
) WITHOUT ROWID, STRICT;

CREATE TABLE migration (
    name TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE op_change (
    step INTEGER PRIMARY KEY NOT NULL REFERENCES op_log (id) ON DELETE CASCADE,
    changeset BLOB NOT NULL
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

CREATE TABLE platform (
    id INTEGER PRIMARY KEY NOT NULL,
    key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE post (
    id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    -- the platform's id, or "~account~time~title" for exports without ids
    key TEXT NOT NULL,
    -- day it is counted on (days since 1970-01-01): of publishing, else the first day it was seen
    day INTEGER,
    by_first_seen INTEGER NOT NULL,
    title TEXT,
    url TEXT,
    post_type TEXT,
    published TEXT,
    -- null: the import's as_of
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    impressions REAL,
    reach REAL,
    views REAL,
    video_views REAL,
    viewers REAL,
    likes REAL,
    upvotes REAL,
    recommends REAL,
    comments REAL,
    shares REAL,
    sharers REAL,
    saves REAL,
    clicks REAL,
    profile_views REAL,
    profile_visits REAL,
    follows REAL,
    watch_hours REAL,
    avg_watch_s REAL,
    completion REAL,
    completion_5s REAL,
    bounce_2s REAL,
    ctr REAL,
    cover_ctr REAL,
    delivered REAL,
    leads REAL,
    orders REAL,
    revenue REAL,
    engagements_reported REAL
) STRICT;

CREATE TABLE post_day (
    day INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    post_type TEXT NOT NULL,
    posts REAL NOT NULL,
    first_seen REAL NOT NULL,
    impressions REAL NOT NULL,
    impressions_n REAL NOT NULL,
    reach REAL NOT NULL,
    reach_n REAL NOT NULL,
    views REAL NOT NULL,
    views_n REAL NOT NULL,
    video_views REAL NOT NULL,
    video_views_n REAL NOT NULL,
    viewers REAL NOT NULL,
    viewers_n REAL NOT NULL,
    likes REAL NOT NULL,
    likes_n REAL NOT NULL,
    upvotes REAL NOT NULL,
    upvotes_n REAL NOT NULL,
    recommends REAL NOT NULL,
    recommends_n REAL NOT NULL,
    comments REAL NOT NULL,
    comments_n REAL NOT NULL,
    shares REAL NOT NULL,
    shares_n REAL NOT NULL,
    sharers REAL NOT NULL,
    sharers_n REAL NOT NULL,
    saves REAL NOT NULL,
    saves_n REAL NOT NULL,
    clicks REAL NOT NULL,
    clicks_n REAL NOT NULL,
    profile_views REAL NOT NULL,
    profile_views_n REAL NOT NULL,
    profile_visits REAL NOT NULL,
    profile_visits_n REAL NOT NULL,
    follows REAL NOT NULL,
    follows_n REAL NOT NULL,
    watch_hours REAL NOT NULL,
    watch_hours_n REAL NOT NULL,
    delivered REAL NOT NULL,
    delivered_n REAL NOT NULL,
    leads REAL NOT NULL,
    leads_n REAL NOT NULL,
    orders REAL NOT NULL,
    orders_n REAL NOT NULL,
    revenue REAL NOT NULL,
    revenue_n REAL NOT NULL,
    engagements_reported REAL NOT NULL,
    engagements_reported_n REAL NOT NULL,
    engagements REAL NOT NULL,
    engagements_n REAL NOT NULL,
    er_reach_num REAL NOT NULL,
    er_reach_den REAL NOT NULL,
    er_reach_n REAL NOT NULL,
    er_impressions_num REAL NOT NULL,
    er_impressions_den REAL NOT NULL,
    er_impressions_n REAL NOT NULL,
    er_views_num REAL NOT NULL,
    er_views_den REAL NOT NULL,
    er_views_n REAL NOT NULL,
    er_first_impressions_num REAL NOT NULL,
    er_first_impressions_den REAL NOT NULL,
    er_first_impressions_n REAL NOT NULL,
    er_first_views_num REAL NOT NULL,
    er_first_views_den REAL NOT NULL,
    er_first_views_n REAL NOT NULL,
    ctr_num REAL NOT NULL,
    ctr_den REAL NOT NULL,
    ctr_n REAL NOT NULL,
    share_reach_num REAL NOT NULL,
    share_reach_den REAL NOT NULL,
    share_reach_n REAL NOT NULL,
    share_views_num REAL NOT NULL,
    share_views_den REAL NOT NULL,
    share_views_n REAL NOT NULL,
    save_reach_num REAL NOT NULL,
    save_reach_den REAL NOT NULL,
    save_reach_n REAL NOT NULL,
    save_views_num REAL NOT NULL,
    save_views_den REAL NOT NULL,
    save_views_n REAL NOT NULL,
    PRIMARY KEY (day, account_id, post_type)
) WITHOUT ROWID, STRICT;

CREATE TABLE post_extra (
    import_id INTEGER NOT NULL REFERENCES import (id),
    import_row INTEGER NOT NULL,
    metric TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (import_id, import_row, metric)
) WITHOUT ROWID, STRICT;

CREATE TABLE post_stand (
    id INTEGER PRIMARY KEY NOT NULL,
    post_id INTEGER NOT NULL REFERENCES post (id),
    title TEXT,
    url TEXT,
    post_type TEXT,
    published TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL REFERENCES import (id),
    import_row INTEGER NOT NULL,
    impressions REAL,
    reach REAL,
    views REAL,
    video_views REAL,
    viewers REAL,
    likes REAL,
    upvotes REAL,
    recommends REAL,
    comments REAL,
    shares REAL,
    sharers REAL,
    saves REAL,
    clicks REAL,
    profile_views REAL,
    profile_visits REAL,
    follows REAL,
    watch_hours REAL,
    avg_watch_s REAL,
    completion REAL,
    completion_5s REAL,
    bounce_2s REAL,
    ctr REAL,
    cover_ctr REAL,
    delivered REAL,
    leads REAL,
    orders REAL,
    revenue REAL,
    engagements_reported REAL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE store_state (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    created_at TEXT NOT NULL,
    -- Counts steps, undos and redos; a backup carries it, so that an unchanged workspace is not backed up again.
    revision INTEGER NOT NULL,
    checked_at TEXT,
    -- JSON array of what the last check complained about; empty when it passed.
    check_problems TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE target (
    id TEXT PRIMARY KEY NOT NULL,
    metric TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('brand', 'platform', 'account')),
    -- platform key or account id; '' for the brand
    scope_id TEXT NOT NULL,
    period TEXT NOT NULL,
    value REAL NOT NULL,
    UNIQUE (metric, scope, scope_id, period)
) STRICT;

CREATE INDEX entry_account ON entry (account_id);

CREATE INDEX entry_day_account ON entry_day (account_id);

CREATE INDEX entry_day_index ON entry (kind, day);

CREATE INDEX entry_import ON entry (import_id, import_row);

CREATE INDEX entry_key ON entry (kind, account_id, key);

CREATE INDEX import_seen_of ON import_seen (of_import, of_row);

CREATE INDEX import_seen_post ON import_seen (post_id);

CREATE INDEX import_sha256 ON import (sha256);

CREATE INDEX op_log_by_state ON op_log (state, seq);

CREATE INDEX op_log_by_subject ON op_log (op, subject) WHERE subject IS NOT NULL;

CREATE INDEX post_account ON post (account_id);

CREATE INDEX post_day_index ON post (day);

CREATE INDEX post_import ON post (import_id, import_row);

CREATE UNIQUE INDEX post_key ON post (platform_id, key);

CREATE INDEX post_stand_import ON post_stand (import_id, import_row);

CREATE INDEX post_stand_post ON post_stand (post_id);
