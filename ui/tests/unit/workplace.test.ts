// What waits, the tables of the workspace, leaving with everything saved, and charts of single items.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { viewOf, viewsOf } from "../../src/features/data/keptViews";
import { DataTable } from "../../src/features/data/tables";
import { setTargets } from "../../src/features/data/targets";
import Coming from "../../src/features/today/Coming.svelte";
import { laters, maySilence } from "../../src/features/today/snooze";
import { byKind, placeWords, titleOf, whenWords } from "../../src/features/today/waiting";
import WaitingList from "../../src/features/today/WaitingList.svelte";
import { Autosave } from "../../src/lib/autosave.svelte";
import type { ChartView } from "../../src/lib/generated/ChartView";
import type { GridAnswer } from "../../src/lib/generated/GridAnswer";
import type { Mark } from "../../src/lib/generated/Mark";
import type { TodayItem } from "../../src/lib/generated/TodayItem";
import { leaveWith, leaving } from "../../src/lib/leaving.svelte";
import { named, stops, under } from "../../src/shared/chart";
import { freshView } from "../../src/shared/grid/view";
import Closing from "../../src/views/Closing.svelte";
import { fails, TestHost } from "./host";

function waits(kind: TodayItem["kind"], of: string, change: Partial<TodayItem> = {}): TodayItem {
  return {
    kind,
    area: "strategy",
    title: "Brief",
    date: "2026-03-05",
    days: 0,
    platform: null,
    detail: null,
    count: null,
    reference: { kind: of, id: "1" },
    ...change,
  };
}

const metricOf = (metric: string, unit: "count" | "percent") => ({
  metric,
  unit,
  formula: metric,
  formula_version: 1,
  available: true,
  grows: unit === "count",
});

describe("what waits", () => {
  it("says in words how late or near it is", () => {
    expect(whenWords(waits("late", "task", { days: -3 }))).toBe("3 days late");
    expect(whenWords(waits("due", "task"))).toBe("today");
    expect(whenWords(waits("due", "task", { days: 1 }))).toBe("tomorrow");
    expect(whenWords(waits("expiring", "partner", { days: 12 }))).toContain("in 12 days");
    expect(whenWords(waits("old_import", "account", { days: -40, date: null }))).toBe("40 days old");
    expect(whenWords(waits("alert", "target", { count: 71 }))).toBe("71\u00a0% of what the days so far ask for");
  });

  it("names targets by their metric and pairs of posts by their number", () => {
    const target = waits("alert", "target", { title: "views", detail: "2026-03" });
    expect(titleOf(target)).toBe("Views");
    expect(placeWords(target)).toMatch(/^Target · .*2026/);
    expect(titleOf(waits("review", "same_posts", { title: "", count: 2 }))).toContain("2 pairs");
    expect(titleOf(waits("due", "task", { title: " " }))).toBe("Untitled");
    const market = waits("old_import", "accounts", {
      title: "us.csv",
      detail: "posts",
      platform: "youtube",
      count: 1219,
    });
    expect(titleOf(market)).toContain("1,219 accounts");
    expect(placeWords(market)).toMatch(/YouTube · .* · us\.csv$/);
  });

  it("is not told of again where the account is not one's own, and nothing else can be silenced", async () => {
    const host = new TestHost({ workspace_snooze: () => ({}) });
    const item = waits("old_import", "account", { days: -40, date: null });
    expect(maySilence(waits("due", "task"))).toBe(false);
    render(WaitingList, { items: [item], today: "2026-11-26", way: () => undefined });
    await userEvent.click(screen.getByTestId("today-later"));
    await userEvent.click(await screen.findByTestId("today-silence"));
    await waitFor(() =>
      expect(host.requests("workspace_snooze")).toEqual([{ reference: { kind: "account", id: "1" }, for_good: true }]),
    );
  });

  it("is put off to tomorrow, to the first day of next week, or to a day, never to a day twice", async () => {
    const list = (today: string) => laters(today).map(({ id, until }) => `${id} ${until}`);
    expect(list("2026-11-26")).toEqual(["tomorrow 2026-11-27", "week 2026-11-30"]);
    expect(list("2026-11-29")).toEqual(["tomorrow 2026-11-30"]);
    const host = new TestHost({ workspace_snooze: () => ({}) });
    const item = waits("due", "task");
    render(WaitingList, { items: [item], today: "2026-11-26", way: () => undefined });
    await userEvent.click(screen.getByTestId("today-later"));
    await userEvent.click(await screen.findByTestId("today-later-week"));
    await waitFor(() =>
      expect(host.requests("workspace_snooze")).toEqual([{ reference: item.reference, until: "2026-11-30" }]),
    );
  });

  it("is followed by what comes, with what nobody answers for", () => {
    const brief = {
      item: waits("due", "task", { days: 2, date: "2026-11-24" }),
      begins: true,
      critical: true,
      nobody: true,
    };
    const slot = {
      item: waits("publish", "slot", { title: "Reel", days: 9, date: "2026-12-01" }),
      begins: false,
      critical: false,
      nobody: false,
    };
    render(Coming, { items: [brief, slot], way: () => undefined });
    const [first, second] = screen.getAllByRole("listitem").map((one) => one.textContent);
    expect(first).toMatch(/Brief.*critical.*no owner.*begins in 2 days/s);
    expect(second).toContain("in 9 days");
    expect(second).not.toContain("no owner");
  });

  it("comes most pressing first, whatever order it was given in", () => {
    const items = [waits("prepare", "hot_topic"), waits("late", "task"), waits("due", "task")];
    expect(byKind(items).map((one) => one.kind)).toEqual(["late", "due", "prepare"]);
  });

  it("is walked by the arrow keys and opened, except what has no page", async () => {
    const opened: string[] = [];
    const items = [
      waits("late", "task", { title: "A", reference: { kind: "task", id: "a" } }),
      waits("late", "thing", { title: "B", reference: { kind: "thing", id: "b" } }),
      waits("due", "task", { title: "C", reference: { kind: "task", id: "c" } }),
    ];
    const way = ({ reference }: TodayItem) => {
      return reference.kind === "thing" ? undefined : () => void opened.push(reference.id);
    };
    render(WaitingList, { items, today: "2026-07-01", way });
    const buttons = screen.getAllByTestId("today-item");
    expect(buttons).toHaveLength(2);
    buttons[0]?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(opened).toEqual(["c"]);
  });
});

const ANSWER: GridAnswer = {
  total: 1,
  columns: [
    { name: "metric", type: "select", label_key: "grid-column-metric", editable: false, sortable: true, options: [] },
    {
      name: "rating",
      type: "number",
      label_key: "import-field-nowhere",
      editable: false,
      sortable: true,
      options: null,
    },
  ],
  rows: [{ id: "7", cells: ["views", 3] }],
  groups: null,
};

describe("a table of the workspace", () => {
  it("words its choices, also those only its rows have, and keeps rows to be opened", async () => {
    new TestHost({
      grid_query: () => ANSWER,
      evaluation_metrics: () => ({ metrics: [metricOf("views", "count")] }),
    });
    const table = new DataTable("targets");
    const answer = await table.source({ filters: [], sort: [], offset: 0, limit: 10 }, new AbortController().signal);
    expect(answer.columns[0]?.options).toEqual([{ value: "views", label: "Views" }]);
    expect(table.heading("metric")).toBe("Metric");
    expect(table.heading("rating")).toBe("rating");
    expect(table.row("7")?.cells).toEqual(["views", 3]);
    expect(table.row("8")).toBeUndefined();
  });

  it("takes a kept view as far as it can be read", () => {
    expect(viewOf(null)).toEqual(freshView());
    const kept = { sort: [{ column: "views", descending: true }], filters: "all", group: "day", pinned: "2" };
    expect(viewOf(kept)).toEqual({ ...freshView(), sort: kept.sort, group: "day" });
    const one = { id: "1", source: "posts", name: "A", view: {}, kept_at: "" };
    expect(viewsOf("imports", [one])).toEqual([]);
    expect(viewsOf("posts", [one])).toEqual([{ id: "1", name: "A", view: freshView() }]);
  });

  it("sets and removes targets, and says at the cell what was refused", async () => {
    const scope = { kind: "brand" as const };
    const target = (id: string, metric = "views") => ({
      target_id: id,
      metric,
      scope,
      account_name: null,
      campaign_name: null,
      period: "2026-03",
      value: 1,
    });
    const host = new TestHost({
      evaluation_kpi_targets: () => ({ targets: [target("1"), target("2"), target("3"), target("4", "ctr")] }),
      evaluation_metrics: () => ({ metrics: [metricOf("views", "count"), metricOf("ctr", "percent")] }),
      evaluation_kpi_set_targets: ({ targets }) => {
        const at = targets.findIndex((one) => one.target === 9);
        return at < 0 ? { targets: [] } : fails("bad_value", { field: `targets[${at}].target` })();
      },
    });
    const cells = [
      { id: "1", column: "value", from: 1, to: 5 },
      { id: "2", column: "value", from: 1, to: null },
    ];
    expect(await setTargets({ kind: "paste", cells })).toEqual([]);
    const wanted = { metric: "views", period: "2026-03", scope };
    expect(host.requests("evaluation_kpi_set_targets")).toEqual([
      {
        targets: [
          { ...wanted, target: 5 },
          { ...wanted, target: null },
        ],
      },
    ]);
    const faults = await setTargets({
      kind: "paste",
      cells: [...cells, { id: "3", column: "value", from: 1, to: 9 }],
    });
    expect(faults.map((fault) => fault.id)).toEqual(["3"]);
    // What no target can be is said before anything is asked: 700 % of a share, more than anybody counts.
    const asked = host.requests("evaluation_kpi_set_targets").length;
    const impossible = [
      { id: "1", column: "value", from: 1, to: 1e20 },
      { id: "2", column: "value", from: 1, to: 7 },
      { id: "3", column: "value", from: 1, to: -4 },
      { id: "4", column: "value", from: 0.04, to: 7 },
    ];
    expect((await setTargets({ kind: "paste", cells: impossible })).map((fault) => fault.id)).toEqual(["1", "3", "4"]);
    expect(host.requests("evaluation_kpi_set_targets")).toHaveLength(asked);
  });
});

describe("leaving", () => {
  it("saves what waits and goes", async () => {
    const save = vi.fn(() => Promise.resolve());
    new Autosave<string>({ key: "leaving", save, wait: 60_000 }).change("text");
    const go = vi.fn(() => Promise.resolve());
    await leaveWith(go);
    expect(save).toHaveBeenCalledWith("text");
    expect(go).toHaveBeenCalledOnce();
  });

  it("asks when something cannot be saved, and closes only when told to", async () => {
    const host = new TestHost({});
    render(Closing);
    const saving = new Autosave<string>({ key: "full", save: () => Promise.reject(new Error("full")), wait: 60_000 });
    saving.change("text");
    await waitFor(() => {
      if (leaving.asked === undefined) host.tell("closing", {});
      expect(leaving.asked).toBeDefined();
    });
    expect(host.closed).toBe(0);
    await userEvent.click(await screen.findByTestId("confirm-yes"));
    await waitFor(() => expect(host.closed).toBe(1));
    saving.stop();
  });
});

function mark(series: string, index: number, x: number): Mark {
  const hit = { x, y: 10, width: 20, height: 20 };
  return { series, index, x: x + 10, y: 20, hit, key: `${index}`, value: 1, label: "", incomplete: false, rows: null };
}

describe("a chart of single items", () => {
  const view = {
    svg: "",
    width: 100,
    height: 100,
    series: [
      { id: "a", label: "A" },
      { id: "notes", label: "Notes" },
    ],
    marks: [mark("a", 0, 0), mark("b", 0, 10)],
    thinned: null,
    reading: "items",
  } as unknown as ChartView;

  it("has a stop for every mark, and finds the one on top under the pointer", () => {
    const all = stops(view);
    expect(all).toHaveLength(2);
    expect([under(all, 5, 15), under(all, 15, 15), under(all, 25, 15), under(all, 5, 50)]).toEqual([0, 1, 1, -1]);
    expect(stops({ ...view, reading: "columns" })).toHaveLength(1);
  });

  it("names no notes in its legend", () => {
    expect(named(view).map((one) => one.id)).toEqual(["a"]);
  });
});
