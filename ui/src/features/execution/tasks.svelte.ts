// Tasks as a timeline and a board show them: what the schedule answered, beside what people said.
import { SvelteSet } from "svelte/reactivity";
import { day } from "../../lib/format";
import type { PlannedTask } from "../../lib/generated/PlannedTask";
import type { PlannedWork } from "../../lib/generated/PlannedWork";
import type { CalendarDay } from "../../lib/generated/CalendarDay";
import { t } from "../../lib/i18n.svelte";
import type { Items } from "../../lib/items.svelte";
import { addDays, type Range } from "../../lib/period";
import { weekdayOf } from "../../lib/week";
import type { TimelineBar, TimelineLink, TimelineRow } from "../../shared/timeline/scale";

export const MODES = ["timeline", "board", "list", "load"] as const;
export type Mode = (typeof MODES)[number];

class TasksLook {
  mode = $state<Mode>("timeline");
  zoom = $state<"day" | "week" | "month">("week");
}

export const look = new TasksLook();

/** The slip against the baseline, in words; undefined where there is none. */
export function slipWord(task: PlannedTask): string | undefined {
  if (!task.slip) return undefined;
  return t(task.slip > 0 ? "task-slip-late" : "task-slip-early", { count: Math.abs(task.slip) });
}

function tone(task: PlannedTask): TimelineBar["tone"] {
  if (task.state === "done") return "good";
  if (task.late) return "bad";
  return task.critical ? "warn" : "accent";
}

export function rowsOf(work: PlannedWork, items: Items): TimelineRow[] {
  return work.tasks.map((task) => {
    const words = [
      task.milestone ? t("task-milestone") : "",
      items.title("person", task.owner_id),
      task.late ? t("task-late") : "",
      task.critical ? t("task-critical") : "",
      slipWord(task) ?? "",
    ];
    return { id: task.id, label: task.title, detail: words.filter(Boolean).join(" · ") || undefined };
  });
}

export function barsOf(work: PlannedWork): TimelineBar[] {
  return work.tasks.map((task) => ({
    id: task.id,
    row: task.id,
    label: task.title,
    from: task.start,
    to: task.finish,
    tone: tone(task),
    done: task.state === "done" ? 1 : (task.progress ?? undefined),
    fixed: task.state === "done",
    milestone: task.milestone,
    baseline:
      task.baseline_start && task.baseline_finish ? { from: task.baseline_start, to: task.baseline_finish } : undefined,
  }));
}

export function linksOf(work: PlannedWork, items: Items): TimelineLink[] {
  const isCritical = new SvelteSet(work.tasks.filter((task) => task.critical).map((task) => task.id));
  return items.of("task_link").map((one) => ({
    from: one.from_id,
    to: one.to_id,
    kind: one.link === "ss" ? "ss" : "fs",
    critical: isCritical.has(one.from_id) && isCritical.has(one.to_id),
  }));
}

/** Days one can scroll to: a little more than the work takes. */
export function rangeOf(work: PlannedWork | undefined, today: string): Range {
  const [from, to] = [work?.start ?? today, work?.finish ?? today];
  return { from: addDays(from < today ? from : today, -21), to: addDays(to > today ? to : today, 200) };
}

/** At weekends and on days off nobody works, in lieu they do. */
const works = (one: CalendarDay) => one.workday_in_lieu === true || (!one.weekend && one.day_off !== true);

/** Working days from one day to another, both counted. */
export function workingDays(days: readonly CalendarDay[], from: string, to: string): number {
  return days.filter((one) => one.date >= from && one.date <= to && works(one)).length;
}

/** Whether a day is off; of one the calendar does not tell of, weekends are. */
export function offDays(days: readonly CalendarDay[]): (date: string) => boolean {
  const off: Record<string, boolean> = Object.fromEntries(days.map((one) => [one.date, !works(one)]));
  return (date) => off[date] ?? [0, 6].includes(weekdayOf(date));
}

/** When a task is and what it may slip, in a line. */
export function planWords(task: PlannedTask): string {
  const words = [`${day(task.start)} – ${day(task.finish)}`];
  words.push(task.critical ? t("task-critical") : t("task-slack", { count: task.slack }));
  const slip = slipWord(task);
  if (slip) words.push(slip);
  return words.join(" · ");
}
