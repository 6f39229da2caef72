// Figures as people type or paste them: 1,200 · 120万 · 1.2M · 2.5 %.
import type { Unit } from "./generated/Unit";
import { isDate } from "./period";

const SCALES: Record<string, number> = {
  k: 1e3,
  千: 1e3,
  w: 1e4,
  万: 1e4,
  萬: 1e4,
  m: 1e6,
  b: 1e9,
  亿: 1e8,
  億: 1e8,
};

/** The value, or null when it is not a figure. A rate is typed in percent with or without its sign. */
export function parseFigure(text: string, unit: Unit): number | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,'_¥$€£]/g, "")
    .replace("−", "-");
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+))([k千w万萬mb亿億]?)(%?)$/.exec(plain);
  if (!parts) return null;
  const [, digits = "", scale = "", sign = ""] = parts;
  if (sign && unit !== "percent") return null;
  const value = Number(digits) * (SCALES[scale] ?? 1);
  if (!Number.isFinite(value)) return null;
  // 2.3 % is 0.023 and not 0.022999999999999996.
  return unit === "percent" ? Number((value / 100).toPrecision(15)) : Number(value.toPrecision(15));
}

/** A value as it stands in a field, ready to be typed over. */
export function typedFigure(value: number | null, unit: Unit): string {
  if (value === null) return "";
  return String(Number((unit === "percent" ? value * 100 : value).toPrecision(12)));
}

/** 2026-03-08, 2026/3/8, 2026.3.8, 20260308, 2026年3月8日: the year first, so that no order is guessed. */
export function parseDate(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号號]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return null;
  const [, year = "", month = "", day = ""] = parts;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(iso) ? iso : null;
}
