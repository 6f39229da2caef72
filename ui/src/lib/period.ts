// Dates as `YYYY-MM-DD`, counted on the calendar without a clock of their own.
const DAY_MS = 86_400_000;

export interface Range {
  from: string;
  to: string;
}

export type Preset =
  | "days30"
  | "last_week"
  | "this_month"
  | "last_month"
  | "months3"
  | "months6"
  | "months12"
  | "this_year"
  | "last_year"
  | "all";

export const PRESETS: readonly Preset[] = [
  "days30",
  "last_week",
  "this_month",
  "last_month",
  "months3",
  "months6",
  "months12",
  "this_year",
  "last_year",
  "all",
];

function parse(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parse(text).getTime()) && written(parse(text)) === text;
}

export function addDays(date: string, days: number): string {
  return written(new Date(parse(date).getTime() + days * DAY_MS));
}

export function firstOfMonth(date: string, months = 0): string {
  const day = parse(date);
  return written(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1)));
}

export function lastOfMonth(date: string, months = 0): string {
  return addDays(firstOfMonth(date, months + 1), -1);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((parse(to).getTime() - parse(from).getTime()) / DAY_MS);
}

/** Today on the calendar of a time zone. */
export function today(timeZone: string, now = new Date()): string {
  // Only the parts are data: how engines put them together differs (WebKit writes en-CA as M/D/YYYY).
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const parts = format.formatToParts(now);
  const number = (type: "year" | "month" | "day") => Number(parts.find((part) => part.type === type)?.value);
  return written(new Date(Date.UTC(number("year"), number("month") - 1, number("day"))));
}

/** What there is to show: first and last day of any post. */
export interface Data {
  first: string | null;
  last: string | null;
}

/** Where rolling presets end: with the data, for days without any would only make them shorter. */
export function rollingEnd(data: Data, now: string): string {
  return data.last !== null && data.last < now ? data.last : now;
}

/** The days a preset names. Rolling ones end with the data, calendar ones with the calendar; a week starts with that day. */
export function rangeOf(preset: Preset, data: Data, now: string, weekStart = 1): Range {
  const end = rollingEnd(data, now);
  switch (preset) {
    case "days30":
      return { from: addDays(end, -29), to: end };
    case "last_week": {
      const into = (parse(now).getUTCDay() - weekStart + 7) % 7;
      return { from: addDays(now, -into - 7), to: addDays(now, -into - 1) };
    }
    case "this_month":
      return { from: firstOfMonth(now), to: lastOfMonth(now) };
    case "last_month":
      return { from: firstOfMonth(now, -1), to: lastOfMonth(now, -1) };
    case "months3":
      return { from: firstOfMonth(end, -2), to: lastOfMonth(end) };
    case "months6":
      return { from: firstOfMonth(end, -5), to: lastOfMonth(end) };
    case "months12":
      return { from: firstOfMonth(end, -11), to: lastOfMonth(end) };
    case "this_year":
      return { from: `${now.slice(0, 4)}-01-01`, to: `${now.slice(0, 4)}-12-31` };
    case "last_year": {
      const year = String(Number(now.slice(0, 4)) - 1);
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    }
    case "all":
      return { from: data.first ?? firstOfMonth(now, -5), to: data.last ?? lastOfMonth(now) };
  }
}
