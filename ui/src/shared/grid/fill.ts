// What a fill or a paste puts where: pure index work, no rows.
import type { Block } from "./selection";

/** The block a drag of the handle from `source` to a cell covers: down, up, right or left, the longer way wins. */
export function dragged(source: Block, line: number, column: number): Block {
  const down = line > source.bottom ? line - source.bottom : line < source.top ? line - source.top : 0;
  const right = column > source.right ? column - source.right : column < source.left ? column - source.left : 0;
  if (down === 0 && right === 0) return source;
  if (Math.abs(down) >= Math.abs(right)) {
    return down > 0 ? { ...source, bottom: line } : { ...source, top: line };
  }
  return right > 0 ? { ...source, right: column } : { ...source, left: column };
}

/** Where the value of a filled cell comes from: the source, repeated from its own edge. */
export function origin(source: Block, line: number, column: number): { line: number; column: number } {
  const high = source.bottom - source.top + 1;
  const wide = source.right - source.left + 1;
  return {
    line: source.top + ((((line - source.top) % high) + high) % high),
    column: source.left + ((((column - source.left) % wide) + wide) % wide),
  };
}

/** Ctrl+D: the first line of the block goes down through it; of a single line, the line above comes down. */
export function fillSource(target: Block): { source: Block; target: Block } | null {
  if (target.top < target.bottom) return { source: { ...target, bottom: target.top }, target };
  if (target.top === 0) return null;
  return { source: { ...target, top: target.top - 1, bottom: target.top - 1 }, target };
}

/**
 * The block a pasted one of this size covers when put at `selected`: its own size, repeated where the selection is a
 * whole multiple of it, and one cell fills whatever is selected.
 */
export function pasteTarget(selected: Block, high: number, wide: number): Block {
  const lines = selected.bottom - selected.top + 1;
  const columns = selected.right - selected.left + 1;
  const useLines = lines % high === 0 ? lines : high;
  const useColumns = columns % wide === 0 ? columns : wide;
  return {
    top: selected.top,
    left: selected.left,
    bottom: selected.top + useLines - 1,
    right: selected.left + useColumns - 1,
  };
}
