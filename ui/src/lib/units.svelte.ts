// Units of metrics, for those who have a metric's name and a bare number (the history has no more).
import { SvelteMap } from "svelte/reactivity";
import type { Unit } from "./generated/Unit";
import { call } from "./rpc";

const units = new SvelteMap<string, Unit>();

export async function loadUnits(): Promise<void> {
  for (const { metric, unit } of (await call("evaluation_metrics", {})).metrics) units.set(metric, unit);
}

export function unitOf(metric: string | undefined): Unit {
  return (metric !== undefined && units.get(metric)) || "count";
}
