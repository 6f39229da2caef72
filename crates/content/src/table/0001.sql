-- The content plan: themes and matrix, the calendar, what it is planned against. '' is "not said".

CREATE TABLE theme (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    message TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    colour TEXT NOT NULL,
    target_share REAL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX theme_persona_id ON theme (persona_id);

CREATE INDEX theme_goal_id ON theme (goal_id);

CREATE TABLE matrix_cell (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    form TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    depth TEXT NOT NULL,
    target_share REAL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX matrix_cell_theme_id ON matrix_cell (theme_id);

CREATE TABLE mix_target (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    origin TEXT NOT NULL,
    target_share REAL
) STRICT;

CREATE TABLE hashtag (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    text TEXT NOT NULL,
    class TEXT NOT NULL,
    platform TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    heat REAL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX hashtag_theme_id ON hashtag (theme_id);

CREATE TABLE slot (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    title TEXT NOT NULL,
    day TEXT,
    at TEXT NOT NULL,
    platform TEXT NOT NULL,
    account_id TEXT NOT NULL,
    state TEXT NOT NULL,
    form TEXT NOT NULL,
    depth TEXT NOT NULL,
    origin TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    series_id TEXT NOT NULL,
    hot_topic_id TEXT NOT NULL,
    idea_id TEXT NOT NULL,
    caption TEXT NOT NULL,
    hashtags TEXT NOT NULL,
    link TEXT NOT NULL,
    duration_s INTEGER,
    aspect TEXT NOT NULL,
    published_url TEXT NOT NULL,
    published_at TEXT NOT NULL,
    post_id TEXT NOT NULL,
    match_checked INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX slot_day ON slot (day);

CREATE INDEX slot_theme_id ON slot (theme_id);

CREATE INDEX slot_goal_id ON slot (goal_id);

CREATE INDEX slot_persona_id ON slot (persona_id);

CREATE INDEX slot_campaign_id ON slot (campaign_id);

CREATE INDEX slot_owner_id ON slot (owner_id);

CREATE INDEX slot_series_id ON slot (series_id);

CREATE INDEX slot_hot_topic_id ON slot (hot_topic_id);

CREATE INDEX slot_idea_id ON slot (idea_id);

CREATE INDEX slot_post_id ON slot (post_id);

CREATE TABLE slot_series (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    title TEXT NOT NULL,
    platform TEXT NOT NULL,
    account_id TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    form TEXT NOT NULL,
    every TEXT NOT NULL,
    interval INTEGER NOT NULL,
    days TEXT NOT NULL,
    at TEXT NOT NULL,
    start TEXT,
    until TEXT,
    exceptions TEXT NOT NULL
) STRICT;

CREATE INDEX slot_series_theme_id ON slot_series (theme_id);

CREATE TABLE slot_template (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    form TEXT NOT NULL,
    caption TEXT NOT NULL,
    hashtags TEXT NOT NULL,
    duration_s INTEGER,
    aspect TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE slot_asset (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    slot_id TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX slot_asset_slot_id ON slot_asset (slot_id);

CREATE TABLE hot_topic (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    class TEXT NOT NULL,
    grade TEXT NOT NULL,
    day TEXT,
    angle TEXT NOT NULL,
    risk TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX hot_topic_campaign_id ON hot_topic (campaign_id);

CREATE TABLE cadence (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    platform TEXT NOT NULL,
    account_id TEXT NOT NULL,
    form TEXT NOT NULL,
    times REAL,
    every TEXT NOT NULL,
    free_share REAL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE brand_date (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    day TEXT,
    yearly INTEGER NOT NULL,
    lunar INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE platform_rule (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    platform TEXT NOT NULL,
    form TEXT NOT NULL,
    title_longest INTEGER,
    caption_longest INTEGER,
    duration_from_s INTEGER,
    duration_to_s INTEGER,
    aspects TEXT NOT NULL,
    hashtags_most INTEGER,
    links_allowed INTEGER NOT NULL,
    as_of TEXT,
    source TEXT NOT NULL,
    shipped INTEGER NOT NULL
) STRICT;
