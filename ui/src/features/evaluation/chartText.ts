// Words around the chart's title: unit, basis, base, sample, age of the data.
import type { KpiView } from "../../lib/generated/KpiView";
import { day, kindName, metricName } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

/** Levels are no sums over days: a period has the figure of its last day. */
const LEVELS = new Set(["followers"]);

export function basisText(view: Pick<KpiView, "metric" | "basis">): string {
  return t(view.basis === "gained" && LEVELS.has(view.metric) ? "basis-level" : `basis-${view.basis}`);
}

export function chartNote(view: KpiView): string[] {
  const unit = view.unit === "money" && view.currency ? view.currency : t(`unit-name-${view.unit}`);
  const note = [unit, basisText(view)];
  if (view.basis === "gained") note.push(t("kind-chosen", { kind: kindName(view.kind) }));
  if (view.base) note.push(t("note-base", { base: metricName(view.base) }));
  note.push(t(view.basis === "gained" ? "note-n-rows" : "note-n", { count: view.total_rows }));
  if (view.data_until) note.push(t("note-until", { day: day(view.data_until) }));
  return note;
}

/** What the reader must know before trusting the figure. */
export function chartCautions(view: KpiView): string[] {
  const cautions: string[] = [];
  if (view.other_currencies.length > 0) {
    cautions.push(
      t("note-other-currencies", {
        currency: view.currency ?? t("currency-none"),
        others: view.other_currencies.map((code) => code || t("currency-none")).join(t("list-comma")),
      }),
    );
  }
  if (view.left_out > 0) {
    const others = view.other_bases.map((one) => metricName(one.base)).join(t("list-comma"));
    cautions.push(t("note-left-out", { count: view.left_out, others }));
  }
  if (view.currency_assumed && view.currency) cautions.push(t("note-currency-assumed", { currency: view.currency }));
  if (view.typed_points > 0) cautions.push(t("note-typed", { count: view.typed_points }));
  if (view.rows_by_first_seen > 0) {
    cautions.push(t("note-first-seen", { count: view.rows_by_first_seen }));
  }
  if (view.scope === null) cautions.push(t("target-no-scope"));
  if (view.points.some((point) => point.target_spread)) cautions.push(t("target-spread"));
  return cautions;
}
