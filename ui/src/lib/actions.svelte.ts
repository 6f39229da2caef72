// What can be done from the command field and by shortcut right now. Pages offer their actions while they are shown.
import { onDestroy } from "svelte";

export interface Action {
  id: string;
  /** Catalogue key of the heading in the command field. */
  group: string;
  label: () => string;
  /** What it is called among the keys, where the label says what it would do now. */
  name?: () => string;
  /** e.g. `Mod+Shift+Z`; several may be given. */
  keys?: string[];
  /** Also while the user types in a field. */
  always?: boolean;
  /** Absent: yes. */
  enabled?: () => boolean;
  /** Only a shortcut, not in the command field. */
  hidden?: boolean;
  run: () => void;
}

class Offered {
  sets = $state.raw<(() => Action[])[]>([]);
}

const offered = new Offered();

/** To be called while a component is set up; the actions go with the component. */
export function offer(actions: () => Action[]): void {
  offered.sets = [...offered.sets, actions];
  onDestroy(() => {
    offered.sets = offered.sets.filter((set) => set !== actions);
  });
}

export function actions(): Action[] {
  return offered.sets.flatMap((set) => set());
}
