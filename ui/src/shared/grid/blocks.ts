// Copy, paste, fill and clear over blocks of any size: what changes, worked out in pieces and never on its way half done.
import { breathe, Cancelled, inChunks, type Work } from "../../lib/chunks";
import { quoted, readTsv, writeTsv } from "../../lib/tsv";
import { copied, ofRow, parsed, typed } from "./cells";
import type { Cell, CellChange, CellFault, GridRow } from "./contract";
import { origin, pasteTarget } from "./fill";
import type { Lines } from "./lines";
import type { Pages } from "./pages.svelte";
import type { Block } from "./selection";
import type { ShownColumn } from "./view";

export interface Sheet {
  pages: Pages;
  lines: Lines;
  shown: readonly ShownColumn[];
}

/** The most cells one gesture takes; more is work for an import. */
export const CELLS_MOST = 200_000;

export class TooMany extends Error {
  readonly cells: number;
  constructor(cells: number) {
    super(`${cells} cells`);
    this.name = "TooMany";
    this.cells = cells;
  }
}

/** Rows on these lines; headings of groups are passed over. */
export async function rowsOn(sheet: Sheet, top: number, bottom: number, work: Work = {}): Promise<GridRow[]> {
  const found: GridRow[] = [];
  for (const run of sheet.lines.runs(top, bottom)) {
    for (const row of await sheet.pages.rows(run.from, run.to, work)) found.push(row);
  }
  return found;
}

function check(sheet: Sheet, block: Block): void {
  const lines = Math.min(block.bottom, sheet.lines.count - 1) - block.top + 1;
  const cells = lines * (block.right - block.left + 1);
  if (cells > CELLS_MOST) throw new TooMany(cells);
}

/** The block as a spreadsheet takes it. */
export async function copyText(sheet: Sheet, block: Block, work: Work = {}): Promise<{ text: string; cells: number }> {
  check(sheet, block);
  const columns = sheet.shown.slice(block.left, block.right + 1);
  const rows = await rowsOn(sheet, block.top, block.bottom, { signal: work.signal });
  const lines: string[][] = [];
  await inChunks(
    rows.length,
    (at) => lines.push(columns.map((column) => copied(ofRow(column, rows[at]), rows[at]?.cells[column.index]))),
    work,
  );
  return { text: await writeTsv(lines, { signal: work.signal }), cells: rows.length * columns.length };
}

/** Cells copied at once, without giving way to the page. */
const AT_ONCE_MOST = 5_000;

/** The same, now: undefined where the block is large or some of its rows are not here. */
export function copyNow(sheet: Sheet, block: Block): { text: string; cells: number } | undefined {
  const columns = sheet.shown.slice(block.left, block.right + 1);
  const bottom = Math.min(block.bottom, sheet.lines.count - 1);
  if ((bottom - block.top + 1) * columns.length > AT_ONCE_MOST) return undefined;
  const lines: string[] = [];
  for (const run of sheet.lines.runs(block.top, bottom)) {
    for (let at = run.from; at <= run.to; at++) {
      const row = sheet.pages.row(at);
      if (!row) return undefined;
      lines.push(columns.map((column) => quoted(copied(ofRow(column, row), row.cells[column.index]))).join("\t"));
    }
  }
  return { text: lines.join("\r\n"), cells: lines.length * columns.length };
}

export interface Pasted {
  cells: CellChange[];
  /** What could not be read as its column wants. Those cells stay as they are. */
  faults: CellFault[];
  /** Cells under columns that are not edited here. */
  skipped: number;
  /** Cells of lines past the last row that could not be read: they stay empty. */
  lost: number;
  /** Cells with no place: below the last row, or beside the last column. */
  outside: number;
  /** Lines with no row under them, by column. */
  added: Record<string, Cell>[];
  target: Block;
}

/** What putting a spreadsheet's block at the selection changes. `grows`: lines past the last row become rows. */
export async function pasteText(
  sheet: Sheet,
  selected: Block,
  text: string,
  grows: boolean,
  work: Work = {},
): Promise<Pasted> {
  const lines = await readTsv(text, { signal: work.signal });
  const wide = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (lines.length === 0 || wide === 0)
    return { cells: [], faults: [], skipped: 0, lost: 0, outside: 0, added: [], target: selected };
  const wanted = pasteTarget(selected, lines.length, wide);
  const target = { ...wanted, right: Math.min(wanted.right, sheet.shown.length - 1) };
  const high = target.bottom - target.top + 1;
  const size = high * (target.right - target.left + 1);
  if (size > CELLS_MOST) throw new TooMany(size);
  const rows = (await rowsFrom(sheet, target.top, high, work)).slice(0, high);
  const result: Pasted = { cells: [], faults: [], skipped: 0, lost: 0, outside: 0, added: [], target };
  const count = grows ? high : rows.length;
  // A block that is repeated was cut to the selection, and all of it has a place.
  const once = wanted.bottom - wanted.top + 1 === lines.length && wanted.right - wanted.left + 1 === wide;
  if (once) result.outside = beyond(lines, count, target.right - target.left + 1);
  await inChunks(
    count,
    (at) => {
      const line = lines[at % lines.length] ?? [];
      const row = rows[at];
      const added: Record<string, Cell> = {};
      for (let column = target.left; column <= target.right; column++) {
        const text = line[(column - target.left) % wide];
        const shown = sheet.shown[column];
        // A short line leaves what is beside it alone.
        if (text === undefined || !shown) continue;
        if (!shown.editable) {
          result.skipped += 1;
          continue;
        }
        const now = row?.cells[shown.index];
        const read = parsed(ofRow(shown, row), text, now);
        if (!read.ok && row) result.faults.push({ id: row.id, column: shown.name, text: read.text });
        else if (read.ok && row)
          result.cells.push({ id: row.id, column: shown.name, from: now ?? null, to: read.value });
        else if (read.ok) added[shown.name] = read.value;
        else result.lost += 1;
      }
      if (!row && Object.keys(added).length > 0) result.added.push(added);
    },
    work,
  );
  return result;
}

/** Cells of a block that lie outside so many rows and columns. */
function beyond(lines: readonly string[][], high: number, wide: number): number {
  return lines.reduce((sum, line, at) => sum + (at < high ? Math.max(0, line.length - wide) : line.length), 0);
}

/** The next `count` rows from a line on, past the headings of groups. */
async function rowsFrom(sheet: Sheet, line: number, count: number, work: Work): Promise<GridRow[]> {
  const found: GridRow[] = [];
  for (const run of sheet.lines.runs(line, sheet.lines.count - 1)) {
    const left = count - found.length;
    if (left <= 0) break;
    const to = Math.min(run.to, run.from + left - 1);
    for (const row of await sheet.pages.rows(run.from, to, { signal: work.signal })) found.push(row);
    await breathe();
    if (work.signal?.aborted) throw new Cancelled();
  }
  return found;
}

/** What repeating `source` over `target` changes. Between columns of one type values go over, else their text. */
export async function fillBlock(
  sheet: Sheet,
  source: Block,
  target: Block,
  work: Work = {},
): Promise<{ cells: CellChange[]; faults: CellFault[] }> {
  check(sheet, target);
  const from = await rowsOn(sheet, source.top, source.bottom, { signal: work.signal });
  const to = await rowsOn(sheet, target.top, target.bottom, { signal: work.signal });
  const cells: CellChange[] = [];
  const faults: CellFault[] = [];
  if (from.length === 0) return { cells, faults };
  // Counted in rows: a heading of a group between them is no place of its own.
  const offset = target.top < source.top ? -(to.length - from.length) : 0;
  await inChunks(
    to.length,
    (at) => {
      const row = to[at];
      if (!row) return;
      for (let column = target.left; column <= target.right; column++) {
        const own = origin({ ...source, top: 0, bottom: from.length - 1 }, at + offset, column);
        const shown = sheet.shown[column];
        const given = sheet.shown[own.column];
        const value = from[own.line]?.cells[given?.index ?? -1];
        if (!shown?.editable || !given) continue;
        const now = row.cells[shown.index] ?? null;
        const [here, there] = [ofRow(shown, row), ofRow(given, from[own.line])];
        const alike = here.type === there.type;
        if (alike && (shown.name === given.name || shown.type !== "select")) {
          cells.push({ id: row.id, column: shown.name, from: now, to: value ?? null });
          continue;
        }
        // A share goes over with its sign, so that it is never taken for a count.
        const text = shown.name === given.name ? copied(there, value) : typed(there, value);
        const read = parsed(here, text, now);
        if (read.ok) cells.push({ id: row.id, column: shown.name, from: now, to: read.value });
        else faults.push({ id: row.id, column: shown.name, text: read.text });
      }
    },
    work,
  );
  return { cells, faults };
}

export async function clearBlock(sheet: Sheet, block: Block, work: Work = {}): Promise<CellChange[]> {
  check(sheet, block);
  const rows = await rowsOn(sheet, block.top, block.bottom, { signal: work.signal });
  const columns = sheet.shown.slice(block.left, block.right + 1).filter((column) => column.editable);
  const cells: CellChange[] = [];
  await inChunks(
    rows.length,
    (at) => {
      const row = rows[at];
      if (!row) return;
      for (const column of columns) {
        const to: Cell = column.type === "flag" ? false : column.type === "tags" ? [] : null;
        cells.push({ id: row.id, column: column.name, from: row.cells[column.index] ?? null, to });
      }
    },
    work,
  );
  return cells;
}
