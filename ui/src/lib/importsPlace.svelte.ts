// What of the imports page is looked at; it survives going elsewhere.
import { go } from "./place.svelte";

export const TABS = ["imports", "coverage", "typed", "review"] as const;
export type Tab = (typeof TABS)[number];

class ImportsPlace {
  tab = $state<Tab>("imports");
  /** An import that is to be shown: its rows, or those that were not taken. */
  opened = $state.raw<{ id: string; rejected: boolean } | undefined>();
}

export const importsPlace = new ImportsPlace();

/** Opens the imports page on one import. */
export function showImport(id: string, rejected = false): void {
  importsPlace.tab = "imports";
  importsPlace.opened = { id, rejected };
  go("imports");
}

export function showTab(tab: Tab): void {
  importsPlace.tab = tab;
  go("imports");
}
