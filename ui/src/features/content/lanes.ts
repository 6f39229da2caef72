// Rows of the calendar when it is read by platform or by theme.
import type { Slot } from "../../lib/generated/Slot";
import { t } from "../../lib/i18n.svelte";
import type { Items } from "../../lib/items.svelte";
import { platformWord, titleWord } from "../../shared/items/words";

export interface Lane {
  /** The platform or the theme's id; empty: not said. */
  id: string;
  label: string;
}

export type LaneBy = "platform" | "theme";

export const laneOf = (by: LaneBy) => (slot: Slot) => (by === "theme" ? slot.theme_id : slot.platform);

/** Every theme there is, or every platform that slots or cadences name; what is said nowhere comes last. */
export function lanesOf(by: LaneBy, slots: readonly Slot[], items: Items): Lane[] {
  const own = slots.map(laneOf(by));
  const none = { id: "", label: t(by === "theme" ? "calendar-lane-no-theme" : "calendar-lane-no-platform") };
  if (by === "theme") {
    const lanes = items.of("theme").map((one) => ({ id: one.id, label: titleWord(one) }));
    return own.includes("") || lanes.length === 0 ? [...lanes, none] : lanes;
  }
  const named = [...own, ...items.of("cadence").map((one) => one.platform)].filter(Boolean);
  const lanes = [...new Set(named)].map((id) => ({ id, label: platformWord(id) }));
  return own.includes("") || lanes.length === 0 ? [...lanes, none] : lanes;
}
