// The metrics of the board as the glossary lists them: pure but for the words.
import type { MetricView } from "../../lib/generated/MetricView";
import { metricName } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { formulaWords, METRIC_GROUPS, metricGroup } from "../../lib/metricWords";
import { folded } from "./chapters";

export interface Term {
  metric: string;
  group: string;
  name: string;
  meaning: string;
  formula: string;
  unit: string;
  available: boolean;
}

/** A level is a stand at a moment, never a sum. */
const LEVELS = ["followers"];

export function terms(metrics: readonly MetricView[]): Term[] {
  const order = [...Object.keys(METRIC_GROUPS), "other"];
  const rank = ({ metric }: { metric: string }) => METRIC_GROUPS[metricGroup(metric)]?.indexOf(metric) ?? 0;
  return metrics
    .map(({ metric, unit, formula, available }) => ({
      metric,
      group: metricGroup(metric),
      name: metricName(metric),
      meaning: t(`meaning-${metric.replaceAll("_", "-")}`),
      formula:
        formula !== metric ? formulaWords(formula) : t(LEVELS.includes(metric) ? "glossary-level" : "glossary-sum"),
      unit: t(`unit-name-${unit}`),
      available,
    }))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || rank(a) - rank(b));
}

/** Terms that hold every word typed, in any of their texts. */
export function matchingTerms(all: readonly Term[], typed: string): Term[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return all.filter((term) => {
    const text = folded(`${term.name} ${term.metric} ${term.meaning} ${term.formula}`);
    return wanted.every((word) => text.includes(word));
  });
}
