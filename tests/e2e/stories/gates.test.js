// Every screen of the demo workspace: axe-core finds nothing serious in three languages and both themes, and no text is
// cut in a small window or where everything is drawn larger.
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, Person } from "../src/place.js";
import { SCREENS } from "../src/screens.js";
import { dress, speak } from "../src/ways.js";
import { Window } from "../src/window.js";

/** A walk through all screens. */
const PATIENCE = 300_000;

const person = new Person();
let window;

beforeAll(async () => {
  const env = { ...process.env, ...person.env };
  const demo = JSON.parse(execFileSync(cli(), ["call", "workspace_demo", "{}"], { env, encoding: "utf8" }));
  window = await Window.open(person, [demo.path]);
});

afterAll(async () => {
  await window?.close();
  person.forget();
});

/** Walks through all screens and answers what `look` finds, by screen. */
async function walk(name, look) {
  const faults = {};
  for (const screen of SCREENS) {
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
