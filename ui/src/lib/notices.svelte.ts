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
/** What went wrong is read twice, and often has a way out to be read too. */
const STAY_BAD_MS = 20_000;
const MOST = 4;
let made = 0;
let held = false;
/** When a notice goes, by its id: passed over while it is being read. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const timers = new Map<number, ReturnType<typeof setTimeout>>();

function stay({ tone, action }: Notice): number {
  const usual = tone === "bad" ? STAY_BAD_MS : STAY_MS;
  return action ? usual * 2 : usual;
}

function wait(notice: Notice): void {
  clearTimeout(timers.get(notice.id));
  if (!held)
    timers.set(
      notice.id,
      setTimeout(() => dismiss(notice.id), stay(notice)),
    );
}

function keep(list: Notice[]): void {
  for (const { id } of notices.list) {
    if (list.some((one) => one.id === id)) continue;
    clearTimeout(timers.get(id));
    timers.delete(id);
  }
  notices.list = list;
  // Nothing is left to be read, and what is taken away tells of no pointer that leaves it.
  if (list.length === 0) held = false;
}

export function notify(notice: Omit<Notice, "id">): number {
  made += 1;
  const said = { ...notice, id: made };
  const { topic, text } = notice;
  const others = notices.list.filter((one) => one.text !== text && (topic === undefined || one.topic !== topic));
  keep([...others, said].slice(-MOST));
  wait(said);
  return said.id;
}

/** While they are being read none goes by itself. */
export function hold(now: boolean): void {
  held = now;
  for (const notice of notices.list) {
    if (now) clearTimeout(timers.get(notice.id));
    else wait(notice);
  }
}

/** Another page: what was only said in passing goes. */
export function leavePage(): void {
  keep(notices.list.filter(({ tone }) => tone !== "plain"));
}

/** Another language or another workspace: what was said stands in the old one. */
export function dismissAll(): void {
  keep([]);
}

/** Undo and redo would take these steps now. */
export function stepsAre(undo: number | undefined, redo: number | undefined): void {
  keep(
    notices.list.filter(({ next }) => next === undefined || ("undo" in next ? next.undo === undo : next.redo === redo)),
  );
}

export function dismiss(id: number): void {
  keep(notices.list.filter((notice) => notice.id !== id));
}
