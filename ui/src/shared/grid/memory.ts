// Rows that are all at hand, answered as the command answers: filtered, sorted, grouped, a piece at a time.
import { matching } from "../options";
import { isAmount, isEmpty, shown } from "./cells";
import type { Cell, GridAnswer, GridColumn, GridFilter, GridGroup, GridQuery, GridRow, GridSource } from "./contract";

/** `rows` is asked at every question, so that it may change between two. */
export function memorySource(columns: () => readonly GridColumn[], rows: () => readonly GridRow[]): GridSource {
  return (query) => Promise.resolve(answered(columns(), rows(), query));
}

export function answered(columns: readonly GridColumn[], rows: readonly GridRow[], query: GridQuery): GridAnswer {
  const at = new Map(columns.map((column, index) => [column.name, index]));
  const cell = (row: GridRow, name: string): Cell => row.cells[at.get(name) ?? -1] ?? null;
  let found = rows.filter((row) => query.filters.every((filter) => passes(filter, cell(row, filter.column))));
  if (query.search) {
    const words = query.search;
    found = found.filter((row) => {
      const label = row.cells.map((one, index) => (columns[index] ? shown(columns[index], one) : "")).join(" ");
      return matching([{ value: row.id, label }], words).length > 0;
    });
  }
  const sort = [...(query.group ? [{ column: query.group, descending: false }] : []), ...query.sort];
  if (sort.length > 0) {
    found = [...found].sort((a, b) => {
      for (const { column, descending } of sort) {
        const order = compared(cell(a, column), cell(b, column), descending);
        if (order !== 0) return order;
      }
      return 0;
    });
  }
  return {
    total: found.length,
    columns: [...columns],
    rows: found.slice(query.offset, query.offset + query.limit),
    groups: query.group ? groupsOf(found.map((row) => cell(row, query.group ?? ""))) : null,
  };
}

function groupsOf(cells: readonly Cell[]): GridGroup[] {
  const groups: GridGroup[] = [];
  for (const value of cells) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last.value) === JSON.stringify(value)) last.count += 1;
    else groups.push({ value, count: 1 });
  }
  return groups;
}

const plain = (cell: Cell): string | number | boolean =>
  isAmount(cell) ? cell.amount : Array.isArray(cell) ? cell.join("\n") : (cell ?? "");

/** Missing values go last, whichever way it is sorted. */
function compared(a: Cell, b: Cell, down: boolean): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  const [one, other] = [plain(a), plain(b)];
  const order =
    typeof one === "string" || typeof other === "string"
      ? String(one).localeCompare(String(other))
      : Number(one) - Number(other);
  return down ? -order : order;
}

const folded = (value: unknown) => String(value).normalize("NFKC").toLowerCase();

function passes({ op, values }: GridFilter, cell: Cell): boolean {
  if (op === "empty") return isEmpty(cell);
  if (op === "not_empty") return !isEmpty(cell);
  const parts = (Array.isArray(cell) ? cell : [plain(cell)]).map(folded);
  const wanted = values.map(folded);
  const [first, last] = values;
  const number = Number(plain(cell));
  const before = (a: unknown, b: unknown) => (typeof b === "number" ? number < b : folded(a) < folded(b));
  const after = (a: unknown, b: unknown) => (typeof b === "number" ? number > b : folded(a) > folded(b));
  switch (op) {
    case "is":
    case "one_of":
      return parts.some((part) => wanted.includes(part));
    case "is_not":
      return !parts.some((part) => wanted.includes(part));
    case "contains":
      return parts.some((part) => wanted.some((one) => part.includes(one)));
    case "not_contains":
      return !parts.some((part) => wanted.some((one) => part.includes(one)));
    case "starts":
      return parts.some((part) => wanted.some((one) => part.startsWith(one)));
    case "lt":
      return !isEmpty(cell) && before(plain(cell), first);
    case "gt":
      return !isEmpty(cell) && after(plain(cell), first);
    case "between":
      return !isEmpty(cell) && !before(plain(cell), first) && !after(plain(cell), last);
  }
}
