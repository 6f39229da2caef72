// Putting off what waits: the days that are offered, and the step of the history.
import type { TodayItem } from "../../lib/generated/TodayItem";
import { day } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { notify } from "../../lib/notices.svelte";
import { addDays } from "../../lib/period";
import { call } from "../../lib/rpc";
import { startOfWeek } from "../../lib/week";
import { titleOf } from "./waiting";

export interface Later {
  id: "tomorrow" | "week";
  until: string;
}

/** Tomorrow, and the first day of the next week where that is another one. */
export function laters(today: string): Later[] {
  const tomorrow: Later = { id: "tomorrow", until: addDays(today, 1) };
  const week: Later = { id: "week", until: startOfWeek(addDays(today, 7)) };
  return week.until === tomorrow.until ? [tomorrow] : [tomorrow, week];
}

export async function putOff(item: TodayItem, until: string): Promise<void> {
  await call("workspace_snooze", { reference: item.reference, until });
  notify({ tone: "good", text: t("today-later-said", { title: titleOf(item), date: day(until) }) });
}

/** Whether it may be that nobody wants to hear of it again: the figures of an account that is not one's own. */
export function maySilence(item: TodayItem): boolean {
  return item.kind === "old_import";
}

export async function silence(item: TodayItem): Promise<void> {
  await call("workspace_snooze", { reference: item.reference, for_good: true });
  notify({ tone: "good", text: t("today-silence-said", { title: titleOf(item) }) });
}

export async function bringBack(item: TodayItem): Promise<void> {
  await call("workspace_snooze", { reference: item.reference });
}
