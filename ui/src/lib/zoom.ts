// How large the page is drawn: a preference, which the window follows.
import { attempt } from "./errors";
import { changePreferences, session } from "./session.svelte";

/** What was asked for last: keys come faster than answers. */
let wanted: number | undefined;
let busy = false;

/** One change at a time, so that the last one asked for is the last one kept. */
export async function zoomTo(percent: number): Promise<void> {
  wanted = percent;
  if (busy) return;
  busy = true;
  await attempt(async () => {
    while (wanted !== undefined && wanted !== session.preferences?.zoom) await changePreferences({ zoom: wanted });
  });
  wanted = undefined;
  busy = false;
}

/** The size so many steps from here; undefined: there is none. */
export function zoomFrom(steps: number): number | undefined {
  const kept = session.preferences;
  return kept?.zooms[kept.zooms.indexOf(wanted ?? kept.zoom) + steps];
}
