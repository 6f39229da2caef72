// What people author of strategy and content: items by kind, how one is saved, and one while it is written.
import { untrack } from "svelte";
import { Autosave, unsavedValue } from "./autosave.svelte";
import type { ContentItem } from "./generated/ContentItem";
import { CONTENT_KINDS } from "./generated/kinds";
import type { Person } from "./generated/Person";
import type { StrategyItem } from "./generated/StrategyItem";
import { query } from "./query.svelte";
import { call, underway } from "./rpc";

export type Item = StrategyItem | ContentItem;
export type ItemKind = Item["kind"];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

/** An item whose fields are asked for by name. */
export type Loose = { kind: ItemKind; id: string; position: number } & Record<string, unknown>;

const CONTENT: ReadonlySet<string> = new Set(CONTENT_KINDS);

export const loose = (item: Item): Loose => item as unknown as Loose;

/** What an item was when its change began; it goes along with every copy and never through the door. */
export const READ = Symbol("read");

/** An item to be saved. `READ` null: it is new, or counts whatever is there. */
export type Written = Loose & { readonly [READ]: Loose | null };

/** A new item; fields that are not named are not said. */
export function fresh(kind: ItemKind, fields: Record<string, unknown> = {}): Written {
  return { ...fields, kind, id: "", position: 0, [READ]: null };
}

/** An item with other values in some fields: what others change of it meanwhile is kept. */
export function changed(item: Item | Loose, change: Record<string, unknown>): Written {
  const read = item as Loose;
  return { ...read, ...change, [READ]: read };
}

const TIME_DIGITS = 12;
const TIME_TAIL = 8;

/** An id as the program gives them (UUID of version 7), for items that name each other before either is saved. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(TIME_DIGITS, "0");
  // A random UUID is of version 4; all but its time and its version is random here, too.
  const random = crypto.randomUUID();
  return `${time.slice(0, TIME_TAIL)}-${time.slice(TIME_TAIL)}-7${random.slice(15)}`;
}

export class Items {
  readonly #asksStrategy: boolean;
  readonly #asksContent: boolean;
  readonly #strategy;
  readonly #content;
  readonly #also: () => readonly Item[];
  readonly #byKind = $derived.by(() => {
    // Made anew with every answer, so it needs no reactivity of its own.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const found = new Map<string, Item[]>();
    const all: Item[] = [...(this.#strategy.data?.items ?? []), ...(this.#content.data?.items ?? []), ...this.#also()];
    for (const item of all) {
      const list = found.get(item.kind);
      if (list) list.push(item);
      else found.set(item.kind, [item]);
    }
    return found;
  });

  /** To be called while a component is set up. `also` are items that another question answered, of other kinds. */
  constructor(kinds: readonly ItemKind[], also: () => readonly Item[] = () => []) {
    this.#also = also;
    const content = kinds.filter((kind) => CONTENT.has(kind));
    const strategy = kinds.filter((kind) => !CONTENT.has(kind));
    this.#asksStrategy = strategy.length > 0;
    this.#asksContent = content.length > 0;
    this.#strategy = query(() => (strategy.length > 0 ? ["strategy_items", { kinds: strategy }] : null), ["plan"]);
    this.#content = query(() => (content.length > 0 ? ["content_items", { kinds: content }] : null), ["plan"]);
  }

  get ready(): boolean {
    const strategy = !this.#asksStrategy || this.#strategy.data !== undefined;
    return strategy && (!this.#asksContent || this.#content.data !== undefined);
  }

  /** Why there is nothing to show. */
  get error(): unknown {
    return this.ready ? undefined : (this.#strategy.error ?? this.#content.error);
  }

  /** Changes with every answer. */
  get stand(): unknown {
    return this.#byKind;
  }

  again(): void {
    this.#strategy.again();
    this.#content.again();
  }

  of<K extends ItemKind>(kind: K): ItemOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as ItemOf<K>[];
  }

  find<K extends ItemKind>(kind: K, id: string): ItemOf<K> | undefined {
    return id === "" ? undefined : this.of(kind).find((one) => one.id === id);
  }

  get people(): Person[] {
    return this.of("person");
  }

  title(kind: ItemKind, id: string): string {
    const item = this.find(kind, id);
    return item ? titleOf(item) : "";
  }
}

const TITLES = ["name", "title", "statement", "text", "work", "measure", "hypothesis", "who"];

/** More is read where it was written. */
const TITLE_MOST = 300;

/** What an item is called in one line; empty while nobody said. */
export function titleOf(item: Item): string {
  const fields = loose(item);
  if (item.kind === "exchange_rate") return [item.currency, item.to_currency].filter(Boolean).join(" → ");
  const said = TITLES.map((name) => fields[name]).find((one) => typeof one === "string" && one !== "");
  const [line] = String(said ?? "")
    .slice(0, TITLE_MOST)
    .split("\n", 1);
  return (line ?? "").trim();
}

/** Saves under way of what was read, and what came of it: a second gesture may begin before the list is asked again. */
const after = new WeakMap<Loose, Promise<Loose | undefined>>();

/** On top of what this page itself saved since it was read. */
async function onTop(one: Written): Promise<Written> {
  const read = one[READ];
  const saved = read && (await after.get(read));
  return saved ? onTop({ ...merged(read, one, saved), [READ]: saved }) : one;
}

/**
 * Items of one family; one undo step. Answers them with their ids. What others changed of them since they were read is kept,
 * and where both changed a field the error is `conflict`.
 */
export function saveItems(written: readonly Written[]): Promise<Item[]> {
  const reads = written.map((one) => one[READ]);
  const again = reads.some((read) => read && after.has(read));
  const saving = again ? underway(Promise.all(written.map(onTop)).then(send)) : send(written);
  reads.forEach((read, at) => {
    if (!read) return;
    const before = after.get(read);
    // Where it fails, what was saved before it is still what is there.
    after.set(
      read,
      saving.then(
        (items) => items[at] && loose(items[at]),
        () => before,
      ),
    );
  });
  return saving;
}

async function send(items: readonly Written[]): Promise<Item[]> {
  const first = items[0];
  if (!first) return [];
  const expected = items.flatMap((one) => one[READ] ?? []);
  const sent = { items, expected } as unknown;
  if (CONTENT.has(first.kind)) {
    return (await call("content_save", sent as { items: ContentItem[]; expected: ContentItem[] })).items;
  }
  return (await call("strategy_save", sent as { items: StrategyItem[]; expected: StrategyItem[] })).items;
}

export function isContentKind(kind: string): boolean {
  return CONTENT.has(kind);
}

/** What somebody else wrote where this was being written. */
export interface ItemConflict {
  /** What is there now; null: nothing. */
  theirs: Loose | null;
  /** Fields that both changed. */
  fields: string[];
}

/** An item while it is written: what the fields show, and its way to disk. */
export class ItemDraft {
  readonly kind: ItemKind;
  id = $state("");
  shown = $state.raw<Loose>(fresh("task"));
  conflict = $state.raw<ItemConflict | undefined>();
  /** It was deleted meanwhile, and that is how it stays. */
  gone = $state(false);
  readonly saving: Autosave<Loose>;
  /** The id it has once it is saved; two sheets of one new item make no two of it. */
  readonly #made: string;
  /** The item as it was when what is not saved yet was begun. */
  #base: Loose | undefined;

  /**
   * To be called while a component is set up. `id` empty: a new item, which is saved once something is said of it; as
   * `made`, by which its unsaved text is found again.
   */
  constructor(
    items: Items,
    kind: ItemKind,
    id: string,
    preset: Record<string, unknown> = {},
    made = id === "" ? newId() : id,
  ) {
    this.kind = kind;
    this.#made = made;
    const key = `items/${kind}/${made}`;
    const known = untrack(() => items.find(kind, made));
    this.id = known?.id ?? id;
    this.shown = unsavedValue<Loose>(key) ?? (known ? loose(known) : fresh(kind, preset));
    this.#base = known && loose(known);
    this.saving = new Autosave<Loose>({
      key,
      save: (value) => this.#save(value),
      conflicts: (error) => error.code === "conflict",
      onconflict: (error) => this.#meet(error.fields),
      ontheirs: () => this.#yield(),
    });
    $effect(() => {
      void items.stand;
      untrack(() => {
        const now = items.find(kind, this.#made);
        // What is being written counts more than what came from elsewhere.
        if (!now || this.saving.value !== undefined) return;
        this.id = now.id;
        this.shown = loose(now);
        this.#base = loose(now);
      });
    });
  }

  async #save(value: Loose): Promise<void> {
    const base = this.id === "" || !this.#base ? null : this.#base;
    const [saved] = await saveItems([{ ...value, id: this.#made, position: this.shown.position, [READ]: base }]);
    if (!saved) return;
    const now = loose(saved);
    this.id = saved.id;
    this.#base = now;
    this.conflict = undefined;
    // What others wrote elsewhere in it came back with the answer; what was typed since counts more.
    this.shown = merged(value, this.shown, now);
    if (this.saving.value !== undefined) this.saving.value = this.shown;
  }

  /** Both changed the same place: theirs is shown in all others, and the user says whose counts in this one. */
  #meet(error: Record<string, unknown>): void {
    const theirs = (error["theirs"] ?? null) as Loose | null;
    const fields = Array.isArray(error["fields"]) ? error["fields"].map(String) : [];
    this.conflict = { theirs: theirs && { ...theirs, kind: this.kind }, fields };
    if (this.#base && this.conflict.theirs) {
      this.shown = merged(this.#base, this.shown, this.conflict.theirs);
      this.saving.value = this.shown;
    }
    this.#base = this.conflict.theirs ?? undefined;
  }

  #yield(): void {
    const { conflict } = this;
    this.conflict = undefined;
    if (conflict?.theirs) this.shown = conflict.theirs;
    else this.gone = conflict !== undefined;
  }

  set(change: Record<string, unknown>): void {
    this.shown = { ...this.shown, ...change };
    this.saving.change(this.shown);
  }

  text(field: string): string {
    const value = this.shown[field];
    return typeof value === "string" ? value : "";
  }

  number(field: string): number | null {
    const value = this.shown[field];
    return typeof value === "number" ? value : null;
  }

  date(field: string): string | null {
    return this.text(field) || null;
  }

  flag(field: string): boolean {
    return this.shown[field] === true;
  }

  lines(field: string): string[] {
    return linesOf(this.shown[field]);
  }
}

/** `mine` with what `theirs` has where mine is as it was in `base`. */
function merged(base: Loose, mine: Loose, theirs: Loose): Loose {
  const untouched = Object.entries(theirs).filter(([name]) => (mine[name] ?? null) === (base[name] ?? null));
  return { ...mine, ...Object.fromEntries(untouched) };
}

/** Words of a field that holds one a line, or several between commas as people paste them. */
export function linesOf(value: unknown): string[] {
  if (typeof value !== "string") return [];
  // Hashtags need nothing but blanks between them.
  const lines = value.replaceAll(/[^\S\n]+(?=[#＃])/g, "\n");
  const parts = lines.includes("\n") ? lines.split("\n") : lines.split(/[、，,;；]/);
  const words = parts.map((one) => one.trim()).filter(Boolean);
  return words.filter((one, at) => words.indexOf(one) === at);
}
