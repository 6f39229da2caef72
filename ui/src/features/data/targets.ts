// Targets edited in their table.
import { wordError } from "../../lib/errors";
import { t } from "../../lib/i18n.svelte";
import { call } from "../../lib/rpc";
import type { CellFault, Gesture } from "../../shared/grid/contract";

/** Sets the targets of a gesture; an emptied one is taken away. Each is a step of its own in the history. */
export async function setTargets(gesture: Gesture): Promise<CellFault[]> {
  const { targets } = await call("evaluation_kpi_targets", {});
  const known = new Map(targets.map((target) => [target.target_id, target]));
  const faults: CellFault[] = [];
  for (const cell of gesture.cells) {
    const target = known.get(cell.id);
    if (!target) continue;
    const { metric, period, scope } = target;
    try {
      if (cell.to === null) await call("evaluation_kpi_remove_target", { metric, period, scope });
      else if (typeof cell.to === "number")
        await call("evaluation_kpi_set_target", { metric, period, scope, target: cell.to });
      else faults.push({ id: cell.id, column: cell.column, text: t("grid-not-a-number") });
    } catch (thrown) {
      faults.push({ id: cell.id, column: cell.column, text: wordError(thrown).text });
    }
  }
  return faults;
}
