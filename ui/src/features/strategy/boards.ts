// Items as cards of a board whose columns are the values of one of their fields.
import type { StrategyItem } from "../../lib/generated/StrategyItem";
import { changed, loose, saveItems } from "../../lib/items.svelte";
import { place } from "../../lib/itemOrder";
import type { BoardCard, CardMove } from "../../shared/board/moves";
import { titleWord } from "../../shared/items/words";

export interface ItemCard extends BoardCard {
  item: StrategyItem;
}

export function boardCards(items: readonly StrategyItem[], field: string): ItemCard[] {
  return items.map((item) => ({
    id: item.id,
    column: String(loose(item)[field] ?? ""),
    label: titleWord(item),
    item,
  }));
}

/** One undo step: the new column and the new place. */
export async function moveOnBoard(items: readonly StrategyItem[], move: CardMove, field: string): Promise<void> {
  const item = items.find((one) => one.id === move.id);
  if (!item) return;
  const change = { [field]: move.column };
  if (move.before !== null) {
    await place(items, item, move.before, -1, change);
    return;
  }
  const last = items.filter((one) => one.id !== move.id && loose(one)[field] === move.column).at(-1);
  if (last) await place(items, item, last.id, 1, change);
  else await saveItems([changed(item, change)]);
}
