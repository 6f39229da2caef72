// From an empty plan to a slot, its tasks and a budget, in the real window; a drag by keyboard, undo, and all of it after a
// restart.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose, closeSheet, createWorkspace, dress, speak } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
const TITLE = "春茶开采直播";
const QUICK = "采茶人的早晨";
let window;
let workspace;

beforeAll(async () => {
  window = await Window.open(person);
});

endsWith(person, () => window);

const items = (command, kind) => ask(person, workspace, command, { kinds: [kind] }).items;
const addDays = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const slots = () => items("content_items", "slot");
const tasks = () => items("strategy_items", "task");
const lines = () => items("strategy_items", "budget_line");

const chip = "document.querySelector(`[data-event=\"${arguments[0]}\"]`)";

test("a slot is made on a day, and its fields are kept while one types", async () => {
  workspace = await createWorkspace(window, person, "春茶");
  await window.click("nav-content");
  await window.find("calendar");
  await window.click("slot-new");
  await window.fill("field-title", TITLE);
  await window.until("the slot on disk", async () => slots().some((one) => one.title === TITLE));
  await closeSheet(window);
  expect(slots()).toHaveLength(1);
  await window.until("the slot in the calendar", async () => window.run(`return ${chip} !== null`, slots()[0].id));
  await window.picture("calendar-01-slot");
});

test("the keyboard moves it to the next day, and undo takes it back", async () => {
  const { id, day } = slots()[0];
  await window.run(`${chip}.focus()`, id);
  await window.chord([Key.ALT], Key.ARROW_RIGHT);
  await window.until("another day", async () => slots()[0].day !== day);
  const moved = slots()[0].day;
  expect(Date.parse(moved) - Date.parse(day)).toBe(86_400_000);
  await window.until("the slot on its new day", async () =>
    (await window.run(`return ${chip}?.closest('[data-day]')?.dataset.day`, id)) === moved,
  );
  await window.chord([Key.CONTROL], "z");
  await window.until("the day before", async () => slots()[0].day === day);
});

test("a title typed into a day becomes a slot there", async () => {
  const { day } = slots()[0];
  await window.run("document.querySelector(`[data-day=\"${arguments[0]}\"]`).focus()", day);
  await window.keys("x");
  await window.find("calendar-quick");
  await window.keys(Key.BACK_SPACE, QUICK, Key.ENTER);
  await window.until("the slot on disk", async () => slots().some((one) => one.title === QUICK && one.day === day));
  await window.find("selection");
});

test("a slot is dragged to another day with the pointer, and undo takes it back", async () => {
  const { id, day } = slots().find((one) => one.title === QUICK);
  const aim = addDays(day, new Date(`${day}T00:00:00Z`).getUTCDay() === 1 ? 1 : -1);
  await window.until("the slot in the calendar", async () => window.run(`return ${chip} !== null`, id));
  const from = await window.run(`return ${chip}`, id);
  const to = await window.run("return document.querySelector(`[data-day=\"${arguments[0]}\"]`)", aim);
  await window.driver.actions().dragAndDrop(from, to).perform();
  await window.until("the other day", async () => slots().find((one) => one.id === id).day === aim);
  await window.chord([Key.CONTROL], "z");
  await window.until("the day before", async () => slots().find((one) => one.id === id).day === day);
});

test("words filter the calendar, and lanes show it by platform", async () => {
  await window.click("calendar-filter");
  await window.fill("filter-text", QUICK);
  await window.until("only what is looked for", async () =>
    (await window.run("return document.querySelectorAll('[data-event]').length")) === 1,
  );
  await window.click("filter-clear");
  await window.keys(Key.ESCAPE);
  await choose(window, "calendar-mode-lanes");
  await window.until("both in their lane", async () =>
    (await window.run("return document.querySelectorAll('[data-testid=lanes] [data-event]').length")) === 2,
  );
  await window.picture("calendar-01-lanes");
  expect(await window.barriers()).toEqual([]);
  await choose(window, "calendar-mode-month");
  await window.find("calendar");
});

test("the month is written as a spreadsheet", async () => {
  const file = join(person.folder, "month.xlsx");
  person.answer(file);
  await window.click("calendar-export");
  await window.click("export-write");
  await window.until("the file", async () => existsSync(file) && statSync(file).size > 4_000);
});

test("what is selected is deleted in one step, and undo brings it back", async () => {
  const { id } = slots().find((one) => one.title === QUICK);
  await window.until("the slot in the calendar", async () => window.run(`return ${chip} !== null`, id));
  await window.run(`${chip}.click()`, id);
  await window.click("selection-remove");
  await window.until("the slot gone", async () => slots().every((one) => one.id !== id));
  await window.chord([Key.CONTROL], "z");
  await window.until("the slot again", async () => slots().some((one) => one.id === id));
  await window.until("the slot in the calendar again", async () => window.run(`return ${chip} !== null`, id));
  await window.run(`${chip}.click()`, id);
  await window.click("selection-remove");
  await window.until("one slot", async () => slots().length === 1);
});

test("tasks are planned backwards from the slot", async () => {
  const { id } = slots()[0];
  await window.run(`${chip}.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))`, id);
  await window.find("item-sheet");
  await window.click("slot-backplan");
  await window.until("tasks", async () => tasks().length > 1);
  expect(tasks().every((one) => one.slot_id === id)).toBe(true);
  await closeSheet(window);
  await window.click("nav-execution");
  await window.find("task-sum");
  await window.picture("calendar-02-tasks");
});

test("a cycle of tasks is refused with its members", async () => {
  const links = items("strategy_items", "task_link");
  const first = tasks().find((one) => !links.some((link) => link.to_id === one.id));
  const last = tasks().find((one) => !links.some((link) => link.from_id === one.id));
  await choose(window, "task-mode-list");
  await choose(window, "task-mode-timeline");
  await window.run(`document.querySelector('[data-bar="${first.id}"]').focus()`);
  await window.keys(Key.ENTER);
  await window.find("item-sheet");
  await window.click("task-link-add");
  await window.until("the task to choose", async () =>
    window.run(
      "const found = [...document.querySelectorAll('[role=option]')].find((one) => one.innerText.includes(arguments[0])); found?.click(); return found !== undefined",
      last.title,
    ),
  );
  await window.until("why it is refused", async () => (await window.text("link-refused")).includes(first.title));
  await closeSheet(window);
});

test("a budget is typed into its months", async () => {
  await window.click("tab-budget");
  await window.click("budget-make");
  await window.find("budget-grid");
  await window.until("cells", async () =>
    window.run("return document.querySelectorAll('[data-testid=budget-grid] [role=gridcell]').length > 10"),
  );
  await window.until("the cell to be chosen", async () => {
    const cell = await window.run("return document.querySelector('[data-testid=budget-grid] [data-line=\"0\"][data-column=\"1\"]')");
    await cell.click();
    return window.run("return arguments[0].hasAttribute('data-focus') || arguments[0].contains(document.activeElement)", cell);
  });
  await window.keys("12000", Key.ENTER);
  await window.until("a line of the budget", async () => lines().length === 1);
  expect(lines()[0].planned_minor).toBe(1_200_000);
  await window.picture("calendar-03-budget");
});

test("everything is there after a restart, in another language and the dark", async () => {
  await window.close();
  window = await Window.open(person);
  await window.click("recent-open");
  await window.click("nav-settings");
  await speak(window, "en");
  await dress(window, "dark");
  await window.click("nav-content");
  await window.until("the slot", async () => window.run(`return ${chip} !== null`, slots()[0].id));
  await window.picture("calendar-04-again");
  expect(await window.barriers()).toEqual([]);
  await window.click("nav-execution");
  await window.click("tab-budget");
  await window.find("budget-grid");
  await window.picture("calendar-05-budget-again");
  expect(await window.barriers()).toEqual([]);
});

test("no part of the two pages has a barrier", async () => {
  const parts = { content: ["matrix", "rules"], execution: ["tasks", "people", "partners", "experiments"] };
  const shown = { matrix: "new-theme", rules: "new-cadence", tasks: "task-new", people: "new-person", partners: "new-partner", experiments: "new-experiment" };
  for (const theme of ["dark", "light"]) {
    await window.click("nav-settings");
    await dress(window, theme);
    for (const [area, tabs] of Object.entries(parts)) {
      await window.click(`nav-${area}`);
      for (const tab of tabs) {
        await window.click(`tab-${tab}`);
        await window.find(shown[tab]);
        const found = await window.barriers();
        await window.picture(`calendar-06-${theme}-${tab}`);
        expect(found, JSON.stringify(found, null, 1)).toEqual([]);
      }
    }
  }
});

test("a person is made in the sheet, and the sheet of a slot has no barrier", async () => {
  await window.click("nav-execution");
  await window.click("tab-people");
  await window.click("new-person");
  await window.fill("field-name", "阿茶");
  await window.until("the person on disk", async () => items("strategy_items", "person").some((one) => one.name === "阿茶"));
  await closeSheet(window);
  await window.click("nav-content");
  await window.click("tab-calendar");
  await window.until("the slot", async () => window.run(`return ${chip} !== null`, slots()[0].id));
  await window.run(`${chip}.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))`, slots()[0].id);
  await window.find("item-sheet");
  await window.picture("calendar-07-sheet");
  expect(await window.barriers()).toEqual([]);
  await closeSheet(window);
});
