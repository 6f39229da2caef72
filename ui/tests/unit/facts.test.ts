import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportPreviewed } from "../../src/lib/generated/ImportPreviewed";
import type { PostView } from "../../src/lib/generated/PostView";
import type { TypedFigureView } from "../../src/lib/generated/TypedFigureView";
import FigureGrid from "../../src/features/evaluation/FigureGrid.svelte";
import { FigureSheet } from "../../src/features/evaluation/figures.svelte";
import TypedFigures from "../../src/features/evaluation/TypedFigures.svelte";
import { Batch } from "../../src/features/import/batch.svelte";
import Coverage from "../../src/features/import/Coverage.svelte";
import { notices } from "../../src/lib/notices.svelte";
import { place } from "../../src/lib/place.svelte";
import { importsPlace } from "../../src/lib/importsPlace.svelte";
import ImportsPage from "../../src/views/ImportsPage.svelte";
import Framed from "./Framed.svelte";
import { fails, TestHost } from "./host";
import { workspace } from "./workspace";

beforeEach(() => {
  notices.list = [];
  place.file = undefined;
  importsPlace.tab = "imports";
});

describe("a grid of figures", () => {
  function grid() {
    const sheet = new FigureSheet();
    sheet.rows = ["views", "orders"].map((id) => ({ id, label: id, unit: "count" as const }));
    sheet.columns = ["a", "b", "c"].map((id) => ({ id, label: id }));
    sheet.know([{ row: "views", column: "a", value: 1200 }]);
    render(FigureGrid, { sheet, label: "Figures", head: "Metric", testid: (row, column) => `${row.id}-${column.id}` });
    return sheet;
  }
  const field = (id: string) => screen.getByTestId<HTMLInputElement>(id);

  it("has one stop for the tab key and is walked with arrows", async () => {
    grid();
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(field("views-a"));
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement).toBe(field("orders-b"));
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(field("orders-a"));
    await user.keyboard("{Control>}{ArrowRight}{/Control}");
    expect(document.activeElement).toBe(field("orders-c"));
    expect(screen.getAllByRole("textbox").filter((one) => one.tabIndex === 0)).toHaveLength(1);
  });

  it("is typed into, and Escape brings back what stood", async () => {
    const sheet = grid();
    const user = userEvent.setup();
    await user.click(field("orders-a"));
    await user.keyboard("1.5万{Enter}");
    expect(sheet.changes).toEqual([{ row: "orders", column: "a", value: 15_000, note: "" }]);
    await user.click(field("views-a"));
    await user.keyboard("9{Escape}");
    expect(field("views-a").value).toBe("1200");
    expect(sheet.changes).toHaveLength(1);
  });

  it("takes a pasted block at the cell, and Ctrl+Z takes it back", async () => {
    const sheet = grid();
    const user = userEvent.setup();
    await user.click(field("views-b"));
    await user.paste("1,000\t2,000\n3\t4");
    expect(sheet.changes.map((one) => [one.row, one.column, one.value])).toEqual([
      ["views", "b", 1000],
      ["views", "c", 2000],
      ["orders", "b", 3],
      ["orders", "c", 4],
    ]);
    await user.keyboard("{Control>}z{/Control}");
    expect(sheet.changes).toEqual([]);
  });

  it("clears what is chosen with shift and arrows", async () => {
    const sheet = grid();
    const user = userEvent.setup();
    await user.click(field("views-b"));
    await user.paste("1\t2");
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}{Delete}");
    expect(sheet.changes).toEqual([]);
    expect(field("views-c").value).toBe("");
  });

  it("says at the cell what is no figure", async () => {
    grid();
    const user = userEvent.setup();
    await user.click(field("orders-c"));
    await user.keyboard("many{Enter}");
    expect(field("orders-c").getAttribute("aria-invalid")).toBe("true");
    const said = field("orders-c").getAttribute("aria-describedby");
    expect(document.getElementById(said ?? "")?.textContent).toBe("not a figure");
  });
});

describe("figures typed by hand", () => {
  const answers = (typed: TypedFigureView[]) => ({
    evaluation_filters: () => ({
      platforms: [{ platform: "douyin", posts: 1 }],
      accounts: [],
      post_types: [],
      campaigns: [],
      first_day: null,
      last_day: null,
      data_until: null,
      posts: 1,
    }),
    evaluation_metrics: () => ({
      metrics: ["orders", "revenue"].map((metric) => ({
        metric,
        unit: "count" as const,
        formula: metric,
        formula_version: 1,
        available: true,
        grows: true,
      })),
    }),
    evaluation_kpi_board: () => ({ cards: [] }),
    facts_typed: () => ({ figures: typed }),
  });

  it("are written in one step, whatever their scopes", async () => {
    const host = new TestHost({ ...answers([]), facts_type: () => ({ figures: [] }) });
    render(Framed, { component: TypedFigures, given: { workspace } });
    const year = new Date().getFullYear();
    const user = userEvent.setup();
    await user.click(await screen.findByTestId(`typed-orders-${year}-01`));
    await user.paste("5\t6");
    await user.click(screen.getByTestId("typed-scope"));
    await user.click(await screen.findByText("Douyin"));
    await user.click(await screen.findByTestId(`typed-revenue-${year}-02`));
    await user.keyboard("7");
    await user.click(screen.getByTestId("typed-save"));
    await waitFor(() =>
      expect(host.requests("facts_type")).toEqual([
        {
          figures: [
            { metric: "orders", period: `${year}-01`, scope: { kind: "brand" }, value: 5, note: "" },
            { metric: "orders", period: `${year}-02`, scope: { kind: "brand" }, value: 6, note: "" },
            {
              metric: "revenue",
              period: `${year}-02`,
              scope: { kind: "platform", platform: "douyin" },
              value: 7,
              note: "",
            },
          ],
        },
      ]),
    );
  });

  it("stay where they are when the workspace refuses one, which is marked", async () => {
    new TestHost({
      ...answers([]),
      facts_type: fails("bad_value", { field: "figures[1].value", value: "6" }),
    });
    render(Framed, { component: TypedFigures, given: { workspace } });
    const year = new Date().getFullYear();
    const user = userEvent.setup();
    await user.click(await screen.findByTestId(`typed-orders-${year}-01`));
    await user.paste("5\t6");
    await user.click(screen.getByTestId("typed-save"));
    const wrong = await screen.findByTestId<HTMLInputElement>(`typed-orders-${year}-02`);
    await waitFor(() => expect(wrong.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByTestId<HTMLInputElement>(`typed-orders-${year}-01`).value).toBe("5");
  });
});

const post = (post_id: string, title: string): PostView => ({
  post_id,
  id: null,
  title,
  url: null,
  platform: "xiaohongshu",
  account_id: "1",
  account: "Tea",
  post_type: null,
  published: "2026-01-02T10:00:00",
  day: "2026-01-02",
  taken: "2026-02-01",
  figures: {},
  extra: {},
  source: { import_id: "3", file: "a.csv", row: 2 },
  snapshots: 1,
});

describe("the imports page", () => {
  const nothing = {
    import_list: () => ({ imports: [] }),
    import_presets: () => ({ presets: [] }),
    history_list: () => ({ steps: [], undo: null, redo: null }),
  };
  const pair = { older: post("1", "春日新茶"), newer: post("2", "春日新茶上市"), similarity: 0.8 };

  it("counts what waits for a decision, and takes it by keyboard", async () => {
    let pairs = [pair, { ...pair, newer: post("3", "春日新茶 2") }];
    const host = new TestHost({
      ...nothing,
      facts_same_posts: () => ({ pairs, joined: [] }),
      facts_same_post_join: () => {
        pairs = pairs.slice(1);
        return { done: true };
      },
      facts_same_post_apart: () => ({ done: true }),
    });
    render(Framed, { component: ImportsPage, given: { workspace } });
    const tab = await screen.findByTestId("tab-review");
    await waitFor(() => expect(tab.textContent).toContain("2"));
    const user = userEvent.setup();
    screen.getByTestId("tab-imports").focus();
    await user.keyboard("{End}");
    expect(tab.getAttribute("aria-selected")).toBe("true");
    const [first] = await screen.findAllByTestId("review-pair");
    expect(within(first as HTMLElement).getByText("上市").tagName).toBe("INS");
    first?.focus();
    await user.keyboard("y");
    await waitFor(() => expect(host.requests("facts_same_post_join")).toEqual([{ older: "1", newer: "2" }]));
    await user.keyboard("n");
    await waitFor(() => expect(host.requests("facts_same_post_apart")).toHaveLength(1));
  });
});

describe("coverage", () => {
  it("words the gaps and opens the rows that were not taken", async () => {
    new TestHost({
      facts_coverage: () => ({
        kinds: [],
        accounts: [
          {
            account_id: "1",
            account: "Tea",
            platform: "douyin",
            kind: "daily",
            rows: 40,
            first: "2026-01-01",
            last: "2026-02-28",
            days_with_data: 40,
            months: [
              { month: "2026-01", days: 31, days_with_data: 31, days_in_gaps: 0 },
              { month: "2026-02", days: 28, days_with_data: 9, days_in_gaps: 19 },
            ],
            gaps: [{ from: "2026-02-01", to: "2026-02-19", days: 19 }],
            newest_as_of: "2026-03-01",
            age_days: 50,
            imports: 1,
            newest_import_id: "9",
            rejected: 3,
          },
        ],
      }),
      facts_undated: () => ({ totals: [] }),
    });
    render(Framed, { component: Coverage });
    expect((await screen.findByTestId("coverage-gap")).textContent).toContain("19 days");
    expect(screen.getByText("update due")).toBeTruthy();
    await userEvent.click(screen.getByTestId("coverage-rejected"));
    expect(importsPlace.opened).toEqual({ id: "9", rejected: true });
    expect(place.area).toBe("imports");
  });
});

describe("several files at once", () => {
  const preview = (file: string): ImportPreviewed => ({
    file,
    bytes: 10,
    sha256: "",
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    sheet: null,
    sheets: [],
    header_row: 1,
    kind: "transactions",
    platform: "taobao",
    shape: null,
    columns: [],
    sample: file.includes("header") ? [] : [{ row: 2, cells: ["a"] }],
    questions: file.includes("asks") ? [{ id: "year", required: true, choices: [], samples: [], column: null }] : [],
    notices: [],
    preset: null,
    imported_before: null,
    fields: [],
    accounts: [],
    keeps_file: true,
  });

  it("are imported one after another; those that ask wait for their answer", async () => {
    let atWork = 0;
    const host = new TestHost({
      import_preview: ({ file }) => preview(file),
      import_file: async ({ file }) => {
        expect(++atWork).toBe(1);
        await Promise.resolve();
        atWork -= 1;
        if (file.includes("broken")) return fails("file_damaged", { detail: "cut off" })();
        return {
          import_id: file,
          kind: "transactions",
          platform: "taobao",
          dry_run: false,
          rows_read: 3,
          inserted: 2,
          updated: 0,
          unchanged: 1,
          merged: 0,
          rejected_count: 0,
          rejected: [],
          notices: [],
        };
      },
    });
    const batch = new Batch(["/b/1.csv", "/b/asks.csv", "/b/broken.csv", "/b/2.csv", "/b/header.csv", "/b/1.csv"]);
    await vi.waitFor(() => expect(batch.ready).toHaveLength(3));
    await batch.run();
    expect(host.requests("import_file")).toHaveLength(3);
    expect(batch.files.map((one) => batch.standing(one))).toEqual(["done", "asks", "failed", "done", "empty"]);
    expect(batch.total("inserted")).toBe(4);
    expect(batch.finished).toBe(false);
  });
});
