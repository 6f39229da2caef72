-- What a plan is made of. Every row has an id (UUIDv7), a place in the order people gave, and its fields; '' is "not said".

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

CREATE INDEX account_profile_owner_id ON account_profile (owner_id);

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

CREATE INDEX persona_segment_id ON persona (segment_id);

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

CREATE INDEX map_point_competitor_id ON map_point (competitor_id);

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

CREATE INDEX benchmark_value_competitor_id ON benchmark_value (competitor_id);

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

CREATE INDEX swot_item_pest_item_id ON swot_item (pest_item_id);

CREATE TABLE swot_move (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    text TEXT NOT NULL,
    inside_id TEXT NOT NULL,
    outside_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    task_id TEXT NOT NULL
) STRICT;

CREATE INDEX swot_move_inside_id ON swot_move (inside_id);

CREATE INDEX swot_move_outside_id ON swot_move (outside_id);

CREATE INDEX swot_move_goal_id ON swot_move (goal_id);

CREATE INDEX swot_move_task_id ON swot_move (task_id);

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

CREATE INDEX goal_parent_id ON goal (parent_id);

CREATE INDEX goal_campaign_id ON goal (campaign_id);

CREATE INDEX goal_persona_id ON goal (persona_id);

CREATE INDEX goal_owner_id ON goal (owner_id);

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

CREATE INDEX channel_score_channel_id ON channel_score (channel_id);

CREATE INDEX channel_score_persona_id ON channel_score (persona_id);

CREATE TABLE fit_weight (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    criterion TEXT NOT NULL,
    weight REAL
) STRICT;

CREATE TABLE channel_plan (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    mode TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE path (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX path_persona_id ON path (persona_id);

CREATE INDEX path_campaign_id ON path (campaign_id);

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

CREATE INDEX path_step_path_id ON path_step (path_id);

CREATE INDEX path_step_channel_id ON path_step (channel_id);

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
) STRICT;

CREATE INDEX campaign_owner_id ON campaign (owner_id);

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

CREATE INDEX campaign_phase_campaign_id ON campaign_phase (campaign_id);
