// Targets edited in their table.
import { wordError } from "../../lib/errors";
import { t } from "../../lib/i18n.svelte";
import { call, toRpcError } from "../../lib/rpc";
import type { CellFault, Gesture } from "../../shared/grid/contract";

/** Sets the targets of a gesture in one step; an emptied one is taken away. One that is refused stops all of them. */
export async function setTargets(gesture: Gesture): Promise<CellFault[]> {
  const { targets } = await call("evaluation_kpi_targets", {});
  const known = new Map(targets.map((target) => [target.target_id, target]));
  const cells = gesture.cells.filter((cell) => known.has(cell.id));
  const fault = (cell: { id: string; column: string }, text: string) => ({ id: cell.id, column: cell.column, text });
  const words = cells.filter((cell) => cell.to !== null && typeof cell.to !== "number");
  if (words.length > 0) return words.map((cell) => fault(cell, t("grid-not-a-number")));
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
