// The tour: what it points at, in the order of a first day. Only controls of the rail and the board, where the demo has data.
import { help } from "../../lib/help.svelte";
import { panels } from "../../lib/panels.svelte";
import { go } from "../../lib/place.svelte";

export interface TourStep {
  id: "rail" | "period" | "card" | "point" | "rows" | "import" | "undo" | "palette";
  /** The first that is there. */
  targets: readonly string[];
}

export const STEPS: readonly TourStep[] = [
  { id: "rail", targets: ['[data-testid="nav-evaluation"]'] },
  { id: "period", targets: ['[data-testid="period"]'] },
  { id: "card", targets: ['[data-testid="cards"] button[aria-pressed="true"]', '[data-testid="cards"]'] },
  { id: "point", targets: ['[data-testid="chart-card"] [data-key][tabindex="0"]', '[data-testid="chart-card"]'] },
  { id: "rows", targets: ['[data-testid="open-rows"]'] },
  { id: "import", targets: ['[data-testid="nav-imports"]'] },
  { id: "undo", targets: ['[data-testid="undo"]'] },
  { id: "palette", targets: ['[data-testid="palette-open"]'] },
];

export function startTour(): void {
  panels.help = false;
  go("evaluation");
  help.touring = true;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 12;

/** Where a card of a size goes beside what it speaks of: below, else above, else right, else left, never over it. */
export function beside(
  target: Box | null,
  card: { width: number; height: number },
  view: { width: number; height: number },
) {
  const within = (at: number, size: number, all: number) => Math.max(GAP, Math.min(at, all - size - GAP));
  if (!target) return { left: view.width - card.width - 24, top: view.height - card.height - 24 };
  const left = within(target.left, card.width, view.width);
  const top = within(target.top, card.height, view.height);
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  if (right + GAP + card.width + GAP <= view.width && target.width < view.width / 4 && target.left < card.width / 2) {
    return { left: right + GAP, top };
  }
  if (bottom + GAP + card.height + GAP <= view.height) return { left, top: bottom + GAP };
  if (target.top - GAP - card.height >= GAP) return { left, top: target.top - GAP - card.height };
  if (right + GAP + card.width + GAP <= view.width) return { left: right + GAP, top };
  return { left: Math.max(GAP, target.left - GAP - card.width), top };
}
