// Says to a screen reader what a drag by keyboard, a fill or a filter did where nothing else would say it.
let region: HTMLElement | undefined;

/** Said at once; the same words again are said again. */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement("div");
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "assertive");
    region.className = "hidden-visually";
    document.body.append(region);
  }
  const said = document.createElement("span");
  said.textContent = text;
  region.replaceChildren(said);
}

/** What was said last. */
export function announced(): string {
  return region?.textContent ?? "";
}
