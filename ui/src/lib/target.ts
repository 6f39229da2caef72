// What a target can be; the workspace refuses the same.
import type { Unit } from "./generated/Unit";
import { t } from "./i18n.svelte";

/** More than anybody counts; beyond it numbers are no longer exact. */
const MOST = 1e15;

/** Why a number is no target of a metric. */
export function targetFault(value: number, unit: Unit | undefined): string | undefined {
  if (value < 0) return t("target-below-zero");
  if (unit === "percent" && value > 1) return t("target-over-whole");
  return value > MOST ? t("target-too-large") : undefined;
}
