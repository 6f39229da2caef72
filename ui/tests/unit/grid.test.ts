// The data grid as its users meet it.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { notices } from "../../src/lib/notices.svelte";
import type { CellFault, Gesture } from "../../src/shared/grid/contract";
import DataGrid from "../../src/shared/grid/DataGrid.svelte";
import { NONE_TICKED, type Ticked } from "../../src/shared/grid/selection";
import { freshView, type GridView } from "../../src/shared/grid/view";
import Framed from "./Framed.svelte";
import { tap } from "./pointer";
import { MadeRows } from "./rows";

function show(given: Record<string, unknown> = {}, total = 1_000_000) {
  const rows = new MadeRows(total);
  const gestures: Gesture[] = [];
  const onchange = vi.fn((gesture: Gesture): Promise<CellFault[] | undefined> => {
    gestures.push(gesture);
    rows.keep(gesture.cells);
    return Promise.resolve(undefined);
  });
  render(Framed, { component: DataGrid, given: { label: "Posts", source: rows.source, onchange, ...given } });
  return { rows, gestures, onchange };
}

const grid = () => screen.getByRole("grid");
const cell = (line: number, column: number) => {
  const found = grid().querySelector<HTMLElement>(`[role="gridcell"][data-line="${line}"][data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${line}, ${column}`);
  return found;
};
const loaded = () => waitFor(() => expect(cell(0, 3).textContent).toMatch(/\d/));

async function press(line: number, column: number) {
  tap(cell(line, column));
  await waitFor(() => expect(cell(line, column).contains(document.activeElement)).toBe(true));
}

function paste(text: string) {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

describe("a grid of a million rows", () => {
  it("holds few of them and says how many there are", async () => {
    const { rows } = show();
    await loaded();
    expect(grid().getAttribute("aria-rowcount")).toBe("1000001");
    expect(within(grid()).getAllByRole("row").length).toBeLessThan(60);
    expect(rows.asked.every((query) => query.limit <= 200)).toBe(true);
  });

  it("leaves the program's keys to the program while something is looked for", async () => {
    show();
    await loaded();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => void heard.push(event.key);
    window.addEventListener("keydown", listen);
    const user = userEvent.setup();
    await user.click(screen.getByTestId("grid-search"));
    await user.keyboard("{Control>}k{/Control}");
    expect(heard).toEqual(["Control", "k"]);
    await user.keyboard("a{Escape}");
    expect(heard.at(-1), "Escape empties the field first").toBe("a");
    window.removeEventListener("keydown", listen);
  });

  it("goes to its last cell by key and keeps the focus there", async () => {
    show();
    await loaded();
    await press(0, 0);
    await userEvent.keyboard("{Control>}{End}{/Control}");
    await waitFor(() => expect(cell(999_999, 8).contains(document.activeElement)).toBe(true));
    await waitFor(() => expect(cell(999_999, 8).textContent).toContain("999999"));
    await waitFor(() => expect(cell(999_999, 8).contains(document.activeElement)).toBe(true));
  });

  it("asks the source to sort, several columns with shift", async () => {
    const { rows } = show();
    await loaded();
    await press(0, 0);
    await userEvent.keyboard("{ArrowUp}{Enter}");
    await waitFor(() => expect(rows.asked.at(-1)?.sort).toEqual([{ column: "title", descending: false }]));
    await userEvent.keyboard("{ArrowRight}{Shift>}{Enter}{/Shift}");
    await waitFor(() => expect(rows.asked.at(-1)?.sort.map((one) => one.column)).toEqual(["title", "platform"]));
    const head = within(grid()).getByRole("columnheader", { name: /title/ });
    expect(head.getAttribute("aria-sort")).toBe("ascending");
  });

  it("groups, closes and opens a group by key", async () => {
    show({ view: { ...freshView(), group: "platform" } });
    await waitFor(() => expect(screen.getByRole("button", { name: /抖音/ })).toBeTruthy());
    const before = Number(grid().getAttribute("aria-rowcount"));
    screen.getByRole("button", { name: /抖音/ }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    await waitFor(() => expect(Number(grid().getAttribute("aria-rowcount"))).toBeLessThan(before));
    expect(screen.getByRole("button", { name: /抖音/ }).getAttribute("aria-expanded")).toBe("false");
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(Number(grid().getAttribute("aria-rowcount"))).toBe(before));
  });

  it("tells of a source that failed and asks again", async () => {
    const rows = new MadeRows(10);
    rows.failure = { code: "internal", message: "no" };
    render(Framed, { component: DataGrid, given: { label: "Posts", source: rows.source } });
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await loaded();
    expect(screen.queryByTestId("error")).toBeNull();
  });

  it("offers the way out when filters leave nothing", async () => {
    const { rows } = show({ view: { ...freshView(), search: "nothing" } });
    const ways = await screen.findAllByRole("button", { name: "Clear all filters" });
    await userEvent.click(ways.at(-1) as HTMLElement);
    await waitFor(() => expect(rows.asked.at(-1)).not.toHaveProperty("search"));
    await loaded();
  });
});

describe("a cell", () => {
  it("is typed into and left with Enter: one gesture, before and after", async () => {
    const { gestures, rows } = show();
    await loaded();
    const before = rows.row(2).cells[3] ?? null;
    await press(2, 3);
    await userEvent.keyboard("1.2w{Enter}");
    expect(gestures).toEqual([{ kind: "edit", cells: [{ id: "r2", column: "views", from: before, to: 12_000 }] }]);
    await waitFor(() => expect(cell(2, 3).textContent).toContain("12,000"));
    await waitFor(() => expect(cell(3, 3).contains(document.activeElement)).toBe(true));
  });

  it("keeps what does not fit in its editor and says why; Escape gives it up", async () => {
    const { gestures } = show();
    await loaded();
    await press(1, 3);
    await userEvent.keyboard("abc{Enter}");
    const field = document.activeElement as HTMLTextAreaElement;
    expect(field.value).toBe("abc");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toMatch(/number/);
    await userEvent.keyboard("{Escape}");
    expect(gestures).toEqual([]);
    expect(cell(1, 3).contains(document.activeElement)).toBe(true);
  });

  it("does not take the Enter that ends a composition", async () => {
    const { gestures } = show();
    await loaded();
    await press(0, 0);
    const field = document.activeElement as HTMLTextAreaElement;
    await fireEvent.compositionStart(field);
    await fireEvent.input(field, { target: { value: "春" } });
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    expect(gestures).toEqual([]);
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(gestures[0]?.cells[0]?.to).toBe("春");
  });

  it("says what the source holds against it, and shows the value before", async () => {
    const { onchange, rows } = show();
    await loaded();
    onchange.mockImplementation((gesture) =>
      Promise.resolve(gesture.cells.map((one) => ({ id: one.id, column: one.column, text: "below zero" }))),
    );
    const before = Number(rows.row(0).cells[3]).toLocaleString("en");
    await press(0, 3);
    await userEvent.keyboard("-5{Enter}");
    await waitFor(() => expect(cell(0, 3).getAttribute("aria-invalid")).toBe("true"));
    expect(cell(0, 3).getAttribute("title")).toBe("below zero");
    expect(cell(0, 3).textContent).toContain(before);
  });

  it("is cleared, filled and switched by key", async () => {
    const { gestures } = show();
    await loaded();
    await press(0, 3);
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}");
    await waitFor(() => expect(gestures[0]?.kind).toBe("fill"));
    expect(new Set(gestures[0]?.cells.map((one) => one.id))).toEqual(new Set(["r1", "r2"]));
    await waitFor(() => expect(screen.queryByTestId("grid-stop")).toBeNull());
    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(gestures[1]).toMatchObject({ kind: "clear" }));
    expect(gestures[1]?.cells).toHaveLength(3);
    await press(4, 5);
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(cell(4, 7).contains(document.activeElement)).toBe(true));
    await userEvent.keyboard(" ");
    expect(gestures[2]?.cells).toMatchObject([{ id: "r4", column: "approved" }]);
  });

  it("of a locked column is not changed by anything", async () => {
    const { gestures } = show();
    await loaded();
    await press(0, 4);
    expect(cell(0, 4).getAttribute("aria-readonly")).toBe("true");
    await userEvent.keyboard("5{Enter}{Delete}");
    paste("9");
    await waitFor(() => expect(screen.queryByTestId("grid-stop")).toBeNull());
    expect(gestures).toEqual([]);
  });
});

describe("a block from a spreadsheet", () => {
  it("is one gesture; what does not fit is marked, the rest goes in", async () => {
    const { gestures } = show({}, 50);
    await loaded();
    await press(0, 2);
    paste("2026-03-08\t12\n2026/3/9\tmany\n2026.3.10\t14");
    await waitFor(() => expect(gestures).toHaveLength(1));
    expect(gestures[0]?.kind).toBe("paste");
    expect(gestures[0]?.cells.map((one) => one.to)).toEqual(["2026-03-08", 12, "2026-03-09", "2026-03-10", 14]);
    await waitFor(() => expect(cell(1, 3).getAttribute("aria-invalid")).toBe("true"));
  });

  it("says how many of its cells had no place", async () => {
    const { gestures } = show({}, 2);
    await loaded();
    await press(0, 3);
    paste(Array.from({ length: 100 }, (_, at) => String(at)).join("\n"));
    await waitFor(() => expect(gestures).toHaveLength(1));
    expect(gestures[0]?.cells).toHaveLength(2);
    await waitFor(() => expect(notices.list.at(-1)?.detail).toContain("98 cells"));
  });

  it("of 100,000 cells goes in whole, and past the last row makes rows where they are taken", async () => {
    const { gestures } = show({ grows: true }, 49_990);
    await loaded();
    await press(0, 2);
    paste(Array.from({ length: 50_000 }, (_, at) => `2026-03-08\t${at}`).join("\n"));
    await waitFor(() => expect(gestures).toHaveLength(1), { timeout: 20_000 });
    expect(gestures[0]?.cells.length).toBeGreaterThan(99_000);
    expect(gestures[0]?.added).toHaveLength(10);
  }, 30_000);

  it("of more cells than a gesture takes is refused with the way out", async () => {
    const { gestures } = show();
    await loaded();
    await press(0, 3);
    await userEvent.keyboard("{Control>} {/Control}");
    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(screen.queryByTestId("grid-stop")).toBeNull());
    expect(gestures).toEqual([]);
  });
});

describe("a view of a grid", () => {
  it("is told whole on every change and put in force when given", async () => {
    const onkeep = vi.fn();
    const kept: GridView = {
      ...freshView(),
      columns: [{ name: "views" }],
      sort: [{ column: "views", descending: true }],
    };
    const { rows } = show({
      views: [{ id: "1", name: "Most seen", view: kept }],
      onkeep,
      onremove: vi.fn(),
    });
    await loaded();
    await userEvent.click(screen.getByTestId("grid-views"));
    await userEvent.click(await screen.findByText("Most seen"));
    await waitFor(() => expect(rows.asked.at(-1)?.sort).toEqual(kept.sort));
    await waitFor(() => expect(grid().querySelector('[data-heading="views"]')?.getAttribute("data-column")).toBe("0"));
    await userEvent.click(screen.getByTestId("grid-views"));
    await userEvent.type(await screen.findByTestId("view-name"), "Mine{Enter}");
    expect(onkeep).toHaveBeenCalledWith("Mine", null, kept);
  });

  it("filters by what its editor reads", async () => {
    const { rows } = show();
    await loaded();
    await userEvent.click(screen.getByTestId("filter-add"));
    const option = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[role="option"][data-value="views"]');
      if (!found) throw new Error("no option");
      return found;
    });
    await userEvent.click(option);
    await userEvent.type(await screen.findByTestId("filter-first"), "1w{Enter}");
    await waitFor(() => expect(rows.asked.at(-1)?.filters).toEqual([{ column: "views", op: "gt", values: [10_000] }]));
    expect(screen.getByTestId("filter-views").textContent).toContain("10,000");
  });
});

describe("a cell that was refused", () => {
  it("has its reason in words below the grid, until the mark is cleared", async () => {
    const rows = new MadeRows(3);
    const text = "A line in USD stays in USD";
    const onchange = ({ cells }: Gesture) => Promise.resolve(cells.map(({ id, column }) => ({ id, column, text })));
    render(Framed, { component: DataGrid, given: { label: "Posts", source: rows.source, onchange } });
    await loaded();
    await press(0, 3);
    await userEvent.keyboard("7{Enter}");
    await waitFor(() => expect(screen.getByTestId("grid-why").textContent).toBe(text));
    await userEvent.click(screen.getByRole("button", { name: /not taken/ }));
    expect(screen.queryByTestId("grid-why")).toBeNull();
  });
});

describe("ticks", () => {
  const head = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Select all rows" });
  const status = () => screen.getByTestId("grid-status").textContent;

  it("fill the box above when the only row has one, and go when whoever shows the grid takes them away", async () => {
    const rows = new MadeRows(1);
    const given = (ticked: Ticked) => ({ component: DataGrid, given: { label: "Posts", source: rows.source, ticked } });
    const { rerender } = render(Framed, given(NONE_TICKED));
    await loaded();
    const box = within(grid()).getAllByRole<HTMLInputElement>("checkbox")[1];
    if (!box) throw new Error("no box");
    await userEvent.click(box);
    await waitFor(() => expect(status()).toContain("1 row selected"));
    expect([head().checked, head().indeterminate]).toEqual([true, false]);
    await rerender(given({ all: false, ids: new Set() }));
    await waitFor(() => expect(status()).not.toContain("selected"));
    expect([head().checked, head().indeterminate]).toEqual([false, false]);
  });

  it("leave the box above empty when it is pressed half ticked", async () => {
    show({}, 3);
    await loaded();
    const box = within(grid()).getAllByRole<HTMLInputElement>("checkbox")[1];
    if (!box) throw new Error("no box");
    await userEvent.click(box);
    await waitFor(() => expect(head().indeterminate).toBe(true));
    await userEvent.click(head());
    await waitFor(() => expect(head().indeterminate).toBe(false));
    expect(head().checked).toBe(false);
  });
});
