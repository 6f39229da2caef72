// The whole way of a plan in the real window, by a person who begins with nothing: brand, persona, goal, channel, slot, task,
// budget; then the page that finds where they contradict each other, the way there and back, and all of it after a restart.
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { closeSheet, createWorkspace, dress, pick, speak } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
let window;
let workspace;

beforeAll(async () => {
  window = await Window.open(person);
});

endsWith(person, () => window);

const CONTENT = new Set(["slot"]);
const items = (kind) => ask(person, workspace, CONTENT.has(kind) ? "content_items" : "strategy_items", { kinds: [kind] }).items;
const findings = () => ask(person, workspace, "strategy_health", {}).findings;

/** Waits until the program has on disk what was written, and answers it. */
async function kept(kind, found) {
  let one;
  await window.until(`the ${kind} on disk`, async () => (one = items(kind).find(found)) !== undefined);
  return one;
}

/** Days from today, as the plan writes them. */
const dayAhead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const shown = (code) => window.run("return document.querySelectorAll(`[data-testid=finding][data-code=${arguments[0]}]`).length", code);

test("a brand, and somebody it is for", async () => {
  workspace = await createWorkspace(window, person, "白露茶铺");
  await window.click("nav-strategy");
  await window.click("brand-template-b2c");
  await window.fill("field-name", "白露茶铺");
  await kept("brand", (one) => one.name === "白露茶铺");
  await window.click("tab-personas");
  await window.click("add-persona");
  await window.fill("field-name", "夜班护士小周");
  await kept("persona", (one) => one.name === "夜班护士小周");
  await closeSheet(window);
});

test("a goal for them, with every letter told", async () => {
  await window.click("tab-goals");
  await window.click("add-goal");
  await window.fill("field-statement", "三个月内把互动率从 2% 提高到 3%");
  await pick(window, "field-metric", "互动率");
  await window.fill("field-baseline", "2");
  await window.fill("field-target", "3");
  await window.fill("field-start", dayAhead(0));
  await window.fill("field-deadline", dayAhead(90));
  await window.keys(Key.TAB);
  await pick(window, "field-persona_id", "夜班护士小周");
  await kept("goal", (one) => one.target === 0.03 && one.persona_id !== "" && one.deadline === dayAhead(90));
  const letter = async (name) => (await window.find(`smart-${name}`)).getAttribute("data-ok");
  await window.until("a goal that can be measured", async () => (await letter("measurable")) === "true");
  expect(await letter("time_bound")).toBe("true");
  expect(await letter("relevant")).toBe("true");
  // Nobody has it yet, and nothing was ever imported.
  expect(await letter("specific")).toBe("false");
  expect(await letter("achievable")).toBe("null");
  await window.picture("plan-01-goal");
  await closeSheet(window);
});

test("a core platform without a slot is a contradiction that a slot mends", async () => {
  await window.click("tab-channels");
  await window.click("add-channel");
  await window.fill("field-name", "小红书");
  await pick(window, "field-platform", "小红书");
  await pick(window, "field-role", "核心");
  await kept("channel", (one) => one.platform === "xiaohongshu" && one.role === "core");
  await closeSheet(window);
  await window.click("tab-health");
  await window.until("what is missing", async () => (await shown("channel_without_slots")) === 1);
  await window.click("nav-content");
  await window.find("calendar");
  await window.click("slot-new");
  await window.fill("field-title", "夜班后的第一杯");
  await pick(window, "field-platform", "小红书");
  await pick(window, "field-goal_id", "互动率");
  const slot = await kept("slot", (one) => one.title === "夜班后的第一杯" && one.platform === "xiaohongshu" && one.goal_id !== "");
  await closeSheet(window);
  await window.until("the slot in the calendar", () => window.run(`return document.querySelector('[data-event="${slot.id}"]') !== null`));
  await window.click("nav-strategy");
  await window.click("tab-health");
  await window.until("the slot to count", async () => (await shown("channel_without_slots")) === 0);
});

test("a task and a month of a budget", async () => {
  await window.click("nav-execution");
  await window.click("task-new");
  await window.fill("field-title", "写三篇夜班笔记");
  const task = await kept("task", (one) => one.title === "写三篇夜班笔记");
  expect(task.goal_id).toBe("");
  await closeSheet(window);
  await window.click("tab-budget");
  await window.click("budget-make");
  await window.until("cells", () =>
    window.run("return document.querySelectorAll('[data-testid=budget-grid] [role=gridcell]').length > 10"),
  );
  await window.until("the cell to be chosen", async () => {
    const cell = await window.run("return document.querySelector('[data-testid=budget-grid] [data-line=\"0\"][data-column=\"1\"]')");
    await cell.click();
    return window.run("return arguments[0].hasAttribute('data-focus') || arguments[0].contains(document.activeElement)", cell);
  });
  await window.keys("8000", Key.ENTER);
  await kept("budget_line", (one) => one.planned_minor === 800_000);
  await window.picture("plan-02-budget");
});

test("a task that serves nothing is found, opened from there, mended, and not found again", async () => {
  await window.click("nav-strategy");
  await window.click("tab-health");
  await window.until("the task without a goal", async () => (await shown("task_without_goal")) === 1);
  await window.until("the goal without a task", async () => (await shown("goal_without_tasks")) === 1);
  await window.until("the notices to go", async () => (await window.text("toasts")) === "");
  expect(await window.barriers()).toEqual([]);
  await window.picture("plan-03-health");
  await window.run(
    "document.querySelector('[data-testid=finding][data-code=task_without_goal] [data-testid=finding-open]').click()",
  );
  await window.find("item-sheet");
  await window.until("the task", async () => (await (await window.find("field-title")).getProperty("value")) === "写三篇夜班笔记");
  await pick(window, "field-goal_id", "互动率");
  await kept("task", (one) => one.goal_id !== "");
  await closeSheet(window);
  await window.click("nav-strategy");
  await window.click("tab-health");
  await window.until("both to be gone", async () => (await shown("task_without_goal")) + (await shown("goal_without_tasks")) === 0);
  await window.picture("plan-04-mended");
});

test("undo breaks it again, redo mends it", async () => {
  await window.run("document.activeElement?.blur()");
  await window.chord([Key.CONTROL], "z");
  await window.until("the contradiction", async () => (await shown("task_without_goal")) === 1);
  await window.chord([Key.CONTROL, Key.SHIFT], "z");
  await window.until("its end", async () => (await shown("task_without_goal")) === 0);
});

test("after a restart everything is there, in another language and the dark", async () => {
  const before = findings().map((one) => one.code);
  await window.close();
  window = await Window.open(person);
  await window.click("recent-open");
  await window.click("nav-settings");
  await speak(window, "en");
  await dress(window, "dark");
  await window.click("nav-strategy");
  await window.until("the brand", async () => (await (await window.find("field-name")).getProperty("value")) === "白露茶铺");
  await window.click("tab-personas");
  await window.until("the persona", async () => (await window.text("cards-persona")).includes("夜班护士小周"));
  await window.click("tab-goals");
  await window.until("the goal", async () => (await window.text("cards-goal")).includes("互动率"));
  await window.click("tab-health");
  await window.until("what was found before", async () => (await window.all("finding")).length === before.length);
  await window.picture("plan-05-again");
  await window.click("nav-content");
  const [slot] = items("slot");
  await window.until("the slot", () => window.run(`return document.querySelector('[data-event="${slot.id}"]') !== null`));
  await window.click("nav-execution");
  await window.click("tab-budget");
  await window.until("the budget", async () => /8,000/.test(await window.text("budget-sums")));
});
