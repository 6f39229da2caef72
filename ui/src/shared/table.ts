import type { Snippet } from "svelte";

/** A column of a table: what it is called, what a row says in it. */
export interface Column<R> {
  id: string;
  label: string;
  /** Figures stand at the right. */
  numeric?: boolean;
  /** What is read, copied and shown. */
  text: (row: R) => string;
  /** Orders rows; absent: the column cannot be sorted by. Missing values always go last. */
  order?: (row: R) => number | string | null;
  /** What is copied, where it differs from what is read. */
  copied?: (row: R) => string;
  /** Least width, e.g. `160px`. */
  width?: string;
  cell?: Snippet<[R]>;
}

export interface Sorting {
  column: string;
  down: boolean;
}

export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | null): R[] {
  const order = sorting && columns.find((column) => column.id === sorting.column)?.order;
  if (!sorting || !order) return [...rows];
  return rows
    .map((row) => ({ row, key: order(row) }))
    .sort((a, b) => compared(a.key, b.key, sorting.down))
    .map(({ row }) => row);
}

function compared(a: number | string | null, b: number | string | null, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const way = down ? -1 : 1;
  if (typeof a === "number" && typeof b === "number") return (a - b) * way;
  return String(a).localeCompare(String(b)) * way;
}

/** The part of a long list that is in sight, and a little more. */
export function slice(total: number, top: number, height: number, rowHeight: number): { start: number; end: number } {
  const SPARE = 12;
  const start = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  const end = Math.min(total, Math.ceil((top + height) / rowHeight) + SPARE);
  return { start: Math.min(start, end), end };
}
