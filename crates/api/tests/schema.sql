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

CREATE TABLE account_profile (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL,
    purpose TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    avatar_done INTEGER NOT NULL,
    bio_done INTEGER NOT NULL,
    cover_done INTEGER NOT NULL,
    verified_done INTEGER NOT NULL,
    link_done INTEGER NOT NULL,
    posts_per_week REAL,
    engagement_rate REAL,
    hard_sell_share REAL,
    inactive_followers_share REAL,
    core_audience_share REAL,
    share_rate_to_leaders REAL,
    landing_load_s REAL,
    form_fields INTEGER,
    form_loss REAL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

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

CREATE TABLE benchmark_value (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    competitor_id TEXT NOT NULL,
    who TEXT NOT NULL,
    metric TEXT NOT NULL,
    platform TEXT NOT NULL,
    value REAL,
    as_of TEXT,
    source TEXT NOT NULL,
    top_30 INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE brand (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    slogan TEXT NOT NULL,
    story TEXT NOT NULL,
    core_values TEXT NOT NULL,
    personality TEXT NOT NULL,
    character_name TEXT NOT NULL,
    speech TEXT NOT NULL,
    dress TEXT NOT NULL,
    catch_phrase TEXT NOT NULL,
    tone TEXT NOT NULL,
    colours TEXT NOT NULL,
    fonts TEXT NOT NULL,
    visual_do TEXT NOT NULL,
    visual_dont TEXT NOT NULL,
    market TEXT NOT NULL,
    value_proposition TEXT NOT NULL,
    for_whom TEXT NOT NULL,
    need TEXT NOT NULL,
    category TEXT NOT NULL,
    benefit TEXT NOT NULL,
    against TEXT NOT NULL,
    difference TEXT NOT NULL,
    axis_x TEXT NOT NULL,
    axis_x_low TEXT NOT NULL,
    axis_x_high TEXT NOT NULL,
    axis_y TEXT NOT NULL,
    axis_y_low TEXT NOT NULL,
    axis_y_high TEXT NOT NULL
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

CREATE TABLE budget_band (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    preset TEXT NOT NULL,
    category TEXT NOT NULL,
    share_from REAL,
    share_to REAL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE budget_line (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    plan_id TEXT NOT NULL,
    category TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    month TEXT NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    planned_minor INTEGER NOT NULL,
    committed_minor INTEGER NOT NULL,
    spent_minor INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE budget_plan (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    live INTEGER NOT NULL,
    currency TEXT NOT NULL,
    total_minor INTEGER,
    preset TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

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

CREATE TABLE campaign (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    start TEXT,
    finish TEXT,
    owner_id TEXT NOT NULL,
    colour TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL
, codes TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE campaign_phase (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    campaign_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    start TEXT,
    finish TEXT,
    aim TEXT NOT NULL
) STRICT;

CREATE TABLE channel (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    class TEXT NOT NULL,
    formats TEXT NOT NULL,
    duration_from_s INTEGER,
    duration_to_s INTEGER,
    audience TEXT NOT NULL,
    traffic TEXT NOT NULL,
    commerce TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    as_of TEXT,
    source TEXT NOT NULL,
    role TEXT NOT NULL,
    shipped INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE channel_plan (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    mode TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE channel_score (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    channel_id TEXT NOT NULL,
    criterion TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    family TEXT NOT NULL,
    score REAL,
    evidence TEXT NOT NULL
) STRICT;

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

CREATE TABLE competitor (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    platforms TEXT NOT NULL,
    score_content REAL,
    score_interaction REAL,
    score_conversion REAL,
    score_frequency REAL,
    score_creators REAL,
    audience_overlap REAL,
    commenters_talk TEXT NOT NULL,
    content_gap TEXT NOT NULL,
    strengths TEXT NOT NULL,
    weaknesses TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

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

CREATE VIEW current_benchmark AS SELECT * FROM benchmark WHERE current = 1;

CREATE VIEW current_comment AS SELECT * FROM comment WHERE current = 1;

CREATE VIEW current_conversion AS SELECT * FROM conversion WHERE current = 1;

CREATE VIEW current_creator_account AS SELECT * FROM creator_account WHERE current = 1;

CREATE VIEW current_creator_post AS SELECT * FROM creator_post WHERE current = 1;

CREATE VIEW current_lead AS SELECT * FROM lead WHERE current = 1;

CREATE VIEW current_member AS SELECT * FROM member WHERE current = 1;

CREATE VIEW current_mention AS SELECT * FROM mention WHERE current = 1;

CREATE VIEW current_purchase AS SELECT * FROM purchase WHERE current = 1;

CREATE VIEW current_survey_answer AS SELECT * FROM survey_answer WHERE current = 1;

CREATE VIEW current_touchpoint AS SELECT * FROM touchpoint WHERE current = 1;

CREATE VIEW current_ugc_post AS SELECT * FROM ugc_post WHERE current = 1;

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

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    import_id TEXT NOT NULL,
    dated TEXT
) STRICT;

CREATE TABLE exchange_rate (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    currency TEXT NOT NULL,
    to_currency TEXT NOT NULL,
    rate REAL,
    from_day TEXT,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE experiment (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    hypothesis TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    metric TEXT NOT NULL,
    success_value REAL,
    currency TEXT NOT NULL,
    cap_minor INTEGER NOT NULL,
    spent_minor INTEGER NOT NULL,
    stop_rule TEXT NOT NULL,
    start TEXT,
    finish TEXT,
    owner_id TEXT NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT NOT NULL,
    learned TEXT NOT NULL
) STRICT;

CREATE TABLE fit_weight (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    criterion TEXT NOT NULL,
    weight REAL
) STRICT;

CREATE TABLE former_column (
    schema_version INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (schema_version, table_name, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    statement TEXT NOT NULL,
    family TEXT NOT NULL,
    role TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    metric TEXT NOT NULL,
    scope TEXT NOT NULL,
    scope_id TEXT NOT NULL,
    baseline REAL,
    target REAL,
    start TEXT,
    deadline TEXT,
    owner_id TEXT NOT NULL,
    weight REAL,
    four_a TEXT NOT NULL,
    aarrr TEXT NOT NULL,
    template TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE grid_view (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    kept_at TEXT NOT NULL
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

CREATE TABLE import_account (
    import_id INTEGER NOT NULL REFERENCES import (id),
    account_id INTEGER NOT NULL,
    PRIMARY KEY (import_id, account_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE import_preset (
    signature TEXT PRIMARY KEY NOT NULL,
    mapping TEXT NOT NULL,
    options TEXT NOT NULL,
    saved_at TEXT NOT NULL
, columns TEXT, kind TEXT, platform TEXT, file TEXT) STRICT;

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

CREATE TABLE item_link (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id TEXT NOT NULL
) STRICT;

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

CREATE TABLE map_point (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    competitor_id TEXT NOT NULL,
    own INTEGER NOT NULL,
    x REAL,
    y REAL,
    size REAL
) STRICT;

CREATE TABLE match_refusal (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    slot_id TEXT NOT NULL,
    post_id TEXT NOT NULL
) STRICT;

CREATE TABLE matrix_cell (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    form TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    depth TEXT NOT NULL,
    target_share REAL,
    note TEXT NOT NULL
) STRICT;

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

CREATE TABLE migration (
    name TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE mix_target (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    origin TEXT NOT NULL,
    target_share REAL
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

CREATE TABLE partner (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    class TEXT NOT NULL,
    contact TEXT NOT NULL,
    state TEXT NOT NULL,
    score_experience REAL,
    score_team REAL,
    score_process REAL,
    score_references REAL,
    score_price REAL,
    deliverables TEXT NOT NULL,
    contract_from TEXT,
    contract_until TEXT,
    ip_terms TEXT NOT NULL,
    confidentiality TEXT NOT NULL,
    currency TEXT NOT NULL,
    fee_minor INTEGER NOT NULL,
    kpis TEXT NOT NULL,
    lessons TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE partner_review (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    partner_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    due TEXT,
    done_on TEXT,
    score REAL,
    findings TEXT NOT NULL
) STRICT;

CREATE TABLE partner_weight (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    criterion TEXT NOT NULL,
    weight REAL
) STRICT;

CREATE TABLE path (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE path_step (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    path_id TEXT NOT NULL,
    name TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    action TEXT NOT NULL,
    measured_by TEXT NOT NULL,
    expected_rate REAL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE performance_line (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    role TEXT NOT NULL,
    measure TEXT NOT NULL,
    metric TEXT NOT NULL,
    target REAL,
    weight REAL,
    person_id TEXT NOT NULL,
    period TEXT NOT NULL,
    actual REAL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    hours_per_week REAL,
    colour TEXT NOT NULL,
    contact TEXT NOT NULL,
    away INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE persona (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    quote TEXT NOT NULL,
    age_from INTEGER,
    age_to INTEGER,
    gender TEXT NOT NULL,
    region TEXT NOT NULL,
    income TEXT NOT NULL,
    occupation TEXT NOT NULL,
    family TEXT NOT NULL,
    interests TEXT NOT NULL,
    buying_frequency TEXT NOT NULL,
    basket TEXT NOT NULL,
    decision_factors TEXT NOT NULL,
    decision_path TEXT NOT NULL,
    platforms TEXT NOT NULL,
    active_hours TEXT NOT NULL,
    dwell_minutes REAL,
    personal_values TEXT NOT NULL,
    pains TEXT NOT NULL,
    itches TEXT NOT NULL,
    delights TEXT NOT NULL,
    motive_recognition REAL,
    motive_information REAL,
    motive_entertainment REAL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE pest_item (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    factor TEXT NOT NULL,
    text TEXT NOT NULL,
    seen_on TEXT,
    impact REAL,
    source TEXT NOT NULL,
    on_charts INTEGER NOT NULL
) STRICT;

CREATE TABLE platform (
    id INTEGER PRIMARY KEY NOT NULL,
    key TEXT NOT NULL UNIQUE
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

CREATE TABLE post_apart (
    platform_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    other_key TEXT NOT NULL,
    PRIMARY KEY (platform_id, key, other_key)
) WITHOUT ROWID, STRICT;

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

CREATE TABLE raci_cell (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    work TEXT NOT NULL,
    person_id TEXT NOT NULL,
    letter TEXT NOT NULL
) STRICT;

CREATE TABLE record_extra (
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL,
    word TEXT,
    PRIMARY KEY (import_id, import_row, name)
) WITHOUT ROWID, STRICT;

CREATE TABLE record_seen (
    import_id INTEGER NOT NULL,
    import_row INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    -- as in its own row; null: its import's as_of
    taken TEXT,
    PRIMARY KEY (import_id, import_row)
) WITHOUT ROWID, STRICT;

CREATE TABLE saved_search (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    -- JSON array of kinds; empty for all
    kinds TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    -- rowid in the kind's table
    row INTEGER NOT NULL,
    -- of moment and texts: a row that says the same is not indexed again
    stamp INTEGER NOT NULL
) STRICT;

CREATE TABLE search_queue (
    id INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE search_state (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    -- of the folding and of what is indexed
    version TEXT NOT NULL,
    -- rows taken out of search_text since it was empty: they still take room in it
    removed INTEGER NOT NULL,
    -- after many rows the parts of the index are made one, step by step: 0 nothing to do, 1 to begin, 2 under way
    merging INTEGER NOT NULL
, common TEXT NOT NULL DEFAULT '', learned INTEGER NOT NULL DEFAULT 0, queued INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE VIRTUAL TABLE search_text USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'ascii'
);

CREATE TABLE 'search_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE segment (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    size REAL,
    growth REAL,
    score_size REAL,
    score_growth REAL,
    score_fit REAL,
    score_reach REAL,
    chosen INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE skill (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    level REAL,
    wanted REAL,
    training TEXT NOT NULL,
    due TEXT,
    done INTEGER NOT NULL
) STRICT;

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

CREATE TABLE slot_asset (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    slot_id TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

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

CREATE TABLE snooze (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (kind, id)
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

CREATE TABLE swot_item (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    quadrant TEXT NOT NULL,
    text TEXT NOT NULL,
    weight REAL,
    seen_on TEXT,
    pest_item_id TEXT NOT NULL,
    source TEXT NOT NULL,
    on_charts INTEGER NOT NULL
) STRICT;

CREATE TABLE swot_move (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    text TEXT NOT NULL,
    inside_id TEXT NOT NULL,
    outside_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    task_id TEXT NOT NULL
) STRICT;

CREATE TABLE "target" (
    id TEXT PRIMARY KEY NOT NULL,
    metric TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('brand', 'platform', 'account', 'campaign')),
    -- platform key, account id or campaign id; '' for the brand
    scope_id TEXT NOT NULL,
    period TEXT NOT NULL,
    value REAL NOT NULL,
    UNIQUE (metric, scope, scope_id, period)
) STRICT;

CREATE TABLE task (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    title TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    slot_id TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    days INTEGER NOT NULL,
    start TEXT,
    due TEXT,
    baseline_start TEXT,
    baseline_finish TEXT,
    state TEXT NOT NULL,
    progress REAL,
    done_on TEXT,
    resources TEXT NOT NULL,
    expected_result TEXT NOT NULL,
    hours REAL,
    stage TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE task_link (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    link TEXT NOT NULL,
    lag INTEGER NOT NULL
) STRICT;

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

CREATE INDEX account_profile_owner_id ON account_profile (owner_id);

CREATE INDEX attachment_owner_id ON attachment (owner_id);

CREATE INDEX benchmark_day ON benchmark (day) WHERE current = 1;

CREATE INDEX benchmark_import ON benchmark (import_id, import_row);

CREATE UNIQUE INDEX benchmark_key ON benchmark (key, current);

CREATE INDEX benchmark_value_competitor_id ON benchmark_value (competitor_id);

CREATE INDEX budget_line_campaign_id ON budget_line (campaign_id);

CREATE INDEX budget_line_channel_id ON budget_line (channel_id);

CREATE INDEX budget_line_goal_id ON budget_line (goal_id);

CREATE INDEX budget_line_partner_id ON budget_line (partner_id);

CREATE INDEX budget_line_plan_id ON budget_line (plan_id);

CREATE INDEX campaign_owner_id ON campaign (owner_id);

CREATE INDEX campaign_phase_campaign_id ON campaign_phase (campaign_id);

CREATE INDEX channel_score_channel_id ON channel_score (channel_id);

CREATE INDEX channel_score_persona_id ON channel_score (persona_id);

CREATE INDEX comment_day ON comment (day) WHERE current = 1;

CREATE INDEX comment_import ON comment (import_id, import_row);

CREATE UNIQUE INDEX comment_key ON comment (key, current);

CREATE INDEX conversion_day ON conversion (day) WHERE current = 1;

CREATE INDEX conversion_import ON conversion (import_id, import_row);

CREATE UNIQUE INDEX conversion_key ON conversion (key, current);

CREATE INDEX conversion_person ON conversion (person, at) WHERE current = 1 AND person IS NOT NULL;

CREATE INDEX creator_account_day ON creator_account (day) WHERE current = 1;

CREATE INDEX creator_account_import ON creator_account (import_id, import_row);

CREATE UNIQUE INDEX creator_account_key ON creator_account (key, current);

CREATE INDEX creator_post_day ON creator_post (day) WHERE current = 1;

CREATE INDEX creator_post_import ON creator_post (import_id, import_row);

CREATE UNIQUE INDEX creator_post_key ON creator_post (key, current);

CREATE INDEX entry_account ON entry (account_id);

CREATE INDEX entry_day_account ON entry_day (account_id);

CREATE INDEX entry_day_index ON entry (kind, day);

CREATE INDEX entry_import ON entry (import_id, import_row);

CREATE INDEX entry_key ON entry (kind, account_id, key);

CREATE INDEX evidence_owner_id ON evidence (owner_id);

CREATE INDEX experiment_campaign_id ON experiment (campaign_id);

CREATE INDEX experiment_channel_id ON experiment (channel_id);

CREATE INDEX experiment_owner_id ON experiment (owner_id);

CREATE INDEX goal_campaign_id ON goal (campaign_id);

CREATE INDEX goal_owner_id ON goal (owner_id);

CREATE INDEX goal_parent_id ON goal (parent_id);

CREATE INDEX goal_persona_id ON goal (persona_id);

CREATE INDEX hashtag_theme_id ON hashtag (theme_id);

CREATE INDEX hot_topic_campaign_id ON hot_topic (campaign_id);

CREATE INDEX import_seen_of ON import_seen (of_import, of_row);

CREATE INDEX import_seen_post ON import_seen (post_id);

CREATE INDEX import_sha256 ON import (sha256);

CREATE INDEX item_link_from_id ON item_link (from_id);

CREATE INDEX item_link_to_id ON item_link (to_id);

CREATE INDEX lead_day ON lead (day) WHERE current = 1;

CREATE INDEX lead_import ON lead (import_id, import_row);

CREATE UNIQUE INDEX lead_key ON lead (key, current);

CREATE INDEX lead_person ON lead (person, at) WHERE current = 1 AND person IS NOT NULL;

CREATE INDEX map_point_competitor_id ON map_point (competitor_id);

CREATE INDEX match_refusal_slot_id ON match_refusal (slot_id);

CREATE INDEX matrix_cell_theme_id ON matrix_cell (theme_id);

CREATE INDEX member_day ON member (day) WHERE current = 1;

CREATE INDEX member_import ON member (import_id, import_row);

CREATE UNIQUE INDEX member_key ON member (key, current);

CREATE INDEX mention_day ON mention (day) WHERE current = 1;

CREATE INDEX mention_import ON mention (import_id, import_row);

CREATE UNIQUE INDEX mention_key ON mention (key, current);

CREATE INDEX op_log_by_state ON op_log (state, seq);

CREATE INDEX op_log_by_subject ON op_log (op, subject) WHERE subject IS NOT NULL;

CREATE INDEX partner_owner_id ON partner (owner_id);

CREATE INDEX partner_review_partner_id ON partner_review (partner_id);

CREATE INDEX path_campaign_id ON path (campaign_id);

CREATE INDEX path_persona_id ON path (persona_id);

CREATE INDEX path_step_channel_id ON path_step (channel_id);

CREATE INDEX path_step_path_id ON path_step (path_id);

CREATE INDEX performance_line_person_id ON performance_line (person_id);

CREATE INDEX persona_segment_id ON persona (segment_id);

CREATE INDEX post_account ON post (account_id);

CREATE INDEX post_alias_account ON post_alias (account_id);

CREATE INDEX post_day_index ON post (day);

CREATE INDEX post_import ON post (import_id, import_row);

CREATE UNIQUE INDEX post_key ON post (platform_id, key);

CREATE INDEX post_stand_import ON post_stand (import_id, import_row);

CREATE INDEX post_stand_post ON post_stand (post_id);

CREATE INDEX purchase_day ON purchase (day, account_id, id) WHERE current = 1;

CREATE INDEX purchase_import ON purchase (import_id, import_row);

CREATE UNIQUE INDEX purchase_key ON purchase (key, current);

CREATE INDEX purchase_person ON purchase (person, at) WHERE current = 1 AND person IS NOT NULL;

CREATE INDEX raci_cell_person_id ON raci_cell (person_id);

CREATE INDEX record_seen_record ON record_seen (kind, record_id);

CREATE UNIQUE INDEX search_doc_row ON search_doc (kind, row, stamp);

CREATE INDEX skill_person_id ON skill (person_id);

CREATE INDEX slot_asset_slot_id ON slot_asset (slot_id);

CREATE INDEX slot_campaign_id ON slot (campaign_id);

CREATE INDEX slot_day ON slot (day);

CREATE INDEX slot_goal_id ON slot (goal_id);

CREATE INDEX slot_hot_topic_id ON slot (hot_topic_id);

CREATE INDEX slot_idea_id ON slot (idea_id);

CREATE INDEX slot_owner_id ON slot (owner_id);

CREATE INDEX slot_persona_id ON slot (persona_id);

CREATE INDEX slot_post_id ON slot (post_id);

CREATE INDEX slot_series_id ON slot (series_id);

CREATE INDEX slot_series_theme_id ON slot_series (theme_id);

CREATE INDEX slot_theme_id ON slot (theme_id);

CREATE INDEX survey_answer_day ON survey_answer (day) WHERE current = 1;

CREATE INDEX survey_answer_import ON survey_answer (import_id, import_row);

CREATE UNIQUE INDEX survey_answer_key ON survey_answer (key, current);

CREATE INDEX swot_item_pest_item_id ON swot_item (pest_item_id);

CREATE INDEX swot_move_goal_id ON swot_move (goal_id);

CREATE INDEX swot_move_inside_id ON swot_move (inside_id);

CREATE INDEX swot_move_outside_id ON swot_move (outside_id);

CREATE INDEX swot_move_task_id ON swot_move (task_id);

CREATE INDEX task_campaign_id ON task (campaign_id);

CREATE INDEX task_goal_id ON task (goal_id);

CREATE INDEX task_link_from_id ON task_link (from_id);

CREATE INDEX task_link_to_id ON task_link (to_id);

CREATE INDEX task_owner_id ON task (owner_id);

CREATE INDEX task_parent_id ON task (parent_id);

CREATE INDEX theme_goal_id ON theme (goal_id);

CREATE INDEX theme_persona_id ON theme (persona_id);

CREATE INDEX touchpoint_day ON touchpoint (day) WHERE current = 1;

CREATE INDEX touchpoint_import ON touchpoint (import_id, import_row);

CREATE UNIQUE INDEX touchpoint_key ON touchpoint (key, current);

CREATE INDEX touchpoint_person ON touchpoint (person, at) WHERE current = 1 AND person IS NOT NULL;

CREATE INDEX ugc_post_day ON ugc_post (day) WHERE current = 1;

CREATE INDEX ugc_post_import ON ugc_post (import_id, import_row);

CREATE UNIQUE INDEX ugc_post_key ON ugc_post (key, current);
