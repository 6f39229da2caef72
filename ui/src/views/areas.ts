import CalendarDays from "@lucide/svelte/icons/calendar-days";
import Chart from "@lucide/svelte/icons/chart-line";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import Compass from "@lucide/svelte/icons/compass";
import Download from "@lucide/svelte/icons/import";
import ListChecks from "@lucide/svelte/icons/list-checks";
import HistoryIcon from "@lucide/svelte/icons/history";
import Settings from "@lucide/svelte/icons/settings-2";
import Sun from "@lucide/svelte/icons/sun";
import Sheet from "@lucide/svelte/icons/table-2";
import type { Component } from "svelte";
import type { Area } from "../lib/place.svelte";
import { planAreaOf } from "../lib/planPlace.svelte";
import { isStrategyKind } from "../lib/strategyPlace.svelte";

/** The places of the program, in the order of the rail; only those that exist. */
export const AREAS: readonly { area: Area; icon: Component<{ size?: number }>; work: boolean }[] = [
  { area: "today", icon: Sun, work: true },
  { area: "strategy", icon: Compass, work: true },
  { area: "content", icon: CalendarDays, work: true },
  { area: "execution", icon: ListChecks, work: true },
  { area: "evaluation", icon: Chart, work: true },
  { area: "data", icon: Sheet, work: false },
  { area: "history", icon: HistoryIcon, work: false },
  { area: "imports", icon: Download, work: false },
  { area: "settings", icon: Settings, work: false },
  { area: "help", icon: CircleHelp, work: false },
];

/** The page that shows things of a kind; undefined: there is none. */
export function areaOf(kind: string): Area | undefined {
  const area = isStrategyKind(kind) ? "strategy" : planAreaOf(kind);
  return AREAS.find((one) => one.area === area)?.area;
}
