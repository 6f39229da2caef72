// The rows of a table of items as a file, as they are filtered, sorted and arranged.
import { count } from "../../lib/format";
import type { GridType } from "../../lib/generated/GridType";
import { t } from "../../lib/i18n.svelte";
import { notify } from "../../lib/notices.svelte";
import { call } from "../../lib/rpc";
import { isAmount, shown } from "../grid/cells";
import type { Cell, GridColumn, GridRow } from "../grid/contract";
import { answered } from "../grid/memory";
import { arranged, type GridView } from "../grid/view";

const ENDINGS = /\.(xlsx|csv)$/i;
/** Figures stay figures in the file; all else is written as it reads. */
const FIGURES: ReadonlySet<string> = new Set(["number", "percent", "money"]);

function formatOf({ type }: GridColumn): GridType {
  return type === "number" || type === "percent" || type === "money" || type === "date" ? type : "text";
}

function plainly(column: GridColumn, cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null || cell === "") return null;
  if (isAmount(cell)) return cell.amount;
  if (FIGURES.has(column.type) && typeof cell === "number") return cell;
  // A date stays one for the spreadsheet.
  return column.type === "date" ? String(cell as string) : shown(column, cell) || null;
}

/** Asks where to, and writes; nothing happens where nobody says where. */
export async function writeGrid(
  name: string,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  view: GridView,
  heading: (column: string) => string,
): Promise<void> {
  const { path } = await call("workspace_pick", { purpose: "save_file", suggestion: `${name}.xlsx` });
  if (path === null) return;
  const kept = arranged(columns, view).filter((column) => !column.hidden);
  const found = answered(columns, rows, {
    filters: view.filters,
    sort: view.sort,
    ...(view.group === null ? {} : { group: view.group }),
    ...(view.search.trim() === "" ? {} : { search: view.search }),
    offset: 0,
    limit: rows.length,
  });
  const at = kept.map((column) => columns.findIndex((one) => one.name === column.name));
  const written = await call("grid_write", {
    path: ENDINGS.test(path) ? path : `${path}.xlsx`,
    name,
    columns: kept.map((column) => ({ heading: heading(column.name), type: formatOf(column) })),
    rows: found.rows.map((row) => kept.map((column, index) => plainly(column, row.cells[at[index] ?? -1]))),
  });
  notify({ tone: "good", text: t("data-exported", { shown: count(written.rows) }), detail: path });
}
