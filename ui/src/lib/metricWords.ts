// How metrics are grouped wherever they are listed, and how a formula reads in words.
import { metricName } from "./format";
import { t } from "./i18n.svelte";

/** Groups in the order of menus, with their metrics in order; all others belong to `other`. */
export const METRIC_GROUPS: Record<string, readonly string[]> = {
  reach: ["impressions", "reach", "views", "video_views", "viewers"],
  engagement: [
    "engagements",
    "engagement_rate",
    "engagement_rate_impressions",
    "engagement_rate_views",
    "likes",
    "upvotes",
    "recommends",
    "comments",
    "shares",
    "sharers",
    "saves",
    "virality",
    "share_rate",
    "save_rate",
    "likes_per_post",
    "comments_per_post",
    "shares_per_post",
    "engagements_reported",
  ],
  content: ["posts", "watch_hours", "avg_watch_s", "completion", "completion_5s", "bounce_2s"],
  traffic: ["clicks", "ctr", "cover_ctr", "profile_views", "profile_visits", "follows"],
  conversion: ["leads", "dm_in", "dm_open", "dm_lead", "orders", "conversions", "results", "revenue", "spend", "roi"],
};

export function metricGroup(metric: string): string {
  return Object.keys(METRIC_GROUPS).find((group) => METRIC_GROUPS[group]?.includes(metric)) ?? "other";
}

/** `engagements / reach` with the metrics named: 互动量 ÷ 触达人数. */
export function formulaWords(formula: string): string {
  return formula.replaceAll(/[a-z][a-z0-9_]*|[/*]/g, (part) => {
    if (part === "/") return "÷";
    if (part === "*") return "×";
    const words = FORMULA_WORDS[part];
    return words ? t(words) : metricName(part);
  });
}

const FORMULA_WORDS: Record<string, string> = {
  count: "formula-count",
  sum: "formula-sum",
  mean: "formula-mean",
  else: "formula-else",
  or: "formula-or",
  per: "formula-per",
};
