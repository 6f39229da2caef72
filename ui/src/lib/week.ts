// Weeks as the workspace counts them.
import { addDays, daysBetween, firstOfMonth, lastOfMonth } from "./period";
import { locale } from "./i18n.svelte";
import { session } from "./session.svelte";

/** Day a week starts with: 0 is Sunday. */
export type WeekStart = 0 | 1 | 6;

const STARTS: Record<string, WeekStart> = { monday: 1, sunday: 0, saturday: 6 };

export function weekStart(): WeekStart {
  return STARTS[session.workspace?.week_start ?? "monday"] ?? 1;
}

export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function startOfWeek(date: string, start: WeekStart = weekStart()): string {
  return addDays(date, -((weekdayOf(date) - start + 7) % 7));
}

/** First days of the weeks that show a month whole. */
export function weeksOfMonth(date: string, start: WeekStart = weekStart()): string[] {
  const first = startOfWeek(firstOfMonth(date), start);
  const weeks = Math.ceil((daysBetween(first, lastOfMonth(date)) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) => addDays(first, week * 7));
}

/** Names of the days of a week in order, short and in full. */
export function weekdayNames(start: WeekStart = weekStart()): { short: string; long: string }[] {
  // 2026-11-01 is a Sunday.
  return Array.from({ length: 7 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 10, 1 + ((start + at) % 7)));
    const name = (weekday: "short" | "long") =>
      new Intl.DateTimeFormat(locale(), { weekday, timeZone: "UTC" }).format(day);
    return { short: name("short"), long: name("long") };
  });
}

/** What a calendar writes beside a day: its lunar day, a festival or a solar term. */
export interface DayNote {
  lunar?: string | null | undefined;
  festival?: string | null | undefined;
}

export type DayNotes = (date: string) => DayNote | undefined;
