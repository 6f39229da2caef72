// Which lines and columns are in sight. Engines lose pixels, then cut, in boxes of more than some ten million pixels:
// a taller list is given a shorter box, and the place in it stands for the place in the list.

export const TALLEST = 12_000_000;

/** How a list of `full` pixels is scrolled in a box that may be shorter. */
export class Scale {
  readonly full: number;
  readonly box: number;
  readonly #view: number;

  constructor(lines: number, lineHeight: number, view: number, tallest = TALLEST) {
    this.full = lines * lineHeight;
    this.box = Math.min(this.full, tallest);
    this.#view = view;
  }

  get short(): boolean {
    return this.box < this.full;
  }

  /** Place in the list for a place of the scroll bar. */
  toList(scrolled: number): number {
    const room = this.box - this.#view;
    if (!this.short || room <= 0) return scrolled;
    return Math.min(this.full - this.#view, Math.max(0, (scrolled / room) * (this.full - this.#view)));
  }

  /** Place of the scroll bar for a place in the list. */
  toBox(place: number): number {
    const room = this.full - this.#view;
    if (!this.short || room <= 0) return Math.max(0, place);
    return Math.min(this.box - this.#view, Math.max(0, (place / room) * (this.box - this.#view)));
  }

  /**
   * Where the list stands after the bar went from one place to another: a turn of the wheel moves the list by as many
   * pixels as in any other list, a pull at the bar by its share.
   */
  follow(place: number, from: number, to: number): number {
    if (!this.short) return to;
    const near = Math.abs(to - from) <= this.#view * 2;
    const atEnd = to <= 0 || to >= this.box - this.#view - 1;
    if (!near || atEnd) return this.toList(to);
    return Math.min(this.full - this.#view, Math.max(0, place + to - from));
  }
}

export interface Span {
  start: number;
  /** The first that is no more in sight. */
  end: number;
}

export function linesInSight(place: number, view: number, lineHeight: number, count: number, spare = 6): Span {
  const start = Math.max(0, Math.floor(place / lineHeight) - spare);
  const end = Math.min(count, Math.ceil((place + view) / lineHeight) + spare);
  return { start: Math.min(start, end), end };
}

/** Left edges of columns, with the whole width at the end. */
export function edges(widths: readonly number[]): number[] {
  const found = [0];
  for (const width of widths) found.push((found.at(-1) ?? 0) + width);
  return found;
}

/** Columns in sight among those with these left edges. */
export function columnsInSight(left: number, view: number, at: readonly number[], spare = 1): Span {
  const count = at.length - 1;
  let start = 0;
  while (start < count && (at[start + 1] ?? 0) <= left) start += 1;
  let end = start;
  while (end < count && (at[end] ?? 0) < left + view) end += 1;
  return { start: Math.max(0, start - spare), end: Math.min(count, end + spare) };
}
