// Targets edited in their table.
import { wordError } from "../../lib/errors";
import { t } from "../../lib/i18n.svelte";
import type { Unit } from "../../lib/generated/Unit";
import { call, toRpcError } from "../../lib/rpc";
import { targetFault } from "../../lib/target";
import type { CellFault, Gesture } from "../../shared/grid/contract";

/** What the targets of a metric are counted in. */
export async function targetUnits(): Promise<Map<string, Unit>> {
  const { metrics } = await call("evaluation_metrics", {});
  return new Map(metrics.map((one) => [one.metric, one.unit]));
}

/** Sets the targets of a gesture in one step; an emptied one is taken away. One that is refused stops all of them. */
export async function setTargets(gesture: Gesture): Promise<CellFault[]> {
  const [{ targets }, units] = await Promise.all([call("evaluation_kpi_targets", {}), targetUnits()]);
  const known = new Map(targets.map((target) => [target.target_id, target]));
  const cells = gesture.cells.filter((cell) => known.has(cell.id));
  const fault = (cell: { id: string; column: string }, text: string) => ({ id: cell.id, column: cell.column, text });
  const words = cells.filter((cell) => cell.to !== null && typeof cell.to !== "number");
  if (words.length > 0) return words.map((cell) => fault(cell, t("grid-not-a-number")));
  const refused = cells.flatMap((cell) => {
    const unit = units.get(known.get(cell.id)?.metric ?? "");
    const text = typeof cell.to === "number" ? targetFault(cell.to, unit) : undefined;
    return text === undefined ? [] : [fault(cell, text)];
  });
  if (refused.length > 0) return refused;
  const wanted = cells.flatMap((cell) => {
    const target = known.get(cell.id);
    const { metric, period, scope } = target ?? { metric: "", period: "", scope: { kind: "brand" as const } };
    return [{ metric, period, scope, target: cell.to as number | null }];
  });
  try {
    await call("evaluation_kpi_set_targets", { targets: wanted });
    return [];
  } catch (thrown) {
    const { text } = wordError(thrown);
    const at = /^targets\[(\d+)\]/.exec(String(toRpcError(thrown).fields["field"] ?? ""))?.[1];
    const refused = at === undefined ? cells : cells.filter((_, index) => index === Number(at));
    return refused.map((cell) => fault(cell, text));
  }
}
