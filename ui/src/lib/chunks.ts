// Long work on the page in pieces, so that the window keeps answering.

/** Lets the page paint and hear keys. Not a timer: those are slowed to a second in a hidden window. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

export interface Work {
  signal?: AbortSignal | undefined;
  /** Part done, 0 to 1. */
  progress?: ((part: number) => void) | undefined;
}

const SLICE_MS = 12;

/**
 * Calls `step` for 0 to `count`, giving way to the page every few milliseconds.
 * Throws {@link Cancelled} once the signal says so.
 */
export async function inChunks(count: number, step: (index: number) => void, work: Work = {}): Promise<void> {
  let since = performance.now();
  for (let index = 0; index < count; index++) {
    step(index);
    if ((index & 63) === 0 && performance.now() - since > SLICE_MS) {
      work.progress?.(index / count);
      await breathe();
      if (work.signal?.aborted) throw new Cancelled();
      since = performance.now();
    }
  }
  if (work.signal?.aborted) throw new Cancelled();
  work.progress?.(1);
}
