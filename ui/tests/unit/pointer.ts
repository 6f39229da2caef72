// A pointer for jsdom, which has none.
export function pointer(type: string, target: Element | Window, init: MouseEventInit = {}): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, ...init });
  Object.defineProperty(event, "pointerId", { value: 1 });
  target.dispatchEvent(event);
}

/** A press and release without a move. */
export function tap(target: Element): void {
  pointer("pointerdown", target);
  pointer("pointerup", window);
}
