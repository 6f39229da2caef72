// How the calendar is looked at: it survives going elsewhere. And its slots as events.
import { innerWidth } from "svelte/reactivity/window";
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

export const MODES = ["month", "week", "lanes", "list"] as const;
export type Mode = (typeof MODES)[number];
export const COLOURS = ["platform", "theme", "none"] as const;
export type Colouring = (typeof COLOURS)[number];
export const FILTERS = ["platforms", "themes", "campaigns", "owners", "states"] as const;
export type FilterName = (typeof FILTERS)[number];

const WIDE = 1180;

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
  text = $state("");
  /** Whether somebody asked for the side, or put it away. */
  #side = $state<boolean | undefined>();

  /** The rhythm and what comes up beside the calendar: where a narrow window leaves the days their words. */
  get side(): boolean {
    return this.#side ?? (innerWidth.current ?? 0) >= WIDE;
  }

  set side(shown: boolean) {
    this.#side = shown;
  }

  get range(): Range {
    const { date } = this;
    if (this.mode === "week" || this.mode === "lanes")
      return { from: startOfWeek(date), to: addDays(startOfWeek(date), 6) };
    if (this.mode === "list") return { from: firstOfMonth(date), to: lastOfMonth(date) };
    const weeks = weeksOfMonth(date);
    return { from: weeks[0] ?? date, to: addDays(weeks.at(-1) ?? date, 6) };
  }

  get asked(): SlotFilter {
    const lists = FILTERS.filter((name) => this.filter[name].length > 0).map((name) => [name, this.filter[name]]);
    return { ...Object.fromEntries(lists), ...(this.text.trim() === "" ? {} : { text: this.text.trim() }) };
  }

  get filtered(): boolean {
    return this.filters > 0;
  }

  /** How many things are filtered by. */
  get filters(): number {
    return FILTERS.filter((name) => this.filter[name].length > 0).length + (this.text.trim() === "" ? 0 : 1);
  }

  toggle(name: FilterName, value: string): void {
    const now = this.filter[name];
    const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    this.filter = { ...this.filter, [name]: next };
  }

  clear(): void {
    this.filter = { platforms: [], themes: [], campaigns: [], owners: [], states: [] };
    this.text = "";
  }

  turn(by: -1 | 1): void {
    this.date =
      this.mode === "week" || this.mode === "lanes" ? addDays(this.date, 7 * by) : firstOfMonth(this.date, by);
  }
}

export const look = new CalendarLook();

const TONES = { idea: "plain", planned: "plain", approved: "accent", scheduled: "warn", published: "good" } as const;

/** A series colour for each name, in the order they are first met; the seventh is again as the first. */
function colours(names: readonly string[]): (name: string) => string | undefined {
  const order = [...new Set(names.filter(Boolean))].sort();
  return (name) => (name === "" ? undefined : `s${(order.indexOf(name) % 6) + 1}`);
}

export function slotEvent(slot: Slot, data: ContentCalendar, mark: string | undefined, day: string): CalendarEvent {
  const broken = data.breaches.some((one) => one.slot_id === slot.id);
  const words = [slot.platform === "" ? "" : platformWord(slot.platform), choiceWord("state", slot.state)];
  return {
    id: slot.id,
    title: broken ? t("calendar-breach-title", { title: slot.title }) : slot.title,
    at: slot.at,
    detail: words.filter(Boolean).join(" · "),
    brief: words.filter(Boolean),
    from: day,
    to: day,
    single: true,
    tone: broken ? "bad" : TONES[slot.state as keyof typeof TONES],
    open: slot.state === "idea",
    mark,
  };
}

/** The colour at the edge of a slot. */
export function markOf(data: ContentCalendar, items: Items): (slot: Slot) => string | undefined {
  const platforms = colours(data.slots.map((one) => one.platform));
  const themes = colours(data.slots.map((one) => one.theme_id));
  return (slot) => {
    if (look.colouring === "platform") return platforms(slot.platform);
    if (look.colouring === "theme") return items.find("theme", slot.theme_id)?.colour || themes(slot.theme_id);
    return undefined;
  };
}

/** What lies in the calendar; `moving` are slots on their way to another day. */
export function eventsOf(data: ContentCalendar, items: Items, moving: ReadonlyMap<string, string>): CalendarEvent[] {
  const mark = markOf(data, items);
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
    ...(look.overlays.has("brand") ? data.brand_dates : []).map((one) =>
      fixed(`brand_date/${one.id}`, t("calendar-brand-title", { name: one.name }), one.day, t("item-kind-brand-date")),
    ),
    ...(look.overlays.has("topics") ? data.hot_topics : []).flatMap((one) => {
      const grade = one.grade.toUpperCase();
      const on = fixed(
        `hot_topic/${one.id}`,
        t("calendar-topic-title", { name: one.name }),
        one.day,
        t("calendar-topic", { grade }),
      );
      if (one.prepare_from === one.day) return [on];
      const begin = t("calendar-topic-lead-title", { name: one.name });
      const lead = fixed(`hot_topic/${one.id}/lead`, begin, one.prepare_from, t("calendar-topic-begin", { grade }));
      return [{ ...lead, tone: one.late ? ("bad" as const) : ("plain" as const) }, on];
    }),
    ...data.slots.flatMap((slot) => {
      const day = moving.get(slot.id) ?? slot.day;
      return day ? [slotEvent(slot, data, mark(slot), day)] : [];
    }),
    ...data.series_days.map((one) =>
      fixed(
        `slot_series/${one.series_id}/${one.day}`,
        t("calendar-series-title", { name: one.title }),
        one.day,
        t("item-kind-slot-series"),
      ),
    ),
  ];
}
