// Slots: the day one went out, several given the same at once, and how the calendar says what lies on a day.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { wentOut } from "../../src/features/content/days";
import SelectionBar from "../../src/features/content/SelectionBar.svelte";
import type { Item, ItemOf, Items } from "../../src/lib/items.svelte";
import CalendarGrid from "../../src/shared/calendar/CalendarGrid.svelte";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";

const slot = (id: string, fields: Record<string, unknown> = {}) =>
  ({
    kind: "slot",
    id,
    position: 1,
    title: id,
    day: "2026-12-01",
    theme_id: "",
    ...fields,
  }) as unknown as ItemOf<"slot">;

describe("a slot that is marked as published", () => {
  it("went out on its day, never on one to come", () => {
    expect(wentOut("2026-11-20", "2026-11-22")).toBe("2026-11-20");
    expect(wentOut("2026-12-10", "2026-11-22")).toBe("2026-11-22");
    expect(wentOut("", "2026-11-22")).toBe("2026-11-22");
  });
});

describe("several slots", () => {
  it("are given a theme in one step, and say where they differ", async () => {
    const host = new TestHost({ content_save: ({ items }) => ({ items }) });
    const themes = [{ kind: "theme", id: "t", position: 1, name: "Origin" }] as unknown as Item[];
    const items = { of: (kind: string) => (kind === "theme" ? themes : []) } as unknown as Items;
    const chosen = [slot("a", { theme_id: "t", owner_id: "x" }), slot("b")];
    render(Framed, { component: SelectionBar, given: { items, chosen, onclear: vi.fn(), onremove: vi.fn() } });
    await userEvent.click(screen.getByTestId("selection-give"));
    const theme = await screen.findByTestId("give-theme_id");
    expect(theme.textContent).toContain("They differ");
    await userEvent.click(theme);
    await userEvent.click(await screen.findByText("Origin", { selector: "[role=option] *, [role=option]" }));
    await waitFor(() => expect(host.requests("content_save")).toHaveLength(1));
    const [{ items: sent }] = host.requests("content_save") as [{ items: Record<string, unknown>[] }];
    expect(sent.map(({ id, theme_id }) => [id, theme_id])).toEqual([
      ["a", "t"],
      ["b", "t"],
    ]);
    expect(sent[0]).toMatchObject({ owner_id: "x" });
  });
});

describe("a day of the month", () => {
  const shown = (count: number) => {
    const events = Array.from({ length: count }, (_, at) => ({
      id: `e${at}`,
      title: `Reel ${at}`,
      at: "09:30",
      detail: "Instagram · Planned",
      brief: ["Instagram", "Planned"],
      from: "2026-12-01",
      to: "2026-12-01",
    }));
    const props = { label: "Calendar", date: "2026-12-01", today: "2026-11-22", events, onopen: vi.fn() };
    return render(CalendarGrid, { props }).container.querySelector('[data-day="2026-12-01"]')?.textContent ?? "";
  };

  it("says platform and state in words while all of it has room", () => {
    expect(shown(1)).toMatch(/Reel 0\s*Instagram\s*Planned/);
    // What is heard begins with what is seen.
    expect(screen.getByRole("button", { name: "Reel 0, Instagram, Planned, 09:30" })).toBeTruthy();
  });

  it("keeps to titles where it is crowded", () => {
    const text = shown(4);
    expect(text).toContain("Reel 3");
    expect(text).not.toContain("Instagram");
  });
});
