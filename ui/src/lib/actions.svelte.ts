// What can be done from the command field and by shortcut right now. Pages offer their actions while they are shown.
import { onDestroy } from "svelte";

export interface Action {
  id: string;
  /** Catalogue key of the heading in the command field. */
  group: string;
  label: () => string;
  /** What it is called among the keys and found by, where the label says what it would do now: of names and titles that
   * users gave, none leads to a command. */
  name?: () => string;
  /** e.g. `Mod+Shift+Z`; several may be given. */
  keys?: string[];
  /** Also while the user types in a field. */
  always?: boolean;
  /** Absent: yes. */
  enabled?: () => boolean;
  /** Only a shortcut, not in the command field. */
  hidden?: boolean;
  /** One of many, which would hide the others: offered once something was typed. */
  sought?: boolean;
  run: () => void;
}

class Offered {
  sets = $state.raw<(() => Action[])[]>([]);
}

const offered = new Offered();
/** The same, read where a component is taken down: there Svelte answers with what was before the one in its place came. */
let sets: (() => Action[])[] = [];

function put(now: (() => Action[])[]): void {
  sets = now;
  offered.sets = now;
}

/** To be called while a component is set up; the actions go with the component. */
export function offer(actions: () => Action[]): void {
  put([...sets, actions]);
  onDestroy(() => put(sets.filter((set) => set !== actions)));
}

export function actions(): Action[] {
  return offered.sets.flatMap((set) => set());
}
