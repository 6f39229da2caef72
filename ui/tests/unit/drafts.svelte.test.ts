// An item while it is written and others write it too; files dropped on the window.
import { flushSync } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { takeDrops } from "../../src/lib/drops";
import { ItemDraft, Items, type Loose } from "../../src/lib/items.svelte";
import { fails, TestHost } from "./host";

const goal = (rest: object) => ({ kind: "goal", id: "g", position: 1, statement: "涨粉", note: "甲", ...rest });

/** A draft of the goal `g`, and whether each save meets somebody else's change. */
async function drafted(saved: (sent: { items: Loose[]; expected: Loose[] }) => unknown) {
  const host = new TestHost({
    strategy_items: () => ({ items: [goal({})] }) as never,
    strategy_save: ((sent: { items: Loose[]; expected: Loose[] }) => saved(sent)) as never,
  });
  let draft!: ItemDraft;
  let items!: Items;
  const end = $effect.root(() => {
    items = new Items(["goal"]);
  });
  flushSync();
  await vi.waitFor(() => expect(items.of("goal")).toHaveLength(1));
  const endDraft = $effect.root(() => {
    draft = new ItemDraft(items, "goal", "g");
  });
  flushSync();
  return { host, draft, end: () => (endDraft(), end()) };
}

describe("an item that others write too", () => {
  it("is sent with what it was, and shows what came back of others", async () => {
    const { host, draft, end } = await drafted(({ items }) => ({ items: [{ ...items[0], note: "乙" }] }));
    draft.set({ statement: "涨粉一成" });
    await draft.saving.flush();
    expect(host.requests("strategy_save")).toMatchObject([
      { items: [{ statement: "涨粉一成", note: "甲" }], expected: [{ statement: "涨粉", note: "甲" }] },
    ]);
    expect(draft.shown).toMatchObject({ statement: "涨粉一成", note: "乙" });
    end();
  });

  const meets = () => {
    let first = true;
    return (sent: { items: Loose[]; expected: Loose[] }) => {
      if (!first) return { items: sent.items };
      first = false;
      const theirs = goal({ statement: "涨粉两成", note: "乙" });
      return fails("conflict", { kind: "goal", id: "g", fields: ["statement"], theirs })();
    };
  };

  it("waits for a choice; mine is mine in this field only", async () => {
    const { host, draft, end } = await drafted(meets());
    draft.set({ statement: "涨粉一成" });
    expect(await draft.saving.flush()).toBe(false);
    expect(draft.saving.state).toBe("conflict");
    expect(draft.conflict?.fields).toEqual(["statement"]);
    await draft.saving.resolve(true);
    expect(host.requests("strategy_save").at(-1)).toMatchObject({
      items: [{ statement: "涨粉一成", note: "乙" }],
      expected: [{ statement: "涨粉两成" }],
    });
    expect(draft.conflict).toBeUndefined();
    end();
  });

  it("shows theirs when theirs is taken, and saves nothing more", async () => {
    const { host, draft, end } = await drafted(meets());
    draft.set({ statement: "涨粉一成" });
    await draft.saving.flush();
    await draft.saving.resolve(false);
    expect(draft.shown).toMatchObject({ statement: "涨粉两成", note: "乙" });
    expect(host.requests("strategy_save")).toHaveLength(1);
    end();
  });

  it("is gone when it was deleted and that is accepted", async () => {
    const { draft, end } = await drafted(fails("conflict", { kind: "goal", id: "g", fields: [], theirs: null }));
    draft.set({ statement: "涨粉一成" });
    await draft.saving.flush();
    await draft.saving.resolve(false);
    expect(draft.gone).toBe(true);
    end();
  });
});

describe("files dropped on the window", () => {
  it("go to whoever asked last, and to the one before once he left", () => {
    const host = new TestHost({});
    const page = { over: vi.fn(), take: vi.fn() };
    const sheet = { over: vi.fn(), take: vi.fn() };
    const leavePage = takeDrops(page);
    const leaveSheet = takeDrops(sheet);
    host.tell("dragging", { over: true });
    expect([page.over.mock.lastCall, sheet.over.mock.lastCall]).toEqual([[false], [true]]);
    host.tell("dropped", { paths: ["/a"] });
    expect(sheet.take).toHaveBeenCalledExactlyOnceWith(["/a"]);
    leaveSheet();
    host.tell("dropped", { paths: ["/b"] });
    expect(page.take).toHaveBeenCalledExactlyOnceWith(["/b"]);
    leavePage();
  });
});
