import { locale } from "../../lib/i18n.svelte";
import type { Option } from "../options";

/** Those a brand meets first; all others follow by name. */
const FIRST = ["CNY", "TWD", "HKD", "USD", "EUR", "JPY", "GBP", "SGD", "KRW", "MYR", "THB", "VND", "AUD", "CAD"];

export function currencyOptions(current: string): Option[] {
  const names = new Intl.DisplayNames(locale(), { type: "currency" });
  const all = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("currency") : FIRST;
  const codes = [...new Set([...FIRST, current, ...all])].filter((code) => /^[A-Z]{3}$/.test(code));
  return codes.map((code) => ({ value: code, label: code, detail: names.of(code) ?? code }));
}

/** Digits after the point (ISO 4217). */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
