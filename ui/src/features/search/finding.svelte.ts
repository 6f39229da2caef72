// What is being looked for, and what was found: asked a moment after the last key, never while characters are composed,
// and an answer to an older question never replaces a newer one.
import type { RecentSearch } from "../../lib/generated/RecentSearch";
import type { SearchResults } from "../../lib/generated/SearchResults";
import { call, type RpcError, toRpcError } from "../../lib/rpc";

/** Milliseconds after the last key. */
const DELAY = 90;
/** While rows wait to be indexed, it is asked again. */
const AGAIN = 1500;
const PAGE = 24;

export class Finding {
  typed = $state("");
  kinds = $state.raw<string[]>([]);
  best = $state(false);
  found = $state.raw<SearchResults | undefined>();
  error = $state.raw<RpcError | undefined>();
  /** What `found` answers. */
  answered = $state("");
  busy = $state(false);
  #limit = PAGE;
  #ticket = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get asked(): string {
    return this.typed.trim();
  }

  /** More hits than are shown. */
  get more(): boolean {
    if (!this.found) return false;
    return typeof this.found.total !== "number" || this.found.total > this.found.hits.length;
  }

  /** The words, kinds or order changed. */
  ask(delay = DELAY): void {
    this.#limit = PAGE;
    this.#later(delay);
  }

  showMore(): void {
    this.#limit += 2 * PAGE;
    this.#later(0);
  }

  take(search: RecentSearch): void {
    this.typed = search.query;
    this.kinds = search.kinds;
    this.ask(0);
  }

  toggle(kind: string): void {
    this.kinds = this.kinds.includes(kind) ? this.kinds.filter((one) => one !== kind) : [...this.kinds, kind];
    this.ask(0);
  }

  /** Nothing is awaited any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#ticket += 1;
    this.busy = false;
  }

  clear(): void {
    this.stop();
    this.typed = this.answered = "";
    this.kinds = [];
    this.found = this.error = undefined;
  }

  #later(delay: number): void {
    this.stop();
    if (this.asked === "") {
      this.found = this.error = undefined;
      this.answered = "";
      return;
    }
    this.busy = true;
    this.#timer = setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    const ticket = ++this.#ticket;
    const query = this.asked;
    try {
      const found = await call("workspace_search", {
        query,
        limit: this.#limit,
        kinds: this.kinds,
        sort: this.best ? "best" : "newest",
      });
      if (ticket !== this.#ticket) return;
      this.found = found;
      this.error = undefined;
      if (!found.complete) this.#timer = setTimeout(() => void this.#run(), AGAIN);
    } catch (thrown) {
      if (ticket !== this.#ticket) return;
      this.found = undefined;
      this.error = toRpcError(thrown);
    }
    this.answered = query;
    this.busy = false;
  }
}
