// Leaving with everything saved: what waits is written first, and what cannot be written is asked about.
import { flushAll, unsavedCount } from "./autosave.svelte";

class Leaving {
  /** What happens when the user leaves all the same; undefined: nothing is asked. */
  asked = $state.raw<(() => Promise<void>) | undefined>();
}

export const leaving = new Leaving();

/** Saves what waits, then goes. A write that hangs or fails does not hold the user: he is asked. */
export async function leaveWith(go: () => Promise<void>): Promise<void> {
  if (unsavedCount() === 0 || (await saved())) return go();
  leaving.asked = go;
}

/** Longer than any save takes on a disk that works. */
const PATIENCE_MS = 4_000;

async function saved(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  return (await Promise.race([flushAll(), late])) && unsavedCount() === 0;
}
