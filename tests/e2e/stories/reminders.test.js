// Reminders outside the page: what came while the program was closed, a notice of the system while it runs, hours in the
// settings, the program that stays when its window is closed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose } from "../src/ways.js";
import { Window } from "../src/window.js";

const TASK = { kind: "task", days: 1, state: "open" };
const person = new Person();
const told = join(person.folder, "notices");
person.env.SANDTABLE_NOTICES = told;
const memory = join(person.folder, "config/notices.json");
const workspace = join(person.workspaces, "reminders.sandtable");
let window;

const call = (name, request) => ask(person, workspace, name, request);

/** As if the program had last looked so many days ago, and told nothing since. */
function forget(days) {
  const looked = new Date(Date.now() - days * 86_400_000).toISOString();
  writeFileSync(memory, JSON.stringify({ [workspace]: { looked, told: [] } }));
}

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  call("workspace_create", { name: "reminders", time_zone: "UTC" });
  call("strategy_save", {
    items: [{ ...TASK, title: "交初稿 <b>", due: day(-20) }, { ...TASK, title: "寄样", due: day(-19) }],
  });
  const notices = { system: true, hours: "calendar", from: "00:00", to: "18:00", lead_minutes: 60, keep_running: false };
  call("workspace_set_preferences", { notices });
  forget(60);
  window = await Window.open(person, [workspace]);
});

endsWith(person, () => window);

test("what became due while the program was closed is said once, in the window", async () => {
  await window.until("the catch-up", async () => (await window.text("toasts")).includes("沙盘关闭期间有 2 件事"));
  const text = await window.text("toasts");
  expect(text).toContain("交初稿 <b>");
  await window.picture("reminders-catch-up");
  expect(existsSync(told)).toBe(false);
});

test("while it runs the system tells it, in one notice, once", async () => {
  forget(60);
  await window.until("a notice", () => existsSync(told));
  const lines = readFileSync(told, "utf8").trim().split("\n");
  expect(lines).toHaveLength(1);
  const notice = JSON.parse(lines[0]);
  expect(notice.title).toBe("有 2 件事到时间了");
  expect(notice.text).toContain("寄样");
});

test("a task is done from where it waits, and undo brings it back", async () => {
  await window.until("two tasks", async () => (await window.all("today-done")).length === 2);
  await window.click("today-done");
  await window.until("one task", async () => (await window.all("today-done")).length === 1);
  await window.picture("reminders-today");
  await window.click("undo");
  await window.until("two tasks again", async () => (await window.all("today-done")).length === 2);
});

test("hours, lead and staying are chosen in the settings", async () => {
  await window.click("nav-settings");
  await choose(window, "notices-hours-working");
  await window.find("notices-to");
  await window.click("notices-lead");
  await window.click("notices-lead-15");
  await window.click("notices-tray");
  await window.until("the choice to be kept", () => {
    const { notices } = JSON.parse(readFileSync(join(person.folder, "config/preferences.json"), "utf8"));
    return notices.hours === "working" && notices.lead_minutes === 15 && notices.keep_running;
  });
  await window.run("document.querySelector('[data-testid=notices-system]').scrollIntoView({ block: 'center' })");
  await window.picture("reminders-settings");
  const found = await window.barriers();
  expect(found, JSON.stringify(found, null, 1)).toEqual([]);
});
