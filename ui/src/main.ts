// Little runs before the first paint: the host is asked at once, the program itself is read while the sign is shown.
import { ask } from "./asking";

const asked = ask();

/** The next frame is on the screen. A window that is not drawn (minimised) has none, and must not wait for one. */
const PATIENCE_MS = 120;
const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, PATIENCE_MS);
});

void painted
  .then(() => import("./start"))
  .then(({ start }) => start(document.getElementById("app") ?? document.body, asked));
