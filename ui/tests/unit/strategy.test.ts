// The strategy room: rules, words, and the page over a host that keeps items as the program does.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { atDeadline, byMonth, funnel, weightsOff } from "../../src/features/strategy/goal";
import { noted, pasted } from "../../src/features/strategy/paste";
import GoalProgress from "../../src/features/strategy/GoalProgress.svelte";
import { ON_CARDS } from "../../src/features/strategy/cards";
import { vocabulary } from "../../src/features/strategy/vocabulary";
import type { GoalProgress as Progress } from "../../src/lib/generated/GoalProgress";
import type { StrategyItem } from "../../src/lib/generated/StrategyItem";
import type { WorkspaceInfo } from "../../src/lib/generated/WorkspaceInfo";
import { worded } from "../../src/lib/i18n.svelte";
import { type ItemKind, type ItemOf, linesOf } from "../../src/lib/items.svelte";
import { planPlace } from "../../src/lib/planPlace.svelte";
import { followCommits, forget } from "../../src/lib/query.svelte";
import { strategyPlace } from "../../src/lib/strategyPlace.svelte";
import { fieldsOf, SHEETS } from "../../src/shared/items/sheets";
import { choiceWord, fieldWord } from "../../src/shared/items/words";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";
import StrategyPage from "../../src/views/StrategyPage.svelte";

const KINDS = Object.keys(SHEETS) as ItemKind[];

describe("words of the sheets", () => {
  it("name every kind, section, field and choice of the sheets", () => {
    const missing: string[] = [];
    for (const kind of KINDS) {
      if (!worded(`item-kind-${kind.replaceAll("_", "-")}`)) missing.push(kind);
      for (const section of SHEETS[kind] ?? []) {
        if (!worded(`item-section-${section.id}`)) missing.push(section.id);
      }
      for (const field of fieldsOf(kind)) {
        if (fieldWord(kind, field.name).startsWith("item-")) missing.push(`${kind}.${field.name}`);
        for (const value of field.values ?? []) {
          if (field.name !== "aspect" && choiceWord(field.name, value, kind) === value)
            missing.push(`${field.name}=${value}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it("show on cards only fields that sheets have", () => {
    for (const [kind, fields] of Object.entries(ON_CARDS)) {
      const known = fieldsOf(kind as ItemKind).map((one) => one.name);
      expect(fields.filter((one) => !known.includes(one))).toEqual([]);
    }
  });
});

describe("a goal's sentence", () => {
  const goal = { metric: "views", baseline: 2_900_000, target: 6_000_000, deadline: null } as unknown as ItemOf<"goal">;
  const smart = { specific: { ok: true, why: "" } };
  const progress = (sums: boolean) =>
    ({
      actual: 2_341_000,
      sums,
      share: 0.39,
      elapsed: null,
      on_pace: null,
      sentence: "",
      smart: {
        ...smart,
        measurable: smart.specific,
        achievable: smart.specific,
        relevant: smart.specific,
        time_bound: smart.specific,
      },
    }) as unknown as Progress;

  it("says of a total how much of the target is there, as its bar does", () => {
    const { container, unmount } = render(GoalProgress, { goal, progress: progress(true) });
    expect(container.textContent).toContain("2.3M of 6M so far");
    expect(container.textContent).toContain("2.9M in the period before");
    expect(container.textContent).not.toContain("from 2.9M");
    unmount();
  });

  it("says of a level the way from its baseline", () => {
    const { container, unmount } = render(GoalProgress, { goal, progress: progress(false) });
    expect(container.textContent).toContain("from 2.9M to 6M");
    unmount();
  });
});

describe("a goal's months", () => {
  it("run straight from the baseline to the target, which the last month has exactly", () => {
    expect(byMonth(0, 300, "2026-11-15", "2027-01-31")).toEqual([
      { period: "2026-11", value: 100 },
      { period: "2026-12", value: 200 },
      { period: "2027-01", value: 300 },
    ]);
    expect(byMonth(0.005, 0.025, "2026-01-01", "2026-06-30").at(-1)).toEqual({ period: "2026-06", value: 0.025 });
  });
  it("are the deadline's alone where that is asked", () => {
    expect(atDeadline(7, "2026-06-30")).toEqual([{ period: "2026-06", value: 7 }]);
  });
});

describe("weights of goals", () => {
  const goal = (id: string, weight: number | null, parent_id = "", role = "key_result") => ({
    id,
    role,
    state: "open",
    parent_id,
    weight,
  });
  it("are off where all are given and do not come to the whole, or where they are more than it", () => {
    expect(weightsOff([goal("a", 0.4)], goal("b", 0.5))).toBe(0.9);
    expect(weightsOff([goal("a", 0.7)], goal("b", 0.3))).toBeUndefined();
    expect(weightsOff([goal("a", 0.9), goal("c", null)], goal("b", 0.5))).toBe(1.4);
  });
  it("are not judged while some are open, across objectives, or against what the goal had before", () => {
    expect(weightsOff([goal("a", null)], goal("b", 0.5))).toBeUndefined();
    expect(weightsOff([goal("a", 0.4, "o")], goal("b", 1))).toBeUndefined();
    expect(weightsOff([goal("b", 0.2)], goal("b", 1))).toBeUndefined();
    expect(weightsOff([], goal("o", 0.2, "", "objective"))).toBeUndefined();
  });
});

describe("a path", () => {
  it("says who is left after each step, and nothing after a step without a rate", () => {
    expect(funnel(1000, [0.5, 0.1])).toEqual([500, 50]);
    expect(funnel(1000, [0.5, null, 0.1])).toEqual([500, null, null]);
    // People only see the first: that is where they start.
    expect(funnel(1000, [null, 0.5, 0.1])).toEqual([1000, 500, 50]);
  });
});

describe("lines of a field", () => {
  it("are split at line ends, or at commas of any width", () => {
    expect(linesOf("a, b\nc")).toEqual(["a, b", "c"]);
    expect(linesOf("小红书、抖音，微博")).toEqual(["小红书", "抖音", "微博"]);
  });
});

describe("rows of a spreadsheet", () => {
  it.each([
    ["zh-CN", ["称呼", "职业", "常用平台", "痛点", "别的"]],
    ["zh-TW", ["稱呼", "職業", "常用平台", "痛點", "別的"]],
    ["en", ["Name", "Occupation", "Platforms", "Pains", "Other"]],
  ])("become personas by their %s headings", async (_, head) => {
    const specs = fieldsOf("persona");
    const { names, options } = await vocabulary("persona", specs);
    const read = pasted([head, ["小林", "设计师", "小红书、抖音", "没时间", "?"]], specs, names, options);
    expect(read.items).toEqual([
      { name: "小林", occupation: "设计师", platforms: "xiaohongshu\ndouyin", pains: "没时间" },
    ]);
    expect(read.unknown).toEqual([head[4]]);
  });
  it("are read by the usual names of their columns, and by the one a heading is part of", async () => {
    const specs = fieldsOf("competitor");
    const { names, options } = await vocabulary("competitor", specs);
    const rows = [
      ["竞品", "网址", "平台", "互动"],
      ["茶颜", "https://a.example", "小红书", "7"],
      ["", "", "", "5"],
    ];
    const read = pasted(rows, specs, names, options);
    expect(read.items).toEqual([
      { name: "茶颜", url: "https://a.example", platforms: "xiaohongshu", score_interaction: 7 },
    ]);
    expect(read.unknown).toEqual([]);
    expect(read.nameless).toEqual([3]);
    // Two fields begin so.
    expect(
      pasted(
        [
          ["Name", "cont"],
          ["A", "x"],
        ],
        specs,
        names,
        options,
      ).unknown,
    ).toEqual(["cont"]);
  });
  it("are one line where their field is", async () => {
    const specs = fieldsOf("persona");
    const { names, options } = await vocabulary("persona", specs);
    const read = pasted(
      [
        ["称呼", "地区", "痛点"],
        ["阿香", "成都\n重庆", "贵\n远"],
      ],
      specs,
      names,
      options,
    );
    expect(read.items).toEqual([{ name: "阿香", region: "成都 重庆", pains: "贵\n远" }]);
  });
  it("keep in their notes what no field is named by", async () => {
    const specs = fieldsOf("competitor");
    const { names, options } = await vocabulary("competitor", specs);
    const read = pasted(
      [
        ["Name", "Followers", "Note", "Founded"],
        ["A", "12,000", "Watch", "2015"],
        ["B", "", "", ""],
      ],
      specs,
      names,
      options,
    );
    expect(read.unknown).toEqual(["Followers", "Founded"]);
    expect(noted(read)).toEqual([{ name: "A", note: "Watch\nFollowers: 12,000\nFounded: 2015" }, { name: "B" }]);
  });
  it("say which cells do not fit their field", async () => {
    const specs = fieldsOf("competitor");
    const { names, options } = await vocabulary("competitor", specs);
    const read = pasted(
      [
        ["Name", "Content (0–10)"],
        ["A", "7"],
        ["B", "77"],
      ],
      specs,
      names,
      options,
    );
    expect(read.items).toEqual([{ name: "A", score_content: 7 }, { name: "B" }]);
    expect(read.refused).toEqual([{ row: 3, heading: "Content (0–10)", text: "77" }]);
  });
});

/** Keeps items as the program does: ids, places at the end, and a notice after each write. */
function keeper(begin: Record<string, unknown>[] = []) {
  let items = begin as unknown as StrategyItem[];
  let made = 0;
  const smart = { ok: null, why: "because", reasons: [] };
  const host: TestHost = new TestHost({
    strategy_items: () => ({ items }),
    strategy_save: ({ items: given }) => {
      const saved = given.map((item) => {
        made += 1;
        const id = item.id === "" ? `new-${made}` : item.id;
        const position = item.position === 0 ? 1000 + made : item.position;
        return { ...item, id, position };
      });
      items = [...items.filter((one) => !saved.some((now) => now.id === one.id)), ...saved].sort(
        (a, b) => a.position - b.position,
      );
      queueMicrotask(() => host.commit("plan"));
      return { items: saved };
    },
    strategy_remove: ({ id, dry_run }) => {
      if (!dry_run) {
        items = items.filter((one) => one.id !== id);
        queueMicrotask(() => host.commit("plan"));
      }
      return { removed: !dry_run, dependents: [{ kind: "goal", id: "g", title: "Grow", part: false }] };
    },
    strategy_check_goal: () => ({
      specific: smart,
      measurable: smart,
      achievable: smart,
      relevant: smart,
      time_bound: smart,
      history_months: 0,
      benchmarks: 0,
    }),
    strategy_progress: () => ({ goals: [], open: 0, too_many: false }),
    strategy_library: () => ({ channels: [], forms: [], goal_templates: [] }) as never,
    strategy_health: () => ({
      findings: [
        {
          code: "x",
          sentence: "Goal without task",
          severity: "warning",
          kind: "goal",
          id: "g",
          title: "",
          field: null,
        },
      ],
      errors: 0,
      warnings: 1,
      hints: 0,
    }),
    evaluation_metrics: () => ({ metrics: [] }),
    evaluation_filters: () =>
      ({
        platforms: [],
        accounts: [],
        post_types: [],
        campaigns: [],
        first_day: null,
        last_day: null,
        posts: 0,
      }) as never,
    evaluation_kpi_targets: () => ({ targets: [] }),
  });
  return { host, items: () => items };
}

const workspace = { path: "/w", name: "w", time_zone: "Asia/Shanghai", currency: "CNY" } as unknown as WorkspaceInfo;

async function open(tab: typeof strategyPlace.tab, begin: Record<string, unknown>[] = []) {
  forget();
  strategyPlace.tab = tab;
  planPlace.closeAll();
  strategyPlace.campaign = "";
  const kept = keeper(begin);
  await followCommits();
  render(Framed, { component: StrategyPage, given: { workspace } });
  return kept;
}

describe("the strategy page", () => {
  it("saves a new goal while one writes, once, and changes the same one afterwards", async () => {
    const user = userEvent.setup();
    const { host, items } = await open("goals");
    await user.click(await screen.findByTestId("add-goal"));
    await user.type(await screen.findByTestId("field-statement"), "Reach 5 M views");
    await waitFor(() => expect(items()).toHaveLength(1), { timeout: 3000 });
    await user.type(screen.getByTestId("field-statement"), "!");
    await waitFor(
      () => expect(items()[0]).toMatchObject({ kind: "goal", statement: "Reach 5 M views!", state: "open" }),
      {
        timeout: 3000,
      },
    );
    expect(items()).toHaveLength(1);
    expect(host.requests("strategy_check_goal").at(-1)).toMatchObject({ goal: { statement: "Reach 5 M views!" } });
    expect(screen.getByTestId("smart-achievable").dataset["ok"]).toBe("null");
  });

  it("calls a new item what is being typed, before it is saved", async () => {
    const user = userEvent.setup();
    const { items } = await open("personas");
    await user.click(await screen.findByTestId("add-persona"));
    await user.type(await screen.findByTestId("field-name"), "Lin");
    expect(items()).toHaveLength(0);
    expect(screen.getByRole("heading", { name: "Lin" })).toBeTruthy();
  });

  it("names what depends on a persona before it goes, and hands that to another", async () => {
    const user = userEvent.setup();
    const { host, items } = await open("personas", [
      { kind: "persona", id: "a", position: 1, name: "Lin" },
      { kind: "persona", id: "b", position: 2, name: "Wang" },
    ]);
    await user.click((await screen.findAllByTestId("card-menu"))[0] as HTMLElement);
    await user.click(await screen.findByTestId("card-remove"));
    expect((await screen.findByTestId("dependents")).textContent).toContain("Grow");
    await user.click(screen.getByTestId("remove-instead"));
    await user.click(await screen.findByText("Wang", { selector: "[role=option] *, [role=option]" }));
    await user.click(screen.getByTestId("confirm-yes"));
    await waitFor(() => expect(items().map((one) => one.id)).toEqual(["b"]));
    expect(host.requests("strategy_remove")).toContainEqual({ kind: "persona", id: "a", instead: "b" });
  });

  it("orders cards by keyboard", async () => {
    const user = userEvent.setup();
    const { items } = await open("personas", [
      { kind: "persona", id: "a", position: 1, name: "Lin" },
      { kind: "persona", id: "b", position: 2, name: "Wang" },
      { kind: "persona", id: "c", position: 3, name: "Zhao" },
    ]);
    (await screen.findAllByTestId("card"))[0]?.focus();
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await waitFor(() => expect(items().map((one) => one.id)).toEqual(["b", "a", "c"]));
  });

  it("opens a sheet from what is wrong with the plan", async () => {
    const user = userEvent.setup();
    await open("health", [{ kind: "goal", id: "g", position: 1, statement: "Grow", role: "key_result" }]);
    await user.click(await screen.findByTestId("finding-open"));
    const sheet = await screen.findByTestId("item-sheet");
    expect(within(sheet).getByTestId<HTMLTextAreaElement>("field-statement").value).toBe("Grow");
  });

  it.each(["brand", "personas", "market", "goals", "channels", "campaigns", "health"] as const)(
    "has no barrier on the page of %s",
    async (tab) => {
      await open(tab, [
        { kind: "persona", id: "p", position: 1, name: "Lin", platforms: "douyin" },
        { kind: "competitor", id: "r", position: 1, name: "Rival" },
        { kind: "goal", id: "g", position: 1, statement: "Grow", role: "key_result" },
        { kind: "channel", id: "c", position: 1, name: "Douyin", platform: "douyin", role: "core", formats: "" },
        { kind: "campaign", id: "m", position: 1, name: "Spring", start: "2026-03-01", finish: "2026-03-31" },
        {
          kind: "campaign_phase",
          id: "h",
          position: 1,
          campaign_id: "m",
          name: "A",
          start: "2026-03-01",
          finish: "2026-03-09",
        },
      ]);
      await screen.findByRole("tabpanel");
      await waitFor(() => expect(document.querySelector("[role=tabpanel]")?.children.length).toBeGreaterThan(0));
      const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
      const bad = violations.filter((one) => ["serious", "critical"].includes(one.impact ?? ""));
      expect(bad.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    },
  );
});
