// Facts of every kind: orders, typed figures, coverage, an edited title, and the way back from a figure to its file.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose, createWorkspace, showMonths } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
let window;
let workspace;

/** Orders of 2025: 2 in May, 1 in July. June is for typing. */
const ORDERS = `order_id,customer_id,order_date,product,quantity,amount,currency
A1,c1,2025-05-03 10:00:00,乌龙礼盒,1,120.00,CNY
A2,c2,2025-05-20 11:30:00,冷泡茉莉,2,68.00,CNY
A3,c1,2025-07-01 09:15:00,桂花红茶,1,0,CNY
A4,c3,someday,陈皮白茶,1,88.00,CNY
`;
const HEAD = "笔记标题,首次发布时间,体裁,曝光,观看量,封面点击率,点赞,评论,收藏,涨粉,分享,人均观看时长,弹幕";
const notes = (title, views) =>
  `最多导出排序后前1000条笔记,,,,,,,,,,,,\n${HEAD}\n${title},2025年06月02日20时46分32秒,视频,9000,${views},0.12,46,6,21,5,7,16.5,1\n`;

function file(name, text) {
  const path = join(person.folder, name);
  writeFileSync(path, `\uFEFF${text}`);
  return path;
}

async function take(path, answers = async () => {}) {
  await window.click("nav-imports");
  person.answer(path);
  await window.click("import-choose");
  await window.find("wizard");
  await window.until("the file to be read", async () => (await (await window.find("wizard")).getAttribute("aria-busy")) === "false");
  await answers();
  await window.click("import-run");
  await window.until("the import's result", async () => (await (await window.find("result")).getAttribute("data-dry")) === "false");
}

/** Types into the list of a question and takes the first that fits. */
async function answer(question, words) {
  await window.click(`answer-${question}`);
  await window.keys(words, Key.ENTER);
  await window.until(`the answer ${words}`, async () => (await window.text(`answer-${question}`)).includes(words));
  await window.until("the file to be read again", async () => (await (await window.find("wizard")).getAttribute("aria-busy")) === "false");
}

async function free(name) {
  const found = await window.barriers();
  await window.picture(name);
  expect(found, JSON.stringify(found, null, 1)).toEqual([]);
}

beforeAll(async () => {
  window = await Window.open(person);
  workspace = await createWorkspace(window, person, "facts");
});

endsWith(person, () => window);

test("orders are taken for orders, and the one without a day is not taken", async () => {
  await take(file("orders.csv", ORDERS), async () => {
    await answer("platform", "微博");
    await free("facts-01-wizard");
  });
  expect(await window.text("count-inserted")).toContain("3");
  expect(await window.text("count-rejected")).toContain("1");
  await free("facts-02-imported");
  await window.click("result-close");
  expect(ask(person, workspace, "import_list", {}).imports[0].kind).toBe("transactions");
});

test("coverage says what there is and opens what was not taken", async () => {
  await window.click("tab-coverage");
  await window.find("coverage");
  expect((await window.all("coverage-row")).length).toBe(1);
  await free("facts-03-coverage");
  await window.click("coverage-rejected");
  await window.find("rejected");
  await window.keys(Key.ESCAPE);
  await window.until("the sheet to close", async () => (await window.all("import-sheet")).length === 0);
});

test("a month that no file has is typed, and one save is one step", async () => {
  await window.click("tab-typed");
  await window.click("period");
  await window.click("period-all");
  await window.fill("typed-orders-2025-06", "5");
  await window.fill("typed-revenue-2025-06", "1.2万");
  await window.keys(Key.ENTER);
  await free("facts-04-typed");
  await window.click("typed-save");
  const typed = () => ask(person, workspace, "facts_typed", {}).figures.map((one) => [one.metric, one.period, one.value]);
  await window.until("the figures to be written", () => typed().length === 2);
  expect(typed()).toEqual(expect.arrayContaining([["orders", "2025-06", 5], ["revenue", "2025-06", 12_000]]));
  expect(ask(person, workspace, "history_list", {}).steps[0].op).toBe("facts.type_figures");
});

test("the board counts the typed month and says so", async () => {
  await showMonths(window, "orders");
  await choose(window, "form-table");
  await window.until("the typed month in the table", async () => /(手工|手動|typed)/.test(await window.text("points-table")));
  await free("facts-05-points");
  await choose(window, "form-line");
  await window.click("open-rows");
  await window.find("sources");
  expect((await window.all("source-typed")).length).toBe(1);
  await free("facts-06-sources");
  await window.click("source-open");
  await window.find("import-facts");
  await free("facts-07-import");
  await window.keys(Key.ESCAPE);
  await window.until("the sheet to close", async () => (await window.all("import-sheet")).length === 0);
});

test("an edited title is offered, and taken as the same post by keyboard", async () => {
  const account = () => answer("account", "山野茶事");
  await take(file("笔记_2025-06-10.csv", notes("春日新茶上市", 500)), account);
  await window.click("result-close");
  await take(file("笔记_2025-06-20.csv", notes("春日新茶今天上市", 900)), account);
  await window.click("result-close");
  await window.click("tab-review");
  await window.find("review-pair");
  await free("facts-08-review");
  await window.run("document.querySelector('[data-testid=review-pair]').focus()");
  await window.keys("y");
  await window.find("review-split");
  await free("facts-09-joined");
  expect(ask(person, workspace, "facts_same_posts", {}).pairs).toEqual([]);
});

test("the answers given are kept, listed and forgotten", async () => {
  await window.click("tab-imports");
  const kept = () => ask(person, workspace, "import_presets", {}).presets.length;
  expect(kept()).toBeGreaterThan(0);
  await window.run("document.querySelector('[data-testid=kept-answers] button').click()");
  await window.find("kept-answer");
  await free("facts-10-kept");
  const before = kept();
  await window.click("kept-forget");
  await window.until("one less", () => kept() === before - 1);
});
