// What the strategy page shows and what its items name.
import type { ItemKind } from "../../lib/items.svelte";

export const PLAN_KINDS: readonly ItemKind[] = [
  "brand",
  "account_profile",
  "persona",
  "segment",
  "map_point",
  "competitor",
  "benchmark_value",
  "pest_item",
  "swot_item",
  "swot_move",
  "goal",
  "channel",
  "channel_score",
  "fit_weight",
  "channel_plan",
  "path",
  "path_step",
  "campaign",
  "campaign_phase",
  "person",
  "task",
  "evidence",
];
