// Where a thing that waits is: the page that shows it, for those kinds that have one.
import type { TodayItem } from "../lib/generated/TodayItem";
import { showTab } from "../lib/importsPlace.svelte";
import { type Area, go } from "../lib/place.svelte";
import { showPlanItem } from "../lib/planPlace.svelte";
import { isStrategyKind, showItem } from "../lib/strategyPlace.svelte";
import { questionOf } from "../features/evaluation/question.svelte";
import { areaOf } from "./areas";

const OWN: Record<string, Area> = {
  account: "imports",
  accounts: "imports",
  same_posts: "imports",
  target: "evaluation",
};

export function pageOf(item: TodayItem): Area | undefined {
  return OWN[item.reference.kind] ?? areaOf(item.reference.kind);
}

export function wayTo(item: TodayItem, workspace: string): (() => void) | undefined {
  const { kind, id } = item.reference;
  if (kind === "account" || kind === "accounts") return () => showTab("coverage");
  if (kind === "same_posts") return () => showTab("review");
  if (kind === "target") {
    return () => {
      questionOf(workspace).choose(item.title);
      go("evaluation");
    };
  }
  if (pageOf(item) === undefined) return undefined;
  return () => (isStrategyKind(kind) ? showItem(kind, id) : void showPlanItem(kind, id));
}

/** How much waits on each page; today's has all of it. */
export function waitingBy(items: readonly TodayItem[]): Partial<Record<Area, number>> {
  const by: Partial<Record<Area, number>> = items.length > 0 ? { today: items.length } : {};
  for (const item of items) {
    const page = pageOf(item);
    if (page) by[page] = (by[page] ?? 0) + 1;
  }
  return by;
}
