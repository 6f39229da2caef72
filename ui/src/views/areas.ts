import Chart from "@lucide/svelte/icons/chart-line";
import Download from "@lucide/svelte/icons/import";
import HistoryIcon from "@lucide/svelte/icons/history";
import Settings from "@lucide/svelte/icons/settings-2";
import type { Component } from "svelte";
import type { Area } from "../lib/place.svelte";

/** The places of the program, in the order of the rail; only those that exist. */
export const AREAS: readonly { area: Area; icon: Component<{ size?: number }>; work: boolean }[] = [
  { area: "evaluation", icon: Chart, work: true },
  { area: "history", icon: HistoryIcon, work: false },
  { area: "imports", icon: Download, work: false },
  { area: "settings", icon: Settings, work: false },
];
