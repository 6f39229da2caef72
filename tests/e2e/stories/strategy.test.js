// The plan's beginning in the real window: who the brand is, whom it speaks to, what it wants, where it speaks; all of it
// written by hand, back by one step, and there again after a restart.
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

const items = (kind) => ask(person, workspace, "strategy_items", { kinds: [kind] }).items;

/** Waits until the program has on disk what was written. */
async function kept(what, kind, found) {
  await window.until(what, async () => items(kind).some(found));
}

test("the brand is described, and saved while one writes", async () => {
  workspace = await createWorkspace(window, person, "山岚茶事");
  await window.click("nav-strategy");
  await window.click("brand-template-b2c");
  await window.fill("field-name", "山岚茶事");
  await window.fill("field-slogan", "一山一味");
  await kept("the brand on disk", "brand", (one) => one.name === "山岚茶事" && one.slogan === "一山一味" && one.market === "b2c");
  expect(items("brand")).toHaveLength(1);
  await window.picture("strategy-brand");
});

test("a persona comes from a template and is made one's own", async () => {
  await window.click("tab-personas");
  await window.click("persona-template-b2c");
  await window.click("card");
  await window.fill("field-name", "爱喝茶的小林");
  await kept("the persona", "persona", (one) => one.name === "爱喝茶的小林");
  await window.click("evidence-add");
  await window.fill("evidence-text", "十位用户的访谈");
  await window.click("evidence-save");
  await kept("its evidence", "evidence", (one) => one.text === "十位用户的访谈" && one.owner_id === items("persona")[0].id);
  await window.picture("strategy-persona");
  await closeSheet(window);
});

test("a goal is checked while it is written, and becomes a line of the board", async () => {
  await window.click("tab-goals");
  await window.click("add-goal");
  await window.fill("field-statement", "半年内把小红书互动率做到行业水平");
  await pick(window, "field-metric", "互动率");
  await window.fill("field-baseline", "0.5");
  await window.fill("field-target", "2.5");
  await window.fill("field-start", "2026-01-01");
  await window.fill("field-deadline", "2026-06-30");
  await window.keys(Key.TAB);
  await kept("the goal", "goal", (one) => one.target === 0.025 && one.deadline === "2026-06-30" && one.metric === "engagement_rate");
  const letter = async (name) => (await window.find(`smart-${name}`)).getAttribute("data-ok");
  await window.until("a goal that can be measured", async () => (await letter("measurable")) === "true");
  expect(await letter("achievable")).toBe("null");
  expect(await letter("time_bound")).toBe("true");
  await window.picture("strategy-goal");
  expect(await window.barriers()).toEqual([]);
  await window.click("goal-target-put");
  await window.find("goal-target-done");
  const { targets } = ask(person, workspace, "evaluation_kpi_targets", {});
  expect(targets).toHaveLength(6);
  expect(targets.find((one) => one.period === "2026-06").value).toBe(0.025);
  await closeSheet(window);
});

test("platforms come from the library, and one of them carries the plan", async () => {
  await window.click("tab-channels");
  await window.click("library-add");
  await window.click("library-douyin");
  await kept("the platform", "channel", (one) => one.platform === "douyin");
  await window.until("its card", () => window.run("return document.querySelector('[data-card]') !== null"));
  await window.run("document.querySelector('[data-card]').focus()");
  await window.keys(Key.ENTER);
  await window.find("item-sheet");
  await pick(window, "field-role", "核心");
  await kept("a core platform", "channel", (one) => one.role === "core");
  await closeSheet(window);
  await window.picture("strategy-channels");
});

test("a step is taken back and done again by keyboard", async () => {
  await window.run("document.activeElement?.blur()");
  await window.chord([Key.CONTROL], "z");
  await window.until("no core platform", async () => items("channel").every((one) => one.role !== "core"));
  await window.chord([Key.CONTROL, Key.SHIFT], "z");
  await kept("the core platform", "channel", (one) => one.role === "core");
});

test("no page of it has a barrier, in the light or the dark", async () => {
  for (const theme of ["dark", "light"]) {
    await window.click("nav-settings");
    await dress(window, theme);
    await window.click("nav-strategy");
    for (const tab of ["brand", "personas", "market", "goals", "channels", "campaigns", "health"]) {
      await window.click(`tab-${tab}`);
      await window.picture(`strategy-${tab}-${theme}`);
      expect(await window.barriers(), `${tab} in the ${theme}`).toEqual([]);
    }
  }
});

test("after a restart everything is there, in another language too", async () => {
  await window.close();
  window = await Window.open(person);
  await window.click("recent-open");
  await window.click("nav-settings");
  await speak(window, "en");
  await window.click("nav-strategy");
  await window.until("the brand's name", async () => (await (await window.find("field-name")).getProperty("value")) === "山岚茶事");
  await window.click("tab-personas");
  await window.until("the persona", async () => (await window.text("cards-persona")).includes("爱喝茶的小林"));
  await window.click("tab-goals");
  await window.until("the goal", async () => (await window.text("cards-goal")).includes("互动率"));
  await window.picture("strategy-goals-en");
});
