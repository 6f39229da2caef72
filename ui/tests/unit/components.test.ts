import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ChartView } from "../../src/lib/generated/ChartView";
import type { ImportPreviewed } from "../../src/lib/generated/ImportPreviewed";
import type { KpiView } from "../../src/lib/generated/KpiView";
import type { Wizard } from "../../src/features/import/wizard.svelte";
import { notices } from "../../src/lib/notices.svelte";
import { session } from "../../src/lib/session.svelte";
import type { Stop } from "../../src/shared/chart";
import Chart from "../../src/shared/Chart.svelte";
import OptionList from "../../src/shared/OptionList.svelte";
import Table from "../../src/shared/Table.svelte";
import TargetSheet from "../../src/features/evaluation/TargetSheet.svelte";
import ImportWizard from "../../src/features/import/ImportWizard.svelte";
import UndoButtons from "../../src/features/history/UndoButtons.svelte";
import StartPage from "../../src/views/StartPage.svelte";
import Framed from "./Framed.svelte";
import { fails, TestHost } from "./host";
import { kpi, workspace } from "./workspace";

beforeEach(() => {
  session.workspace = undefined;
  notices.list = [];
});

describe("a chart", () => {
  const view: ChartView = {
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 300"><path d="M0 0"/></svg>',
    width: 800,
    height: 300,
    thinned: null,
    series: [{ id: "actual", label: "Actual", color: "#0f6e66", style: "line", hidden: false }],
    marks: [100, 400, 700].map((x, index) => ({
      series: "actual",
      index,
      x,
      y: 10,
      hit: { x: x - 50, y: 0, width: 100, height: 300 },
      key: `2026-0${index + 1}`,
      value: index,
      label: `Actual 2026-0${index + 1}: ${index}`,
      incomplete: false,
      rows: 3,
    })),
  };
  const tooltip = createRawSnippet<[Stop]>((stop) => ({ render: () => `<b>${stop().key}</b>` }));

  it("is walked with the arrow keys and opens a point with Enter", async () => {
    const onopen = vi.fn();
    const onwidth = vi.fn();
    render(Chart, { view, label: "Views", height: 300, onwidth, onopen, tooltip });
    await waitFor(() => expect(onwidth).toHaveBeenCalledWith(800));
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Actual 2026-01: 0");
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-key")).toBe("2026-02"));
    await user.keyboard("{End}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-key")).toBe("2026-03"));
    await user.keyboard("{Enter}");
    expect(onopen).toHaveBeenCalledWith(expect.objectContaining({ key: "2026-03" }));
  });

  it("says so when its picture is refused", () => {
    render(Chart, {
      view: { ...view, svg: "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>" },
      label: "Views",
      height: 300,
      onwidth: vi.fn(),
      onopen: vi.fn(),
      tooltip,
    });
    expect(screen.getByText(/picture was refused/)).toBeTruthy();
  });
});

describe("a table", () => {
  it("holds few of many rows, sorts, and says how many there are", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ({ n }));
    render(Table<{ n: number }>, {
      caption: "Rows",
      rows,
      columns: [{ id: "n", label: "N", numeric: true, text: (row) => String(row.n), order: (row) => row.n }],
      key: (row) => row.n,
    });
    expect(screen.getAllByRole("row").length).toBeLessThan(80);
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("5001");
    await userEvent.click(screen.getByRole("button", { name: "N" }));
    expect(screen.getByRole("columnheader").getAttribute("aria-sort")).toBe("descending");
    expect(screen.getByText("4999")).toBeTruthy();
  });
});

describe("a list to choose from", () => {
  const options = ["Douyin", "Weibo", "Zhihu"].map((label) => ({ value: label.toLowerCase(), label }));

  it("is searched and chosen from without a mouse", async () => {
    const onchoose = vi.fn();
    render(OptionList, { options, label: "Platform", onchoose });
    await userEvent.keyboard("i{ArrowDown}{Enter}");
    expect(onchoose).toHaveBeenCalledWith("weibo");
  });

  it("does not take the Enter of an input method", async () => {
    const onchoose = vi.fn();
    render(OptionList, { options, label: "Platform", onchoose });
    const field = screen.getByRole("combobox");
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    expect(onchoose).not.toHaveBeenCalled();
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
    expect(onchoose).toHaveBeenCalledOnce();
  });

  it("takes a new name where names are free", async () => {
    const onchoose = vi.fn();
    render(OptionList, { options, label: "Account", free: (typed: string) => `New ${typed}`, onchoose });
    await userEvent.type(screen.getByRole("combobox"), "Shop");
    await userEvent.click(screen.getByText("New Shop"));
    expect(onchoose).toHaveBeenCalledWith("Shop");
  });
});

describe("the start page", () => {
  const none = { workspaces: [] };

  it("makes a workspace of the name that was typed", async () => {
    const host = new TestHost({ workspace_recent: () => none, workspace_create: () => workspace });
    render(Framed, { component: StartPage });
    await userEvent.click(screen.getByTestId("start-new"));
    await userEvent.click(await screen.findByTestId("new-create"));
    expect(host.requests("workspace_create")).toEqual([]);
    expect(screen.getByRole("alert").textContent).toContain("Give it a name");
    await userEvent.type(screen.getByTestId("new-name"), "Tea{Enter}");
    await waitFor(() => expect(session.workspace?.name).toBe("Tea"));
    expect(host.requests("workspace_create")).toEqual([expect.objectContaining({ name: "Tea", currency: "CNY" })]);
  });

  it("offers the newest good backup of a damaged workspace", async () => {
    const backup = { name: "b2.db", at: "2026-05-02T00:00:00Z", bytes: 10, reason: "rotation" as const };
    const host = new TestHost({
      workspace_recent: () => ({
        workspaces: [{ name: "Tea", path: workspace.path, opened_at: "2026-05-01T00:00:00Z", exists: true }],
      }),
      workspace_open: fails("workspace_damaged", { path: workspace.path, detail: "page 3", backup }),
      workspace_backups: () => ({ backups: [{ ...backup, name: "b3.db" }, backup] }),
      workspace_restore: () => workspace,
    });
    render(Framed, { component: StartPage });
    await userEvent.click(await screen.findByTestId("recent-open"));
    expect((await screen.findByTestId("error")).textContent).toContain("page 3");
    await waitFor(() => expect(within(screen.getByTestId("backups")).getAllByRole("listitem")).toHaveLength(2));
    await userEvent.click(screen.getByTestId("restore-newest"));
    await waitFor(() => expect(session.workspace).toBeDefined());
    expect(host.requests("workspace_restore")).toEqual([{ path: workspace.path, backup: "b2.db" }]);
  });

  it("greys a workspace that is gone and takes it off the list", async () => {
    const gone = { name: "Old", path: "/gone", opened_at: "2026-05-01T00:00:00Z", exists: false };
    const host = new TestHost({ workspace_recent: () => ({ workspaces: [gone] }), workspace_forget: () => none });
    render(Framed, { component: StartPage });
    expect((await screen.findByTestId<HTMLButtonElement>("recent-open")).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: /Take "Old" off the list/ }));
    await screen.findByText(/listed here/);
    expect(host.requests("workspace_forget")).toEqual([{ path: "/gone" }]);
  });
});

describe("undo", () => {
  const step = {
    id: 4,
    op: "evaluation.set_target",
    args: { metric: "views", period: "2017-10", value: "5" },
    actor: "Lin",
    at: "2026-01-01T00:00:00Z",
    state: "done" as const,
    undoable: true,
    undone_at: null,
    undone_by: null,
    rows: 1,
  };

  it("names the step and offers to do it again", async () => {
    const host = new TestHost({
      history_list: () => ({ steps: [step], undo: step, redo: null }),
      history_undo: () => ({ step: { ...step, state: "undone" } }),
      history_redo: () => ({ step }),
    });
    render(Framed, { component: UndoButtons });
    await waitFor(() => expect(screen.getByTestId("undo").getAttribute("aria-disabled")).toBe("false"));
    expect(screen.getByTestId("redo").getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(screen.getByTestId("undo"));
    await waitFor(() => expect(notices.list[0]?.text).toBe("Undone: Set target: Views, Oct 2017 to 5"));
    notices.list[0]?.action?.run();
    await waitFor(() => expect(host.requests("history_redo")).toHaveLength(1));
  });

  it("says why it cannot", async () => {
    new TestHost({
      history_list: () => ({ steps: [step], undo: step, redo: null }),
      history_undo: fails("undo_conflict", { table: "target", key: "1", step: 4 }),
    });
    render(Framed, { component: UndoButtons });
    await waitFor(() => expect(screen.getByTestId("undo").getAttribute("aria-disabled")).toBe("false"));
    await userEvent.click(screen.getByTestId("undo"));
    await waitFor(() => expect(notices.list[0]?.tone).toBe("bad"));
    expect(notices.list[0]?.detail).toContain("Undo the later change first");
  });
});

describe("targets", () => {
  const point = (period: string) => ({
    period,
    first: "2026-01-01",
    last: "2026-01-31",
    actual: 10,
    target: null,
    target_spread: false,
    nature: "actual" as const,
    typed: null,
    previous: null,
    range_before: null,
    last_year: null,
    complete: true,
    previous_to_date: null,
    last_year_to_date: null,
    change_previous: null,
    change_last_year: null,
    rows: 1,
  });
  const view: KpiView = { ...kpi, points: ["2026-01", "2026-02"].map(point) };
  const choices = {
    platforms: [],
    accounts: [],
    post_types: [],
    campaigns: [],
    first_day: null,
    last_day: null,
    data_until: null,
    posts: 2,
  };

  it("fill down from a pasted column and are written in one step", async () => {
    const host = new TestHost({
      evaluation_kpi_targets: () => ({ targets: [] }),
      evaluation_kpi_set_targets: () => ({ targets: [] }),
    });
    render(TargetSheet, { open: true, view, choices, onclearfilter: vi.fn() });
    const first = await screen.findByTestId("target-2026-01");
    await userEvent.click(first);
    await userEvent.paste("1万\n20,000");
    await userEvent.click(screen.getByTestId("target-save"));
    await waitFor(() =>
      expect(host.requests("evaluation_kpi_set_targets")).toEqual([
        {
          targets: [
            { metric: "views", period: "2026-01", scope: { kind: "brand" }, target: 10_000 },
            { metric: "views", period: "2026-02", scope: { kind: "brand" }, target: 20_000 },
          ],
        },
      ]),
    );
  });

  it("are explained where the filter has none of its own", async () => {
    const onclearfilter = vi.fn();
    new TestHost({});
    render(TargetSheet, { open: true, view: { ...view, scope: null }, choices, onclearfilter });
    expect(await screen.findByText(/no target of its own/)).toBeTruthy();
    expect(screen.queryByTestId("target-save")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(onclearfilter).toHaveBeenCalled();
  });
});

describe("the import", () => {
  const asking = { id: "year", required: true, choices: ["2017"], samples: ["13.09"], column: "date" };
  const preview = (questions: ImportPreviewed["questions"]): ImportPreviewed => ({
    file: "v.csv",
    bytes: 10,
    sha256: "",
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    sheet: null,
    sheets: [],
    header_row: 1,
    kind: "posts",
    platform: "youtube",
    shape: null,
    columns: [{ index: 1, name: "date", guess: "taken", samples: ["13.09"] }],
    sample: [{ row: 2, cells: ["13.09"] }],
    questions,
    notices: [],
    preset: null,
    imported_before: null,
    fields: [
      { field: "taken", is_metric: false },
      { field: "views", is_metric: true },
    ],
    accounts: [],
    keeps_file: true,
  });
  const imported = {
    import_id: "7",
    kind: "posts",
    platform: "youtube",
    dry_run: false,
    rows_read: 3,
    inserted: 2,
    updated: 0,
    unchanged: 0,
    merged: 0,
    rejected_count: 1,
    rejected: [{ row: 4, column: "date", value: "100", reason: "bad_date" }],
    notices: [],
  };

  it("asks first, keeps the answer in sight, and says what came of every row", async () => {
    const host = new TestHost({
      import_preview: ({ options }) => preview(options?.year === 2017 ? [] : [asking]),
      import_file: ({ dry_run }) => ({ ...imported, dry_run: dry_run ?? false, import_id: dry_run ? null : "7" }),
    });
    render(Framed, { component: ImportWizard, given: { file: "/x/v.csv", onclose: vi.fn() } });
    const year = await screen.findByTestId<HTMLInputElement>("answer-year");
    expect(screen.getByTestId<HTMLButtonElement>("import-run").disabled).toBe(true);
    await userEvent.type(year, "2017{Tab}");
    await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("import-run").disabled).toBe(false));
    expect(screen.getByTestId<HTMLInputElement>("answer-year").value).toBe("2017");

    // What happens unasked is what is ticked.
    expect(
      screen.getByRole<HTMLInputElement>("checkbox", { name: "Keep a copy of the file in the workspace" }).checked,
    ).toBe(true);
    await userEvent.click(screen.getByTestId("import-check"));
    await waitFor(() => expect(screen.getByTestId("result").dataset["dry"]).toBe("true"));
    await userEvent.click(screen.getByTestId("import-run"));
    await waitFor(() => expect(screen.getByTestId("result").dataset["dry"]).toBe("false"));
    expect(host.requests("import_file").at(-1)).toMatchObject({
      file: "/x/v.csv",
      dry_run: false,
      options: { year: 2017 },
    });
    expect(screen.getByTestId("count-inserted").textContent).toContain("2");
    expect(within(screen.getByTestId("rejected")).getByText("Not a possible date")).toBeTruthy();
  });

  it("maps a column by its place when its header is not its own", async () => {
    const twice = { ...preview([]), columns: [1, 2].map((index) => ({ index, name: "n", guess: null, samples: [] })) };
    const host = new TestHost({ import_preview: () => twice });
    const { Wizard: Fresh } = (await import("../../src/features/import/wizard.svelte")) as {
      Wizard: new (file: string) => Wizard;
    };
    const wizard = new Fresh("/x/twice.csv");
    await wizard.look();
    const [, second] = twice.columns;
    if (second) wizard.map(second, "views");
    await waitFor(() => expect(host.requests("import_preview").at(-1)).toMatchObject({ mapping: { "#2": "views" } }));
  });
});
