// Short notices at the window's edge. What must not be missed goes into a dialog, not here.
export interface Notice {
  id: number;
  tone: "plain" | "good" | "bad";
  text: string;
  /** A second line: what to do now. */
  detail?: string | undefined;
  action?: { label: string; run: () => void } | undefined;
  /** What it is about: a new one takes the place of the one before. */
  topic?: string;
  /** The step that undo or redo would take next; once it is another, the action means another thing, and the notice goes. */
  next?: NextStep;
}

export type NextStep = { undo: number } | { redo: number };

class Notices {
  list = $state.raw<Notice[]>([]);
}

export const notices = new Notices();

const STAY_MS = 6000;
const MOST = 4;
let made = 0;

export function notify(notice: Omit<Notice, "id">): number {
  made += 1;
  const id = made;
  const { topic, text } = notice;
  const others = notices.list.filter((one) => one.text !== text && (topic === undefined || one.topic !== topic));
  notices.list = [...others, { ...notice, id }].slice(-MOST);
  // Errors stay until they are put away; a notice with an action stays long enough to reach it.
  if (notice.tone !== "bad") setTimeout(() => dismiss(id), notice.action ? STAY_MS * 2 : STAY_MS);
  return id;
}

/** Another page: what was only said in passing goes. */
export function leavePage(): void {
  notices.list = notices.list.filter(({ tone }) => tone !== "plain");
}

/** Another language: what was said stands in the old one. */
export function dismissAll(): void {
  notices.list = [];
}

/** Undo and redo would take these steps now. */
export function stepsAre(undo: number | undefined, redo: number | undefined): void {
  notices.list = notices.list.filter(
    ({ next }) => next === undefined || ("undo" in next ? next.undo === undo : next.redo === redo),
  );
}

export function dismiss(id: number): void {
  notices.list = notices.list.filter((notice) => notice.id !== id);
}
