// A picture of every screen × theme × language, of the demo workspace: `cargo xtask shots`.
import { execFileSync } from "node:child_process";
import { cli, Person } from "./place.js";
import { choose, dress, showMonths, speak } from "./ways.js";
import { Key, Window } from "./window.js";

const THEMES = ["light", "dark"];
const LOCALES = ["zh-CN", "zh-TW", "en"];

const person = new Person();
const demo = JSON.parse(
  execFileSync(cli(), ["call", "workspace_demo", "{}"], { env: { ...process.env, ...person.env }, encoding: "utf8" }),
);

async function board(window, name) {
  await showMonths(window, "views", "months6");
  await choose(window, "form-line");
  await window.picture(`${name}-board`);
  await choose(window, "form-bars");
  await window.picture(`${name}-board-bars`);
  await choose(window, "form-table");
  await window.find("points-table");
  await window.picture(`${name}-board-table`);
  await choose(window, "form-line");
  await window.click("open-rows");
  await window.find("rows-table");
  await window.picture(`${name}-rows`);
  await leave(window, "rows-sheet");
  await report(window, name);
  await window.click("targets-open");
  await window.find("target-sheet");
  await window.picture(`${name}-targets`);
  await leave(window, "target-sheet");
}

async function leave(window, sheet) {
  await window.keys(Key.ESCAPE);
  await window.until("the sheet to close", async () => (await window.all(sheet)).length === 0);
}

async function today(window, name) {
  await window.click("nav-today");
  await window.until("what waits", async () => (await window.all("today-list")).length + (await window.all("today-empty")).length > 0);
  await window.picture(`${name}-today`);
}

async function data(window, name) {
  await window.click("nav-data");
  await window.find("data-grid");
  await window.until("rows", async () => (await window.run("return document.querySelectorAll('[data-testid=data-grid] [role=row]').length")) > 2);
  await window.picture(`${name}-data`);
}

const AREAS = {
  strategy: ["brand", "personas", "market", "goals", "channels", "campaigns", "health"],
  content: ["calendar", "matrix", "rules"],
  execution: ["tasks", "budget", "people", "partners", "experiments"],
};

/** Every tab of the areas of the plan, and the guide. */
async function plan(window, name) {
  for (const [area, tabs] of Object.entries(AREAS)) {
    await window.click(`nav-${area}`);
    for (const tab of tabs) {
      await window.click(`tab-${tab}`);
      await window.picture(`${name}-${area}-${tab}`);
    }
  }
  await window.click("nav-help");
  await window.picture(`${name}-help`);
}

async function report(window, name) {
  await window.click("report-open");
  await window.find("report-dialog");
  await window.picture(`${name}-report`);
  await leave(window, "report-dialog");
}

async function screens(window, name) {
  await window.picture(`${name}-settings`);
  await today(window, name);
  await data(window, name);
  await plan(window, name);
  await board(window, name);
  await window.click("nav-history");
  await window.find("history-list");
  await window.picture(`${name}-history`);
  await window.click("nav-imports");
  await window.find("imports");
  await window.picture(`${name}-imports`);
  for (const [tab, shown] of [["coverage", "coverage"], ["typed", "typed-figures"], ["review", "review-empty"], ["imports", "imports"]]) {
    await window.click(`tab-${tab}`);
    await window.find(shown);
    if (tab !== "imports") await window.picture(`${name}-${tab}`);
  }
}

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
  const window = await Window.open(person, [demo.path]);
  for (const locale of LOCALES) {
    for (const theme of THEMES) {
      await window.click("nav-settings");
      await speak(window, locale);
      await dress(window, theme);
      await screens(window, `${locale}-${theme}`);
    }
  }
  await window.close();
} finally {
  person.forget();
}
