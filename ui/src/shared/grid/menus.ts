// What can be done with a cell and with a column, as their menus list it.
import { t } from "../../lib/i18n.svelte";
import { spelled } from "../../lib/keyboard";
import type { PointMenuItem } from "../PointMenu.svelte";
import { isAmount, isEmpty } from "./cells";
import type { Cell, GridFilter } from "./contract";
import type { Grid } from "./grid.svelte";
import { block, isSingle } from "./selection";
import { type ShownColumn, withFilter, withGroup, withHidden, withSort, withStepped } from "./view";

interface CellWays {
  onopen: ((id: string) => void) | undefined;
  onlink: ((text: string) => void) | undefined;
  word: (column: string) => string;
}

export function cellMenu(grid: Grid, { onopen, onlink, word }: CellWays): PointMenuItem[] {
  const { row, column } = grid.head;
  const items: PointMenuItem[] = [];
  const area = block(grid.selection);
  if (row && onopen) items.push({ id: "open", label: t("grid-open"), run: () => onopen(row.id) });
  const value = row && column ? grid.value(row, column) : null;
  if (column?.type === "link" && onlink && typeof value === "string" && value !== "") {
    items.push({ id: "link", label: t("grid-open-link"), run: () => onlink(value) });
  }
  items.push({ id: "copy", label: t("grid-copy"), keys: spelled("Mod+C"), run: () => void grid.copy() });
  if (grid.editable) {
    const can = grid.shown.slice(area.left, area.right + 1).some((one) => grid.canEdit(one));
    if (grid.canEdit(column) && isSingle(area)) {
      items.push({ id: "edit", label: t("grid-edit"), keys: "F2", run: () => void grid.begin() });
    }
    items.push(
      {
        id: "fill",
        label: t("grid-fill-down"),
        keys: spelled("Mod+D"),
        disabled: !can,
        run: () => void grid.fillDown(),
      },
      { id: "clear", label: t("grid-clear"), keys: t("key-delete"), disabled: !can, run: () => void grid.clear() },
    );
  }
  if (row) items.push({ id: "tick", label: t("grid-tick"), keys: t("key-space"), run: () => void tick(grid) });
  const filter = column && filterBy(column, value);
  if (filter) {
    items.push({
      id: "filter",
      label: t("grid-filter-by", { column: word(filter.column) }),
      apart: true,
      run: () => grid.change((view) => withFilter(view, filter.column, filter)),
    });
  }
  return items;
}

function tick(grid: Grid): Promise<void> {
  const { top, bottom } = block(grid.selection);
  return grid.tick(top, bottom);
}

/** The filter that keeps rows like this one. */
function filterBy(column: ShownColumn, value: Cell): GridFilter | null {
  if (isEmpty(value)) return { column: column.name, op: "empty", values: [] };
  if (isAmount(value) || value === null) return null;
  if (Array.isArray(value)) return { column: column.name, op: "one_of", values: value };
  if (column.type === "select") return { column: column.name, op: "one_of", values: [String(value)] };
  if (column.type === "percent" || column.type === "money" || column.type === "moment") return null;
  return { column: column.name, op: "is", values: [value] };
}

interface ColumnWays {
  word: (column: string) => string;
  filter: () => void;
  fit: () => void;
}

export function columnMenu(grid: Grid, column: ShownColumn, { filter, fit }: ColumnWays): PointMenuItem[] {
  const { name } = column;
  const columns = grid.pages.columns;
  const items: PointMenuItem[] = [];
  if (column.sortable) {
    const sort = (descending: boolean) => () =>
      grid.change((view) => ({ ...view, sort: [{ column: name, descending }] }));
    items.push(
      { id: "up", label: t("grid-sort-up"), run: sort(false) },
      { id: "down", label: t("grid-sort-down"), run: sort(true) },
    );
    if (grid.view.sort.some((one) => one.column !== name)) {
      items.push({
        id: "also",
        label: t("grid-sort-also"),
        run: () => grid.change((view) => withSort(view, name, true)),
      });
    }
  }
  items.push({ id: "filter", label: t("grid-filter"), apart: items.length > 0, run: filter });
  if (column.sortable && column.type !== "tags") {
    const grouped = grid.view.group === name;
    items.push({
      id: "group",
      label: t(grouped ? "grid-group-none" : "grid-group-by"),
      run: () => grid.change((view) => withGroup(view, grouped ? null : name)),
    });
  }
  const at = grid.shown.findIndex((one) => one.name === name);
  items.push(
    {
      id: "left",
      label: t("grid-column-left"),
      keys: spelled("Mod+Shift+←"),
      apart: true,
      disabled: at === 0,
      run: () => grid.change((view) => withStepped(columns, view, name, -1)),
    },
    {
      id: "right",
      label: t("grid-column-right"),
      keys: spelled("Mod+Shift+→"),
      disabled: at === grid.shown.length - 1,
      run: () => grid.change((view) => withStepped(columns, view, name, 1)),
    },
    {
      id: "pin",
      label: t(at < grid.view.pinned ? "grid-unpin" : "grid-pin"),
      run: () => grid.change((view) => ({ ...view, pinned: at < view.pinned ? at : at + 1 })),
    },
    { id: "fit", label: t("grid-fit"), run: fit },
    {
      id: "hide",
      label: t("grid-hide"),
      disabled: grid.shown.length === 1,
      run: () => grid.change((view) => withHidden(columns, view, name, true)),
    },
  );
  return items;
}
