// What of the strategy page is looked at; other pages open an item here. It survives going elsewhere.
import type { StrategyItem } from "./generated/StrategyItem";
import { go } from "./place.svelte";
import { openPlanItem } from "./planPlace.svelte";

export const STRATEGY_TABS = ["brand", "personas", "market", "goals", "channels", "campaigns", "health"] as const;
export type StrategyTab = (typeof STRATEGY_TABS)[number];
export type StrategyKind = StrategyItem["kind"];

class StrategyPlace {
  tab = $state<StrategyTab>("brand");
  /** Only what belongs to this campaign; empty: everything. */
  campaign = $state("");
}

export const strategyPlace = new StrategyPlace();

const TAB_OF: Partial<Record<StrategyKind, StrategyTab>> = {
  brand: "brand",
  account_profile: "brand",
  persona: "personas",
  segment: "market",
  map_point: "market",
  competitor: "market",
  benchmark_value: "market",
  pest_item: "market",
  swot_item: "market",
  swot_move: "market",
  goal: "goals",
  channel: "channels",
  channel_score: "channels",
  fit_weight: "channels",
  channel_plan: "channels",
  path: "channels",
  path_step: "channels",
  campaign: "campaigns",
  campaign_phase: "campaigns",
};

/** Whether the strategy page is where an item of the kind is seen. */
export function isStrategyKind(kind: string): kind is StrategyKind {
  return kind in TAB_OF;
}

export function tabOf(kind: StrategyKind): StrategyTab {
  return TAB_OF[kind] ?? strategyPlace.tab;
}

/** Opens the strategy page on an item; `id` empty: on a new one. */
export function showItem(kind: StrategyKind, id: string, preset: Record<string, unknown> = {}): void {
  strategyPlace.tab = tabOf(kind);
  if (kind !== "brand") openPlanItem(kind, id, preset, "strategy");
  go("strategy");
}

export function showStrategyTab(tab: StrategyTab): void {
  strategyPlace.tab = tab;
  go("strategy");
}
