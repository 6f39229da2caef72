// What of the data page is looked at; it survives going elsewhere, one a workspace.
import { freshView, type GridView } from "../../shared/grid/view";

export class Looked {
  source = $state("posts");
  #views = $state.raw<Record<string, GridView>>({});

  get view(): GridView {
    return this.#views[this.source] ?? FRESH;
  }

  set view(view: GridView) {
    this.#views = { ...this.#views, [this.source]: view };
  }
}

const FRESH = freshView();

// The map itself is never shown, only what is in it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const looked = new Map<string, Looked>();

export function lookedAt(workspace: string): Looked {
  let found = looked.get(workspace);
  if (!found) looked.set(workspace, (found = new Looked()));
  return found;
}
