// Figures, dates and names as they are read in the language in force.
import type { Unit } from "./generated/Unit";
import { isChinese, locale, t, worded } from "./i18n.svelte";
import { session } from "./session.svelte";

export const NONE = "–";
const COMPACT_FROM = 10_000;
const MINUS = "−";
const NBSP = "\u00a0";

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.NumberFormat(locale(), options)));
  return made;
}

function number(value: number, options: Intl.NumberFormatOptions): string {
  return format(options).format(value).replace("-", MINUS);
}

/** A whole count in full: 3,514,200. */
export function count(value: number): string {
  return number(value, { maximumFractionDigits: 0 });
}

/** A big figure in the words of the language: 351.4万, 3.5M; below 10,000 in full. */
export function short(value: number): string {
  if (Math.abs(value) < COMPACT_FROM) return number(value, { maximumFractionDigits: Number.isInteger(value) ? 0 : 1 });
  return number(value, { notation: "compact", maximumFractionDigits: 1 });
}

export function percent(fraction: number, digits = 2): string {
  return `${number(fraction * 100, { maximumFractionDigits: digits })}${NBSP}%`;
}

/** Absent: the workspace's own. Null: not known, so the bare number. */
export type Currency = string | null | undefined;

function money(value: number, compact: boolean, given: Currency): string {
  const currency = given === undefined ? session.workspace?.currency : given;
  const big = compact && Math.abs(value) >= COMPACT_FROM;
  const shape: Intl.NumberFormatOptions = big
    ? { notation: "compact", maximumFractionDigits: 1 }
    : { maximumFractionDigits: 2 };
  // A file may name what is no code of ISO 4217, which Intl refuses.
  if (currency && !/^[A-Za-z]{3}$/.test(currency)) return `${number(value, shape)}${NBSP}${currency}`;
  return number(value, currency ? { ...shape, style: "currency", currency, currencyDisplay: "narrowSymbol" } : shape);
}

function unitWord(unit: "hours" | "seconds", value: string): string {
  return t(unit === "hours" ? "unit-hours" : "unit-seconds", { value });
}

/** A figure as a card or a cell shows it. */
export function figure(value: number | null | undefined, unit: Unit, currency?: Currency): string {
  if (value === null || value === undefined) return NONE;
  switch (unit) {
    case "percent":
      return percent(value);
    case "money":
      return money(value, true, currency);
    case "hours":
    case "seconds":
      return unitWord(unit, short(value));
    case "count":
      return short(value);
  }
}

/** The same figure with every digit, for tooltips, tables and copies. */
export function full(value: number | null | undefined, unit: Unit, currency?: Currency): string {
  if (value === null || value === undefined) return NONE;
  switch (unit) {
    case "percent":
      return percent(value);
    case "money":
      return money(value, false, currency);
    case "hours":
    case "seconds":
      return unitWord(unit, number(value, { maximumFractionDigits: 2 }));
    case "count":
      return number(value, { maximumFractionDigits: 2 });
  }
}

/** A plain number as a spreadsheet reads it. */
export function plain(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

export interface Change {
  text: string;
  direction: "up" | "down" | "level";
}

/** A change with its sign; rates change by points, everything else by percent. */
export function change(value: number | null, previous: number | null, ratio: number | null, unit: Unit): Change | null {
  const points = unit === "percent";
  if (points && (value === null || previous === null)) return null;
  const amount = points ? ((value ?? 0) - (previous ?? 0)) * 100 : ratio;
  if (amount === null) return null;
  const digits = points ? 2 : 3;
  const rounded = Number(amount.toFixed(digits));
  const shown = points
    ? t("unit-points", { value: number(Math.abs(rounded), { maximumFractionDigits: 2 }) })
    : percent(Math.abs(rounded), 1);
  if (rounded === 0) return { text: shown, direction: "level" };
  return rounded > 0 ? { text: `+${shown}`, direction: "up" } : { text: `${MINUS}${shown}`, direction: "down" };
}

const dates = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  let made = dates.get(key);
  if (!made) dates.set(key, (made = new Intl.DateTimeFormat(locale(), options)));
  return made;
}

/** A day is written one way, alone or with an hour after it. */
const DAY = (): Intl.DateTimeFormatOptions => ({
  year: "numeric",
  month: isChinese() ? "numeric" : "short",
  day: "numeric",
});

/** A day as written in its file, whatever zone the reader sits in. */
export function day(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return dateFormat({ ...DAY(), timeZone: "UTC" }).format(date);
}

/** A moment with the precision it has: month, day, local time, or UTC shown in the workspace's zone. */
export function moment(text: string | null | undefined): string {
  if (!text) return NONE;
  if (/^\d{4}-\d{2}$/.test(text)) return period(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
  const utc = text.endsWith("Z");
  const date = new Date(utc ? text : `${text}Z`);
  if (Number.isNaN(date.getTime())) return text;
  return dateFormat({
    ...DAY(),
    hour: isChinese() ? "2-digit" : "numeric",
    minute: "2-digit",
    timeZone: utc ? (session.workspace?.time_zone ?? undefined) : "UTC",
  }).format(date);
}

/** Only the hour and minute of a UTC moment, in the workspace's zone. */
export function clock(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return dateFormat({
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: session.workspace?.time_zone,
  }).format(date);
}

/** A period's name in words: `2026`, `2026-Q4`, `2026-10`, `2026-W41`, `2026-10-04/P1W` or a day. */
export function period(name: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(name);
  if (week) return t("period-week", { year: week[1] ?? "", week: String(Number(week[2])) });
  const quarter = /^(\d{4})-Q(\d)$/.exec(name);
  if (quarter) return t("period-quarter", { year: quarter[1] ?? "", quarter: quarter[2] ?? "" });
  if (/^\d{4}$/.test(name)) return t("period-year", { year: name });
  if (name.endsWith("/P1W")) return t("period-week-from", { day: day(name.slice(0, 10)) });
  if (/^\d{4}-\d{2}$/.test(name)) {
    const date = new Date(`${name}-01T00:00:00Z`);
    return dateFormat({ year: "numeric", month: isChinese() ? "long" : "short", timeZone: "UTC" }).format(date);
  }
  return day(name);
}

export function range(from: string, to: string): string {
  return t("period-range", { from: day(from), to: day(to) });
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** How long ago, in words. */
export function ago(text: string, now = Date.now()): string {
  const then = new Date(text.length <= 10 ? `${text}T00:00:00Z` : text).getTime();
  if (Number.isNaN(then)) return text;
  const seconds = (then - now) / 1000;
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return t("time-just-now");
}

export function bytes(size: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let step = 0;
  let value = size;
  while (value >= 1024 && step < units.length - 1) {
    value /= 1024;
    step += 1;
  }
  return number(value, { style: "unit", unit: units[step] ?? "byte", unitDisplay: "short", maximumFractionDigits: 1 });
}

const dashed = (name: string) => name.replaceAll("_", "-");

/** Names of data: the key itself where the catalogue has none. */
export function metricName(metric: string): string {
  return worded(`metric-${dashed(metric)}`) ?? metric;
}

export function platformName(platform: string): string {
  return worded(`platform-${dashed(platform)}`) ?? platform;
}

/** A field of a file; what it is called for rows of this kind, where that differs. */
export function fieldName(field: string, kind?: string | null): string {
  const name = dashed(field);
  return (
    (kind ? worded(`import-field-${dashed(kind)}-${name}`) : undefined) ??
    worded(`import-field-${name}`) ??
    worded(`metric-${name}`) ??
    field
  );
}

/** Rows of a kind within a sentence: orders, comments. */
export function thingsName(kind: string): string {
  return worded(`import-things-${dashed(kind)}`) ?? t("import-things-other");
}

export function kindName(kind: string): string {
  return worded(`import-kind-${dashed(kind)}`) ?? kind;
}
