// Days to pixels and back, ticks, and where a bar may be put: pure.
import { addDays, daysBetween, firstOfMonth, type Range } from "../../lib/period";
import { startOfWeek, type WeekStart } from "../../lib/week";

export type Zoom = "day" | "week" | "month";

const DAY_PX: Record<Zoom, number> = { day: 36, week: 14, month: 4 };
/** Before the first bar, so that its edge is seen. */
const LEAD_PX = 6;
/** Narrower days off are not shaded: they would be a grey veil. */
const SHADED_PX = 10;
/** No calendar has more days off in a row; what never works is not searched for ever. */
const MOST_OFF = 60;

export type DayTest = (date: string) => boolean;

export interface TimelineBar {
  id: string;
  row: string;
  label: string;
  from: string;
  to: string;
  tone?: "plain" | "accent" | "good" | "warn" | "bad";
  /** Part done, 0 to 1. */
  done?: number | undefined;
  fixed?: boolean;
  /** A moment, not a span: drawn as a diamond on its day. */
  milestone?: boolean;
  /** What was planned once; drawn below the bar. */
  baseline?: Range | undefined;
}

export interface TimelineRow {
  id: string;
  label: string;
  detail?: string | undefined;
}

/** `to` cannot begin before `from` has ended (`fs`) or begun (`ss`). */
export interface TimelineLink {
  from: string;
  to: string;
  kind?: "fs" | "ss";
  /** Both ends decide when everything is done. */
  critical?: boolean;
}

export interface BarMove {
  id: string;
  row: string;
  from: string;
  to: string;
}

export class TimeScale {
  readonly range: Range;
  readonly zoom: Zoom;
  readonly #start: WeekStart;

  constructor(range: Range, zoom: Zoom, start: WeekStart) {
    this.range = range;
    this.zoom = zoom;
    this.#start = start;
  }

  get dayWidth(): number {
    return DAY_PX[this.zoom];
  }

  get width(): number {
    return (daysBetween(this.range.from, this.range.to) + 1) * this.dayWidth;
  }

  x(date: string): number {
    return daysBetween(this.range.from, date) * this.dayWidth;
  }

  /** A bar covers its last day whole. */
  span({ from, to }: Range): { left: number; width: number } {
    return { left: this.x(from), width: (daysBetween(from, to) + 1) * this.dayWidth };
  }

  /** Days a pull of so many pixels means; months are read in weeks. */
  days(px: number): number {
    const days = Math.round(px / this.dayWidth);
    return this.zoom === "month" ? Math.round(days / 7) * 7 : days;
  }

  get step(): number {
    return this.zoom === "month" ? 7 : 1;
  }

  /**
   * How far it is scrolled when it is first looked at: to where the bars begin, with their week or month whole where
   * there is room; around today where they run on beyond both sides of it. `width` is what can be seen at once.
   */
  opening(all: Range | undefined, today: string, width: number): number {
    const around = this.x(today) - width / 2;
    if (!all) return Math.max(0, around);
    const { left, width: length } = this.span(all);
    const whole = this.x(this.ticks(all.from, all.from)[0] ?? all.from) - LEAD_PX;
    const begin = left + length - whole <= width ? whole : left - LEAD_PX;
    const runsOn = left + length - begin > width && today > all.from && today <= all.to;
    // What lies before the bars is empty.
    return Math.max(0, runsOn ? Math.max(begin, around) : begin);
  }

  /** Lines of the lower heading: days, weeks or months that touch a part of the range. */
  ticks(from = this.range.from, to = this.range.to): string[] {
    const found: string[] = [];
    let one = this.zoom === "day" ? from : this.zoom === "week" ? startOfWeek(from, this.#start) : firstOfMonth(from);
    while (one <= to) {
      found.push(one);
      one = this.zoom === "day" ? addDays(one, 1) : this.zoom === "week" ? addDays(one, 7) : firstOfMonth(one, 1);
    }
    return found;
  }

  /** Days off in a row, each row once; none where days are narrow. */
  shades(isOff: DayTest, from: string, to: string): { date: string; left: number; width: number }[] {
    const found: { date: string; left: number; width: number }[] = [];
    if (this.dayWidth < SHADED_PX) return found;
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (!isOff(date)) continue;
      const left = this.x(date);
      const last = found.at(-1);
      if (last && last.left + last.width === left) last.width += this.dayWidth;
      else found.push({ date, left, width: this.dayWidth });
    }
    return found;
  }

  /** Lines of the upper heading: months, or years where months stand below. */
  spans(): { date: string; left: number; width: number }[] {
    const found: { date: string; left: number; width: number }[] = [];
    const months = this.zoom === "month" ? 12 : 1;
    let one = this.zoom === "month" ? `${this.range.from.slice(0, 4)}-01-01` : firstOfMonth(this.range.from);
    while (one <= this.range.to) {
      const next = firstOfMonth(one, months);
      const left = Math.max(0, this.x(one));
      found.push({ date: one, left, width: Math.min(this.width, this.x(next)) - left });
      one = next;
    }
    return found;
  }
}

export function shiftedBar(bar: TimelineBar, days: number, row = bar.row): BarMove {
  return { id: bar.id, row, from: addDays(bar.from, days), to: addDays(bar.to, days) };
}

/** So many days away, and on in that direction to a day somebody works on. */
export function stepped(date: string, days: number, isOff: DayTest): string {
  let to = addDays(date, days);
  for (let over = 0; days !== 0 && isOff(to) && over < MOST_OFF; over++) to = addDays(to, Math.sign(days));
  return to;
}

/** A key's step: days off are stepped over, else what is placed on working days would never leave its weekend. */
export function steppedBar(
  bar: TimelineBar,
  part: "whole" | "to",
  days: number,
  isOff: DayTest,
  row = bar.row,
): BarMove {
  const to = stepped(bar.to, days, isOff);
  if (part === "to") return { id: bar.id, row, from: bar.from, to: later(bar.from, to) };
  const from = stepped(bar.from, days, isOff);
  return { id: bar.id, row, from, to: later(from, to) };
}

export function resizedBar(bar: TimelineBar, edge: "from" | "to", days: number): BarMove {
  const move: BarMove = { id: bar.id, row: bar.row, from: bar.from, to: bar.to };
  if (edge === "to") move.to = later(bar.from, addDays(bar.to, days));
  else {
    const from = addDays(bar.from, days);
    move.from = from > bar.to ? bar.to : from;
  }
  return move;
}

const later = (a: string, b: string) => (a > b ? a : b);

type Placed = Range & { milestone?: boolean };

/** Whether a link is broken: what follows begins before the other has ended, or begun. A moment takes no time. */
export function broken(from: Placed, to: Placed, kind: "fs" | "ss" = "fs"): boolean {
  if (kind === "ss") return to.from < from.from;
  return from.milestone || to.milestone ? to.from < from.to : to.from <= from.to;
}

/** First and last day of all bars; undefined without any. */
export function extent(bars: readonly Range[]): Range | undefined {
  const [first] = bars;
  if (!first) return undefined;
  return bars.reduce(
    (all, bar) => ({ from: bar.from < all.from ? bar.from : all.from, to: bar.to > all.to ? bar.to : all.to }),
    { from: first.from, to: first.to },
  );
}

/** The closest zoom that shows all these days in so many pixels. */
export function fitting(range: Range, width: number): Zoom {
  const days = daysBetween(range.from, range.to) + 1;
  return (["day", "week"] as const).find((zoom) => days * DAY_PX[zoom] <= width) ?? "month";
}

/** A line from the end of one bar to the beginning of another, in right angles. */
export function linkPath(x1: number, y1: number, x2: number, y2: number): string {
  const OUT = 8;
  if (x2 >= x1 + OUT * 2) return `M${x1} ${y1}H${x2 - OUT}V${y2}H${x2}`;
  const middle = y1 + (y2 > y1 ? 1 : -1) * 16;
  return `M${x1} ${y1}H${x1 + OUT}V${middle}H${x2 - OUT}V${y2}H${x2}`;
}

/** A line straight from one row into a moment of the same day in another, and its head. */
export function dropPath(x: number, y1: number, y2: number): { path: string; head: string } {
  const way = y2 > y1 ? 1 : -1;
  const end = y2 - way * 9;
  return {
    path: `M${x} ${y1 + way * 10}V${end}`,
    head: `${x},${end} ${x - 3.5},${end - way * 6} ${x + 3.5},${end - way * 6}`,
  };
}

/** A line from the beginning of one bar to the beginning of another. */
export function startPath(x1: number, y1: number, x2: number, y2: number): string {
  return `M${x1} ${y1}H${Math.min(x1, x2) - 8}V${y2}H${x2}`;
}

/** Bars of each row, the earliest first. */
export function barsByRow(bars: readonly TimelineBar[]): Map<string, TimelineBar[]> {
  const found = new Map<string, TimelineBar[]>();
  for (const bar of bars) {
    const list = found.get(bar.row);
    if (list) list.push(bar);
    else found.set(bar.row, [bar]);
  }
  for (const list of found.values()) list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return found;
}
