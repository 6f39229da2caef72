//! Which parts a plan has as a document, and which fields of each: the first ones on paper, all of them on a sheet.

/// A table of one kind of item.
pub(super) struct Part {
    pub(super) key: &'static str,
    pub(super) kind: &'static str,
    pub(super) paper: &'static [&'static str],
    /// Only a spreadsheet is wide enough for these.
    pub(super) more: &'static [&'static str],
}

const fn part(
    key: &'static str,
    kind: &'static str,
    paper: &'static [&'static str],
    more: &'static [&'static str],
) -> Part {
    Part { key, kind, paper, more }
}

/// What stands before the goals.
pub(super) const INSIGHT: &[Part] = &[
    part(
        "personas",
        "persona",
        &["name", "occupation", "region", "pains", "delights"],
        &[
            "segment_id",
            "age_from",
            "age_to",
            "gender",
            "income",
            "family",
            "interests",
            "personal_values",
            "buying_frequency",
            "basket",
            "decision_factors",
            "decision_path",
            "platforms",
            "active_hours",
            "itches",
            "quote",
            "note",
        ],
    ),
    part(
        "segments",
        "segment",
        &["name", "description", "size", "growth", "chosen"],
        &["score_size", "score_growth", "score_fit", "score_reach", "note"],
    ),
    part(
        "competitors",
        "competitor",
        &["name", "score_content", "score_interaction", "score_conversion", "strengths", "weaknesses", "content_gap"],
        &["url", "platforms", "score_frequency", "score_creators", "commenters_talk", "note"],
    ),
    part(
        "benchmarks",
        "benchmark_value",
        &["who", "competitor_id", "metric", "value", "as_of", "source"],
        &["platform", "top_30", "note"],
    ),
    part("surroundings", "pest_item", &["factor", "text", "impact", "seen_on"], &["source"]),
    part("swot", "swot_item", &["quadrant", "text", "weight", "seen_on"], &["source"]),
    part("moves", "swot_move", &["text", "inside_id", "outside_id", "goal_id", "task_id"], &[]),
    part("evidence", "evidence", &["owner_id", "source", "text", "dated"], &["field", "url"]),
];

/// Between the goals and the fit of the channels.
pub(super) const CHANNELS: &[Part] = &[
    part(
        "channels",
        "channel",
        &["name", "class", "role", "audience", "formats"],
        &["platform", "traffic", "commerce", "algorithm", "as_of", "source", "note"],
    ),
    part(
        "accounts",
        "account_profile",
        &["name", "platform", "role", "purpose", "owner_id", "posts_per_week", "engagement_rate"],
        &[
            "hard_sell_share",
            "inactive_followers_share",
            "core_audience_share",
            "share_rate_to_leaders",
            "landing_load_s",
            "form_fields",
            "form_loss",
            "avatar_done",
            "bio_done",
            "cover_done",
            "verified_done",
            "link_done",
            "note",
        ],
    ),
];

/// Between the fit of the channels and the calendar.
pub(super) const WAYS: &[Part] = &[
    part("paths", "path_step", &["path_id", "name", "action", "channel_id", "expected_rate"], &["measured_by", "note"]),
    part("campaigns", "campaign", &["name", "state", "start", "finish", "owner_id", "summary"], &["note"]),
    part("phases", "campaign_phase", &["campaign_id", "name", "role", "start", "finish", "aim"], &[]),
    part("themes", "theme", &["name", "message", "target_share", "goal_id"], &["persona_id", "note"]),
    part("matrix", "matrix_cell", &["theme_id", "form", "depth", "target_share"], &["note"]),
    part("mix", "mix_target", &["origin", "target_share"], &[]),
    part("hashtags", "hashtag", &["text", "class", "platform", "theme_id", "heat"], &["note"]),
    part("cadence", "cadence", &["platform", "account_id", "form", "times", "every", "free_share"], &["note"]),
    part("topics", "hot_topic", &["name", "class", "grade", "day", "angle"], &["risk", "campaign_id", "note"]),
];

/// After the tasks.
pub(super) const LINKS: &[Part] = &[part("links", "task_link", &["from_id", "to_id", "link", "lag"], &[])];

/// After the budget.
pub(super) const MEANS: &[Part] = &[
    part(
        "lines",
        "budget_line",
        &["category", "month", "name", "planned_minor", "committed_minor", "spent_minor"],
        &["channel_id", "campaign_id", "goal_id", "partner_id", "note"],
    ),
    part("rates", "exchange_rate", &["currency", "to_currency", "rate", "from_day"], &["source"]),
    part(
        "partners",
        "partner",
        &["name", "class", "state", "fee_minor", "contract_until", "deliverables"],
        &[
            "contact",
            "score_experience",
            "score_team",
            "score_process",
            "score_references",
            "score_price",
            "contract_from",
            "ip_terms",
            "confidentiality",
            "kpis",
            "lessons",
            "owner_id",
            "note",
        ],
    ),
    part("reviews", "partner_review", &["partner_id", "stage", "due", "done_on", "score", "findings"], &[]),
    part(
        "experiments",
        "experiment",
        &["name", "hypothesis", "state", "cap_minor", "spent_minor", "verdict"],
        &[
            "channel_id",
            "campaign_id",
            "metric",
            "success_value",
            "stop_rule",
            "start",
            "finish",
            "owner_id",
            "learned",
        ],
    ),
    part("people", "person", &["name", "role", "hours_per_week", "contact"], &["note"]),
    part(
        "performance",
        "performance_line",
        &["role", "person_id", "measure", "target", "actual", "weight"],
        &["metric", "period", "note"],
    ),
    part("skills", "skill", &["person_id", "name", "level", "wanted", "training", "due"], &["done"]),
];
