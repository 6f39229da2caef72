/** Boxes over the whole window that anything may open. */
class Panels {
  palette = $state(false);
  shortcuts = $state(false);
  help = $state(false);
  /** What is to be exported, for the page that is opened for it; the page takes it. */
  exporting = $state<"table" | "report" | "plan" | undefined>();
}

export const panels = new Panels();
