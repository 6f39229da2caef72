// What a figure is a total of: posts by their day of publishing, or what was gained within each day.
import type { Basis } from "../../lib/generated/Basis";
import type { KpiView } from "../../lib/generated/KpiView";
import type { Currency } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

export const BASES: readonly Basis[] = ["published", "gained"];

/** Metrics that posts and accounts' days, ads or channels can both have; of others there is only one basis. */
const BOTH = new Set([
  "impressions",
  "reach",
  "views",
  "video_views",
  "viewers",
  "engagements",
  "likes",
  "comments",
  "shares",
  "saves",
  "clicks",
  "profile_views",
  "profile_visits",
  "follows",
  "watch_hours",
  "leads",
  "orders",
  "conversions",
  "revenue",
]);

export function hasBoth(metric: string): boolean {
  return BOTH.has(metric);
}

export function otherBasis(basis: Basis): Basis {
  return basis === "published" ? "gained" : "published";
}

/** How many posts, or rows of days, are behind a figure. */
export function behind(count: number, basis: Basis): string {
  return t(basis === "gained" ? "card-rows" : "card-posts", { count });
}

/** The currency the rows name; where they name none, the workspace's own. */
export function currencyOf(view: Pick<KpiView, "currency"> | undefined): Currency {
  return view?.currency ?? undefined;
}
