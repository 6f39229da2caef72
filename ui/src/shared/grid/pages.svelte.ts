// Rows of a source, fetched a page at a time as they come into sight, and let go when they are long out of it.
import { type RpcError, toRpcError } from "../../lib/rpc";
import { breathe, Cancelled, type Work } from "../../lib/chunks";
import { same } from "./cells";
import type { CellChange, GridColumn, GridGroup, GridQuery, GridRow, GridSource } from "./contract";

export type Question = Omit<GridQuery, "offset" | "limit">;

export const PAGE = 200;
const KEPT_MOST = 50;
const AT_ONCE = 2;
const BREATH = 4;

export class Pages {
  total = $state(0);
  columns = $state.raw<GridColumn[]>([]);
  groups = $state.raw<GridGroup[] | null>(null);
  /** An answer to the question in force has come. */
  ready = $state(false);
  /** Asked, not answered; what is shown may be the answer before. */
  busy = $state(false);
  error = $state.raw<RpcError | undefined>();

  readonly #source: () => GridSource;
  #question: Question | undefined;
  #asked = "";
  #stop = new AbortController();
  // Rows are read through `#turn`, which tells that one came.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #pages = new Map<number, GridRow[]>();
  /** Shown until the new answer is there, so that nothing flickers. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #before = new Map<number, GridRow[]>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #under = new Map<number, Promise<GridRow[]>>();
  #queue: number[] = [];
  #running = 0;
  #turn = $state(0);
  #wanted = { from: 0, to: PAGE };

  constructor(source: () => GridSource) {
    this.#source = source;
  }

  /** Puts a question; the same one again changes nothing. */
  ask(question: Question): void {
    const asked = JSON.stringify(question);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#question = question;
    this.#wanted = { from: 0, to: PAGE };
    this.again();
  }

  /** Asks anew: the rows changed, or the last try failed. */
  again(): void {
    if (!this.#question) return;
    this.#stop.abort();
    this.#stop = new AbortController();
    if (this.#pages.size > 0) this.#before = this.#pages;
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    this.#pages = new Map();
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    this.#under = new Map();
    this.#running = 0;
    this.ready = false;
    this.error = undefined;
    this.want(this.#wanted.from, this.#wanted.to);
  }

  /** A row, once it is there. */
  row(index: number): GridRow | undefined {
    void this.#turn;
    const page = Math.floor(index / PAGE);
    return (this.#pages.get(page) ?? this.#before.get(page))?.[index % PAGE];
  }

  /** Rows from one to another (not counted) are in sight. */
  want(from: number, to: number): void {
    this.#wanted = { from, to };
    const last = Math.floor(Math.max(0, to - 1) / PAGE);
    // What was wanted before and not begun is out of sight by now.
    this.#queue = [];
    for (let page = Math.floor(Math.max(0, from) / PAGE); page <= last; page++) {
      if (!this.#pages.has(page) && !this.#under.has(page)) this.#queue.push(page);
    }
    this.#next();
  }

  /** All rows from one to another (both counted), fetched where they are not there. */
  async rows(from: number, to: number, work: Work = {}): Promise<GridRow[]> {
    const found: GridRow[] = [];
    const pages = Math.floor(to / PAGE) - Math.floor(from / PAGE) + 1;
    for (let at = from; at <= to;) {
      if (work.signal?.aborted) throw new Cancelled();
      const page = Math.floor(at / PAGE);
      const rows = this.#pages.get(page) ?? (await (this.#under.get(page) ?? this.#fetch(page)));
      const end = Math.min(to + 1, (page + 1) * PAGE);
      const part = rows.slice(at - page * PAGE, end - page * PAGE);
      for (const row of part) found.push(row);
      if (part.length < end - at) break;
      at = end;
      // A source that answers at once would hold the page for all of them.
      if (page % BREATH === 0) await breathe();
      work.progress?.((page - Math.floor(from / PAGE) + 1) / pages);
    }
    return found;
  }

  /** Puts changed cells into the rows that are here. */
  patch(changes: readonly CellChange[], to: (change: CellChange) => CellChange["to"]): void {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const by = new Map<string, CellChange[]>();
    for (const change of changes) {
      const list = by.get(change.id);
      if (list) list.push(change);
      else by.set(change.id, [change]);
    }
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const at = new Map(this.columns.map((column, index) => [column.name, index]));
    for (const rows of this.#pages.values()) {
      rows.forEach((row, index) => {
        const own = by.get(row.id);
        if (!own) return;
        const cells = [...row.cells];
        for (const change of own) {
          const cell = at.get(change.column);
          if (cell !== undefined) cells[cell] = to(change);
        }
        rows[index] = { ...row, cells };
      });
    }
    this.#turn += 1;
  }

  close(): void {
    this.#stop.abort();
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const page = this.#queue.shift();
      if (page === undefined) return;
      if (this.#pages.has(page) || this.#under.has(page)) continue;
      void this.#fetch(page).catch(() => undefined);
    }
  }

  #fetch(page: number): Promise<GridRow[]> {
    const question = this.#question;
    if (!question) return Promise.resolve([]);
    const { signal } = this.#stop;
    this.#running += 1;
    this.busy = true;
    const under = this.#read(question, page, signal);
    this.#under.set(page, under);
    return under;
  }

  async #read(question: Question, page: number, signal: AbortSignal): Promise<GridRow[]> {
    try {
      const answer = await this.#source()({ ...question, offset: page * PAGE, limit: PAGE }, signal);
      if (signal.aborted) return answer.rows;
      this.#keep(page, answer.rows);
      this.total = answer.total;
      if (!same(names(this.columns), names(answer.columns))) this.columns = answer.columns;
      if (question.group === undefined) this.groups = null;
      else if (answer.groups) this.groups = answer.groups;
      this.ready = true;
      this.error = undefined;
      this.#before.clear();
      // The list grew shorter than where it was read.
      if (answer.rows.length === 0 && page > 0 && answer.total > 0) this.#queue.unshift(0);
      return answer.rows;
    } catch (thrown) {
      if (!signal.aborted) this.error = toRpcError(thrown);
      throw thrown;
    } finally {
      if (!signal.aborted) {
        this.#under.delete(page);
        this.#running -= 1;
        this.#turn += 1;
        // One failure stops the rest: the user decides when to try again.
        if (this.error) this.#queue = [];
        this.#next();
        this.busy = this.#running > 0;
      }
    }
  }

  #keep(page: number, rows: GridRow[]): void {
    this.#pages.set(page, rows);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= KEPT_MOST) break;
      const near = old >= this.#wanted.from / PAGE - 2 && old <= this.#wanted.to / PAGE + 2;
      if (!near && old !== page) this.#pages.delete(old);
    }
  }
}

function names(columns: readonly GridColumn[]): string[] {
  return columns.map((column) => JSON.stringify(column));
}
