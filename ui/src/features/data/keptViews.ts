import type { GridViewKept } from "../../lib/generated/GridViewKept";
import { freshView, type GridView, type KeptView } from "../../shared/grid/view";

const LISTS = ["columns", "sort", "filters", "closed"] as const;

/** A kept view as the grid takes it; one that an older or newer program wrote is read as far as it goes. */
export function viewOf(kept: unknown): GridView {
  const fresh = freshView();
  if (typeof kept !== "object" || kept === null) return fresh;
  const said = kept as Partial<GridView>;
  const view: GridView = { ...fresh };
  for (const name of LISTS) if (Array.isArray(said[name])) Object.assign(view, { [name]: said[name] });
  if (typeof said.pinned === "number") view.pinned = said.pinned;
  if (typeof said.group === "string") view.group = said.group;
  if (typeof said.search === "string") view.search = said.search;
  return view;
}

/** Those of one table. */
export function viewsOf(source: string, kept: readonly GridViewKept[]): KeptView[] {
  return kept
    .filter((one) => one.source === source)
    .map((one) => ({ id: one.id, name: one.name, view: viewOf(one.view) }));
}
