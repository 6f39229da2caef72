// Every screen of the demo workspace: nothing moves when its data comes; axe-core finds nothing serious in three languages and
// both themes; no text is cut in a small window or where everything is drawn larger.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoOf } from "../src/ask.js";
import { Person } from "../src/place.js";
import { SCREENS } from "../src/screens.js";
import { endsWith } from "../src/story.js";
import { dress, speak } from "../src/ways.js";
import { Window } from "../src/window.js";

/** A walk through all screens. */
const PATIENCE = 300_000;

const person = new Person();
let window;

beforeAll(async () => {
  window = await Window.open(person, [demoOf(person)]);
});

endsWith(person, () => window);

/** Walks through screens and answers what `look` finds, by screen. */
async function walk(name, look, which = () => true) {
  const faults = {};
  for (const screen of SCREENS.filter(which)) {
    await screen.open(window);
    await window.settled();
    const found = await look();
    if (found.length > 0) {
      faults[screen.name] = found;
      await window.picture(`gate-${name}-${screen.name}`);
    }
    await screen.close?.(window);
  }
  expect(faults, JSON.stringify(faults, null, 1)).toEqual({});
}

// First, because a page that was seen has its data when it is seen again.
test("nothing moves by itself when the data comes", async () => {
  await window.resize(1280, 800);
  await window.watchShifts();
  const faults = {};
  let seen = 0;
  for (const screen of SCREENS) {
    await screen.open(window);
    const found = await window.shifts();
    if (found.length > 0 && !screen.anew) faults[screen.name] = found;
    seen += 1;
    await screen.close?.(window);
  }
  expect(seen).toBe(SCREENS.length);
  expect(faults, JSON.stringify(faults, null, 1)).toEqual({});
  // Answers come as fast as they can again.
  await window.driver.navigate().refresh();
  await window.find("page-today");
}, PATIENCE);

for (const locale of ["zh-CN", "zh-TW", "en"]) {
  describe(locale, () => {
    beforeAll(async () => {
      await window.resize(1280, 800);
      await window.click("nav-settings");
      await speak(window, locale);
    });

    for (const theme of ["light", "dark"]) {
      test(`nothing bars the way, ${theme}`, async () => {
        await window.click("nav-settings");
        await dress(window, theme);
        await walk(`${locale}-${theme}`, () => window.barriers());
      }, PATIENCE);
    }

    test("no text is cut in a window of 1024 × 700", async () => {
      await window.resize(1024, 700);
      await walk(`${locale}-small`, () => window.cut());
    }, PATIENCE);
  });
}

/** Enough to see grids, boards, calendars, charts, sheets and dialogs. */
const LARGE = new Set([
  "today", "strategy-brand", "strategy-goals", "content-calendar", "execution-tasks", "execution-budget", "board", "data",
  "slot", "settings", "help", "palette",
]);

describe("drawn larger", () => {
  beforeAll(async () => {
    await window.resize(1280, 875);
    await window.click("nav-settings");
    await speak(window, "en");
  });

  afterAll(() => window.zoom("0", 1));

  test("no text is cut at 125 %", async () => {
    await window.zoom("+", 1.25);
    await walk("zoom-125", () => window.cut());
  }, PATIENCE);

  test("at 200 % everything can still be reached", async () => {
    await window.zoom("+", 2);
    await walk("zoom-200", () => window.cut(), (screen) => LARGE.has(screen.name));
  }, PATIENCE);
});
