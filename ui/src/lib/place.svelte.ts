import { leavePage } from "./notices.svelte";

export type Area =
  "today" | "strategy" | "content" | "execution" | "evaluation" | "data" | "history" | "imports" | "settings" | "help";

/** A thing by its kind (`task`, `slot`, …) and id. */
export interface Sought {
  kind: string;
  id: string;
}

class Place {
  area = $state<Area>(begun());
  /** A file that waits for the import page, dropped or chosen elsewhere. */
  file = $state<string | undefined>();
  /** A thing that the page just opened is to show; the page takes it with {@link taken}. */
  sought = $state.raw<Sought | undefined>();
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
  place.file = file;
  go("imports");
}

/** Opens a page on one of its things. */
export function goTo(area: Area, sought: Sought): void {
  place.sought = sought;
  go(area);
}

/** What is to be shown, once: the next visit shows the page as it was left. */
export function taken(): Sought | undefined {
  const { sought } = place;
  place.sought = undefined;
  return sought;
}
