// What cards and tables of the strategy say.
import type { ItemKind } from "../../lib/items.svelte";

/** Fields that say the most of an item on its card. */
export const ON_CARDS: Partial<Record<ItemKind, string[]>> = {
  account_profile: ["platform", "role", "owner_id", "posts_per_week", "engagement_rate"],
  persona: ["occupation", "region", "platforms", "pains"],
  segment: ["size", "growth", "chosen"],
  competitor: ["platforms", "score_content", "score_interaction", "score_conversion", "content_gap"],
  channel: ["class", "role", "formats"],
  path_step: ["channel_id", "action", "expected_rate"],
  path: ["persona_id", "campaign_id"],
  campaign: ["state", "start", "finish", "owner_id"],
  campaign_phase: ["role", "start", "finish"],
};

/** Columns of the same items as a table: what one compares and fills in rows. */
export const IN_TABLES: Partial<Record<ItemKind, string[]>> = {
  account_profile: ["name", "platform", "role", "owner_id", "posts_per_week", "engagement_rate", "purpose"],
  persona: ["name", "segment_id", "occupation", "region", "platforms", "age_from", "age_to", "interests", "pains"],
  segment: ["name", "size", "growth", "score_size", "score_growth", "score_fit", "score_reach", "chosen"],
  competitor: [
    "name",
    "platforms",
    "score_content",
    "score_interaction",
    "score_conversion",
    "score_frequency",
    "score_creators",
    "audience_overlap",
    "content_gap",
  ],
  map_point: ["name", "competitor_id", "own", "x", "y", "size"],
  goal: [
    "statement",
    "role",
    "metric",
    "baseline",
    "target",
    "start",
    "deadline",
    "owner_id",
    "state",
    "weight",
    "campaign_id",
    "family",
  ],
  channel: ["name", "platform", "class", "role", "duration_from_s", "duration_to_s", "audience", "as_of", "source"],
  campaign: ["name", "state", "start", "finish", "owner_id", "summary"],
  campaign_phase: ["name", "role", "start", "finish", "aim"],
};
