// What the user made of a grid: columns, order, widths, sort, filters, group. Plain data, so that it can be kept as a view.
import type { FilterOp, GridColumn, GridFilter, GridSort } from "./contract";

export interface ColumnView {
  name: string;
  /** In pixels; absent: by its type. */
  width?: number;
  hidden?: boolean;
}

export interface GridView {
  columns: ColumnView[];
  /** How many of the shown columns stay at the left. */
  pinned: number;
  sort: GridSort[];
  filters: GridFilter[];
  group: string | null;
  /** Groups that are closed, by {@link groupKey}. */
  closed: string[];
  search: string;
}

/** A view kept by name; where it is kept is the caller's. */
export interface KeptView {
  id: string;
  name: string;
  view: GridView;
}

export const NARROWEST = 56;
export const WIDEST = 900;

const WIDTHS: Record<GridColumn["type"], number> = {
  text: 220,
  number: 110,
  money: 130,
  percent: 100,
  date: 120,
  moment: 160,
  select: 140,
  tags: 180,
  flag: 84,
  link: 220,
};

export function freshView(): GridView {
  return { columns: [], pinned: 1, sort: [], filters: [], group: null, closed: [], search: "" };
}

/** A column as it is shown. */
export interface ShownColumn extends GridColumn {
  width: number;
  /** Where it is in a row's cells. */
  index: number;
}

/** Columns in the view's order with those it does not know behind; a kept view may be older than the columns. */
export function arranged(columns: readonly GridColumn[], view: GridView): (ShownColumn & { hidden: boolean })[] {
  const known = new Map(columns.map((column, index) => [column.name, { column, index }]));
  const listed = view.columns.filter((one, at, all) => {
    return known.has(one.name) && all.findIndex((other) => other.name === one.name) === at;
  });
  const named = new Set(listed.map((one) => one.name));
  const rest: ColumnView[] = columns.filter((column) => !named.has(column.name)).map(({ name }) => ({ name }));
  return [...listed, ...rest].flatMap((one) => {
    const found = known.get(one.name);
    if (!found) return [];
    const width = clampWidth(one.width ?? WIDTHS[found.column.type]);
    return [{ ...found.column, index: found.index, width, hidden: one.hidden ?? false }];
  });
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

function listed(columns: readonly GridColumn[], view: GridView): ColumnView[] {
  const before = new Map(view.columns.map((one) => [one.name, one]));
  return arranged(columns, view).map(({ name }) => before.get(name) ?? { name });
}

export function withWidth(columns: readonly GridColumn[], view: GridView, name: string, width: number): GridView {
  const next = listed(columns, view).map((one) => (one.name === name ? { ...one, width: clampWidth(width) } : one));
  return { ...view, columns: next };
}

export function withHidden(columns: readonly GridColumn[], view: GridView, name: string, hidden: boolean): GridView {
  const next = listed(columns, view).map((one) => (one.name === name ? { ...one, hidden } : one));
  // The last column in sight stays.
  return next.every((one) => one.hidden) ? view : { ...view, columns: next };
}

/** All columns in sight, or only the first of those that are: one stays. */
export function withAllHidden(columns: readonly GridColumn[], view: GridView, hidden: boolean): GridView {
  const stays = arranged(columns, view).find((one) => !one.hidden)?.name;
  const next = listed(columns, view).map((one) => ({ ...one, hidden: hidden && one.name !== stays }));
  return { ...view, columns: next };
}

/** Puts a column before another; null: at the end. */
export function withMoved(
  columns: readonly GridColumn[],
  view: GridView,
  name: string,
  before: string | null,
): GridView {
  if (name === before) return view;
  const all = listed(columns, view);
  const moved = all.find((one) => one.name === name);
  if (!moved) return view;
  const rest = all.filter((one) => one !== moved);
  const at = before === null ? rest.length : rest.findIndex((one) => one.name === before);
  rest.splice(at < 0 ? rest.length : at, 0, moved);
  return { ...view, columns: rest };
}

/** One step to the left or right among the shown columns. */
export function withStepped(columns: readonly GridColumn[], view: GridView, name: string, by: -1 | 1): GridView {
  const shown = arranged(columns, view).filter((one) => !one.hidden);
  const at = shown.findIndex((one) => one.name === name);
  const target = at + by;
  if (at < 0 || target < 0 || target >= shown.length) return view;
  const before = by < 0 ? shown[target] : shown[target + 1];
  return withMoved(columns, view, name, before?.name ?? null);
}

/** A press on a heading: up, down, off. With `more` beside what sorts already. */
export function withSort(view: GridView, name: string, more: boolean): GridView {
  const now = view.sort.find((one) => one.column === name);
  const next: GridSort[] = !now
    ? [{ column: name, descending: false }]
    : now.descending
      ? []
      : [{ column: name, descending: true }];
  if (!more) return { ...view, sort: next };
  if (!now) return { ...view, sort: [...view.sort, ...next] };
  return { ...view, sort: view.sort.flatMap((one) => (one.column === name ? next : [one])) };
}

/** Puts the filter of a column in force; null takes it away. One filter a column. */
export function withFilter(view: GridView, name: string, filter: GridFilter | null): GridView {
  const at = view.filters.findIndex((one) => one.column === name);
  const filters = view.filters.filter((one) => one.column !== name);
  if (filter) filters.splice(at < 0 ? filters.length : at, 0, filter);
  return { ...view, filters };
}

export function withGroup(view: GridView, group: string | null): GridView {
  return view.group === group ? view : { ...view, group, closed: [] };
}

/** What can be asked of a column of this type. */
export const OPS: Record<GridColumn["type"], readonly FilterOp[]> = {
  text: ["contains", "not_contains", "is", "starts", "empty", "not_empty"],
  link: ["contains", "not_contains", "is", "starts", "empty", "not_empty"],
  number: ["between", "is", "gt", "lt", "empty", "not_empty"],
  money: ["between", "gt", "lt", "empty", "not_empty"],
  percent: ["between", "gt", "lt", "empty", "not_empty"],
  date: ["between", "is", "lt", "gt", "empty", "not_empty"],
  moment: ["between", "lt", "gt", "empty", "not_empty"],
  select: ["one_of", "is_not", "empty", "not_empty"],
  tags: ["one_of", "empty", "not_empty"],
  flag: ["is"],
};

/** A view from outside (kept by an older version, edited by hand), without what these columns do not have. */
export function sound(columns: readonly GridColumn[], view: GridView): GridView {
  const by = new Map(columns.map((column) => [column.name, column]));
  const sort = view.sort.filter((one) => by.get(one.column)?.sortable);
  const filters = view.filters.filter((one) => {
    const column = by.get(one.column);
    return column !== undefined && OPS[column.type].includes(one.op);
  });
  const group = view.group !== null && by.has(view.group) ? view.group : null;
  return { ...view, sort, filters, group };
}
