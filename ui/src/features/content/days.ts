// What the almanac says of a day, in the user's words.
import type { CalendarDay } from "../../lib/generated/CalendarDay";
import type { LunarDay } from "../../lib/generated/LunarDay";
import { t, worded } from "../../lib/i18n.svelte";
import type { DayNotes } from "../../lib/week";

export const OVERLAYS = ["lunar", "terms", "festivals", "commerce", "off", "brand", "topics"] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** The wire names a solar term by its simplified Chinese name, which is its key here. */
const TERMS = [
  "冬至",
  "小寒",
  "大寒",
  "立春",
  "雨水",
  "惊蛰",
  "春分",
  "清明",
  "谷雨",
  "立夏",
  "小满",
  "芒种",
  "夏至",
  "小暑",
  "大暑",
  "立秋",
  "处暑",
  "白露",
  "秋分",
  "寒露",
  "霜降",
  "立冬",
  "小雪",
  "大雪",
];

export function termWord(name: string): string {
  const at = TERMS.indexOf(name);
  return at < 0 ? name : t(`term-${at}`);
}

function named(day: CalendarDay, name: string): string {
  const key = day.keys[name];
  return (key && (worded(`festival-${key}`) ?? worded(`commerce-${key}`))) || name;
}

/** The first of a lunar month by its month, other days by their day. */
export function lunarWord(lunar: LunarDay): string {
  if (lunar.day !== 1) return t(`lunar-day-${lunar.day}`);
  const month = t(`lunar-month-${lunar.month}`);
  return lunar.leap ? t("lunar-leap", { month }) : month;
}

/** What of a day is worth saying, the weightiest first. */
export function dayWords(day: CalendarDay, shown: ReadonlySet<Overlay>): string[] {
  const words: string[] = [];
  if (shown.has("off")) {
    if (day.workday_in_lieu) words.push(t("calendar-day-work"));
    else if (day.day_off && day.holiday) words.push(t("calendar-day-off"));
  }
  if (shown.has("festivals")) words.push(...day.festivals.map((name) => named(day, name)));
  if (shown.has("commerce")) words.push(...day.commerce.map((name) => named(day, name)));
  const term = day.solar_term;
  // 清明 is both a term and a festival; it is said once.
  if (shown.has("terms") && term && !day.festivals.some((name) => name.startsWith(term))) words.push(termWord(term));
  return words;
}

export function notesOf(days: readonly CalendarDay[], shown: ReadonlySet<Overlay>): DayNotes {
  const by = new Map(days.map((day) => [day.date, day]));
  return (date) => {
    const day = by.get(date);
    if (!day) return undefined;
    return {
      festival: dayWords(day, shown).join(" · ") || undefined,
      lunar: shown.has("lunar") ? lunarWord(day.lunar) : undefined,
    };
  };
}

/** The day a slot that is marked now went out: its own, or today where that is still to come. */
export function wentOut(planned: string, today: string): string {
  return planned === "" || planned > today ? today : planned;
}
