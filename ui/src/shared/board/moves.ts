// Cards in columns and where one goes: pure, so that pointer and keys mean the same.

export interface BoardCard {
  id: string;
  /** Column it stands in. */
  column: string;
  /** What it is called when it is said where it went. */
  label: string;
  /** Cannot be moved. */
  fixed?: boolean;
}

export interface BoardColumn {
  id: string;
  title: string;
  /** More than these is too many at once. */
  limit?: number | undefined;
}

export interface CardMove {
  id: string;
  column: string;
  /** The card it is put before; null: at the end. */
  before: string | null;
}

/** Cards by column in their order; a column without cards is there too. */
export function columnsOf<C extends BoardCard>(columns: readonly BoardColumn[], cards: readonly C[]): Map<string, C[]> {
  const found = new Map<string, C[]>(columns.map((column) => [column.id, []]));
  for (const card of cards) found.get(card.column)?.push(card);
  return found;
}

/** The cards as they stand after a move. */
export function moved<C extends BoardCard>(cards: readonly C[], move: CardMove): C[] {
  const card = cards.find((one) => one.id === move.id);
  if (!card) return [...cards];
  const rest = cards.filter((one) => one !== card);
  const put = { ...card, column: move.column };
  const at = move.before === null ? -1 : rest.findIndex((one) => one.id === move.before);
  if (at >= 0) rest.splice(at, 0, put);
  else rest.push(put);
  return rest;
}

/** One step of a held card: within its column, or to the next one at about the same height. */
export function step<C extends BoardCard>(
  columns: readonly BoardColumn[],
  cards: readonly C[],
  id: string,
  way: "up" | "down" | "left" | "right",
): CardMove | null {
  const by = columnsOf(columns, cards);
  const card = cards.find((one) => one.id === id);
  if (!card) return null;
  const own = by.get(card.column) ?? [];
  const at = own.indexOf(card);
  if (way === "up") return at > 0 ? { id, column: card.column, before: own[at - 1]?.id ?? null } : null;
  if (way === "down") {
    return at < own.length - 1 ? { id, column: card.column, before: own[at + 2]?.id ?? null } : null;
  }
  const next = columns[columns.findIndex((column) => column.id === card.column) + (way === "left" ? -1 : 1)];
  if (!next) return null;
  return { id, column: next.id, before: by.get(next.id)?.[at]?.id ?? null };
}

/** Nothing would change. */
export function stays<C extends BoardCard>(cards: readonly C[], move: CardMove): boolean {
  const order = (list: readonly C[]) => list.filter((one) => one.column === move.column).map((one) => one.id);
  const before = order(cards);
  const after = order(moved(cards, move));
  return before.length === after.length && before.every((id, at) => id === after[at]);
}

/** Below this a card is a column of single words. Both in pixels; the gap as in the style of the board. */
export const NARROWEST = 160;
const GAP = 12;

/**
 * How many of `count` columns stand side by side in `width` pixels: all, or half of them where they do not fit. Of more
 * than that none could be read, so they stay in one row, which scrolls.
 */
export function columnsAcross(count: number, width: number): number {
  const fit = Math.floor((width + GAP) / (NARROWEST + GAP));
  const half = Math.ceil(count / 2);
  return width > 0 && fit < count && fit >= half ? half : Math.max(1, count);
}
