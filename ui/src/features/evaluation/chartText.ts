// What stands under the chart's title: unit, basis, base, sample, age of the data.
import type { KpiView } from "../../lib/generated/KpiView";
import { day, metricName } from "../../lib/format";
import { t, worded } from "../../lib/i18n.svelte";

export function chartNote(view: KpiView): string[] {
  const note = [t(`unit-name-${view.unit}`), worded(`basis-${view.basis}`) ?? view.basis];
  if (view.base) note.push(t("note-base", { base: metricName(view.base) }));
  note.push(t("note-n", { count: view.total_rows }));
  if (view.data_until) note.push(t("note-until", { day: day(view.data_until) }));
  return note;
}

/** What the reader must know before trusting the figure. */
export function chartCautions(view: KpiView): string[] {
  const cautions: string[] = [];
  if (view.rows_by_first_seen > 0) {
    cautions.push(t("note-first-seen", { count: view.rows_by_first_seen }));
  }
  if (view.scope === null) cautions.push(t("target-no-scope"));
  if (view.points.some((point) => point.target_spread)) cautions.push(t("target-spread"));
  return cautions;
}
