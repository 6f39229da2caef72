// Which metrics and periods the sheet of typed figures has.
import type { Granularity } from "../../lib/generated/Granularity";
import type { MetricView } from "../../lib/generated/MetricView";
import type { TypedFigureView } from "../../lib/generated/TypedFigureView";
import type { Unit } from "../../lib/generated/Unit";
import { firstOfMonth, type Range } from "../../lib/period";
import { inOrder } from "./metrics";

/** Figures that come by hand are of months and longer; files have the days. */
export const GRAINS = ["month", "quarter", "year"] as const satisfies readonly Granularity[];

/** What is offered before anything was typed: the figures that platforms often show on a screen only. */
const FIRST = ["followers", "impressions", "engagements", "leads", "orders", "revenue", "spend"];
/** More columns are no sheet to type into. */
const MOST = 36;

export function metricsOf(
  known: readonly MetricView[],
  typed: readonly TypedFigureView[],
  added: readonly string[],
): { metric: string; unit: Unit }[] {
  const units = new Map(known.map((one) => [one.metric, one.unit]));
  const wanted = new Set([...FIRST, ...typed.map((one) => one.metric)]);
  const ordered = [...inOrder(wanted), ...added.filter((metric) => !wanted.has(metric))];
  return ordered.flatMap((metric) => {
    const unit = units.get(metric);
    return unit === undefined ? [] : [{ metric, unit }];
  });
}

/** Names of the periods a range touches: `2026-10`, `2026-Q4`, `2026`. */
export function periodsOf(range: Range, grain: Granularity): string[] {
  const names = new Set<string>();
  for (let month = firstOfMonth(range.from); month <= range.to && names.size < MOST; month = firstOfMonth(month, 1)) {
    names.add(nameOf(month, grain));
  }
  return [...names];
}

function nameOf(month: string, grain: Granularity): string {
  const year = month.slice(0, 4);
  if (grain === "year") return year;
  return grain === "quarter" ? `${year}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}` : month.slice(0, 7);
}

/** A row of the sheet is a metric of a scope, so that what was typed for one scope stays while another is shown. */
export function rowId(scope: string, metric: string): string {
  return `${metric} ${scope}`;
}

export function refOf(row: string): { metric: string; scope: string } {
  const at = row.indexOf(" ");
  return { metric: row.slice(0, at), scope: row.slice(at + 1) };
}
