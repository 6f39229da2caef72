// What the execution page says where something is refused.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { flushSync } from "svelte";
import { describe, expect, it, vi } from "vitest";
import BudgetTab from "../../src/features/execution/BudgetTab.svelte";
import TaskLinks from "../../src/features/execution/TaskLinks.svelte";
import { type ItemDraft, type ItemKind, Items } from "../../src/lib/items.svelte";
import { planPlace } from "../../src/lib/planPlace.svelte";
import Framed from "./Framed.svelte";
import { fails, TestHost } from "./host";

async function itemsOf(kinds: readonly ItemKind[]): Promise<Items> {
  let items!: Items;
  $effect.root(() => {
    items = new Items(kinds);
  });
  flushSync();
  await vi.waitFor(() => expect(items.ready).toBe(true));
  return items;
}

describe("a budget in a currency without a rate", () => {
  it("says so once, with the way out, and shows no sums that no longer hold", async () => {
    new TestHost({
      strategy_items: () =>
        ({ items: [{ kind: "budget_plan", id: "b", position: 1, name: "2027", currency: "CNY" }] }) as never,
      strategy_library: () => ({ presets: [] }) as never,
      strategy_budget: fails("rate_missing", { currency: "USD" }),
    });
    const items = await itemsOf(["budget_plan", "budget_line", "exchange_rate"]);
    render(Framed, { component: BudgetTab, given: { items, today: "2026-11-22" } });
    await userEvent.click(await screen.findByTestId("rate-missing-add"));
    expect(screen.getAllByTestId("error")).toHaveLength(1);
    expect(screen.queryByTestId("budget-sums")).toBeNull();
    expect(screen.getByTestId("grid-budget_line")).toBeTruthy();
    expect(planPlace.opened).toMatchObject({
      kind: "exchange_rate",
      preset: { currency: "USD", to_currency: "CNY", from_day: "2026-11-22" },
    });
    planPlace.closeAll();
  });
});

describe("a link that would close a circle", () => {
  it("is refused where the reason is seen", async () => {
    const seen = vi.spyOn(Element.prototype, "scrollIntoView");
    const task = (id: string) => ({ kind: "task", id, position: 1, title: id });
    new TestHost({
      strategy_items: () => ({ items: [task("brief"), task("shoot")] }) as never,
      strategy_save: fails("cycle", { members: ["brief", "shoot"] }),
    });
    const items = await itemsOf(["task", "task_link"]);
    render(Framed, {
      component: TaskLinks,
      given: { items, draft: { id: "brief", text: () => "" } as unknown as ItemDraft },
    });
    await userEvent.click(screen.getByTestId("task-link-add"));
    const option = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[role="option"][data-value="shoot"]');
      if (!found) throw new Error("not offered yet");
      return found;
    });
    await userEvent.click(option);
    const reason = await screen.findByTestId("link-refused");
    await waitFor(() => expect(seen.mock.contexts).toContain(reason));
  });
});
