// Beginnings for brands and personas that sell to firms or to people. The words are in the catalogue.
import { t } from "../../lib/i18n.svelte";

export const MARKETS = ["b2b", "b2c"] as const;
export type Market = (typeof MARKETS)[number];

export const BRAND_TEMPLATE = [
  "core_values",
  "personality",
  "tone",
  "speech",
  "visual_dont",
  "value_proposition",
] as const;

export const PERSONA_TEMPLATE = [
  "name",
  "occupation",
  "interests",
  "buying_frequency",
  "decision_factors",
  "decision_path",
  "active_hours",
  "pains",
  "delights",
] as const;

/** Where such people are met. */
export const PERSONA_PLATFORMS: Record<Market, readonly string[]> = {
  b2b: ["wechat_mp", "zhihu", "linkedin"],
  b2c: ["xiaohongshu", "douyin", "bilibili"],
};

/** Words of a template by field; one of several lines has them between bars. */
export function templated(
  kind: "brand" | "persona",
  market: Market,
  fields: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      t(`strategy-template-${kind}-${market}-${field.replaceAll("_", "-")}`).replaceAll(" | ", "\n"),
    ]),
  );
}
