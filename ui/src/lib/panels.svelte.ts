/** Boxes over the whole window that anything may open. */
class Panels {
  palette = $state(false);
  shortcuts = $state(false);
  help = $state(false);
}

export const panels = new Panels();
