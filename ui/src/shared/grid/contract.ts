// What a grid asks and what it is answered: the shape of the command `grid_query`, whatever the source.

export type CellType =
  "text" | "number" | "money" | "percent" | "date" | "moment" | "select" | "tags" | "flag" | "link";

export interface Amount {
  /** In major units. */
  amount: number;
  currency: string;
}

/** Missing is null. A percent is a fraction, a date `YYYY-MM-DD`, tags a list of words. */
export type Cell = string | number | boolean | null | string[] | Amount;

export interface CellOption {
  value: string;
  label?: string | null;
}

export interface GridColumn {
  name: string;
  type: CellType;
  /** Catalogue key of its heading; absent: the name is shown. */
  label_key?: string | null;
  editable: boolean;
  sortable: boolean;
  /** Figures written as text, each in its own unit: they end at one line like all figures. */
  figures?: boolean;
  options?: (string | CellOption)[] | null;
  /** Where the figures of a column have several units: that of a row. */
  typeOf?: (row: GridRow) => CellType;
}

export type FilterOp =
  "is" | "is_not" | "contains" | "not_contains" | "starts" | "one_of" | "between" | "lt" | "gt" | "empty" | "not_empty";

export interface GridFilter {
  column: string;
  op: FilterOp;
  values: (string | number | boolean)[];
}

export interface GridSort {
  column: string;
  descending: boolean;
}

export interface GridQuery {
  filters: GridFilter[];
  sort: GridSort[];
  /** Rows come ordered by this column first, in the order of the answered groups. */
  group?: string;
  search?: string;
  offset: number;
  limit: number;
}

export interface GridRow {
  id: string;
  /** In the order of the answer's columns. */
  cells: Cell[];
}

export interface GridGroup {
  value: Cell;
  count: number;
}

export interface GridAnswer {
  total: number;
  columns: GridColumn[];
  rows: GridRow[];
  groups?: GridGroup[] | null;
}

export type GridSource = (query: GridQuery, signal: AbortSignal) => Promise<GridAnswer>;

/** One cell of a gesture, before and after. */
export interface CellChange {
  id: string;
  column: string;
  from: Cell;
  to: Cell;
}

/** All that one act of the user changed: one undo step of the caller. */
export interface Gesture {
  kind: "edit" | "paste" | "fill" | "clear";
  cells: CellChange[];
  /** Rows pasted below the last one, as typed, by column name; only where the caller takes them. */
  added?: Record<string, Cell>[];
}

export interface CellFault {
  id: string;
  column: string;
  /** In the user's words. */
  text: string;
}
