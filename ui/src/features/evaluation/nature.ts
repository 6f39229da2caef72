// Where a figure comes from, in words: rows of files, a rule, a person, nobody.
import type { KpiPoint } from "../../lib/generated/KpiPoint";
import type { Nature } from "../../lib/generated/Nature";
import { t } from "../../lib/i18n.svelte";

/** A typed point that rows stand behind too is typed only in part. */
export function natureWords(point: Pick<KpiPoint, "nature" | "rows">): string {
  if (point.nature === "typed" && point.rows > 0) return t("nature-typed-part");
  return natureName(point.nature);
}

export function natureName(nature: Nature): string {
  return t(`nature-${nature}`);
}
