// What boards and grids save: each says what it had read, so that nothing others wrote is written over.
import { afterEach, describe, expect, it, vi } from "vitest";
import { wordError } from "../../src/lib/errors";
import { changed, fresh, type Item, type Loose, saveItems } from "../../src/lib/items.svelte";
import { answered } from "../../src/lib/rpc";
import { fails, TestHost } from "./host";

const task = (rest: object = {}) =>
  ({ kind: "task", id: "t", position: 1, title: "拍摄", state: "open", owner_id: "lin", ...rest }) as unknown as Item;

interface Sent {
  items: Loose[];
  expected: Loose[];
}

/** A host that answers saves in its own time. */
function slow() {
  const gates: ((given?: (sent: Sent) => unknown) => void)[] = [];
  const host = new TestHost({
    strategy_save: ((sent: Sent) =>
      new Promise((resolve, reject) => {
        gates.push((given = ({ items }) => ({ items })) => {
          try {
            resolve(given(sent));
          } catch (thrown) {
            reject(thrown as Error);
          }
        });
      })) as never,
  });
  const sent = () => host.requests("strategy_save") as Sent[];
  const asked = (times: number) => vi.waitFor(() => expect(sent()).toHaveLength(times));
  return { gates, sent, asked };
}

afterEach(() => answered());

describe("a change of an item", () => {
  it("goes with what was read of it; a new one with nothing", async () => {
    const { gates, sent, asked } = slow();
    const saving = saveItems([changed(task(), { state: "done" }), fresh("task", { title: "剪辑" })]);
    await asked(1);
    gates[0]?.();
    await saving;
    expect(sent()[0]?.items).toMatchObject([
      { id: "t", state: "done" },
      { id: "", title: "剪辑" },
    ]);
    expect(sent()[0]?.expected).toEqual([task()]);
  });

  it("made before the list was asked again lies on top of the first, which others' words came back with", async () => {
    const { gates, sent, asked } = slow();
    const read = task();
    const first = saveItems([changed(read, { state: "doing" })]);
    const second = saveItems([changed(read, { state: "done" })]);
    await asked(1);
    expect(gates).toHaveLength(1);
    gates[0]?.(({ items }) => ({ items: [{ ...items[0], owner_id: "zhou" }] }));
    await asked(2);
    gates[1]?.();
    await Promise.all([first, second]);
    expect(sent()[1]).toEqual({
      items: [task({ state: "done", owner_id: "zhou" })],
      expected: [task({ state: "doing", owner_id: "zhou" })],
    });
  });

  it("after one that failed says what was read, as if there had been none", async () => {
    const { gates, sent, asked } = slow();
    const read = task();
    const first = saveItems([changed(read, { state: "doing" })]);
    const second = saveItems([changed(read, { owner_id: "zhou" })]);
    await asked(1);
    gates[0]?.(fails("disk_full"));
    await expect(first).rejects.toMatchObject({ code: "disk_full" });
    await asked(2);
    gates[1]?.();
    await second;
    expect(sent()[1]).toEqual({ items: [task({ owner_id: "zhou" })], expected: [task()] });
  });

  it("that waits for another is among what undo waits for", async () => {
    const { gates, asked } = slow();
    const read = task();
    void saveItems([changed(read, { state: "doing" })]);
    const second = saveItems([changed(read, { state: "done" })]);
    const done = vi.fn();
    void answered().then(done);
    await asked(1);
    gates[0]?.();
    await asked(2);
    expect(done).not.toHaveBeenCalled();
    gates[1]?.();
    await second;
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
  });
});

describe("a conflict", () => {
  const conflict = (fields: string[], theirs: unknown) =>
    wordError({ code: "conflict", message: "", kind: "task", id: "t", fields, theirs });

  it("names the item, and the fields both changed as its sheet calls them", () => {
    const { text, way } = conflict(["state", "owner_id"], { id: "t", title: "拍摄" });
    expect(text).toBe("“拍摄” was changed meanwhile in the same place: State, Owner.");
    expect(way).toContain("Nothing was overwritten");
  });

  it("says that the item is gone", () => {
    expect(conflict([], null).text).toBe("This task was deleted meanwhile.");
  });
});
