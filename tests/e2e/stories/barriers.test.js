// axe-core finds nothing serious on any screen, in both themes.
import { beforeAll, describe, expect, test } from "vitest";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { createWorkspace, dress, importFile, showMonths } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
let window;

beforeAll(async () => {
  window = await Window.open(person);
});

endsWith(person, () => window);

async function free(name) {
  const found = await window.barriers();
  if (found.length > 0) await window.picture(`barrier-${name}`);
  expect(found, JSON.stringify(found, null, 1)).toEqual([]);
}

test("the start page and its dialog", async () => {
  for (const theme of ["light", "dark"]) {
    await dress(window, theme);
    await free(`start-${theme}`);
    await window.click("start-new");
    await window.find("new-workspace");
    await free(`new-${theme}`);
    await window.keys(Key.ESCAPE);
    await window.until("the dialog to close", async () => (await window.all("new-workspace")).length === 0);
  }
});

describe("with a workspace", () => {
  beforeAll(async () => {
    await createWorkspace(window, person, "barriers");
  });

  test("the empty board", () => free("empty-dark"));

  test("an import before and after it ran", async () => {
    await importFile(window, person, "instagram-posts.csv");
    await free("imported-dark");
  });

  for (const theme of ["dark", "light"]) {
    describe(theme, () => {
      beforeAll(async () => {
        await window.click("nav-settings");
        await dress(window, theme);
      });

      test("settings", () => free(`settings-${theme}`));

      test("the board, its table, its targets and its rows", async () => {
        await showMonths(window, "views");
        await free(`board-${theme}`);
        await window.click("targets-open");
        await window.find("target-sheet");
        await free(`targets-${theme}`);
        await window.keys(Key.ESCAPE);
        await window.until("the sheet to close", async () => (await window.all("target-sheet")).length === 0);
        await window.click("open-rows");
        await window.find("rows-table");
        await free(`rows-${theme}`);
        await window.keys(Key.ESCAPE);
        await window.until("the sheet to close", async () => (await window.all("rows-sheet")).length === 0);
      });

      test("history and imports", async () => {
        await window.click("nav-history");
        await window.find("history-list");
        await free(`history-${theme}`);
        await window.click("nav-imports");
        await window.find("imports");
        await free(`imports-${theme}`);
      });

      test("the command field", async () => {
        await window.click("palette-open");
        await window.find("palette");
        await free(`palette-${theme}`);
        await window.keys(Key.ESCAPE);
      });
    });
  }
});
