// Where the keyboard stands when what it stood in has gone: on the page, which is named by its heading.
import { tick } from "svelte";

/** The page's element, and its heading. */
export const PAGE_ID = "page";
export const HEADING_ID = "page-heading";

export function focusPage(): void {
  document.getElementById(PAGE_ID)?.focus({ preventScroll: true });
}

/** After a page was changed or a box closed: on the page, unless something there took the focus. */
export async function settleFocus(): Promise<void> {
  await tick();
  const at = document.activeElement;
  // A box that is closing may stand for a moment longer than what it holds can be used.
  if (at === null || at === document.body || at.closest('[role="dialog"][data-state="closed"]')) focusPage();
}
