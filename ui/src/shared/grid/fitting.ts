import { clampWidth } from "./view";

const PADDING = 22;

/** The width a column needs for its heading and the rows in sight. */
export function fitted(head: HTMLElement, name: string): number {
  const grid = head.closest("[data-grid]");
  const at = head.dataset.column;
  if (!grid || at === undefined) return clampWidth(head.clientWidth);
  let widest = text(head.querySelector(".ellipsis")) + PADDING;
  for (const cell of grid.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(at)}"]`)) {
    if (cell.dataset.heading === name) continue;
    let own = 0;
    for (const part of cell.children) {
      if (part instanceof HTMLTextAreaElement || part.classList.contains("hidden-visually")) continue;
      own += text(part);
    }
    widest = Math.max(widest, own);
  }
  return clampWidth(widest + PADDING);
}

/** Width of what an element says, however much of it is cut. */
function text(element: Element | null): number {
  if (!element) return 0;
  const range = document.createRange();
  range.selectNodeContents(element);
  return Math.ceil(range.getBoundingClientRect().width);
}
