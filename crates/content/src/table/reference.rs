//! Which columns name an item: of this pillar, of the plan, and the plan's of this pillar.

use sandtable_store::authored::Reference;

pub const REFERENCES: &[Reference] = &[
    Reference::of("theme", "persona_id", "persona"),
    Reference::of("theme", "goal_id", "goal"),
    Reference::part("matrix_cell", "theme_id", "theme"),
    Reference::of("hashtag", "theme_id", "theme"),
    Reference::of("slot", "theme_id", "theme"),
    Reference::of("slot", "goal_id", "goal"),
    Reference::of("slot", "persona_id", "persona"),
    Reference::of("slot", "campaign_id", "campaign"),
    Reference::of("slot", "owner_id", "person"),
    Reference::of("slot", "series_id", "slot_series"),
    Reference::of("slot", "hot_topic_id", "hot_topic"),
    Reference::of("slot", "idea_id", "slot"),
    Reference::of("slot_series", "theme_id", "theme"),
    Reference::part("slot_asset", "slot_id", "slot"),
    Reference::part("match_refusal", "slot_id", "slot"),
    Reference::of("hot_topic", "campaign_id", "campaign"),
    Reference::of("task", "slot_id", "slot"),
];
