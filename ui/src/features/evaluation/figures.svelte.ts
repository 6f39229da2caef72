// A sheet of figures being typed: what stands, what was typed over it, and the way back. It knows rows and columns by
// name only, so that drafts outlive a change of what is shown.
import type { Unit } from "../../lib/generated/Unit";
import { cells, tsv } from "../../lib/clipboard";
import { parseFigure, typedFigure } from "../../lib/parse";

export interface FigureRow {
  id: string;
  label: string;
  unit: Unit;
}

export interface FigureColumn {
  id: string;
  label: string;
}

/** What the workspace says of a cell. */
export interface Known {
  value: number | null;
  note: string;
}

export interface Place {
  row: number;
  column: number;
}

export interface Block {
  from: Place;
  to: Place;
}

export interface FigureChange {
  row: string;
  column: string;
  /** Null takes the figure away. */
  value: number | null;
  note: string;
}

interface Draft {
  row: FigureRow;
  column: string;
  text: string;
  note: string;
}

type Drafts = Readonly<Record<string, Draft>>;

const NOTHING: Known = { value: null, note: "" };
const keyOf = (row: string, column: string) => `${row}\n${column}`;

export class FigureSheet {
  rows = $state.raw<readonly FigureRow[]>([]);
  columns = $state.raw<readonly FigureColumn[]>([]);
  #known = $state.raw<Readonly<Record<string, Known>>>({});
  #drafts = $state.raw<Drafts>({});
  #refused = $state.raw<Readonly<Record<string, string>>>({});
  #past: Drafts[] = [];
  #future: Drafts[] = [];

  /** Takes what the workspace says; drafts stay. */
  know(figures: Iterable<{ row: string; column: string; value: number | null; note?: string | null }>): void {
    this.#known = Object.fromEntries(
      Array.from(figures, ({ row, column, value, note }) => [keyOf(row, column), { value, note: note ?? "" }]),
    );
  }

  known(row: FigureRow, column: FigureColumn): Known {
    return this.#known[keyOf(row.id, column.id)] ?? NOTHING;
  }

  text(row: FigureRow, column: FigureColumn): string {
    return this.#drafts[keyOf(row.id, column.id)]?.text ?? typedFigure(this.known(row, column).value, row.unit);
  }

  note(row: FigureRow, column: FigureColumn): string {
    return this.#drafts[keyOf(row.id, column.id)]?.note ?? this.known(row, column).note;
  }

  /** The figure the cell says, null where it is empty or no figure. */
  value(row: FigureRow, column: FigureColumn): number | null {
    return parseFigure(this.text(row, column), row.unit);
  }

  wrong(row: FigureRow, column: FigureColumn): boolean {
    return this.text(row, column).trim() !== "" && this.value(row, column) === null;
  }

  /** Why the workspace did not take the cell. */
  refused(row: FigureRow, column: FigureColumn): string | undefined {
    return this.#refused[keyOf(row.id, column.id)];
  }

  refuse(row: string, column: string, why: string): void {
    this.#refused = { [keyOf(row, column)]: why };
  }

  changed(row: FigureRow, column: FigureColumn): boolean {
    const draft = this.#drafts[keyOf(row.id, column.id)];
    return draft !== undefined && this.#differs(draft);
  }

  /** What has to be written so that the workspace says what the cells say. */
  get changes(): FigureChange[] {
    return Object.values(this.#drafts)
      .filter((draft) => this.#differs(draft) && !isWrong(draft))
      .map(({ row, column, text, note }) => {
        const value = parseFigure(text, row.unit);
        return { row: row.id, column, value, note: value === null ? "" : note };
      });
  }

  get bad(): boolean {
    return Object.values(this.#drafts).some(isWrong);
  }

  #differs(draft: Draft): boolean {
    const known = this.#known[keyOf(draft.row.id, draft.column)] ?? NOTHING;
    const value = parseFigure(draft.text, draft.row.unit);
    return isWrong(draft) || value !== known.value || (value !== null && draft.note !== known.note);
  }

  /** Begins a step that can be taken back. */
  step(): void {
    this.#past.push(this.#drafts);
    this.#future = [];
  }

  /** Writes into cells; the step belongs to the caller. */
  write(texts: Iterable<{ at: Place; text: string }>): void {
    const drafts: Record<string, Draft> = { ...this.#drafts };
    for (const { at, text } of texts) {
      const row = this.rows[at.row];
      const column = this.columns[at.column];
      if (!row || !column) continue;
      drafts[keyOf(row.id, column.id)] = { row, column: column.id, text, note: this.note(row, column) };
    }
    this.#drafts = drafts;
    this.#refused = {};
  }

  annotate(at: Place, note: string): void {
    const row = this.rows[at.row];
    const column = this.columns[at.column];
    if (!row || !column) return;
    this.step();
    const draft = { row, column: column.id, text: this.text(row, column), note: note.trim() };
    this.#drafts = { ...this.#drafts, [keyOf(row.id, column.id)]: draft };
  }

  back(): boolean {
    const last = this.#past.pop();
    if (!last) return false;
    this.#future.push(this.#drafts);
    this.#drafts = last;
    return true;
  }

  forth(): boolean {
    const next = this.#future.pop();
    if (!next) return false;
    this.#past.push(this.#drafts);
    this.#drafts = next;
    return true;
  }

  /** Everything typed was written, or is given up. */
  settle(): void {
    this.#drafts = {};
    this.#refused = {};
    this.#past = [];
    this.#future = [];
  }

  clear(block: Block): void {
    this.step();
    this.write(placesOf(block).map((at) => ({ at, text: "" })));
  }

  /** What a spreadsheet put on the clipboard, from the block's corner on; one figure fills the whole block. */
  paste(block: Block, text: string): void {
    const { from } = square(block);
    const figures = figuresOf(cells(text));
    const [only] = figures[0] ?? [];
    this.step();
    if (figures.length === 1 && figures[0]?.length === 1 && only !== undefined) {
      this.write(placesOf(block).map((at) => ({ at, text: only })));
      return;
    }
    this.write(
      figures.flatMap((line, down) =>
        line.map((text, right) => ({ at: { row: from.row + down, column: from.column + right }, text })),
      ),
    );
  }

  /** The block as a spreadsheet takes it. */
  copied(block: Block): string {
    const { from, to } = square(block);
    return tsv(
      this.rows
        .slice(from.row, to.row + 1)
        .map((row) => this.columns.slice(from.column, to.column + 1).map((column) => this.text(row, column))),
    );
  }

  /** All of it, with the names of rows and columns. */
  copiedWhole(): string {
    const head = ["", ...this.columns.map((column) => column.label)];
    return tsv([head, ...this.rows.map((row) => [row.label, ...this.columns.map((column) => this.text(row, column))])]);
  }
}

function isWrong(draft: Draft): boolean {
  return draft.text.trim() !== "" && parseFigure(draft.text, draft.row.unit) === null;
}

/** The corners in reading order. */
export function square({ from, to }: Block): Block {
  return {
    from: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    to: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  };
}

function placesOf(block: Block): Place[] {
  const { from, to } = square(block);
  const places: Place[] = [];
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) places.push({ row, column });
  }
  return places;
}

/** Headings above and names beside the figures are passed over, as long as figures follow them. */
function figuresOf(table: string[][]): string[][] {
  // A rate's figures are figures of a count too, but for the sign; which unit a cell has is known only where it lands.
  const isFigure = (cell: string | undefined) => cell !== undefined && parseFigure(cell, "percent") !== null;
  const first = table.findIndex((line) => line.some(isFigure));
  const lines = first > 0 ? table.slice(first) : table;
  const width = Math.max(0, ...lines.map((line) => line.length));
  let skip = 0;
  while (skip < width && !lines.some((line) => isFigure(line[skip]))) skip += 1;
  return skip > 0 && skip < width ? lines.map((line) => line.slice(skip)) : lines;
}
