-- Records: touchpoints, conversions, leads, purchases, members, survey answers, mentions, creators and their posts, UGC,
-- comments, benchmarks. One table a kind, with the columns that `base::RECORD_KINDS` names.
--
-- A row is a version of a record: what some imports said of it, the first of them in `import_id` and `import_row`, the
-- others in `record_seen`. Versions of a record share `key` (made of what tells it from others on its platform, or of all
-- its content and its ordinal among equals of the file); `content_hash` is of all that was said. The version whose latest
-- saying is the latest has `current` = 1, the others null: UNIQUE takes nulls for different, so that a key has one
-- current version and any number of others. Whoever counts records asks `current_<table>`, which has no other versions;
-- the indexes by day and person know no others either.
--
-- `day` counts from 1970-01-01 on the workspace's calendar; null where the file has no date. `taken` null: the import's
-- `as_of`. Platform, account and import are written by the import alone: a check of these references for each of a
-- million rows would protect nothing.

CREATE TABLE touchpoint (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    person TEXT,
    event TEXT,
    channel TEXT,
    source TEXT,
    medium TEXT,
    campaign TEXT,
    content TEXT,
    term TEXT,
    code TEXT,
    creator TEXT,
    url TEXT,
    currency TEXT,
    spend REAL
) STRICT;
CREATE UNIQUE INDEX touchpoint_key ON touchpoint (key, current);
CREATE INDEX touchpoint_import ON touchpoint (import_id, import_row);
CREATE INDEX touchpoint_day ON touchpoint (day) WHERE current = 1;
CREATE INDEX touchpoint_person ON touchpoint (person, at) WHERE current = 1 AND person IS NOT NULL;
CREATE VIEW current_touchpoint AS SELECT * FROM touchpoint WHERE current = 1;

CREATE TABLE conversion (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    person TEXT,
    event TEXT,
    order_id TEXT,
    channel TEXT,
    source TEXT,
    medium TEXT,
    campaign TEXT,
    content TEXT,
    term TEXT,
    code TEXT,
    creator TEXT,
    url TEXT,
    currency TEXT,
    conversions REAL,
    revenue REAL
) STRICT;
CREATE UNIQUE INDEX conversion_key ON conversion (key, current);
CREATE INDEX conversion_import ON conversion (import_id, import_row);
CREATE INDEX conversion_day ON conversion (day) WHERE current = 1;
CREATE INDEX conversion_person ON conversion (person, at) WHERE current = 1 AND person IS NOT NULL;
CREATE VIEW current_conversion AS SELECT * FROM conversion WHERE current = 1;

CREATE TABLE lead (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    person TEXT,
    name TEXT,
    phone TEXT,
    email TEXT,
    company TEXT,
    channel TEXT,
    source TEXT,
    medium TEXT,
    campaign TEXT,
    content TEXT,
    term TEXT,
    code TEXT,
    creator TEXT,
    product TEXT,
    region TEXT,
    status TEXT,
    grade TEXT,
    owner TEXT,
    note TEXT,
    currency TEXT,
    revenue REAL
) STRICT;
CREATE UNIQUE INDEX lead_key ON lead (key, current);
CREATE INDEX lead_import ON lead (import_id, import_row);
CREATE INDEX lead_day ON lead (day) WHERE current = 1;
CREATE INDEX lead_person ON lead (person, at) WHERE current = 1 AND person IS NOT NULL;
CREATE VIEW current_lead AS SELECT * FROM lead WHERE current = 1;

CREATE TABLE purchase (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    item TEXT,
    product TEXT,
    person TEXT,
    category TEXT,
    channel TEXT,
    source TEXT,
    medium TEXT,
    campaign TEXT,
    content TEXT,
    code TEXT,
    creator TEXT,
    status TEXT,
    payment TEXT,
    region TEXT,
    currency TEXT,
    quantity REAL,
    revenue REAL,
    refund REAL,
    discount REAL
) STRICT;
CREATE UNIQUE INDEX purchase_key ON purchase (key, current);
CREATE INDEX purchase_import ON purchase (import_id, import_row);
CREATE INDEX purchase_day ON purchase (day, account_id, id) WHERE current = 1;
CREATE INDEX purchase_person ON purchase (person, at) WHERE current = 1 AND person IS NOT NULL;
CREATE VIEW current_purchase AS SELECT * FROM purchase WHERE current = 1;

CREATE TABLE member (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    name TEXT,
    phone TEXT,
    email TEXT,
    gender TEXT,
    birthday TEXT,
    level TEXT,
    status TEXT,
    region TEXT,
    channel TEXT,
    source TEXT,
    tags TEXT,
    last_active TEXT,
    note TEXT,
    currency TEXT,
    points REAL,
    orders REAL,
    revenue REAL
) STRICT;
CREATE UNIQUE INDEX member_key ON member (key, current);
CREATE INDEX member_import ON member (import_id, import_row);
CREATE INDEX member_day ON member (day) WHERE current = 1;
CREATE VIEW current_member AS SELECT * FROM member WHERE current = 1;

CREATE TABLE survey_answer (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    question TEXT,
    answer TEXT,
    name TEXT,
    gender TEXT,
    age TEXT,
    region TEXT,
    channel TEXT,
    source TEXT,
    score REAL
) STRICT;
CREATE UNIQUE INDEX survey_answer_key ON survey_answer (key, current);
CREATE INDEX survey_answer_import ON survey_answer (import_id, import_row);
CREATE INDEX survey_answer_day ON survey_answer (day) WHERE current = 1;
CREATE VIEW current_survey_answer AS SELECT * FROM survey_answer WHERE current = 1;

CREATE TABLE mention (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    url TEXT,
    title TEXT,
    text TEXT,
    author TEXT,
    author_id TEXT,
    brand TEXT,
    topic TEXT,
    channel TEXT,
    source TEXT,
    post_type TEXT,
    sentiment TEXT,
    region TEXT,
    reach REAL,
    impressions REAL,
    views REAL,
    likes REAL,
    comments REAL,
    shares REAL,
    saves REAL,
    followers REAL,
    engagements_reported REAL
) STRICT;
CREATE UNIQUE INDEX mention_key ON mention (key, current);
CREATE INDEX mention_import ON mention (import_id, import_row);
CREATE INDEX mention_day ON mention (day) WHERE current = 1;
CREATE VIEW current_mention AS SELECT * FROM mention WHERE current = 1;

CREATE TABLE creator_account (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    name TEXT,
    url TEXT,
    category TEXT,
    region TEXT,
    level TEXT,
    agency TEXT,
    contact TEXT,
    gender TEXT,
    bio TEXT,
    tags TEXT,
    note TEXT,
    currency TEXT,
    followers REAL,
    posts REAL,
    likes REAL,
    views REAL,
    avg_likes REAL,
    avg_comments REAL,
    avg_views REAL,
    engagement_rate REAL,
    price REAL,
    score REAL
) STRICT;
CREATE UNIQUE INDEX creator_account_key ON creator_account (key, current);
CREATE INDEX creator_account_import ON creator_account (import_id, import_row);
CREATE INDEX creator_account_day ON creator_account (day) WHERE current = 1;
CREATE VIEW current_creator_account AS SELECT * FROM creator_account WHERE current = 1;

CREATE TABLE creator_post (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    url TEXT,
    title TEXT,
    text TEXT,
    author TEXT,
    author_id TEXT,
    post_type TEXT,
    campaign TEXT,
    code TEXT,
    origin TEXT,
    currency TEXT,
    impressions REAL,
    reach REAL,
    views REAL,
    video_views REAL,
    likes REAL,
    comments REAL,
    shares REAL,
    saves REAL,
    clicks REAL,
    follows REAL,
    orders REAL,
    revenue REAL,
    spend REAL,
    engagements_reported REAL
) STRICT;
CREATE UNIQUE INDEX creator_post_key ON creator_post (key, current);
CREATE INDEX creator_post_import ON creator_post (import_id, import_row);
CREATE INDEX creator_post_day ON creator_post (day) WHERE current = 1;
CREATE VIEW current_creator_post AS SELECT * FROM creator_post WHERE current = 1;

CREATE TABLE ugc_post (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    url TEXT,
    title TEXT,
    text TEXT,
    author TEXT,
    author_id TEXT,
    post_type TEXT,
    topic TEXT,
    region TEXT,
    origin TEXT,
    media TEXT,
    sentiment TEXT,
    campaign TEXT,
    views REAL,
    likes REAL,
    comments REAL,
    shares REAL,
    saves REAL,
    followers REAL
) STRICT;
CREATE UNIQUE INDEX ugc_post_key ON ugc_post (key, current);
CREATE INDEX ugc_post_import ON ugc_post (import_id, import_row);
CREATE INDEX ugc_post_day ON ugc_post (day) WHERE current = 1;
CREATE VIEW current_ugc_post AS SELECT * FROM ugc_post WHERE current = 1;

CREATE TABLE comment (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    id TEXT,
    post TEXT,
    post_url TEXT,
    post_title TEXT,
    reply_to TEXT,
    author TEXT,
    author_id TEXT,
    text TEXT,
    region TEXT,
    sentiment TEXT,
    status TEXT,
    likes REAL,
    replies REAL
) STRICT;
CREATE UNIQUE INDEX comment_key ON comment (key, current);
CREATE INDEX comment_import ON comment (import_id, import_row);
CREATE INDEX comment_day ON comment (day) WHERE current = 1;
CREATE VIEW current_comment AS SELECT * FROM comment WHERE current = 1;

CREATE TABLE benchmark (
    record_id INTEGER PRIMARY KEY NOT NULL,
    platform_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    key BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    current INTEGER CHECK (current = 1),
    day INTEGER,
    at TEXT,
    taken TEXT,
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    who TEXT,
    metric TEXT,
    scope TEXT,
    channel TEXT,
    source TEXT,
    url TEXT,
    unit TEXT,
    note TEXT,
    currency TEXT,
    value REAL
) STRICT;
CREATE UNIQUE INDEX benchmark_key ON benchmark (key, current);
CREATE INDEX benchmark_import ON benchmark (import_id, import_row);
CREATE INDEX benchmark_day ON benchmark (day) WHERE current = 1;
CREATE VIEW current_benchmark AS SELECT * FROM benchmark WHERE current = 1;

-- Rows that said what another row had said: that row has the version, the evidence is of all.
CREATE TABLE record_seen (
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    -- as in its own row; null: its import's as_of
    taken TEXT,
    PRIMARY KEY (import_id, import_row)
) WITHOUT ROWID, STRICT;
CREATE INDEX record_seen_record ON record_seen (kind, record_id);

-- What only one source has of a record, by the name of its metric or column: a figure or a text.
CREATE TABLE record_extra (
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL,
    word TEXT,
    PRIMARY KEY (import_id, import_row, name)
) WITHOUT ROWID, STRICT;
