// How the calendar is looked at: it survives going elsewhere. And its slots as events.
import type { ContentCalendar } from "../../lib/generated/ContentCalendar";
import type { Slot } from "../../lib/generated/Slot";
import type { SlotFilter } from "../../lib/generated/SlotFilter";
import { t } from "../../lib/i18n.svelte";
import type { Items } from "../../lib/items.svelte";
import { addDays, firstOfMonth, lastOfMonth, type Range } from "../../lib/period";
import { startOfWeek, weeksOfMonth } from "../../lib/week";
import type { CalendarEvent } from "../../shared/calendar/layout";
import { choiceWord, platformWord } from "../../shared/items/words";
import { type Overlay, OVERLAYS } from "./days";

export const MODES = ["month", "week", "list"] as const;
export type Mode = (typeof MODES)[number];
export const COLOURS = ["platform", "theme", "none"] as const;
export type Colouring = (typeof COLOURS)[number];
export const FILTERS = ["platforms", "themes", "campaigns", "owners", "states"] as const;
export type FilterName = (typeof FILTERS)[number];

class CalendarLook {
  date = $state("");
  mode = $state<Mode>("month");
  colouring = $state<Colouring>("platform");
  overlays = $state.raw<ReadonlySet<Overlay>>(new Set(OVERLAYS));
  filter = $state.raw<Record<FilterName, string[]>>({
    platforms: [],
    themes: [],
    campaigns: [],
    owners: [],
    states: [],
  });

  get range(): Range {
    const { date } = this;
    if (this.mode === "week") return { from: startOfWeek(date), to: addDays(startOfWeek(date), 6) };
    if (this.mode === "list") return { from: firstOfMonth(date), to: lastOfMonth(date) };
    const weeks = weeksOfMonth(date);
    return { from: weeks[0] ?? date, to: addDays(weeks.at(-1) ?? date, 6) };
  }

  get asked(): SlotFilter {
    return Object.fromEntries(
      FILTERS.filter((name) => this.filter[name].length > 0).map((name) => [name, this.filter[name]]),
    );
  }

  get filtered(): boolean {
    return FILTERS.some((name) => this.filter[name].length > 0);
  }

  toggle(name: FilterName, value: string): void {
    const now = this.filter[name];
    const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    this.filter = { ...this.filter, [name]: next };
  }

  clear(): void {
    this.filter = { platforms: [], themes: [], campaigns: [], owners: [], states: [] };
  }

  turn(by: -1 | 1): void {
    this.date = this.mode === "week" ? addDays(this.date, 7 * by) : firstOfMonth(this.date, by);
  }
}

export const look = new CalendarLook();

const TONES = { idea: "plain", planned: "plain", approved: "accent", scheduled: "warn", published: "good" } as const;

/** A series colour for each name, in the order they are first met; the seventh is again as the first. */
function colours(names: readonly string[]): (name: string) => string | undefined {
  const order = [...new Set(names.filter(Boolean))].sort();
  return (name) => (name === "" ? undefined : `s${(order.indexOf(name) % 6) + 1}`);
}

function slotEvent(slot: Slot, data: ContentCalendar, mark: string | undefined, day: string): CalendarEvent {
  const broken = data.breaches.some((one) => one.slot_id === slot.id);
  const words = [slot.at, slot.platform === "" ? "" : platformWord(slot.platform), choiceWord("state", slot.state)];
  return {
    id: slot.id,
    title: broken ? t("calendar-breach-title", { title: slot.title }) : slot.title,
    detail: words.filter(Boolean).join(" · "),
    from: day,
    to: day,
    tone: broken ? "bad" : TONES[slot.state as keyof typeof TONES],
    open: slot.state === "idea",
    mark,
  };
}

/** What lies in the calendar; `moving` are slots on their way to another day. */
export function eventsOf(data: ContentCalendar, items: Items, moving: ReadonlyMap<string, string>): CalendarEvent[] {
  const platforms = colours(data.slots.map((one) => one.platform));
  const themes = colours(data.slots.map((one) => one.theme_id));
  const mark = (slot: Slot) => {
    if (look.colouring === "platform") return platforms(slot.platform);
    if (look.colouring === "theme") return items.find("theme", slot.theme_id)?.colour || themes(slot.theme_id);
    return undefined;
  };
  const fixed = (id: string, title: string, day: string, detail: string): CalendarEvent => ({
    id,
    title,
    detail,
    from: day,
    to: day,
    fixed: true,
    open: true,
  });
  return [
    ...data.brand_dates.map((one) => fixed(`brand_date/${one.id}`, one.name, one.day, t("item-kind-brand-date"))),
    ...data.hot_topics.map((one) =>
      fixed(`hot_topic/${one.id}`, one.name, one.day, t("calendar-topic", { grade: one.grade.toUpperCase() })),
    ),
    ...data.slots.flatMap((slot) => {
      const day = moving.get(slot.id) ?? slot.day;
      return day ? [slotEvent(slot, data, mark(slot), day)] : [];
    }),
    ...data.series_days.map((one) =>
      fixed(`slot_series/${one.series_id}/${one.day}`, one.title, one.day, t("item-kind-slot-series")),
    ),
  ];
}
