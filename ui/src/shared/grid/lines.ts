// Lines of a grid: rows, and between them the headings of groups. Rows are numbered through all groups, open or closed,
// as the source numbers them, so that a page of rows stays a page of rows.
import type { GridGroup } from "./contract";

export type Line = { kind: "row"; row: number } | { kind: "group"; index: number; group: GridGroup; open: boolean };

export function groupKey(group: GridGroup): string {
  return JSON.stringify(group.value);
}

interface Span {
  group: GridGroup;
  open: boolean;
  /** Line of its heading. */
  line: number;
  /** Its first row. */
  row: number;
}

export class Lines {
  readonly count: number;
  readonly #spans: Span[] | undefined;
  /** Rows behind the last group: a source names only so many groups. Their first line and row. */
  readonly #rest: { line: number; row: number } = { line: 0, row: 0 };

  constructor(rows: number, groups: readonly GridGroup[] | null | undefined, closed: readonly string[] = []) {
    if (!groups) {
      this.count = rows;
      return;
    }
    const shut = new Set(closed);
    let line = 0;
    let row = 0;
    this.#spans = groups.map((group) => {
      const open = !shut.has(groupKey(group));
      const span = { group, open, line, row };
      line += 1 + (open ? group.count : 0);
      row += group.count;
      return span;
    });
    this.#rest = { line, row };
    this.count = line + Math.max(0, rows - row);
  }

  at(line: number): Line | undefined {
    if (line < 0 || line >= this.count) return undefined;
    if (!this.#spans) return { kind: "row", row: line };
    if (line >= this.#rest.line) return { kind: "row", row: this.#rest.row + line - this.#rest.line };
    const index = this.#last((span) => span.line <= line);
    const span = this.#spans[index];
    if (!span) return undefined;
    if (span.line === line) return { kind: "group", index, group: span.group, open: span.open };
    return { kind: "row", row: span.row + (line - span.line - 1) };
  }

  /** The row of a line; a group's heading has none. */
  row(line: number): number | undefined {
    const at = this.at(line);
    return at?.kind === "row" ? at.row : undefined;
  }

  /** Where a row stands; undefined inside a closed group. */
  line(row: number): number | undefined {
    if (!this.#spans) return row;
    if (row >= this.#rest.row) return this.#rest.line + row - this.#rest.row;
    const span = this.#spans[this.#last((one) => one.row <= row)];
    if (!span?.open || row >= span.row + span.group.count) return undefined;
    return span.line + 1 + (row - span.row);
  }

  /** Rows between two lines, both counted, as runs of numbers that follow one another. */
  runs(from: number, to: number): { from: number; to: number }[] {
    if (!this.#spans) return from > to ? [] : [{ from: Math.max(0, from), to: Math.min(this.count - 1, to) }];
    const found: { from: number; to: number }[] = [];
    for (const span of this.#spans) {
      if (!span.open || span.group.count === 0) continue;
      const first = Math.max(from, span.line + 1);
      const last = Math.min(to, span.line + span.group.count);
      if (first <= last) found.push({ from: span.row + first - span.line - 1, to: span.row + last - span.line - 1 });
    }
    const first = Math.max(from, this.#rest.line);
    const last = Math.min(to, this.count - 1);
    if (first <= last) {
      const shift = this.#rest.row - this.#rest.line;
      found.push({ from: first + shift, to: last + shift });
    }
    return found;
  }

  #last(fits: (span: Span) => boolean): number {
    const spans = this.#spans ?? [];
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (span && fits(span)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
