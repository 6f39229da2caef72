// The plan as it stands: its items by kind, and the few things that are done to any of them.
import type { Person } from "../../lib/generated/Person";
import type { StrategyItem } from "../../lib/generated/StrategyItem";
import { query } from "../../lib/query.svelte";
import { call } from "../../lib/rpc";
import type { StrategyKind } from "../../lib/strategyPlace.svelte";

export type ItemOf<K extends StrategyKind> = Extract<StrategyItem, { kind: K }>;

/** An item whose fields are asked for by name. */
export type Loose = { kind: StrategyKind; id: string; position: number } & Record<string, unknown>;

export const loose = (item: StrategyItem): Loose => item as unknown as Loose;

const KINDS: StrategyKind[] = [
  "brand",
  "account_profile",
  "persona",
  "segment",
  "map_point",
  "competitor",
  "benchmark_value",
  "pest_item",
  "swot_item",
  "swot_move",
  "goal",
  "channel",
  "channel_score",
  "fit_weight",
  "channel_plan",
  "path",
  "path_step",
  "campaign",
  "campaign_phase",
  "person",
  "task",
  "evidence",
];

export class Plan {
  readonly #asked = query(() => ["strategy_items", { kinds: KINDS }], ["plan"]);
  readonly #byKind = $derived.by(() => {
    // Made anew with every answer, so it needs no reactivity of its own.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const found = new Map<string, StrategyItem[]>();
    for (const item of this.#asked.data?.items ?? []) {
      const list = found.get(item.kind);
      if (list) list.push(item);
      else found.set(item.kind, [item]);
    }
    return found;
  });

  get ready(): boolean {
    return this.#asked.data !== undefined;
  }

  get error(): unknown {
    return this.#asked.data === undefined ? this.#asked.error : undefined;
  }

  /** Changes with every answer. */
  get stand(): unknown {
    return this.#asked.data;
  }

  again(): void {
    this.#asked.again();
  }

  of<K extends StrategyKind>(kind: K): ItemOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as ItemOf<K>[];
  }

  find<K extends StrategyKind>(kind: K, id: string): ItemOf<K> | undefined {
    return this.of(kind).find((one) => one.id === id);
  }

  get people(): Person[] {
    return this.of("person");
  }

  title(kind: StrategyKind, id: string): string {
    const item = this.find(kind, id);
    return item ? titleOf(item) : "";
  }
}

/** What an item is called in one line; empty while nobody said. */
export function titleOf(item: StrategyItem): string {
  const fields = loose(item);
  const said = fields["name"] ?? fields["statement"] ?? fields["title"] ?? fields["text"] ?? fields["who"] ?? "";
  return String(said).split("\n", 1)[0]?.trim() ?? "";
}

/** One undo step. Answers the items with their ids. */
export async function saveItems(items: readonly Loose[]): Promise<StrategyItem[]> {
  return (await call("strategy_save", { items: items as unknown as StrategyItem[] })).items;
}

/** A new item; fields that are not named are not said. */
export function fresh(kind: StrategyKind, fields: Record<string, unknown> = {}): Loose {
  return { ...fields, kind, id: "", position: 0 };
}

/** The item once more, right after itself. */
export async function duplicate(list: readonly StrategyItem[], item: StrategyItem): Promise<string> {
  const [made] = await saveItems([{ ...loose(item), id: "", position: between(list, item.id, 1) }]);
  return made?.id ?? "";
}

/** A place just before (−1) or after (1) an item. */
function between(list: readonly StrategyItem[], id: string, side: -1 | 1): number {
  const at = list.findIndex((one) => one.id === id);
  const here = list[at]?.position ?? 0;
  const next = list[at + side]?.position;
  return next === undefined ? here + side : (here + next) / 2;
}

/** Puts an item right before or after another. */
export async function place(
  list: readonly StrategyItem[],
  item: StrategyItem,
  beside: string,
  side: -1 | 1,
  change: Record<string, unknown> = {},
): Promise<void> {
  const rest = list.filter((one) => one.id !== item.id);
  await saveItems([{ ...loose(item), ...change, position: between(rest, beside, side) }]);
}

/** One step up or down in the list; false at its end. */
export async function step(list: readonly StrategyItem[], item: StrategyItem, by: -1 | 1): Promise<boolean> {
  const next = list[list.findIndex((one) => one.id === item.id) + by];
  if (!next) return false;
  await place(list, item, next.id, by);
  return true;
}
