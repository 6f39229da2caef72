// What waits, in words: by how pressing it is, with what it is and how late.
import type { TodayItem } from "../../lib/generated/TodayItem";
import type { TodayKind } from "../../lib/generated/TodayKind";
import { day, kindName, metricName, percent, period, platformName } from "../../lib/format";
import { t, worded } from "../../lib/i18n.svelte";

/** Most pressing first. */
export const KINDS: readonly TodayKind[] = [
  "late",
  "publish",
  "approve",
  "reply",
  "due",
  "review",
  "expiring",
  "alert",
  "old_import",
  "prepare",
];

export type Tone = "bad" | "warn" | "accent" | "plain";

const TONES: Partial<Record<TodayKind, Tone>> = {
  late: "bad",
  publish: "accent",
  approve: "accent",
  due: "warn",
  expiring: "warn",
  alert: "bad",
  old_import: "warn",
};

export function toneOf(kind: TodayKind): Tone {
  return TONES[kind] ?? "plain";
}

export interface Waiting {
  kind: TodayKind;
  items: TodayItem[];
}

/** Kinds that have something, in their order. */
export function byKind(items: readonly TodayItem[]): Waiting[] {
  return KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) })).filter(
    (one) => one.items.length > 0,
  );
}

/** A key for lists: a thing may wait for several reasons. */
export function keyOf(item: TodayItem): string {
  return [item.kind, item.reference.kind, item.reference.id, item.platform, item.detail].join(" ");
}

export function titleOf(item: TodayItem): string {
  const of = item.reference.kind;
  if (of === "same_posts") return t("today-same-posts", { count: item.count ?? 0 });
  if (of === "accounts") return t("today-accounts", { count: item.count ?? 0 });
  if (of === "target") return metricName(item.title);
  return item.title.trim() === "" ? t("today-untitled") : item.title;
}

/** What it is and where it belongs. */
export function placeWords(item: TodayItem): string {
  const { detail, platform, reference } = item;
  const words = [worded(`today-what-${reference.kind}`) ?? t(`today-area-${item.area}`)];
  if (platform) words.push(platformName(platform));
  if (reference.kind.startsWith("account") && detail) words.push(kindName(detail));
  else if (reference.kind === "target" && detail) words.push(period(detail));
  else if (reference.kind === "hot_topic" && detail) words.push(t("today-grade", { grade: detail.toUpperCase() }));
  else if (detail) words.push(detail);
  // Its title counts the accounts; the file that brought them is named here.
  if (reference.kind === "accounts") words.push(item.title);
  return words.join(" · ");
}

/** How late or how near. */
export function whenWords(item: TodayItem): string {
  if (item.kind === "alert" && item.reference.kind === "target") {
    return t("today-pace", { percent: percent((item.count ?? 0) / 100, 0) });
  }
  if (item.kind === "alert") return t("today-spent");
  const { days } = item;
  if (days === null) return "";
  if (item.kind === "old_import") return t("today-old", { days: -days });
  if (days < 0) return t("today-late", { days: -days });
  if (days === 0) return t("today-today");
  if (days === 1) return t("today-tomorrow");
  return t("today-in", { days, date: item.date ? day(item.date) : "" });
}
