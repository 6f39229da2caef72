// The one way things are dragged with a pointer: boards, calendars, timelines, columns, ranges of cells.
// Not the browser's own drag and drop: the window takes that for files, and it cannot be cancelled with Escape everywhere.
import { isEscape } from "./ime";

export interface DragPoint {
  /** Where the pointer is, in the window. */
  x: number;
  y: number;
  /** How far it went since it was pressed. */
  dx: number;
  dy: number;
}

export interface DragWatch {
  /** The pointer went far enough to mean it. */
  start?: (at: DragPoint) => void;
  move?: (at: DragPoint) => void;
  drop: (at: DragPoint) => void;
  /** Escape, or the system took the pointer away. Nothing has happened then. */
  cancel?: () => void;
  /** Scrolls while the pointer is held near its edge. */
  scroller?: (() => HTMLElement | undefined) | undefined;
}

const MEANT_PX = 4;
const EDGE_PX = 36;
const STEP_PX = 14;

/** Follows the pointer that was just pressed until it is let go. */
export function drag(pressed: PointerEvent, watch: DragWatch): void {
  if (pressed.button !== 0) return;
  const from = { x: pressed.clientX, y: pressed.clientY };
  let last: DragPoint = { ...from, dx: 0, dy: 0 };
  let meant = false;
  let frame = 0;

  function moved(event: PointerEvent) {
    if (event.pointerId !== pressed.pointerId) return;
    last = { x: event.clientX, y: event.clientY, dx: event.clientX - from.x, dy: event.clientY - from.y };
    if (!meant) {
      if (Math.hypot(last.dx, last.dy) < MEANT_PX) return;
      meant = true;
      document.documentElement.dataset.dragging = "";
      watch.start?.(last);
      if (watch.scroller) frame = requestAnimationFrame(scroll);
    }
    event.preventDefault();
    watch.move?.(last);
  }

  function scroll() {
    const box = watch.scroller?.();
    if (box) {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const x = pull(last.x, left, right);
      const y = pull(last.y, top, bottom);
      if (x || y) {
        box.scrollBy(x, y);
        watch.move?.(last);
      }
    }
    frame = requestAnimationFrame(scroll);
  }

  function released(event: PointerEvent) {
    if (event.pointerId !== pressed.pointerId) return;
    done();
    if (!meant) return;
    // The click that follows belongs to the drag.
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    watch.drop(last);
  }

  function cancelled() {
    done();
    if (meant) watch.cancel?.();
  }

  function key(event: KeyboardEvent) {
    if (!meant || !isEscape(event)) return;
    event.preventDefault();
    event.stopPropagation();
    cancelled();
  }

  function done() {
    cancelAnimationFrame(frame);
    delete document.documentElement.dataset.dragging;
    removeEventListener("pointermove", moved);
    removeEventListener("pointerup", released);
    removeEventListener("pointercancel", cancelled);
    removeEventListener("keydown", key, { capture: true });
  }

  addEventListener("pointermove", moved);
  addEventListener("pointerup", released);
  addEventListener("pointercancel", cancelled);
  addEventListener("keydown", key, { capture: true });
}

/** How far to scroll for a pointer at `at` between two edges; 0 away from them. */
export function pull(at: number, low: number, high: number): number {
  const edge = Math.min(EDGE_PX, (high - low) / 4);
  if (at < low + edge) return -STEP_PX * Math.min(1, (low + edge - at) / edge);
  if (at > high - edge) return STEP_PX * Math.min(1, (at - high + edge) / edge);
  return 0;
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
