// Keys while an input method composes belong to the input method. WKWebView ends the composition before the
// confirming Enter arrives, so `isComposing` alone is not enough: that Enter still carries key code 229.
const COMPOSING = 229;

type Key = Pick<KeyboardEvent, "key" | "isComposing" | "keyCode">;

export function composing(event: Key): boolean {
  return event.isComposing || event.keyCode === COMPOSING;
}

/** The user confirms with Enter, outside a composition. */
export function isEnter(event: Key): boolean {
  return event.key === "Enter" && !composing(event);
}

export function isEscape(event: Key): boolean {
  return event.key === "Escape" && !composing(event);
}

/** Enter or space on something that acts like a button. */
export function isPress(event: Key): boolean {
  return isEnter(event) || (event.key === " " && !composing(event));
}
