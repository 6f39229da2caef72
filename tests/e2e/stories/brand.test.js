// A brand manager's first day, in the real window: from nothing to a target on a chart, back by one step, into another
// language, the dark, and out and in again.
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { views } from "../src/figures.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose, createWorkspace, dress, importFile, showMonths, speak } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const FIXTURE = "instagram-posts.csv";
const TARGET = 123456;
const MONTH = "2025-07";
const person = new Person();
let window;
let workspace;

beforeAll(async () => {
  window = await Window.open(person);
});

endsWith(person, () => window);

const question = { metric: "views", granularity: "month", from: "2025-05-01", to: "2025-10-31", filter: {} };
const point = () => ask(person, workspace, "evaluation_kpi", question).points.find((one) => one.period === MONTH);

/** What the chart says of the month, as a screen reader hears it. */
async function said() {
  const labels = await window.run(
    "return [...document.querySelectorAll('[data-testid=chart-mark]')].filter((one) => one.dataset.key === arguments[0]).map((one) => one.ariaLabel)",
    MONTH,
  );
  return labels.join(" ");
}

/** Digits of a figure however it is grouped. */
const digits = (text) => text.replaceAll(/[\s,\u202f\u00a0]/g, "");

test("the program begins with its start page, in the system's language", async () => {
  await window.find("page-start");
  expect(await window.run("return document.documentElement.lang")).toBe("zh-CN");
  expect(await window.driver.getTitle()).not.toBe("");
  await window.picture("01-start");
});

test("a workspace is made where workspaces go", async () => {
  workspace = await createWorkspace(window, person, "叶与时");
  expect(ask(person, workspace, "workspace_info", {}).name).toBe("叶与时");
  await window.picture("02-empty-board");
});

test("an export is imported through the dialog, and each row is accounted for", async () => {
  await importFile(window, person, FIXTURE);
  const count = async (one) => Number(digits(await window.text(`count-${one}`)).match(/\d+/)[0]);
  expect(await count("inserted")).toBe(36);
  expect(await count("rejected")).toBe(2);
  await window.picture("03-imported");
});

test("the board shows the sums of the file", async () => {
  await window.click("result-board");
  await showMonths(window, "views");
  const card = await window.find("card-views");
  expect(Number(await card.getAttribute("data-value"))).toBe(views(FIXTURE));
  expect(digits(await said())).toContain(String(views(FIXTURE, MONTH)));
  await window.picture("04-board");
});

test("a point opens the rows behind it", async () => {
  await window.run(
    "[...document.querySelectorAll('[data-testid=chart-mark]')].find((one) => one.dataset.key === arguments[0]).click()",
    MONTH,
  );
  await window.find("rows-sheet");
  await window.until("six posts out of the file", async () => (await window.text("rows-table")).split(FIXTURE).length - 1 === 6);
  await window.picture("05-rows");
  await window.keys(Key.ESCAPE);
  await window.until("the sheet to close", async () => (await window.all("rows-sheet")).length === 0);
});

test("a target is set and drawn", async () => {
  await window.click("targets-open");
  await window.fill(`target-${MONTH}`, String(TARGET));
  await window.click("target-save");
  await window.until("the target on the chart", async () => digits(await said()).includes(String(TARGET)));
  expect(point().target).toBe(TARGET);
  await window.picture("06-target");
});

test("undo takes the target back and redo brings it again, by keyboard", async () => {
  await window.run("document.activeElement?.blur()");
  await window.chord([Key.CONTROL], "z");
  await window.until("the chart without the target", async () => !digits(await said()).includes(String(TARGET)));
  expect(point().target).toBeNull();
  await window.until("a notice of it", async () => (await window.text("toasts")) !== "");
  await window.chord([Key.CONTROL, Key.SHIFT], "z");
  await window.until("the target again", async () => digits(await said()).includes(String(TARGET)));
  expect(point().target).toBe(TARGET);
});

test("the history names each step", async () => {
  await window.click("nav-history");
  await window.until("creation, import and target", async () => (await window.all("history-step")).length === 3);
  const ops = await window.run("return [...document.querySelectorAll('[data-testid=history-step]')].map((one) => one.dataset.op)");
  expect(ops[0]).toContain("target");
  await window.picture("07-history");
});

test("the language changes at once, and so does the theme", async () => {
  await window.click("nav-settings");
  const before = await window.text("nav-evaluation");
  await speak(window, "en");
  expect(await window.text("nav-evaluation")).not.toBe(before);
  await dress(window, "dark");
  await window.picture("08-settings-dark-en");
  await speak(window, "zh-CN");
  expect(await window.text("nav-evaluation")).toBe(before);
});

test("after a restart everything is there", async () => {
  await window.close();
  window = await Window.open(person);
  await window.find("page-start");
  expect(await window.run("return document.documentElement.dataset.theme")).toBe("dark");
  await window.click("recent-open");
  await showMonths(window, "views");
  await window.until("the target as it was", async () => digits(await said()).includes(String(TARGET)));
  expect(digits(await said())).toContain(String(views(FIXTURE, MONTH)));
  await choose(window, "form-table");
  await window.find("points-table");
  await window.picture("09-again");
});
