// Where events stand in the weeks of a calendar: pure dates, no pixels.
import { addDays, daysBetween } from "../../lib/period";

export interface CalendarEvent {
  id: string;
  /** First line. */
  title: string;
  /** Time of day: it begins the second line, and is left out where a day is narrow. */
  at?: string | undefined;
  /** Second line. */
  detail?: string | undefined;
  /** Second line where a day is narrow: the words that count most; the last is never cut. Absent: the whole of it. */
  brief?: readonly string[] | undefined;
  /** First and last day, both counted. */
  from: string;
  to: string;
  tone?: "plain" | "accent" | "good" | "warn" | "bad";
  /** A colour at its edge that tells groups apart: `s1` to `s6` or `#rrggbb`; the words tell them too. */
  mark?: string | undefined;
  /** A place kept free, an idea: drawn with a dashed edge. */
  open?: boolean;
  /** Takes one day and no more: it has no ends to pull. */
  single?: boolean;
  /** Cannot be moved. */
  fixed?: boolean;
}

/** An event, or its part in one week. */
export interface Segment {
  event: CalendarEvent;
  /** Day of the week it starts on, 0 to 6. */
  start: number;
  days: number;
  lane: number;
  /** It began before this week, goes on after it. */
  before: boolean;
  after: boolean;
}

/** Events by the first day of each week they touch. */
export function byWeek(
  events: readonly CalendarEvent[],
  weekOf: (date: string) => string,
): Map<string, CalendarEvent[]> {
  const found = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const last = weekOf(event.to < event.from ? event.from : event.to);
    for (let week = weekOf(event.from); week <= last; week = addDays(week, 7)) {
      const list = found.get(week);
      if (list) list.push(event);
      else found.set(week, [event]);
    }
  }
  return found;
}

/** Lanes of a week: long events first, so that what goes over days lies on top and straight; then as they were given. */
export function lanes(events: readonly CalendarEvent[], week: string): Segment[] {
  const last = addDays(week, 6);
  const parts = events.map((event) => {
    const to = event.to < event.from ? event.from : event.to;
    const start = Math.max(0, daysBetween(week, event.from));
    const end = Math.min(6, daysBetween(week, to));
    return { event, start, days: end - start + 1, before: event.from < week, after: to > last };
  });
  parts.sort((a, b) => a.start - b.start || b.days - a.days);
  const free: number[] = [];
  return parts.map((part) => {
    let lane = free.findIndex((until) => until <= part.start);
    if (lane < 0) lane = free.length;
    free[lane] = part.start + part.days;
    return { ...part, lane };
  });
}

export interface DaySum {
  /** Segments that begin on the day and are shown. */
  shown: Segment[];
  /** Events of the day for which there is no room. */
  hidden: number;
}

/** What each day shows with room for so many lanes; the last lane gives way to "+3" where there are more. */
export function days(segments: readonly Segment[], room: number): DaySum[] {
  const of = (day: number) => segments.filter((one) => one.start <= day && day < one.start + one.days);
  const tooMany = Array.from({ length: 7 }, (_, day) => of(day).some((one) => one.lane >= room));
  const fits = (one: Segment) => {
    for (let day = one.start; day < one.start + one.days; day++) {
      if (one.lane >= (tooMany[day] ? Math.max(0, room - 1) : room)) return false;
    }
    return true;
  };
  return tooMany.map((_, day) => ({
    shown: segments.filter((one) => one.start === day && fits(one)),
    hidden: of(day).filter((one) => !fits(one)).length,
  }));
}

export interface Moved {
  id: string;
  from: string;
  to: string;
}

export function shifted(event: CalendarEvent, by: number): Moved {
  return { id: event.id, from: addDays(event.from, by), to: addDays(event.to, by) };
}

/** With its last day (or first) on another; never less than a day long. */
export function resized(event: CalendarEvent, edge: "from" | "to", date: string): Moved {
  if (edge === "to") return { id: event.id, from: event.from, to: date < event.from ? event.from : date };
  return { id: event.id, from: date > event.to ? event.to : date, to: event.to };
}

/** A week as it is drawn. */
export interface WeekRow {
  week: string;
  days: DaySum[];
  /** Lanes it has, shown or not. */
  high: number;
  /** Lanes it has room for. */
  room: number;
}

export function weekRow(week: string, events: readonly CalendarEvent[], room: number): WeekRow {
  const segments = lanes(events, week);
  return { week, days: days(segments, room), high: Math.max(0, ...segments.map((one) => one.lane + 1)), room };
}

/** A week with room for `tall` lanes of two lines or for `low` of one: of two where that hides nothing. */
export function roomyRow(week: string, events: readonly CalendarEvent[], tall: number, low: number): WeekRow {
  const row = weekRow(week, events, tall);
  return row.high <= tall ? row : weekRow(week, events, low);
}

/**
 * The weeks with some events elsewhere, while they are dragged: only the weeks they leave and enter are laid out anew, the
 * others are the same objects, so that nothing of them is drawn again sixty times a second.
 */
export function draggedOver(
  still: readonly WeekRow[],
  index: ReadonlyMap<string, readonly CalendarEvent[]>,
  moved: readonly Moved[],
  weekOf: (date: string) => string,
): WeekRow[] {
  const to = new Map(moved.map((one) => [one.id, one]));
  const going = new Map<string, CalendarEvent>();
  for (const { week } of still) {
    for (const event of index.get(week) ?? []) if (to.has(event.id)) going.set(event.id, event);
  }
  const left = byWeek([...going.values()], weekOf);
  const came = byWeek(
    [...going.values()].map((event) => ({ ...event, ...to.get(event.id) })),
    weekOf,
  );
  return still.map((row) => {
    const { week } = row;
    if (!left.has(week) && !came.has(week)) return row;
    const stayed = (index.get(week) ?? []).filter((event) => !to.has(event.id));
    return weekRow(week, [...stayed, ...(came.get(week) ?? [])], row.room);
  });
}
