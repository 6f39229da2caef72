// Answers of read commands, kept by request and asked for again after a commit that names one of their tags.
import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { CommandName } from "./generated/commands";
import type { Tag } from "./generated/Tag";
import { host } from "./host";
import { locale } from "./i18n.svelte";
import { call, type Request, type Response, type RpcError, toRpcError } from "./rpc";

/**
 * What the KPI board, its filters and the rows behind it are made of. Campaigns and what belongs to them follow the plan:
 * its slots, codes and links.
 */
export const BOARD: readonly Tag[] = ["facts", "plan", "targets", "workspace"];

interface Kept {
  data: unknown;
  /** Sum of the tags' counts when it was asked. */
  stand: number;
}

const KEPT_MOST = 80;
// Not reactive: only what a query holds of it is shown.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const kept = new Map<string, Kept>();
const commits = new SvelteMap<Tag, number>();
/** Which workspace is open, as a number: an answer that was asked for in one is no answer in the next. */
let epoch = $state(0);

/** Counts a commit for each tag; every query that shows one of them asks again. */
export function touch(tags: readonly Tag[]): void {
  for (const tag of tags) commits.set(tag, (commits.get(tag) ?? 0) + 1);
}

/** Forgets everything: another workspace is open. */
export function forget(): void {
  kept.clear();
  epoch += 1;
}

/** Listens to the host; the returned function stops. */
export function followCommits(): Promise<() => void> {
  return host().on("changed", ({ tags }) => touch(tags));
}

function stand(tags: readonly Tag[]): number {
  return tags.reduce((sum, tag) => sum + (commits.get(tag) ?? 0), 0);
}

/** How many commits named one of these: a number that changes when what is shown of them is old. */
export function commitsOf(tags: readonly Tag[]): number {
  return stand(tags);
}

function keep(key: string, entry: Kept): void {
  kept.delete(key);
  kept.set(key, entry);
  const oldest = kept.keys().next();
  if (kept.size > KEPT_MOST && !oldest.done) kept.delete(oldest.value);
}

/** What a query shows now. While it asks again, `data` stays what it was. */
export class Query<N extends CommandName> {
  data = $state.raw<Response<N> | undefined>();
  error = $state.raw<RpcError | undefined>();
  /** An answer is awaited. */
  busy = $state(false);
  #latest = 0;
  #asked = $state(0);
  #served = 0;
  #epoch = -1;

  constructor(ask: () => readonly [N, Request<N>] | null, tags: readonly Tag[]) {
    $effect(() => {
      const question = ask();
      // Some answers are worded in the language of the person who asks.
      const language = locale();
      const now = stand(tags);
      if (this.#epoch !== epoch) this.data = undefined;
      this.#epoch = epoch;
      const asked = this.#asked;
      const forced = asked !== this.#served;
      this.#served = asked;
      untrack(() => this.#run(question, language, now, forced));
    });
  }

  /** Nothing to show yet. */
  get loading(): boolean {
    return this.data === undefined && this.error === undefined;
  }

  /** Asks again, whatever is kept. */
  again(): void {
    this.#asked += 1;
  }

  #run(question: readonly [N, Request<N>] | null, language: string, now: number, forced: boolean): void {
    const ticket = ++this.#latest;
    if (question === null) {
      this.busy = false;
      return;
    }
    const [name, request] = question;
    const key = `${language} ${name} ${JSON.stringify(request)}`;
    const known = kept.get(key);
    if (known) {
      this.data = known.data as Response<N>;
      this.error = undefined;
      if (known.stand === now && !forced) {
        this.busy = false;
        return;
      }
    }
    this.busy = true;
    const began = epoch;
    call(name, request).then(
      (data) => {
        if (began !== epoch) return;
        keep(key, { data, stand: now });
        // An answer to an older question must not replace a newer one.
        if (ticket !== this.#latest) return;
        this.data = data;
        this.error = undefined;
        this.busy = false;
      },
      (thrown: unknown) => {
        if (began !== epoch || ticket !== this.#latest) return;
        this.error = toRpcError(thrown);
        this.busy = false;
      },
    );
  }
}

/** To be called while a component is set up. `ask` may read state; null asks nothing. */
export function query<N extends CommandName>(
  ask: () => readonly [N, Request<N>] | null,
  tags: readonly Tag[],
): Query<N> {
  return new Query(ask, tags);
}
