// Files dropped on the window. Whoever asked last gets them: an open sheet before the page below it.
import { host } from "./host";

export interface DropTaker {
  /** Files are held over the window, or no longer. */
  over: (now: boolean) => void;
  take: (paths: string[]) => void;
}

const takers: DropTaker[] = [];
let stops: Promise<() => void>[] = [];

/** Takes what is dropped from now on, until the returned function is called. */
export function takeDrops(taker: DropTaker): () => void {
  if (takers.length === 0) {
    stops = [
      host().on("dragging", (now) => {
        for (const one of takers) one.over(now.over && one === takers.at(-1));
      }),
      host().on("dropped", ({ paths }) => {
        for (const one of takers) one.over(false);
        takers.at(-1)?.take(paths);
      }),
    ];
  }
  takers.push(taker);
  return () => {
    const at = takers.indexOf(taker);
    if (at >= 0) takers.splice(at, 1);
    if (takers.length > 0) return;
    const ended = stops;
    stops = [];
    for (const stop of ended) void stop.then((end) => end());
  };
}
