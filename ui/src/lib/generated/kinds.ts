// Written by `cargo xtask codegen` from crates/content/src/table. Do not edit.

export const CONTENT_KINDS = [
  "theme",
  "matrix_cell",
  "mix_target",
  "hashtag",
  "slot",
  "slot_series",
  "slot_template",
  "slot_asset",
  "match_refusal",
  "hot_topic",
  "cadence",
  "brand_date",
  "platform_rule",
] as const;
