// Currencies and time zones as the system knows them, named in the language in force.
import { locale } from "../../lib/i18n.svelte";
import type { Option } from "../../shared/options";

/** Offered first: where the program's users are. */
const COMMON_CURRENCIES = ["CNY", "TWD", "HKD", "USD", "EUR", "JPY", "SGD", "MYR", "GBP", "KRW"];
const COMMON_ZONES = ["Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "UTC"];

export function currencyOptions(): Option[] {
  const names = new Intl.DisplayNames(locale(), { type: "currency" });
  const all = Intl.supportedValuesOf("currency");
  const rest = all.filter((code) => !COMMON_CURRENCIES.includes(code));
  return [...COMMON_CURRENCIES, ...rest].map((code) => ({ value: code, label: names.of(code) ?? code, detail: code }));
}

export function currencyName(code: string): string {
  const name = new Intl.DisplayNames(locale(), { type: "currency" }).of(code);
  return name && name !== code ? `${name} ${code}` : code;
}

export function zoneOptions(): Option[] {
  const all = Intl.supportedValuesOf("timeZone");
  const known = new Set(all);
  const first = COMMON_ZONES.filter((zone) => zone === "UTC" || known.has(zone));
  const rest = all.filter((zone) => !first.includes(zone));
  return [...first, ...rest].map((zone) => ({ value: zone, label: zoneName(zone), detail: offset(zone), words: zone }));
}

export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}

export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

function offset(zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(new Date());
  return (parts.find((part) => part.type === "timeZoneName")?.value ?? "").replace("GMT", "UTC");
}
