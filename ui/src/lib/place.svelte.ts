import { leavePage } from "./notices.svelte";

export type Area =
  "today" | "strategy" | "content" | "execution" | "evaluation" | "data" | "history" | "imports" | "settings" | "help";

export interface ChosenFile {
  path: string;
}

class Place {
  area = $state<Area>(begun());
  /** A file on the import page, dropped or chosen anywhere; choosing the same one again is another choice. */
  file = $state.raw<ChosenFile | undefined>();
}

/** A window that comes anew from the tray says where it begins. */
function begun(): Area {
  const said = typeof document === "undefined" ? undefined : document.documentElement.dataset["area"];
  return said === "imports" ? said : "today";
}

export const place = new Place();

/** A field takes what was typed when it is left, and one that is taken off the page is never left. */
function leaveField(): void {
  if (typeof document !== "undefined" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export function go(area: Area): void {
  if (area !== place.area) {
    leaveField();
    leavePage();
  }
  place.area = area;
}

/** Opens the import page on a file. */
export function goImport(file?: string): void {
  place.file = file === undefined ? undefined : { path: file };
  go("imports");
}
