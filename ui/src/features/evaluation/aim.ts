// What a card says of its target.
import type { KpiCard } from "../../lib/generated/KpiCard";
import { percent } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

/** From here a sum that is still growing counts as within reach; a share does not grow with the days. */
const NEAR = 0.9;
/** What is not all of it is never 100 %. */
const NEARLY = 0.99;

type Aim = Pick<KpiCard, "unit" | "progress" | "reached" | "complete" | "periods_aimed" | "periods_met">;

export function aimTone(card: Aim): "good" | "warn" | "plain" {
  if (card.reached === null) return "plain";
  if (card.reached) return "good";
  const grows = card.unit !== "percent" && !card.complete;
  return grows && card.progress !== null && card.progress >= NEAR ? "plain" : "warn";
}

/** How far the target of the range is reached; of a range without one, how many of its periods reached theirs. */
export function aimWords(card: Aim): string | undefined {
  if (card.progress !== null) {
    const shown = card.progress < 1 ? Math.min(card.progress, NEARLY) : card.progress;
    return t("card-target", { progress: percent(shown, 0) });
  }
  return card.periods_aimed > 0 ? periodsWords(card) : undefined;
}

/** A sum says itself how far it came; behind a share its periods are hidden. */
export function hidesPeriods(card: Aim): boolean {
  return card.unit === "percent" && card.progress !== null && card.periods_aimed > 1;
}

export function periodsWords(card: Pick<Aim, "periods_aimed" | "periods_met">): string {
  return t("card-periods", { met: card.periods_met, aimed: card.periods_aimed });
}
