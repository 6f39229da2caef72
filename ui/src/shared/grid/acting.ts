import type { Grid } from "./grid.svelte";
import type { Intent } from "./keys";
import { at, block, everything, isSingle, stepped, walked } from "./selection";

interface Ways {
  onopen: ((id: string) => void) | undefined;
}

/** Does what a key wants; false when there is nothing to do, and the key stays the page's. */
export function act(grid: Grid, wanted: Intent, { onopen }: Ways): boolean {
  const { selection, extent } = grid;
  const group = grid.lines.at(selection.head.line)?.kind === "group";
  switch (wanted.act) {
    case "step":
      if (group && !wanted.far && (wanted.step === "left" || wanted.step === "right")) {
        grid.toggleGroup(selection.head.line, wanted.step === "right");
        return true;
      }
      grid.move(stepped(selection, wanted.step, wanted.far, wanted.extend, extent));
      return true;
    case "walk": {
      const next = walked(selection, wanted.by, wanted.down, extent);
      const { line, column } = next.head;
      const stays = line === selection.head.line && column === selection.head.column;
      // At the last cell Tab leaves the grid; otherwise the keyboard would be caught in it.
      if (!wanted.down && (stays || selection.head.line < 0)) return false;
      grid.move(next);
      return true;
    }
    case "edit":
      return edit(grid, group, onopen);
    case "cancel":
      if (grid.job) {
        grid.job.stop();
        return true;
      }
      // With nothing to give up the key is the page's: a sheet over the grid closes by it.
      if (isSingle(block(selection)) && selection.more.length === 0) return false;
      grid.selection = at(selection.head);
      return true;
    case "clear":
      if (group) return false;
      void grid.clear();
      return true;
    case "tick":
    case "row": {
      if (group) {
        grid.toggleGroup(selection.head.line);
        return true;
      }
      if (wanted.act === "tick" && flips(grid)) return true;
      const { top, bottom, left } = block(selection);
      if (top < 0) return false;
      if (wanted.act === "row") {
        grid.move({
          ...selection,
          anchor: { line: top, column: 0 },
          head: { line: bottom, column: extent.columns - 1 },
        });
      } else void grid.tick(top, bottom);
      return left >= 0;
    }
    case "column":
      grid.move({
        anchor: { line: 0, column: block(selection).left },
        head: { line: extent.lines - 1, column: block(selection).right },
        more: [],
      });
      return true;
    case "everything":
      grid.selection = everything(extent);
      return true;
    case "fill":
      void grid.fillDown();
      return true;
    case "menu":
      return true;
  }
}

function edit(grid: Grid, group: boolean, onopen: Ways["onopen"]): boolean {
  if (group) {
    grid.toggleGroup(grid.selection.head.line);
    return true;
  }
  if (grid.begin()) return true;
  const { row } = grid.head;
  if (!row || !onopen) return false;
  onopen(row.id);
  return true;
}

/** Space on a switch turns it. */
function flips(grid: Grid): boolean {
  const { column } = grid.head;
  return column?.type === "flag" && grid.canEdit(column) && grid.begin();
}
