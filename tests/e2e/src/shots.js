// A picture of every screen × theme × language, of the demo workspace: `cargo xtask shots`.
import { demoOf } from "./ask.js";
import { Person } from "./place.js";
import { SCREENS } from "./screens.js";
import { dress, speak } from "./ways.js";
import { Window } from "./window.js";

const listed = (variable, all) => process.env[variable]?.split(",") ?? all;
/** Fewer of them for a quick look: `SANDTABLE_THEMES=light SANDTABLE_LOCALES=en SANDTABLE_SIZE=1024x700`. */
const THEMES = listed("SANDTABLE_THEMES", ["light", "dark"]);
const LOCALES = listed("SANDTABLE_LOCALES", ["zh-CN", "zh-TW", "en"]);
const SIZE = process.env.SANDTABLE_SIZE?.split("x").map(Number);

const person = new Person();
const demo = demoOf(person);

try {
  const start = await Window.open(person);
  for (const locale of LOCALES) {
    await speak(start, locale);
    for (const theme of THEMES) {
      await dress(start, theme);
      await start.picture(`${locale}-${theme}-start`);
    }
  }
  await start.close();
  const window = await Window.open(person, [demo]);
  if (SIZE) await window.resize(...SIZE);
  for (const locale of LOCALES) {
    for (const theme of THEMES) {
      await window.click("nav-settings");
      await speak(window, locale);
      await dress(window, theme);
      for (const screen of SCREENS) {
        await screen.open(window);
        await window.settled();
        await window.picture(`${locale}-${theme}-${screen.name}`);
        await screen.close?.(window);
      }
    }
  }
  await window.close();
} finally {
  person.forget();
}
