import { flushSync } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { History } from "../../src/lib/generated/History";
import { followCommits, forget, query, type Query } from "../../src/lib/query.svelte";
import { call } from "../../src/lib/rpc";
import { fails, TestHost } from "./host";

const settle = async () => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
};

let stop: (() => void) | undefined;
function mounted<T>(make: () => T): T {
  let made: T | undefined;
  stop = $effect.root(() => {
    made = make();
  });
  flushSync();
  return made as T;
}

afterEach(() => {
  stop?.();
  forget();
});

const empty: History = { steps: [], undo: null, redo: null };
const withSteps = (ids: number[]): History => ({
  ...empty,
  steps: ids.map((id) => ({
    id,
    op: "x",
    args: {},
    actor: "",
    at: "",
    state: "done",
    undoable: true,
    undone_at: null,
    undone_by: null,
    rows: 0,
  })),
});

describe("query", () => {
  it("asks again after a commit of its tag, and keeps what it shows meanwhile", async () => {
    let answer = withSteps([1]);
    const host = new TestHost({ history_list: () => answer });
    await followCommits();
    const history = mounted(() => query(() => ["history_list", {}], ["history"]));
    expect(history.loading).toBe(true);
    await settle();
    expect(history.data?.steps).toHaveLength(1);

    answer = withSteps([1, 2]);
    host.commit("facts");
    flushSync();
    expect(host.requests("history_list")).toHaveLength(1);
    host.commit("history");
    flushSync();
    expect(history.data?.steps).toHaveLength(1);
    expect(history.busy).toBe(true);
    await settle();
    expect(history.data?.steps).toHaveLength(2);
  });

  it("never shows an answer to an older question", async () => {
    const waiting = new Map<number, (history: History) => void>();
    new TestHost({ history_list: (request) => new Promise((resolve) => waiting.set(request.limit ?? 0, resolve)) });
    let limit = $state(1);
    const history: Query<"history_list"> = mounted(() => query(() => ["history_list", { limit }], []));
    await settle();
    limit = 2;
    flushSync();
    await settle();
    waiting.get(2)?.(withSteps([2]));
    await settle();
    waiting.get(1)?.(withSteps([1]));
    await settle();
    expect(history.data?.steps[0]?.id).toBe(2);
  });

  it("takes no answer of a workspace that was left, neither to show nor to keep", async () => {
    const waiting: ((history: History) => void)[] = [];
    const host = new TestHost({ history_list: () => new Promise((resolve) => waiting.push(resolve)) });
    const history = mounted(() => query(() => ["history_list", {}], []));
    await settle();
    forget();
    flushSync();
    waiting[0]?.(withSteps([1]));
    await settle();
    expect(history.data).toBeUndefined();
    waiting[1]?.(withSteps([2]));
    await settle();
    expect(history.data?.steps[0]?.id).toBe(2);
    stop?.();
    expect(mounted(() => query(() => ["history_list", {}], [])).data?.steps[0]?.id).toBe(2);
    expect(host.requests("history_list")).toHaveLength(2);
  });

  it("keeps the data when asking again fails, and shows the failure", async () => {
    let broken = false;
    const host = new TestHost({ history_list: () => (broken ? fails("sql")() : withSteps([1])) });
    await followCommits();
    const history = mounted(() => query(() => ["history_list", {}], ["history"]));
    await settle();
    broken = true;
    host.commit("history");
    flushSync();
    await settle();
    expect(history.data?.steps).toHaveLength(1);
    expect(history.error?.code).toBe("sql");
    broken = false;
    history.again();
    flushSync();
    await settle();
    expect(history.error).toBeUndefined();
  });

  it("answers from what is kept without asking", async () => {
    const host = new TestHost({ history_list: () => empty });
    mounted(() => query(() => ["history_list", {}], []));
    await settle();
    stop?.();
    const again = mounted(() => query(() => ["history_list", {}], []));
    expect(again.data).toEqual(empty);
    expect(host.requests("history_list")).toHaveLength(1);
  });
});

describe("call", () => {
  it("rejects with code and fields", async () => {
    new TestHost({ workspace_open: fails("workspace_locked", { path: "/w", owner: "42" }) });
    await expect(call("workspace_open", { path: "/w" })).rejects.toMatchObject({
      code: "workspace_locked",
      fields: { owner: "42" },
    });
  });

  it("calls a host that is not there by its name", async () => {
    const host = new TestHost({});
    vi.spyOn(host, "rpc").mockRejectedValue(new Error("no window"));
    await expect(call("workspace_info", {})).rejects.toMatchObject({ code: "host_unavailable" });
  });
});
