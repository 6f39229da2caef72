// The day it is, on the calendar of a time zone: it changes while the program runs, also when the machine slept over it.
import { today } from "./period";

const LOOK_MS = 60_000;

class Day {
  now = $state(Date.now());
}

const day = new Day();

/** To be called while a component is set up: looks at the clock now and then, and when the window is looked at again. */
export function followDay(): void {
  $effect(() => {
    const look = () => (day.now = Date.now());
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  });
}

/** `YYYY-MM-DD`. */
export function dayNow(timeZone: string): string {
  // Made of the moment that is followed, and thrown away.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  return today(timeZone, new Date(day.now));
}
