// Where the user is in a grid and what is selected: blocks of cells, counted in lines and shown columns.

export interface Place {
  line: number;
  column: number;
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Selection {
  /** Where a block being drawn began. */
  anchor: Place;
  /** Where the user is. */
  head: Place;
  /** Blocks drawn before with the control key. */
  more: Block[];
}

/** How far a grid goes. Line -1 is the headings. */
export interface Extent {
  lines: number;
  columns: number;
  /** Lines of a page. */
  page: number;
}

export function at(place: Place): Selection {
  return { anchor: place, head: place, more: [] };
}

export function block(selection: Selection): Block {
  const { anchor, head } = selection;
  return {
    top: Math.min(anchor.line, head.line),
    bottom: Math.max(anchor.line, head.line),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function inside(one: Block, { line, column }: Place): boolean {
  return line >= one.top && line <= one.bottom && column >= one.left && column <= one.right;
}

export function isSelected(selection: Selection, place: Place): boolean {
  return inside(block(selection), place) || selection.more.some((one) => inside(one, place));
}

export function isSingle(one: Block): boolean {
  return one.top === one.bottom && one.left === one.right;
}

/** Kept within the grid. */
export function held(selection: Selection, extent: Extent): Selection {
  return { ...selection, anchor: hold(selection.anchor, extent), head: hold(selection.head, extent) };
}

function hold(place: Place, { lines, columns }: Extent): Place {
  return {
    line: Math.max(-1, Math.min(lines - 1, place.line)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  };
}

/** A press on a cell: alone, to there (shift), or one more block (control). */
export function pressed(selection: Selection, place: Place, extend: boolean, add: boolean): Selection {
  if (extend) return { ...selection, head: place };
  if (add) return { anchor: place, head: place, more: [...selection.more, block(selection)] };
  return at(place);
}

export type Step = "up" | "down" | "left" | "right" | "pageUp" | "pageDown" | "rowStart" | "rowEnd" | "start" | "end";

/** One step; `far` goes to the edge, `extend` draws the block. The headings are never part of a block. */
export function stepped(selection: Selection, step: Step, far: boolean, extend: boolean, extent: Extent): Selection {
  const { line, column } = selection.head;
  const last = { line: extent.lines - 1, column: extent.columns - 1 };
  const to: Place = (() => {
    switch (step) {
      case "up":
        return { line: far ? (line > 0 ? 0 : -1) : line - 1, column };
      case "down":
        return { line: far ? last.line : line + 1, column };
      case "left":
        return { line, column: far ? 0 : column - 1 };
      case "right":
        return { line, column: far ? last.column : column + 1 };
      case "pageUp":
        return { line: Math.max(0, line - extent.page), column };
      case "pageDown":
        return { line: line + extent.page, column };
      case "rowStart":
        return { line, column: 0 };
      case "rowEnd":
        return { line, column: last.column };
      case "start":
        return { line: 0, column: 0 };
      case "end":
        return last;
    }
  })();
  const place = hold(extend ? { ...to, line: Math.max(0, to.line) } : to, extent);
  return extend && selection.head.line >= 0 ? { ...selection, head: place } : at(place);
}

/** Tab and Enter walk within a block of several cells, else through the grid. */
export function walked(selection: Selection, by: 1 | -1, down: boolean, extent: Extent): Selection {
  const { line, column } = selection.head;
  const to = down ? { line: line + by, column } : { line, column: column + by };
  if (!down && to.column >= extent.columns && line + 1 < extent.lines) return at({ line: line + 1, column: 0 });
  if (!down && to.column < 0 && line > 0) return at({ line: line - 1, column: extent.columns - 1 });
  return at(hold({ ...to, line: Math.max(0, to.line) }, extent));
}

/** All cells. */
export function everything(extent: Extent): Selection {
  return {
    anchor: { line: 0, column: 0 },
    head: { line: Math.max(0, extent.lines - 1), column: Math.max(0, extent.columns - 1) },
    more: [],
  };
}

/** Rows ticked: these, or all but these. */
export interface Ticked {
  all: boolean;
  ids: ReadonlySet<string>;
}

export const NONE_TICKED: Ticked = { all: false, ids: new Set() };
export const ALL_TICKED: Ticked = { all: true, ids: new Set() };

export function isTicked(ticked: Ticked, id: string): boolean {
  return ticked.all !== ticked.ids.has(id);
}

export function withTicked(ticked: Ticked, ids: readonly string[], on: boolean): Ticked {
  const next = new Set(ticked.ids);
  for (const id of ids) {
    if (on === ticked.all) next.delete(id);
    else next.add(id);
  }
  return { all: ticked.all, ids: next };
}

/** Ticks without those of rows that are no more; the same ones where all are still there. */
export function stillTicked(ticked: Ticked, there: ReadonlySet<string>): Ticked {
  const ids = new Set([...ticked.ids].filter((id) => there.has(id)));
  return ids.size === ticked.ids.size ? ticked : { all: ticked.all, ids };
}

/** Whether each row has a tick, however it came by it. */
export function allTicked(ticked: Ticked, total: number): boolean {
  return total > 0 && tickedCount(ticked, total) === total;
}

export function tickedCount(ticked: Ticked, total: number): number {
  return ticked.all ? total - ticked.ids.size : ticked.ids.size;
}
