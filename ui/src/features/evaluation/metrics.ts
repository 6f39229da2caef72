// How metrics are grouped where they are listed, and how a formula reads in words.
import type { MetricView } from "../../lib/generated/MetricView";
import { metricName } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import type { Option } from "../../shared/options";

const GROUPS: Record<string, readonly string[]> = {
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

function groupOf(metric: string): string {
  return Object.keys(GROUPS).find((group) => GROUPS[group]?.includes(metric)) ?? "other";
}

const ORDER = Object.values(GROUPS).flat();

/** Metrics in the order of the menus; those of one platform only come last. */
export function inOrder(metrics: Iterable<string>): string[] {
  const rank = (metric: string) => (ORDER.includes(metric) ? ORDER.indexOf(metric) : ORDER.length);
  return [...metrics].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** All metrics by group; those no post can give are listed last of all and say why. */
export function metricOptions(metrics: readonly MetricView[]): Option[] {
  const order = [...Object.keys(GROUPS), "other"];
  return metrics
    .map((metric) => ({ metric, group: groupOf(metric.metric) }))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
    .map(({ metric, group }) => ({
      value: metric.metric,
      label: metricName(metric.metric),
      group: t(`metric-group-${group}`),
      detail: metric.available ? undefined : t("metric-unavailable"),
      disabled: !metric.available,
      words: metric.formula,
      testid: `metric-${metric.metric}`,
    }));
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
