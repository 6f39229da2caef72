// What can be said of a thing that waits without opening it. Where more is needed (a link, a score, a verdict) there is only
// the way to its place.
import type { TodayItem } from "../../lib/generated/TodayItem";
import { t } from "../../lib/i18n.svelte";
import { changed, isContentKind, type Item, saveItems } from "../../lib/items.svelte";
import { notify } from "../../lib/notices.svelte";
import { call } from "../../lib/rpc";
import { titleOf } from "./waiting";

export type Step = "done" | "approve";

export function stepWords(step: Step): string {
  return step === "done" ? t("today-done") : t("today-approve");
}

export function stepOf(item: TodayItem): Step | undefined {
  if (item.reference.kind === "task") return "done";
  if (item.reference.kind === "slot" && item.kind === "approve") return "approve";
  return undefined;
}

/** Writes it as one step of the history; what others changed of the thing meanwhile is kept. */
export async function take(step: Step, item: TodayItem, today: string): Promise<void> {
  const { kind, id } = item.reference;
  const request = { kinds: [kind] };
  const { items } = await (isContentKind(kind) ? call("content_items", request) : call("strategy_items", request));
  const found = (items as Item[]).find((one) => one.id === id);
  if (!found) return;
  const change = step === "done" ? { state: "done", done_on: today, progress: 1 } : { state: "approved" };
  await saveItems([changed(found, change)]);
  const said = { title: titleOf(item) };
  notify({ tone: "good", text: step === "done" ? t("today-done-said", said) : t("today-approve-said", said) });
}
