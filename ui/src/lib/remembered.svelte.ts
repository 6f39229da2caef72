// How a list is looked at, kept on this machine: nothing of the workspace, so no step of the history.
import { SvelteMap } from "svelte/reactivity";

const chosen = new SvelteMap<string, string>();
const PREFIX = "look/";

function stored(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // Storage may be refused; the choice then lasts as long as the window.
    return null;
  }
}

/** One of several looks of a list; the first until another is chosen. */
export class Remembered<V extends string> {
  readonly #key: string;
  readonly #looks: readonly [V, ...V[]];

  constructor(key: string, looks: readonly [V, ...V[]]) {
    this.#key = key;
    this.#looks = looks;
  }

  get value(): V {
    const said = chosen.get(this.#key) ?? stored(this.#key);
    return this.#looks.find((look) => look === said) ?? this.#looks[0];
  }

  set value(look: V) {
    chosen.set(this.#key, look);
    try {
      localStorage.setItem(PREFIX + this.#key, look);
    } catch {
      // As above.
    }
  }
}
