// How fields of items and their values read.
import { day, figure, full, metricName, percent, plain, platformName } from "../../lib/format";
import { PLATFORMS, PUBLISHED_ON } from "../../lib/generated/platforms";
import { isChinese, t, worded } from "../../lib/i18n.svelte";
import { type Item, type Items, linesOf, type Loose, titleOf } from "../../lib/items.svelte";
import { unitOf } from "../../lib/units.svelte";
import { digitsOf } from "../form/currencies";
import type { Option } from "../options";
import type { FieldSpec } from "./sheets";

const dashed = (name: string) => name.replaceAll("_", "-").replaceAll(":", "-");

export function kindWord(kind: string): string {
  return worded(`item-kind-${dashed(kind)}`) ?? kind;
}

/** A kind within a sentence: a name that begins in Latin letters stands off the Chinese before it. */
export function kindAfterHan(kind: string): string {
  return afterHan(kindWord(kind));
}

/** Several of a kind, likewise. */
export function kindsAfterHan(kind: string): string {
  return afterHan(worded(`item-kinds-${dashed(kind)}`) ?? kindWord(kind));
}

function afterHan(word: string): string {
  return isChinese() && /^[A-Za-z0-9]/.test(word) ? ` ${word}` : word;
}

/** One word for a field everywhere, except where a kind means something of its own by it. */
export function fieldWord(kind: string, field: string): string {
  return worded(`item-field-${dashed(kind)}-${dashed(field)}`) ?? t(`item-field-${dashed(field)}`);
}

export function fieldHint(kind: string, field: string, args?: Record<string, string>): string | undefined {
  return worded(`item-hint-${dashed(kind)}-${dashed(field)}`, args);
}

/** One word for a value of a field, except where a kind means something of its own by it. */
export function choiceWord(field: string, value: string, kind = ""): string {
  const own = kind && worded(`item-choice-${dashed(kind)}-${dashed(field)}-${dashed(value)}`);
  return (own || worded(`item-choice-${dashed(field)}-${dashed(value)}`)) ?? value;
}

export function titleWord(item: Item): string {
  return titleOf(item) || t("item-unnamed", { kind: kindAfterHan(item.kind) });
}

export const none = (): Option => ({ value: "", label: t("item-none") });

export function platformOptions(): Option[] {
  return PUBLISHED_ON.map((value) => ({ value, label: platformName(value) }));
}

export function platformWord(value: string): string {
  return (PLATFORMS as readonly string[]).includes(value) ? platformName(value) : value;
}

/** A form a post can have; the user's own stay as they are. */
export const formWord = (value: string): string => choiceWord("form", value);

/** What an amount is that nobody says: in most fields nothing was planned or paid. */
export const noAmount = (field: string): null | 0 => (field === "total_minor" ? null : 0);

/** Minor units as an amount of the currency; `currency` empty: the workspace's. */
export function major(minor: number, currency: string): number {
  return minor / 10 ** digitsOf(currency);
}

export function minor(amount: number, currency: string): number {
  return Math.round(amount * 10 ** digitsOf(currency));
}

export function moneyWord(amount: number, currency: string): string {
  return full(major(amount, currency), "money", currency);
}

/** What an item says in a field; undefined where it says nothing. */
export function said(items: Pick<Items, "title">, item: Loose, spec: FieldSpec): string | undefined {
  const value = item[spec.name];
  if (value === undefined || value === null || value === "" || value === false) return undefined;
  switch (spec.type) {
    case "choice":
    case "free":
      return choiceWord(spec.name, String(value), item.kind);
    case "platform":
      return platformWord(String(value));
    case "platforms":
      return linesOf(value).map(platformWord).join(t("list-comma"));
    case "forms":
      return linesOf(value).map(formWord).join(t("list-comma"));
    case "lines":
    case "days":
      return linesOf(value).join(t("list-comma"));
    case "ref":
      return items.title(spec.of ?? item.kind, String(value)) || undefined;
    case "person":
      return items.title("person", String(value)) || undefined;
    case "account":
      return items.title("account_profile", String(value)) || undefined;
    case "metric":
      return metricName(String(value));
    case "percent":
      return percent(Number(value));
    case "money":
      return moneyWord(Number(value), String(item["currency"] ?? ""));
    case "figure":
      return figure(Number(value), unitOf(String(item["metric"] ?? "")));
    case "number":
      return full(Number(value), "count");
    case "score":
    case "impact":
      return plain(Number(value));
    case "date":
      return day(String(value));
    case "flag":
      return t("grid-yes");
    default:
      return String(value);
  }
}
