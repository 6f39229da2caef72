// Amounts of the plan as they are typed into tables: in the currency of their row, or not at all.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import BudgetGrid from "../../src/features/execution/BudgetGrid.svelte";
import type { BudgetView } from "../../src/lib/generated/BudgetView";
import type { Item, Items, ItemKind, Loose } from "../../src/lib/items.svelte";
import { session } from "../../src/lib/session.svelte";
import ItemGrid from "../../src/shared/items/ItemGrid.svelte";
import { choiceWord } from "../../src/shared/items/words";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";
import { tap } from "./pointer";
import { workspace } from "./workspace";

const line = (rest: object = {}) => ({
  kind: "budget_line",
  id: "l",
  position: 1,
  plan_id: "p",
  category: "advertising",
  channel_id: "",
  month: "2026-03",
  name: "投放",
  currency: "CNY",
  planned_minor: 1000,
  committed_minor: 0,
  spent_minor: 0,
  note: "",
  ...rest,
});

/** Items at hand, as a page has them. */
function having(all: readonly object[]): Items {
  const items = all as Item[];
  return {
    of: (kind: ItemKind) => items.filter((one) => one.kind === kind),
    find: (kind: ItemKind, id: string) => items.find((one) => one.kind === kind && one.id === id),
    title: () => "",
    people: [],
  } as unknown as Items;
}

function host() {
  const made = new TestHost({
    strategy_save: (({ items }: { items: Loose[] }) => ({ items })) as never,
  });
  const sent = () => made.requests("strategy_save") as { items: Loose[]; expected: Loose[] }[];
  return { sent, saved: () => sent().flatMap(({ items }) => items) };
}

const cell = (row: number, column: number) => {
  const found = document.querySelector<HTMLElement>(`[role="gridcell"][data-line="${row}"][data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${row}, ${column}`);
  return found;
};

async function stand(row: number, column: number) {
  await waitFor(() => cell(row, column));
  tap(cell(row, column));
  await waitFor(() => expect(cell(row, column).contains(document.activeElement)).toBe(true));
}

async function type(row: number, column: number, text: string) {
  await stand(row, column);
  await userEvent.keyboard(text);
}

beforeEach(() => {
  session.workspace = workspace;
});

describe("an amount in a table of items", () => {
  const show = (rows: object[]) =>
    render(Framed, {
      component: ItemGrid,
      given: { items: having(rows), kind: "budget_line", columns: ["name", "currency", "planned_minor"] },
    });

  it("of another currency than the row's is refused at its cell, and nothing is saved", async () => {
    const { sent } = host();
    show([line()]);
    await type(0, 2, "100 USD{Enter}");
    await waitFor(() => expect(cell(0, 2).innerHTML).toContain("This row is in CNY"));
    expect(sent().flatMap(({ items }) => items)).toEqual([]);
  });

  it("goes with what was read of its row; a row that names no currency is in the workspace's", async () => {
    const { sent } = host();
    show([line({ currency: "" })]);
    await type(0, 2, "100 CNY{Enter}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()).toEqual([
      { items: [line({ currency: "", planned_minor: 10_000 })], expected: [line({ currency: "" })] },
    ]);
  });

  it("is in a currency that the same paste gives to its row", async () => {
    const { saved } = host();
    show([line()]);
    await stand(0, 1);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => "USD\t100 USD" } });
    document.activeElement?.dispatchEvent(event);
    await waitFor(() => expect(saved()).toMatchObject([{ id: "l", currency: "USD", planned_minor: 10_000 }]));
  });

  it("that is emptied is none where there may be none", async () => {
    const { saved } = host();
    const plan = {
      kind: "budget_plan",
      id: "p",
      position: 1,
      name: "全年",
      currency: "CNY",
      total_minor: 500,
      note: "",
    };
    render(Framed, {
      component: ItemGrid,
      given: { items: having([plan]), kind: "budget_plan", columns: ["name", "total_minor"] },
    });
    await type(0, 1, "{Delete}");
    await waitFor(() => expect(saved()).toMatchObject([{ id: "p", total_minor: null }]));
  });
});

describe("an amount of the budget by month", () => {
  const amounts = { planned_minor: 1000, committed_minor: 0, spent_minor: 0, remaining_minor: 1000 };
  const view = {
    plan_id: "p",
    currency: "CNY",
    months: ["2026-03"],
    cells: [{ category: "advertising", channel_id: "", month: "2026-03", line_ids: ["l"], amounts }],
  } as unknown as BudgetView;
  const show = (currency: string) =>
    render(Framed, {
      component: BudgetGrid,
      given: { items: having([line({ currency })]), view, today: "2026-03-05" },
    });
  const row = async () => {
    const name = await screen.findByText(choiceWord("category", "advertising"));
    return Number(name.closest<HTMLElement>("[data-line]")?.dataset["line"]);
  };

  it("changes a line that names no currency: it is in the workspace's", async () => {
    const { saved } = host();
    show("");
    await type(await row(), 1, "20{Enter}");
    await waitFor(() => expect(saved()).toMatchObject([{ id: "l", planned_minor: 2000 }]));
  });

  it("does not change a line of another currency", async () => {
    const { saved } = host();
    show("USD");
    const at = await row();
    await type(at, 1, "20{Enter}");
    await waitFor(() => expect(cell(at, 1).innerHTML).toContain("another currency"));
    expect(saved()).toEqual([]);
  });
});
