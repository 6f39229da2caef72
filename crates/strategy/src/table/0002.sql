-- How a plan is carried out: tasks, people, budget, partners, and what claims rest on.

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

CREATE INDEX task_goal_id ON task (goal_id);

CREATE INDEX task_campaign_id ON task (campaign_id);

CREATE INDEX task_parent_id ON task (parent_id);

CREATE INDEX task_owner_id ON task (owner_id);

CREATE TABLE task_link (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    link TEXT NOT NULL,
    lag INTEGER NOT NULL
) STRICT;

CREATE INDEX task_link_from_id ON task_link (from_id);

CREATE INDEX task_link_to_id ON task_link (to_id);

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

CREATE TABLE raci_cell (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    work TEXT NOT NULL,
    person_id TEXT NOT NULL,
    letter TEXT NOT NULL
) STRICT;

CREATE INDEX raci_cell_person_id ON raci_cell (person_id);

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

CREATE INDEX performance_line_person_id ON performance_line (person_id);

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

CREATE INDEX skill_person_id ON skill (person_id);

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

CREATE INDEX budget_line_plan_id ON budget_line (plan_id);

CREATE INDEX budget_line_channel_id ON budget_line (channel_id);

CREATE INDEX budget_line_campaign_id ON budget_line (campaign_id);

CREATE INDEX budget_line_goal_id ON budget_line (goal_id);

CREATE INDEX budget_line_partner_id ON budget_line (partner_id);

CREATE TABLE exchange_rate (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    currency TEXT NOT NULL,
    to_currency TEXT NOT NULL,
    rate REAL,
    from_day TEXT,
    source TEXT NOT NULL
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

CREATE INDEX partner_owner_id ON partner (owner_id);

CREATE TABLE partner_weight (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    criterion TEXT NOT NULL,
    weight REAL
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

CREATE INDEX partner_review_partner_id ON partner_review (partner_id);

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

CREATE INDEX experiment_channel_id ON experiment (channel_id);

CREATE INDEX experiment_campaign_id ON experiment (campaign_id);

CREATE INDEX experiment_owner_id ON experiment (owner_id);

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

CREATE INDEX evidence_owner_id ON evidence (owner_id);

CREATE TABLE item_link (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id TEXT NOT NULL
) STRICT;

CREATE INDEX item_link_from_id ON item_link (from_id);

CREATE INDEX item_link_to_id ON item_link (to_id);

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

CREATE INDEX attachment_owner_id ON attachment (owner_id);
