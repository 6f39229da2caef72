// The two halves of the program are code of their own, read when they are first wanted and kept.

/** Reads once; what could not be read is tried again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () =>
    (reading ??= read().catch((thrown: unknown) => {
      reading = undefined;
      throw thrown;
    }));
}

/** The frame of an open workspace with its pages. */
export const shell = once(() => import("./Shell.svelte"));
export const startPage = once(() => import("./StartPage.svelte"));
