// A plan from nothing in a workspace with a history: what empty pages say, rivals from a spreadsheet, a goal held against our
// own months and against others, weights, moves that become goals, what hangs on a persona; and all of it after a restart.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { choose, closeSheet, pick, showMonths } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
const workspace = join(person.workspaces, "新茶.sandtable");
let window;

const call = (name, request) => ask(person, workspace, name, request);

const items = (kind) => call("strategy_items", { kinds: [kind] }).items;
const steps = () => call("history_list", { limit: 200 }).steps.filter((one) => one.state === "done").length;

const MONTHS = 10;
/** Reach of each post; engagements come to 0.5 % of it, and a little more from month to month. */
const REACH = 100_000;

/** An export of one post a month. */
function history() {
  const head =
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves";
  const row = (month) => {
    const id = 28590000000000100n + BigInt(month);
    const at = `${String(month).padStart(2, "0")}/05/2026 09:00`;
    const likes = 400 + month * 10;
    return `${id},4417,new.tea,New Tea,Post ${month},10,${at},https://www.instagram.com/p/tea${month}/,IG image,,Lifetime,${REACH * 2},${REACH},${likes},20,1,20,20`;
  };
  return [head, ...Array.from({ length: MONTHS }, (_, at) => row(at + 1))].join("\n");
}

beforeAll(async () => {
  call("workspace_create", { name: "新茶", time_zone: "UTC" });
  const file = join(person.folder, "instagram-posts.csv");
  writeFileSync(file, history());
  call("import_file", { file, options: {} });
  window = await Window.open(person, [workspace]);
});

endsWith(person, () => window);

async function kept(what, kind, found) {
  await window.until(what, async () => items(kind).some(found));
}

/** Types over what a field holds, and leaves it. */
async function write(testid, text) {
  await window.act(testid, async (element) => {
    await element.click();
    await window.run("arguments[0].select()", element);
    await element.sendKeys(text, Key.TAB);
  });
}

/** What stands at a field of the sheet against what it holds. */
const fault = (testid) =>
  window.run(
    "const field = document.querySelector(`[data-testid=\"${arguments[0]}\"]`); return document.getElementById(field?.getAttribute('aria-errormessage') ?? field?.getAttribute('aria-describedby')?.split(' ').at(-1))?.innerText ?? ''",
    testid,
  );

/** Words without the blanks that set figures off. */
const bare = (text) => text.replaceAll(/\s/g, "");

/** As if pasted: what a spreadsheet puts on the clipboard, quotes and line breaks in cells as it writes them. */
async function paste(testid, text) {
  const field = await window.find(testid);
  await window.run(
    "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }));",
    field,
    text,
  );
}

const begin = (...names) =>
  Promise.all(names.map(async (name) => expect(await window.text(name)).not.toBe("")));

test("pages where nothing is yet say what to do", async () => {
  await window.click("nav-strategy");
  for (const [tab, shown] of [["personas", "empty-persona"], ["goals", "empty-goal"], ["campaigns", "empty-campaign"], ["health", "health-blank"]]) {
    await window.click(`tab-${tab}`);
    await window.find(shown);
    await begin(shown);
  }
  await window.picture("strategy-more-blank");
  await window.click("tab-channels");
  await choose(window, "channel-part-paths");
  await window.find("empty-path");
});

test("rivals come from a spreadsheet, by the headings people write", async () => {
  await window.click("tab-market");
  await choose(window, "market-part-competitors");
  await window.click("paste-competitor");
  await paste(
    "paste-text",
    '竞品\t网址\t平台\t内容\t互动\t优势\n\t\t\t\t\t没有名称\n"茶颜"\thttps://a.example\t小红书、抖音\t8\t7\t"门店多，\n常说""好喝"""\n喜茶\t\t微博\t12\t6\t快',
  );
  await window.find("paste-save");
  await window.picture("strategy-more-paste");
  const sheet = await window.text("paste-sheet");
  expect(sheet).toContain("没有名称、不会添加的行（1）：2");
  expect(sheet).toContain("第 4 行“内容”未填入：12");
  expect(sheet).toContain("小红书、抖音");
  await window.click("paste-save");
  await window.until("two rivals", async () => items("competitor").length === 2);
  expect(items("competitor")[0]).toMatchObject({
    name: "茶颜",
    url: "https://a.example",
    platforms: "xiaohongshu\ndouyin",
    score_content: 8,
    score_interaction: 7,
    strengths: '门店多，\n常说"好喝"',
  });
  expect(items("competitor")[1].score_content ?? null).toBeNull();
});

test("what others reach is a line on the board", async () => {
  await choose(window, "market-part-benchmarks");
  await window.click("add-benchmark_value");
  await pick(window, "field-competitor_id", "茶颜");
  await pick(window, "field-metric", "互动率");
  await write("field-value", "3");
  await kept("the benchmark", "benchmark_value", (one) => one.value === 0.03);
  await closeSheet(window);
  await showMonths(window, "engagement_rate");
  await window.until("the rival's line", async () => (await window.text("legend-benchmark-0")).includes("茶颜"));
  await window.picture("strategy-more-board");
});

test("what happened around us is a numbered note on the chart, said by keys and in the table", async () => {
  await window.click("nav-strategy");
  await window.click("tab-market");
  await choose(window, "market-part-pest");
  await window.run("document.querySelector('[data-testid=board] .add').click()");
  await window.fill("field-text", "平台改了推荐规则");
  await write("field-seen_on", "2026-05-12");
  await window.click("field-on_charts");
  await kept("the event", "pest_item", (one) => one.on_charts && one.seen_on === "2026-05-12");
  await closeSheet(window);
  await window.picture("strategy-more-pest");
  await showMonths(window, "engagement_rate");
  await window.until("the note among the marks", () =>
    window.run("return [...document.querySelectorAll('[data-testid=chart-mark][data-key=\"2026-05\"]')].some((one) => one.ariaLabel.includes('平台改了推荐规则'))"),
  );
  // A picture drawn anew meanwhile takes the focus with it.
  await window.until("the note by keys", async () => {
    await window.run("document.querySelector('[data-testid=chart-mark][tabindex=\"0\"]').focus()");
    await window.keys(Key.HOME, ...Array(4).fill(Key.ARROW_RIGHT));
    return (await window.all("chart-note")).length === 1;
  });
  expect(await window.text("chart-note")).toBe("1. 2026-05-12 平台改了推荐规则");
  await window.picture("strategy-more-note");
  await choose(window, "form-table");
  await window.until("the note in the table", async () => (await window.text("points-table")).includes("1. 2026-05-12 平台改了推荐规则"));
  await choose(window, "form-line");
  const report = join(person.folder, "report.html");
  call("report_build", { kind: "kpi", format: "html", path: report, query: { metrics: ["engagement_rate"] }, locale: "zh-CN" });
  const page = readFileSync(report, "utf8");
  expect(page).toContain("1. 2026-05-12 平台改了推荐规则");
  expect(page).toContain("基准：茶颜");
});

test("a goal is held against our own months and against others, and both are said", async () => {
  await window.click("nav-strategy");
  await window.click("tab-goals");
  await window.click("add-goal");
  await window.fill("field-statement", "半年内把互动率从 0.5 % 做到 2.5 %");
  await pick(window, "field-metric", "互动率");
  await write("field-baseline", "0.5");
  await write("field-target", "2.5");
  await write("field-start", "2026-11-01");
  await write("field-deadline", "2026-06-30");
  await window.until("the deadline's fault", async () => (await fault("field-deadline")).includes("早于开始日期"));
  await window.picture("strategy-more-deadline");
  expect(items("goal")).toEqual([]);
  await write("field-deadline", "2027-04-30");
  await kept("the goal", "goal", (one) => one.target === 0.025 && one.deadline === "2027-04-30");
  await window.until("what the check says", async () => {
    const said = await window.text("smart-achievable");
    return said.includes("茶颜") && said.includes("3\u00a0%") && said.includes("前所未有");
  });
  await write("field-target", "0.3");
  await window.until("the target's fault", async () => (await fault("field-target")).includes("低于基线"));
  await write("field-target", "2.5");
  await window.until("no fault", async () => !(await fault("field-target")).includes("低于"));
  await window.picture("strategy-more-goal");
  await write("field-weight", "150");
  await window.until("the weight's fault", async () => (await fault("field-weight")).includes("150"));
  await write("field-weight", "40");
  await kept("its weight", "goal", (one) => one.weight === 0.4 && one.target === 0.025);
  await closeSheet(window);
});

test("too many goals are said, and no view of them cuts a word", async () => {
  for (const at of [0, 2]) {
    const before = items("goal").length;
    await window.click("goal-templates");
    await window.until("the templates", () =>
      window.run("const all = document.querySelectorAll('[role=menuitem]'); all[arguments[0]]?.click(); return all.length > 2", at),
    );
    await window.until("its goals", async () => items("goal").length > before);
  }
  await window.find("too-many-goals");
  for (const view of ["table", "tree", "four-a", "aarrr", "list"]) {
    await choose(window, `goal-view-${view}`);
    await window.settled();
    expect(await window.cut(), view).toEqual([]);
  }
});

test("boards fit the page in a small window and a large script", async () => {
  await window.resize(1024, 700);
  const fits = async (where) => {
    await window.settled();
    const wide = await window.run("const board = document.querySelector('[data-testid=board]'); return board.scrollWidth - board.clientWidth");
    // Sides of parts of a pixel are counted as whole ones.
    expect(wide, where).toBeLessThanOrEqual(1);
    expect(await window.cut(), where).toEqual([]);
  };
  const boards = async (size) => {
    await window.click("tab-goals");
    for (const view of ["four-a", "aarrr"]) {
      await choose(window, `goal-view-${view}`);
      await fits(`${view} at ${size}`);
      await window.picture(`strategy-more-${view}-${size}`);
    }
    await choose(window, "goal-view-list");
    await window.click("tab-market");
    for (const part of ["pest", "swot"]) {
      await choose(window, `market-part-${part}`);
      await fits(`${part} at ${size}`);
    }
  };
  await boards("1024");
  await window.zoom("+", 1.25);
  await boards("125");
  await window.zoom("0", 1);
  await window.resize(1440, 1000);
});

test("what is typed in a sheet is kept whichever page one goes to", async () => {
  await window.click("nav-strategy");
  await window.click("tab-goals");
  await window.click("add-goal");
  await window.fill("field-statement", "换页不丢字");
  // Typed and not left: the field has not handed it on yet.
  await window.act("field-weight", (element) => element.sendKeys("5"));
  await window.chord([Key.CONTROL], "3");
  await window.find("page-content");
  expect(await window.all("item-sheet")).toHaveLength(0);
  await kept("what was typed", "goal", (one) => one.statement === "换页不丢字" && one.weight === 0.05);
  expect(items("goal").filter((one) => one.statement === "换页不丢字")).toHaveLength(1);
  await window.chord([Key.CONTROL], "2");
  await window.find("page-strategy");
  expect(await window.all("item-sheet")).toHaveLength(0);
  // What cannot be saved waits on its page.
  await window.click("add-goal");
  await window.fill("field-statement", "期限写反了");
  await write("field-start", "2026-11-01");
  await write("field-deadline", "2026-06-30");
  await window.chord([Key.CONTROL], "3");
  await window.find("page-content");
  expect(await window.all("item-sheet")).toHaveLength(0);
  await window.click("nav-strategy");
  await window.until("the sheet again", async () => (await (await window.find("field-statement")).getAttribute("value")) === "期限写反了");
  await window.until("its fault", async () => (await fault("field-deadline")).includes("早于开始日期"));
  await window.keys(Key.ESCAPE);
  await window.click("toast-action");
  await window.until("the sheet once more", async () => (await (await window.find("field-statement")).getAttribute("value")) === "期限写反了");
  await window.picture("strategy-more-unsaved");
  await write("field-deadline", "2027-04-30");
  await kept("what waited", "goal", (one) => one.statement === "期限写反了" && one.deadline === "2027-04-30");
  expect(items("goal").filter((one) => one.statement === "期限写反了")).toHaveLength(1);
  await closeSheet(window);
});

test("weights of the fit are seen and changed, and a score explains itself", async () => {
  await window.click("tab-channels");
  await choose(window, "channel-part-library");
  await window.click("library-add");
  await window.click("library-xiaohongshu");
  await kept("a platform", "channel", (one) => one.platform === "xiaohongshu");
  await window.keys(Key.ESCAPE);
  expect(await window.text("board")).toContain("图片");
  await choose(window, "channel-part-fit");
  await window.find("fit");
  expect(await window.text("weights-sum")).toBe("合计 100\u00a0%");
  const [first, second] = await window.run(
    "return [...document.querySelectorAll('[data-testid^=score-]')].slice(0, 2).map((one) => one.dataset.testid)",
  );
  await write(first, "9");
  await kept("a score", "channel_score", (one) => one.score === 9);
  await write(second, "6");
  await kept("another score", "channel_score", (one) => one.score === 6);
  await write(first.replace("score-", "weight-"), "60");
  await kept("a weight", "fit_weight", (one) => one.weight === 0.6);
  await window.until("the sum", async () => (await window.text("weights-sum")).includes("135\u00a0%，按比例折算"));
  await window.click("fit-why");
  await window.until("why", async () => bare(await window.text("fit-parts")).includes("9分×75%=6.75"));
  await window.picture("strategy-more-fit");
});

test("a move of the SWOT becomes a goal in one step, which is taken back as one", async () => {
  await window.click("tab-market");
  await choose(window, "market-part-swot");
  for (const [column, text] of [[0, "门店多"], [2, "春茶季流量"]]) {
    await window.run("document.querySelectorAll('[data-testid=board] .add, [data-testid=board] button[aria-label^=\"在“\"]')[arguments[0]].click()", column);
    await window.fill("field-text", text);
    await kept(text, "swot_item", (one) => one.text === text);
    await closeSheet(window);
  }
  await window.click("add-swot_move");
  await window.fill("field-text", "门店里办春茶品鉴");
  await pick(window, "field-inside_id", "门店多");
  await pick(window, "field-outside_id", "春茶季流量");
  await kept("the move", "swot_move", (one) => one.outside_id !== "");
  await closeSheet(window);
  const goals = items("goal").length;
  const before = steps();
  await window.click("move-goal");
  await window.until("the goal of the move", async () => {
    const [move] = items("swot_move");
    return items("goal").some((one) => one.id === move.goal_id && one.statement === move.text);
  });
  expect(steps()).toBe(before + 1);
  await closeSheet(window);
  await window.chord([Key.CONTROL], "z");
  await window.until("all of it back", async () => items("goal").length === goals && items("swot_move")[0].goal_id === "");
  await window.chord([Key.CONTROL, Key.SHIFT], "z");
  await window.until("all of it again", async () => items("goal").length === goals + 1 && items("swot_move")[0].goal_id !== "");
});

test("a persona that others name is handed over when it goes, and comes back", async () => {
  await window.click("tab-personas");
  await window.click("persona-template-b2c");
  await window.until("one", async () => items("persona").length === 1);
  await window.click("persona-template-b2b");
  await window.until("two", async () => items("persona").length === 2);
  const [young, buyer] = items("persona");
  await window.click("tab-goals");
  await window.click("card");
  await pick(window, "field-persona_id", young.name);
  await kept("the persona of the goal", "goal", (one) => one.persona_id === young.id);
  await closeSheet(window);
  await window.click("tab-personas");
  await window.click("card-menu");
  await window.click("card-remove");
  await window.until("what hangs on it", async () => (await window.text("dependents")).includes("互动率"));
  await pick(window, "remove-instead", buyer.name);
  await window.picture("strategy-more-remove");
  await window.click("confirm-yes");
  await window.until("the goal handed over", async () => items("persona").length === 1 && items("goal").some((one) => one.persona_id === buyer.id));
  await window.chord([Key.CONTROL], "z");
  await window.until("both back", async () => items("persona").length === 2 && items("goal").some((one) => one.persona_id === young.id));
});

test("a path says how many are left at its end, a campaign how it goes", async () => {
  await window.click("tab-channels");
  await choose(window, "channel-part-paths");
  await window.click("add-path");
  await window.fill("field-name", "小红书到企微");
  await kept("the path", "path", (one) => one.name === "小红书到企微");
  await closeSheet(window);
  for (const [name, rate] of [["看笔记", "20"], ["加企微", "5"]]) {
    await window.click("add-path_step");
    await window.fill("field-name", name);
    await write("field-expected_rate", rate);
    await kept(name, "path_step", (one) => one.name === name && one.expected_rate === Number(rate) / 100);
    await closeSheet(window);
  }
  await window.until("the end of the path", async () => (await window.text(`strategy-panel`)) !== undefined && (await window.run("return document.body.innerText")).includes("剩 100 人"));
  await window.click("tab-campaigns");
  await window.click("add-campaign");
  await window.fill("field-name", "春茶季");
  await write("field-start", "2027-03-01");
  await write("field-finish", "2027-02-01");
  await window.until("the end's fault", async () => (await fault("field-finish")).includes("早于开始日期"));
  await write("field-finish", "2027-04-10");
  await kept("the campaign", "campaign", (one) => one.finish === "2027-04-10");
  await closeSheet(window);
  await window.click("phases-begin");
  await window.until("its phases", async () => items("campaign_phase").length === 3);
  await window.click("campaign-board");
  await window.find("campaign-scope");
  expect(await window.text("filter-campaigns")).toContain("春茶季");
});

const MADE = [
  "用户画像", "细分市场", "竞品", "基准值", "定位点", "环境因素", " SWOT 条目", "对策", "目标", "平台", "引流路径", "战役", "账号",
  "内容", "固定栏目", "热点", "品牌日", "主题", "话题或搜索词", "模板", "发布频率", "平台规则",
  "任务", "预算项", "汇率", "人员", "技能", "合作方", "试验",
];

test("every new thing of the command field opens its sheet", async () => {
  for (const kind of MADE) {
    await window.chord([Key.CONTROL], "k");
    await window.fill("palette-list-search", `新建${kind}`);
    await window.until(`新建${kind} to be offered`, () =>
      window.run(
        "const one = [...document.querySelectorAll('[data-testid=palette] [role=option]')].find((o) => o.innerText.split('\\n')[0].trim() === arguments[0]); one?.click(); return one !== undefined",
        `新建${kind}`,
      ),
    );
    await window.until(`the sheet of ${kind}`, async () => (await window.text("item-sheet")).startsWith(`新建${kind}`));
    expect(await window.run("return document.querySelectorAll('[data-testid=item-sheet] [data-testid^=field-]').length"), kind).toBeGreaterThan(1);
    await closeSheet(window);
  }
});

test("the history says what was done to which item", async () => {
  await window.click("nav-history");
  await window.until("its words", async () => {
    const said = await window.text("history-list");
    return ["新增阶段 3 项", "修改目标“半年内把互动率从 0.5 % 做到 2.5 %”", "新增竞品 2 项", "新增目标“门店里办春茶品鉴”等，共 2 项", "删除用户画像"].every((one) => said.includes(one));
  });
  await window.picture("strategy-more-history");
});

test("after a restart the plan is there, and its health names what is missing", async () => {
  const before = ["goal", "competitor", "persona", "channel_score", "fit_weight", "swot_move", "path_step", "campaign_phase"].map((kind) => items(kind));
  await window.close();
  window = await Window.open(person, [workspace]);
  await window.click("nav-strategy");
  await window.click("tab-goals");
  await window.until("the goals", async () => (await window.text("cards-goal")).includes("半年内把互动率"));
  await window.click("tab-channels");
  await choose(window, "channel-part-fit");
  await window.until("the weights", async () => (await window.text("weights-sum")).includes("135\u00a0%"));
  await window.click("tab-health");
  await window.find("finding");
  expect(["goal", "competitor", "persona", "channel_score", "fit_weight", "swot_move", "path_step", "campaign_phase"].map((kind) => items(kind))).toEqual(before);
  await window.picture("strategy-more-health");
});
