import type { ChartView } from "../lib/generated/ChartView";
import type { Mark } from "../lib/generated/Mark";

/** All marks of one position of the category axis. */
export interface Stop {
  index: number;
  key: string;
  marks: Mark[];
  /** The mark that answers for the position: of the first series that has one. */
  main: Mark;
}

/** The mark under a point, in the drawing's own units: the one on top, which is drawn last; -1 where there is none. */
export function under(all: readonly Stop[], x: number, y: number): number {
  return all.findLastIndex(({ main: { hit } }) => {
    return x >= hit.x && x <= hit.x + hit.width && y >= hit.y && y <= hit.y + hit.height;
  });
}

/** Positions from left to right; arrow keys and the pointer go from one to the next. */
export function stops(view: ChartView): Stop[] {
  // Cells, bubbles and boxes are places of their own, in the order they are read.
  if (view.reading === "items") {
    return view.marks.map((mark, index) => ({ index, key: `${mark.series}/${mark.key}`, marks: [mark], main: mark }));
  }
  const rank = new Map(view.series.map((series, index) => [series.id, index]));
  const byIndex = new Map<number, Mark[]>();
  for (const mark of view.marks) {
    const marks = byIndex.get(mark.index);
    if (marks) marks.push(mark);
    else byIndex.set(mark.index, [mark]);
  }
  return [...byIndex.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, marks]) => {
      marks.sort((a, b) => (rank.get(a.series) ?? rank.size) - (rank.get(b.series) ?? rank.size));
      const main = marks[0];
      return main ? [{ index, key: main.key, marks, main }] : [];
    });
}

/** Series of marks that are dated notes. */
const NOTES = "notes";

/** What the notes of a chart say, numbered as in the picture, by the category they stand at. */
export function notesOf(view: ChartView): Map<string, string> {
  const marks = view.marks.filter((mark) => mark.series === NOTES);
  return new Map(marks.map((mark, at) => [mark.key, `${at + 1}. ${mark.label.slice(`${mark.key}: `.length)}`]));
}

/** Series that the legend names: notes are said where they stand. */
export function named(view: ChartView): ChartView["series"] {
  return view.series.filter((series) => series.id !== NOTES);
}

/** The stop nearest to `x`, in the drawing's own units. */
export function nearest(all: readonly Stop[], x: number): number {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [left, right] = [all[middle], all[middle + 1]];
    if (left && right && (left.main.x + right.main.x) / 2 < x) low = middle + 1;
    else high = middle;
  }
  return all.length === 0 ? -1 : low;
}

/** Stops that are buttons in the page: all of a short series, of a long one those around the present one. */
export function reachable(all: readonly Stop[], at: number): Stop[] {
  const ALL_BELOW = 200;
  if (all.length <= ALL_BELOW) return [...all];
  return all.slice(Math.max(0, at - 2), at + 3);
}
