// Short notices at the window's edge. What must not be missed goes into a dialog, not here.
export interface Notice {
  id: number;
  tone: "plain" | "good" | "bad";
  text: string;
  /** A second line: what to do now. */
  detail?: string | undefined;
  action?: { label: string; run: () => void } | undefined;
}

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
  notices.list = [...notices.list, { ...notice, id }].slice(-MOST);
  // Errors stay until they are put away; a notice with an action stays long enough to reach it.
  if (notice.tone !== "bad") setTimeout(() => dismiss(id), notice.action ? STAY_MS * 2 : STAY_MS);
  return id;
}

export function dismiss(id: number): void {
  notices.list = notices.list.filter((notice) => notice.id !== id);
}
