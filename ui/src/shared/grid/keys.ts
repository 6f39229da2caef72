// Keys of a grid, as every spreadsheet has them.
import { composing, isEnter, isEscape } from "../../lib/ime";
import type { Step } from "./selection";

export type Intent =
  | { act: "step"; step: Step; far: boolean; extend: boolean }
  | { act: "walk"; by: 1 | -1; down: boolean }
  | { act: "edit" | "cancel" | "clear" | "tick" | "everything" | "fill" | "row" | "column" | "menu" };

const STEPS: Partial<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

/** What a key wants while no cell is being edited. */
export function intent(event: KeyboardEvent): Intent | null {
  if (composing(event)) return null;
  const mod = event.ctrlKey || event.metaKey;
  const extend = event.shiftKey;
  if (event.altKey) return event.key === "ArrowDown" && !mod ? { act: "menu" } : null;
  const step = STEPS[event.key];
  if (step) return { act: "step", step, far: mod, extend };
  if (event.key === "Home") return { act: "step", step: mod ? "start" : "rowStart", far: false, extend };
  if (event.key === "End") return { act: "step", step: mod ? "end" : "rowEnd", far: false, extend };
  if (isEnter(event)) return mod ? null : extend ? { act: "walk", by: -1, down: true } : { act: "edit" };
  if (event.key === "F2") return { act: "edit" };
  if (event.key === "Tab") return { act: "walk", by: extend ? -1 : 1, down: false };
  if (isEscape(event)) return { act: "cancel" };
  if (event.key === "Delete" || event.key === "Backspace") return mod ? null : { act: "clear" };
  if (event.key === " ") return mod ? { act: "column" } : extend ? { act: "row" } : { act: "tick" };
  if (mod && !extend && event.key.toLowerCase() === "a") return { act: "everything" };
  if (mod && !extend && event.key.toLowerCase() === "d") return { act: "fill" };
  return null;
}
