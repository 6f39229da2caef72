// A week of the person who publishes: what goes out, what came of it, the same again next week, series with a day left out,
// what platforms allow; then what stands around it: matrix, responsibilities, budget, partners, trials. All of it after a restart.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose, closeSheet, dress, pick, speak } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
const workspace = join(person.workspaces, "week.sandtable");
let window;

const addDays = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const today = new Date().toISOString().slice(0, 10);
/** Monday of the week before: all of it is over. */
const monday = addDays(today, -7 - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
const PLANNED = { first: "春茶开采第一天的茶山直播", second: "三分钟学会盖碗泡绿茶的手法" };

const items = (kind, pillar = "strategy") => ask(person, workspace, `${pillar}_items`, { kinds: [kind] }).items;
const slots = () => items("slot", "content");
const slot = (title) => slots().find((one) => one.title === title);
const chip = "document.querySelector(`[data-event=\"${arguments[0]}\"]`)";

const give = (name, request) => ask(person, workspace, name, request);

async function openSlot(id) {
  await window.until("the slot in the calendar", () => window.run(`return ${chip} !== null`, id));
  await window.run(`${chip}.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))`, id);
  await window.find("item-sheet");
}

/** Into a cell of a grid, by line and column. */
async function stand(grid, line, column) {
  await window.until(`cell ${line}, ${column} of ${grid}`, async () => {
    const cell = await window.run(
      "return document.querySelector(`[data-testid='${arguments[0]}'] [data-line='${arguments[1]}'][data-column='${arguments[2]}']`)",
      grid,
      line,
      column,
    );
    if (!cell) return false;
    await window.run("arguments[0].scrollIntoView({ block: 'center' })", cell);
    await cell.click();
    return window.run("return arguments[0].hasAttribute('data-focus') || arguments[0].contains(document.activeElement)", cell);
  });
}

/** As a spreadsheet pastes: into whatever has the focus. */
const paste = (text) =>
  window.run(
    `const data = new DataTransfer();
    data.setData("text/plain", arguments[0]);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));`,
    text,
  );

const undo = async () => {
  await window.run("document.activeElement?.blur()");
  await window.chord([Key.CONTROL], "z");
};

beforeAll(async () => {
  give("workspace_create", { name: "茶山一周", time_zone: "UTC" });
  give("content_save", {
    items: [
      { kind: "slot", id: "a", title: PLANNED.first, day: monday, at: "09:00", platform: "instagram", state: "scheduled", caption: "第一锅。" },
      { kind: "slot", id: "b", title: PLANNED.second, day: addDays(monday, 1), at: "12:00", platform: "instagram", state: "published" },
      { kind: "cadence", id: "c", platform: "instagram", times: 5, every: "week" },
      { kind: "slot_template", id: "t", name: "图文", platform: "xiaohongshu", form: "image", caption: "第一句说场景。", hashtags: "#春茶\n#盖碗" },
    ],
  });
  give("strategy_save", {
    items: [
      { kind: "person", id: "lin", name: "林夏", hours_per_week: 10 },
      { kind: "person", id: "zhou", name: "周予" },
      { kind: "partner", id: "p", name: "青禾影像", state: "contracted" },
      { kind: "experiment", id: "e", name: "长测评", state: "running", hypothesis: "更长更准", currency: "CNY", cap_minor: 100_000, spent_minor: 20_000 },
      { kind: "task", id: "t", title: "拍摄", days: 3, owner_id: "lin", hours: 24, state: "open", start: addDays(today, 1) },
    ],
  });
  window = await Window.open(person, [workspace]);
});

endsWith(person, () => window);

test("a slot is marked as published with its link", async () => {
  await window.click("nav-content");
  await choose(window, "calendar-mode-week");
  await window.click("calendar-before");
  await openSlot("a");
  await window.click("slot-publish");
  await window.fill("field-published_url", "https://example.org/p/1");
  await window.until("the link on disk", async () => slot(PLANNED.first).published_url === "https://example.org/p/1");
  expect(slot(PLANNED.first)).toMatchObject({ state: "published", published_at: monday });
  await closeSheet(window);
});

test("imported posts are held against slots: one is accepted, one refused, and the refusal taken back", async () => {
  const [y, m, d] = monday.split("-");
  const [y2, m2, d2] = addDays(monday, 1).split("-");
  const head = "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves";
  const row = (id, title, when, link) => `${id},1,tea,茶铺,${title},0,${when},${link},IG image,,Lifetime,100,90,10,1,1,1,1`;
  const file = join(person.folder, "posts.csv");
  const rows = [
    row(1, "春茶开采第一天，茶山直播", `${m}/${d}/${y} 09:05`, "https://example.org/x/1"),
    row(2, "三分钟学会盖碗泡绿茶", `${m2}/${d2}/${y2} 12:10`, "https://example.org/x/2"),
  ];
  writeFileSync(file, `\uFEFF${[head, ...rows].join("\n")}\n`);
  await window.click("nav-imports");
  person.answer(file);
  await window.click("import-choose");
  await window.find("wizard");
  await window.until("the file to be read", async () => (await (await window.find("wizard")).getAttribute("aria-busy")) === "false");
  await window.click("import-run");
  await window.until("the result", async () => (await (await window.find("result")).getAttribute("data-dry")) === "false");
  await window.click("result-close");

  await window.click("nav-content");
  await window.click("calendar-more");
  await window.click("matches-open");
  const offered = () => window.run("return [...document.querySelectorAll('[data-testid=matches] [data-slot]')].map((one) => one.dataset.slot)");
  await window.until("both", async () => (await offered()).sort().join() === "a,b");
  await window.picture("more-01-matches");
  expect(await window.barriers()).toEqual([]);
  const press = (id, what) => window.run("document.querySelector(`[data-slot='${arguments[0]}'] [data-testid=${arguments[1]}]`).click()", id, what);
  await press("a", "match-accept");
  await window.until("the accepted post", async () => slot(PLANNED.first).post_id !== "" && slot(PLANNED.first).match_checked);
  // What was typed as its link stays.
  expect(slot(PLANNED.first).published_url).toBe("https://example.org/p/1");
  await window.until("one left", async () => (await offered()).join() === "b");
  await press("b", "match-refuse");
  await window.until("none left", async () => (await offered()).length === 0);
  expect(slot(PLANNED.second).post_id).toBe("");
  await window.keys(Key.ESCAPE);
  await window.until("the dialog to close", async () => (await window.all("matches-dialog")).length === 0);
  await undo();
  await window.click("calendar-more");
  await window.click("matches-open");
  await window.until("the refused one again", async () => (await offered()).join() === "b");
  await window.click("match-refuse");
  await window.until("none left", async () => (await offered()).length === 0);
  await window.keys(Key.ESCAPE);
  await window.until("the dialog to close", async () => (await window.all("matches-dialog")).length === 0);
});

test("beside the rhythm that is meant stands what was really published, and a fifth is kept free", async () => {
  const { cadence } = ask(person, workspace, "content_calendar", { from: monday, to: addDays(monday, 6) });
  expect(cadence[0]).toMatchObject({ meant: 5, free: 1, to_fill: 4, published: 2, posted: 2 });
  const side = () => window.run("return document.querySelector('aside').innerText");
  await window.until("posts beside the rhythm", async () => (await side()).includes("导入作品 2 · 频率要求 5"));
  expect(await side()).toContain("机动 1");
});

test("a week is copied into the next, as plans", async () => {
  await window.click("calendar-more");
  await window.click("copy-week-open");
  await window.click("copy-week");
  await window.until("the copies", async () => slots().length === 4);
  const copies = slots().filter((one) => one.day >= addDays(monday, 7));
  expect(copies.map((one) => [one.day, one.state, one.post_id, one.published_url])).toEqual([
    [addDays(monday, 7), "planned", "", ""],
    [addDays(monday, 8), "planned", "", ""],
  ]);
});

test("two slots are selected and moved by keys, in one step", async () => {
  const ids = slots().filter((one) => one.day >= addDays(monday, 7)).map((one) => one.id);
  const days = () => slots().filter((one) => ids.includes(one.id)).map((one) => one.day);
  const before = days();
  for (const id of ids) {
    await window.until("the copy in the calendar", () => window.run(`return ${chip} !== null`, id));
    await window.run(`${chip}.focus()`, id);
    await window.keys(" ");
  }
  await window.until("two selected", async () => (await window.text("selection")).includes("2"));
  await window.run(`${chip}.focus()`, ids[1]);
  await window.chord([Key.ALT], Key.ARROW_RIGHT);
  await window.until("both a day later", async () => days().join() === before.map((day) => addDays(day, 1)).join());
  await undo();
  await window.until("both back", async () => days().join() === before.join());
});

test("a series comes each week, but for the day that is left out", async () => {
  await choose(window, "calendar-mode-month");
  await window.click("calendar-today");
  await window.click("calendar-more");
  await window.click("series-new");
  await window.fill("field-title", "每周一问");
  await window.until("the series on disk", async () => items("slot_series", "content").length === 1);
  const [{ id }] = items("slot_series", "content");
  await window.fill("field-start", monday);
  await window.keys(Key.TAB);
  await pick(window, "field-platform", "小红书");
  await window.until("its start", async () => items("slot_series", "content")[0].start === monday);
  await closeSheet(window);
  const open = () => window.run("return [...document.querySelectorAll(`[data-event^='slot_series/${arguments[0]}/']`)].map((one) => one.dataset.event.split('/')[2])", id);
  await window.until("open days", async () => (await open()).length >= 2);
  const [first, second] = (await open()).sort();
  const ask_ = (day) => window.run(`${chip}.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))`, `slot_series/${id}/${day}`);
  await ask_(first);
  await window.picture("more-02-series");
  await window.click("series-skip");
  await window.until("the exception", async () => items("slot_series", "content")[0].exceptions.includes(first));
  await window.until("the day closed", async () => !(await open()).includes(first));
  await ask_(second);
  await window.click("series-take");
  await window.until("a slot of the series", async () => slots().some((one) => one.series_id === id && one.day === second));
});

test("what a platform does not allow is said on the slot, and a template fills what is empty", async () => {
  await window.click("tab-rules");
  await window.click("rules-adopt");
  await window.until("rules", async () => items("platform_rule", "content").length > 3);
  await window.click("tab-calendar");
  const { id } = slots().find((one) => one.series_id !== "");
  await openSlot(id);
  await window.click("template");
  await window.until("the template", () => window.run("const one = document.querySelector('[role=option]'); one?.click(); return one !== null"));
  await window.until("what the template says", async () => slots().find((one) => one.id === id).caption === "第一句说场景。");
  await window.fill("field-title", "一个比小红书允许的二十个字长得多得多得多的标题，长得多");
  await window.until("what is not allowed", async () => (await window.text("breaches")).includes("20"));
  // Two posts are no sample.
  await window.until("no hour yet", async () => (await window.text("best-hours")).includes("数据不足"));
  await window.picture("more-03-breach");
  expect(await window.barriers()).toEqual([]);
  await closeSheet(window);
});

test("a hot topic of grade S has its preparation in the calendar", async () => {
  await window.click("calendar-more");
  await window.click("topic-new");
  await window.fill("field-name", "头春上市");
  await pick(window, "field-grade", "S");
  await window.fill("field-day", addDays(today, 3));
  await window.keys(Key.TAB);
  await window.until("the topic on disk", async () => items("hot_topic", "content").some((one) => one.grade === "s" && one.day === addDays(today, 3)));
  await closeSheet(window);
  await window.until("it is said to be late", async () => (await window.run("return document.querySelector('aside').innerText")).includes("已经晚了"));
});

test("themes are pasted from a spreadsheet, missing shares are said, and undo takes all of them", async () => {
  await window.click("tab-matrix");
  await window.click("new-theme");
  await window.fill("field-name", "茶山");
  await window.until("the theme", async () => items("theme", "content").length === 1);
  await closeSheet(window);
  await stand("grid-theme", 0, 1);
  await window.keys(Key.ARROW_DOWN);
  await stand("grid-theme", 0, 0);
  await paste("茶山\t山里的事\t40%\n茶器\t盖碗与杯\t35%\n茶人\t\"做茶的人，\n和他们的一天\"\t25%");
  await window.until("three themes", async () => items("theme", "content").length === 3);
  expect(items("theme", "content").map((one) => [one.name, one.target_share])).toEqual([["茶山", 0.4], ["茶器", 0.35], ["茶人", 0.25]]);
  await window.until("gaps against the calendar", async () => (await window.text("mix-theme")).includes("茶器"));
  await window.picture("more-04-matrix");
  await undo();
  await window.until("one theme", async () => items("theme", "content").length === 1);
  await window.chord([Key.CONTROL, Key.SHIFT], "z");
  await window.until("three again", async () => items("theme", "content").length === 3);
});

test("responsibilities are set and cleared by keys, and the work stays in the table", async () => {
  await window.click("nav-execution");
  await window.click("tab-people");
  await window.fill("raci-work", "选题会");
  await window.click("raci-add");
  await window.until("the work", async () => items("raci_cell").length === 1);
  await stand("raci", 0, 2);
  await paste("A 负责");
  const letters = () => items("raci_cell").map((one) => `${one.work} ${one.person_id} ${one.letter}`).sort();
  await window.until("two letters", async () => letters().join() === "选题会 lin r,选题会 zhou a");
  await stand("raci", 0, 1);
  await window.keys(Key.DELETE);
  await window.until("one letter", async () => letters().join() === "选题会 lin ,选题会 zhou a");
  await window.keys(Key.ARROW_RIGHT, Key.DELETE);
  await window.until("no letter", async () => letters().join() === "选题会 lin ,选题会 zhou ");
  expect(await window.text("raci")).toContain("选题会");
  await undo();
  await window.until("one letter again", async () => letters().join() === "选题会 lin ,选题会 zhou a");
  await window.picture("more-05-raci");
});

test("a skill is learned, a partner reviewed, a trial judged, and a week over somebody's hours said", async () => {
  await window.click("new-skill");
  await pick(window, "field-person_id", "周予");
  await window.fill("field-name", "短视频脚本");
  await window.fill("field-level", "4");
  await window.fill("field-wanted", "8");
  await window.fill("field-training", "跟拍一次");
  await window.keys(Key.TAB);
  await window.until("the skill", async () => items("skill").some((one) => one.wanted === 8 && one.training === "跟拍一次"));
  await closeSheet(window);
  await window.until("the gap", async () => (await window.text("skill-gaps")).includes("4 → 8"));
  await window.click("tab-partners");
  await window.click("new-partner_review");
  await pick(window, "field-partner_id", "青禾影像");
  await window.fill("field-stage", "首轮交付");
  await window.fill("field-due", addDays(today, -1));
  await window.keys(Key.TAB);
  await window.until("the review", async () => items("partner_review").some((one) => one.due === addDays(today, -1) && one.partner_id === "p"));
  await closeSheet(window);
  await window.until("it is late", async () => (await window.text("partner-ranking")).includes("逾期"));
  await window.click("tab-experiments");
  await window.until("the trial", () => window.run("return document.querySelector('[data-card=e]') !== null"));
  await window.run("document.querySelector('[data-card=e]').focus()");
  await window.keys(Key.ENTER);
  await window.find("item-sheet");
  await pick(window, "field-state", "已结束");
  await pick(window, "field-verdict", "有效");
  await window.until("the verdict", async () => items("experiment")[0].verdict === "works" && items("experiment")[0].state === "finished");
  await closeSheet(window);
  await window.click("tab-tasks");
  await choose(window, "task-mode-load");
  await window.until("too much", async () => (await window.text("load")).includes("超出"));
  await window.picture("more-06-load");
  await choose(window, "task-mode-timeline");
});

test("a milestone stands on the day its task ends", async () => {
  await window.click("task-new");
  await window.fill("field-title", "样片交付");
  await window.fill("field-days", "0");
  await window.keys(Key.TAB);
  await window.until("the milestone", async () => items("task").some((one) => one.title === "样片交付" && one.days === 0));
  await window.click("task-link-add");
  await window.until("the task to choose", () =>
    window.run("const found = [...document.querySelectorAll('[role=option]')].find((one) => one.innerText.includes('拍摄')); found?.click(); return found !== undefined"),
  );
  await window.until("the link", async () => items("task_link").length === 1);
  await closeSheet(window);
  const { tasks } = ask(person, workspace, "strategy_plan", {});
  const of = (title) => tasks.find((one) => one.title === title);
  expect(of("样片交付").finish).toBe(of("拍摄").finish);
  await window.picture("more-07-milestone");
});

test("a budget is tried in a copy, compared, and a band that is left is said", async () => {
  await window.click("tab-budget");
  await window.click("budget-make");
  await stand("budget-grid", 0, 1);
  await window.keys("12000", Key.ENTER);
  await window.until("a line", async () => items("budget_line").length === 1);
  await stand("budget-grid", 1, 1);
  await window.keys("1000", Key.ENTER);
  await window.until("two lines", async () => items("budget_line").length === 2);
  await window.click("budget-preset");
  await window.until("a preset", () => window.run("const one = document.querySelectorAll('[role=option]')[1]; one?.click(); return one !== undefined"));
  await window.until("outside of a band", async () => (await window.text("budget-shares")).includes("高于建议"));
  await window.click("budget-copy");
  await window.until("the copy", async () => items("budget_plan").length === 2 && items("budget_line").length === 4);
  await window.find("budget-hold");
  await stand("budget-grid", 1, 1);
  await window.keys("5000", Key.ENTER);
  await window.until("the difference", () => window.run("return document.querySelector('.compare')?.innerText.includes('4,000')"));
  await window.picture("more-08-compare");
  expect(await window.barriers()).toEqual([]);
  await window.click("budget-hold");
  await window.until("the copy holds", async () => items("budget_plan").filter((one) => one.live).length === 1 && items("budget_plan")[1].live);
});

test("everything is there after a restart, in another language and the dark", async () => {
  await window.close();
  window = await Window.open(person);
  await window.click("recent-open");
  await window.click("nav-settings");
  await speak(window, "en");
  await dress(window, "dark");
  await window.click("nav-content");
  await window.until("what waits beside the calendar", async () => (await window.run("return document.querySelector('aside')?.innerText ?? ''")).includes("头春上市"));
  await window.click("tab-matrix");
  await window.until("the themes", async () => (await window.text("grid-theme")).includes("茶人"));
  await window.click("nav-execution");
  await window.click("tab-people");
  await window.until("the letters", async () => (await window.text("raci")).includes("选题会"));
  await window.click("tab-experiments");
  await window.until("the verdict", async () => (await window.text("board")).includes("长测评"));
  await window.click("tab-budget");
  await window.until("the budget that holds", async () => /17,000/.test(await window.text("budget-sums")));
  await window.picture("more-09-again");
  expect(await window.barriers()).toEqual([]);
});
