// The file that was imported last, when none of its days is shown.
import type { ImportView } from "../../lib/generated/ImportView";
import type { Range } from "../../lib/period";

export interface Elsewhere {
  id: string;
  file: string;
  covers: Range;
}

type Imported = Pick<ImportView, "import_id" | "file" | "state" | "imported_at" | "covers_from" | "covers_to">;

export function elsewhere(imports: readonly Imported[], range: Range): Elsewhere | null {
  const kept = imports.filter((one) => one.state === "done");
  const last = kept.reduce<Imported | undefined>(
    (latest, one) => (latest === undefined || one.imported_at > latest.imported_at ? one : latest),
    undefined,
  );
  if (!last?.covers_from || !last.covers_to) return null;
  const covers = { from: last.covers_from.slice(0, 10), to: last.covers_to.slice(0, 10) };
  if (covers.from <= range.to && covers.to >= range.from) return null;
  return { id: last.import_id, file: last.file, covers };
}
