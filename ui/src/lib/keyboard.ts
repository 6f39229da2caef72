import { composing } from "./ime";

const APPLE = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

/** `Mod++` ends in the plus key itself. */
export function keyParts(keys: string): string[] {
  const parts = keys.split("+");
  return keys.endsWith("++") ? [...parts.slice(0, -2), "+"] : parts;
}

/** `Mod+Shift+Z`: Mod is Command on Apple, Ctrl elsewhere. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  if (composing(event)) return false;
  const parts = keyParts(keys);
  const key = parts.at(-1) ?? "";
  const wants = (name: string) => parts.includes(name);
  const mod = APPLE ? event.metaKey : event.ctrlKey;
  const other = APPLE ? event.ctrlKey : event.metaKey;
  // A character such as `?` already says whether shift is held.
  const shift = key.length === 1 && !/[a-z0-9]/i.test(key) ? event.shiftKey : wants("Shift");
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === wants("Mod") &&
    !other &&
    event.altKey === wants("Alt") &&
    event.shiftKey === shift
  );
}

/** As it is written for the user: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function spelled(keys: string): string {
  if (!APPLE) return keys.replace("Mod", "Ctrl");
  const signs: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };
  return keyParts(keys)
    .map((part) => signs[part] ?? part)
    .join("");
}

/** Whether the key press is meant for a text field, whose own undo must win. */
export function typing(event: Event): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  // A grid's cell that waits for typing: nothing of the user's is in it yet.
  if (target.dataset.waiting !== undefined) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}
