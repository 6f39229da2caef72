// The order of metrics where they are listed, and the menu of all of them.
import type { MetricView } from "../../lib/generated/MetricView";
import { metricName } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { METRIC_GROUPS, metricGroup } from "../../lib/metricWords";
import type { Option } from "../../shared/options";

const ORDER = Object.values(METRIC_GROUPS).flat();

/** Metrics in the order of the menus; those of one platform only come last. */
export function inOrder(metrics: Iterable<string>): string[] {
  const rank = (metric: string) => (ORDER.includes(metric) ? ORDER.indexOf(metric) : ORDER.length);
  return [...metrics].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** All metrics by group; those no post can give are listed last of all and say why. */
export function metricOptions(metrics: readonly MetricView[]): Option[] {
  const order = [...Object.keys(METRIC_GROUPS), "other"];
  return metrics
    .map((metric) => ({ metric, group: metricGroup(metric.metric) }))
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
