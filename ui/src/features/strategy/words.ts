// How fields and their values read.
import { day, figure, metricName, percent, plain, platformName } from "../../lib/format";
import { t, worded } from "../../lib/i18n.svelte";
import type { StrategyKind } from "../../lib/strategyPlace.svelte";
import { unitOf } from "../../lib/units.svelte";
import type { Option } from "../../shared/options";
import { linesOf } from "./lines";
import { type Loose, type Plan, titleOf } from "./plan.svelte";
import type { FieldSpec } from "./sheets";

const dashed = (name: string) => name.replaceAll("_", "-");

export function kindWord(kind: string): string {
  return worded(`strategy-kind-${dashed(kind)}`) ?? kind;
}

/** One word for a field everywhere, except where a kind means something of its own by it. */
export function fieldWord(kind: string, field: string): string {
  return worded(`strategy-field-${dashed(kind)}-${dashed(field)}`) ?? t(`strategy-field-${dashed(field)}`);
}

export function fieldHint(kind: string, field: string): string | undefined {
  return worded(`strategy-hint-${dashed(kind)}-${dashed(field)}`);
}

export function choiceWord(field: string, value: string): string {
  return worded(`strategy-choice-${dashed(field)}-${dashed(value)}`) ?? value;
}

export function titleWord(item: Parameters<typeof titleOf>[0]): string {
  return titleOf(item) || t("strategy-unnamed", { kind: kindWord(item.kind) });
}

export const none = (): Option => ({ value: "", label: t("strategy-none") });

/** Platforms the program knows, in the order of its own list. */
export const PLATFORMS = [
  "xiaohongshu",
  "douyin",
  "kuaishou",
  "weibo",
  "wechat_mp",
  "wechat_channels",
  "bilibili",
  "zhihu",
  "toutiao",
  "facebook",
  "instagram",
  "tiktok",
  "youtube",
  "x",
  "linkedin",
  "pinterest",
] as const;

export function platformOptions(): Option[] {
  return PLATFORMS.map((value) => ({ value, label: platformName(value) }));
}

export function platformWord(value: string): string {
  return (PLATFORMS as readonly string[]).includes(value) ? platformName(value) : value;
}

/** What an item says in a field; undefined where it says nothing. */
export function said(plan: Plan, item: Loose, spec: FieldSpec): string | undefined {
  const value = item[spec.name];
  if (value === undefined || value === null || value === "" || value === false) return undefined;
  switch (spec.type) {
    case "choice":
    case "free":
      return choiceWord(spec.name, String(value));
    case "platform":
      return platformWord(String(value));
    case "platforms":
      return linesOf(value).map(platformWord).join(t("list-comma"));
    case "lines":
      return linesOf(value).join(t("list-comma"));
    case "ref":
      return plan.title((spec.of ?? item.kind) as StrategyKind, String(value)) || undefined;
    case "person":
      return plan.title("person", String(value)) || undefined;
    case "metric":
      return metricName(String(value));
    case "percent":
      return percent(Number(value));
    case "figure":
      return figure(Number(value), unitOf(String(item["metric"] ?? "")));
    case "number":
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
