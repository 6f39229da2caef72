// Where an item stands among those of its kind.
import { changed, type Item, saveItems } from "./items.svelte";
import { call } from "./rpc";

/** A place just before (−1) or after (1) an item. */
function between(list: readonly Item[], id: string, side: -1 | 1): number {
  const at = list.findIndex((one) => one.id === id);
  const here = list[at]?.position ?? 0;
  const next = list[at + side]?.position;
  return next === undefined ? here + side : (here + next) / 2;
}

/** The item once more with its files, right after itself; answers the new one's id. */
export async function duplicate(list: readonly Item[], item: Item): Promise<string> {
  const { kind, id } = item;
  return (await call("strategy_duplicate", { kind, id, position: between(list, id, 1) })).id;
}

/** Puts an item right before or after another; one undo step with what else changes of it. */
export async function place(
  list: readonly Item[],
  item: Item,
  beside: string,
  side: -1 | 1,
  change: Record<string, unknown> = {},
): Promise<void> {
  const rest = list.filter((one) => one.id !== item.id);
  await saveItems([changed(item, { ...change, position: between(rest, beside, side) })]);
}

/** One step up or down in the list; false at its end. */
export async function step(list: readonly Item[], item: Item, by: -1 | 1): Promise<boolean> {
  const next = list[list.findIndex((one) => one.id === item.id) + by];
  if (!next) return false;
  await place(list, item, next.id, by);
  return true;
}
