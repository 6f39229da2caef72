// The workplace: what waits, every table as a grid that is written into like a spreadsheet, kept views, exports, a report.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { fixtures, Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose, dress } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const TASK = { kind: "task", days: 1, state: "open" };
const person = new Person();
const workspace = join(person.workspaces, "workplace.sandtable");
let window;

const call = (name, request) => ask(person, workspace, name, request);

async function free(name) {
  const found = await window.barriers();
  await window.picture(name);
  expect(found, JSON.stringify(found, null, 1)).toEqual([]);
}

/** What the grid says in a cell, by line and shown column. */
const cell = (line, column) =>
  window.run(
    "return document.querySelector(`[data-line=\"${arguments[0]}\"][data-column=\"${arguments[1]}\"]`)?.title ?? ''",
    line,
    column,
  );

const focused = () => window.run("return document.activeElement?.closest('[data-line]')?.dataset.line ?? ''");

async function press(line, column) {
  await window.until("a cell", async () => {
    const [element] = await window.driver.findElements({ css: `[data-line="${line}"][data-column="${column}"]` });
    if (!element) return false;
    await element.click();
    return true;
  });
}

async function show(source, rows) {
  await window.click("data-source");
  await window.click(`data-source-${source}`);
  await window.until(`the table ${source}`, async () => (await window.text("grid-status")).includes(rows));
}

beforeAll(async () => {
  call("workspace_create", { name: "workplace" });
  call("import_file", { file: join(fixtures, "instagram-posts.csv"), options: { as_of: "2025-09-30" } });
  call("evaluation_kpi_set_target", { metric: "views", period: "2025-05", target: 1000 });
  call("evaluation_kpi_set_target", { metric: "views", period: "2025-06", target: 2000 });
  call("strategy_save", { items: [{ ...TASK, title: "寄样给达人", due: "2026-01-05" }] });
  window = await Window.open(person, [workspace]);
});

endsWith(person, () => window);

test("a workspace opens on what waits, worded, with its way", async () => {
  await window.find("today-list");
  expect(await window.text("today-late")).toContain("寄样给达人");
  expect(await window.text("today-old_import")).toContain("天前的数据");
  expect(Number(await window.text("waiting-today"))).toBeGreaterThan(1);
  for (const theme of ["dark", "light"]) {
    await window.click("nav-settings");
    await dress(window, theme);
    await window.click("nav-today");
    await window.find("today-list");
    await free(`today-${theme}`);
  }
  await window.run("document.querySelector('[data-testid=today-old_import] [data-testid=today-item]').click()");
  await window.find("coverage");
});

test("what waits is put off, counted no more, brought back by undo and by hand", async () => {
  await window.click("nav-today");
  const late = async () => (await window.text("today-late")).includes("寄样给达人");
  const all = Number(await window.text("waiting-today"));
  const later = () => window.run("document.querySelector('[data-testid=today-late] [data-testid=today-later]').click()");
  await later();
  await window.find("today-later-tomorrow");
  await window.picture("today-later");
  expect(await window.barriers()).toEqual([]);
  await window.click("today-later-tomorrow");
  await window.until("one thing less", async () => !(await late()) && Number(await window.text("waiting-today")) === all - 1);
  await window.click("undo");
  await window.until("it again", late);
  await later();
  await window.click("today-later-tomorrow");
  await window.until("one thing less again", async () => !(await late()));
  const [line] = await window.driver.findElements({ css: "[data-testid=today-put-off] summary" });
  await line.click();
  await window.picture("today-put-off");
  await window.click("today-bring-back");
  await window.until("it by hand", async () => (await late()) && (await window.all("today-put-off")).length === 0);
});

test("the page is drawn larger by its keys and in the settings, and still is after a restart", async () => {
  const width = () => window.run("return innerWidth");
  const usual = await width();
  await window.zoom("+", 1.25);
  expect(JSON.parse(readFileSync(join(person.folder, "config/preferences.json"), "utf8")).zoom).toBe(125);
  await window.click("nav-settings");
  await window.until("the settings", async () => (await window.text("zoom")).includes("125"));
  await window.picture("zoom-settings");
  await window.close();
  window = await Window.open(person, [workspace]);
  await window.find("page-today");
  await window.until("a larger page", async () => (await width()) === Math.floor(usual / 1.25));
  await window.zoom("0", 1);
  expect(await width()).toBe(usual);
});

test("the calendar is written as a file", async () => {
  const path = join(person.folder, "calendar.ics");
  person.answer(path);
  await window.click("nav-today");
  await window.click("today-ics");
  await window.until("the file", async () => existsSync(path));
  expect(readFileSync(path, "utf8")).toContain("BEGIN:VCALENDAR");
});

test("posts are a grid: keys, search, sort, group", async () => {
  await window.click("nav-data");
  await window.until("rows", async () => (await cell(0, 0)) !== "");
  for (const theme of ["dark", "light"]) {
    await window.click("nav-settings");
    await dress(window, theme);
    await window.click("nav-data");
    await window.until("rows", async () => (await cell(0, 0)) !== "");
    await free(`data-${theme}`);
  }
  await press(0, 0);
  await window.keys(Key.ARROW_DOWN, Key.ARROW_DOWN);
  await window.until("the third row", async () => (await focused()) === "2");
  const title = await cell(2, 0);
  await window.chord([Key.CONTROL], "c");
  await window.click("grid-search");
  await window.chord([Key.CONTROL], "v");
  const search = await window.find("grid-search");
  await window.until("what was copied", async () => (await search.getAttribute("value")).trim() === title.trim());
  await window.until("one row", async () => (await cell(1, 0)) === "" && (await cell(0, 0)) === title);
  await press(0, 0);
  await window.keys(Key.ENTER);
  await window.find("data-sheet");
  await window.picture("data-sheet");
  await window.keys(Key.ESCAPE);
  await window.until("the sheet to close", async () => (await window.all("data-sheet")).length === 0);
});

test("a target is typed, pasted and undone like a cell of a spreadsheet", async () => {
  await window.click("nav-data");
  await show("targets", "2");
  const first = await cell(0, 4);
  await press(0, 4);
  await window.keys("1234", Key.ENTER);
  await window.until("the typed target", async () => (await cell(0, 4)) === "1,234");
  await press(1, 4);
  await window.until("the cell", async () => (await focused()) === "1");
  await window.chord([Key.CONTROL], "c");
  await press(0, 4);
  await window.chord([Key.CONTROL], "v");
  await window.until("the pasted target", async () => (await cell(0, 4)) === "1,000");
  await window.chord([Key.CONTROL], "z");
  await window.until("one step back", async () => (await cell(0, 4)) === "1,234");
  await window.chord([Key.CONTROL], "z");
  await window.until("two steps back", async () => (await cell(0, 4)) === first);
  await window.picture("data-targets");
});

test("a view is kept, and there after a restart", async () => {
  await window.fill("grid-search", "2025-06");
  await window.until("one target", async () => (await window.text("grid-status")).includes("1"));
  await window.click("grid-views");
  await window.fill("view-name", "只看六月");
  await window.keys(Key.ENTER);
  await window.until("the view's name", async () => (await window.text("grid-views")).includes("只看六月"));
  await window.close();
  window = await Window.open(person, [workspace]);
  await window.find("page-today");
  await window.click("nav-data");
  await show("targets", "2");
  await window.click("grid-views");
  await window.until("the kept view", async () =>
    window.run("return [...document.querySelectorAll('.views button')].some((one) => one.textContent.includes('只看六月'))"),
  );
  await window.keys(Key.ESCAPE);
});

test("a table is exported as it is shown", async () => {
  const path = join(person.folder, "targets.csv");
  person.answer(path);
  await window.click("grid-export");
  await window.find("data-export");
  await choose(window, "data-format-csv");
  await window.click("data-export-run");
  await window.until("the file", async () => existsSync(path));
  const lines = readFileSync(path, "utf8").trim().split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain("目标值");
});

test("the board becomes a report", async () => {
  const path = join(person.folder, "report.html");
  person.answer(path);
  await window.click("nav-evaluation");
  await window.click("period");
  await window.click("period-all");
  await window.click("report-open");
  await window.find("report-dialog");
  await free("report-dialog");
  await choose(window, "report-format-html");
  await window.fill("report-name", "五月复盘");
  await window.click("report-build");
  await window.until("the report", async () => existsSync(path));
  await window.until("the dialog to close", async () => (await window.all("report-dialog")).length === 0);
  const page = readFileSync(path, "utf8");
  expect(page).toContain("五月复盘");
  expect(page).not.toContain("<script");
});
