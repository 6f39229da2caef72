// What is typed stays with its workspace, and with whoever shows it now.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, dropUnsaved, unsavedCount } from "../../src/lib/autosave.svelte";
import { enter, leave, session } from "../../src/lib/session.svelte";
import { TestHost } from "./host";
import { workspace } from "./workspace";

const full = () => Promise.reject({ code: "disk_full", message: "" });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  dropUnsaved();
  session.workspace = undefined;
  vi.useRealTimers();
});

describe("text of a workspace that was left", () => {
  it("is not saved into the next one: not by a later try, and not by the page that goes", async () => {
    new TestHost({ workspace_close: () => ({}) });
    session.workspace = workspace;
    const save = vi.fn(full);
    const saving = new Autosave<string>({ key: "left", save });
    saving.change("for A");
    await saving.flush();
    expect(save).toHaveBeenCalledTimes(1);
    await leave();
    enter({ ...workspace, path: "/w/other.sandtable" });
    saving.leave();
    saving.change("for A, later");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(unsavedCount()).toBe(0);
    expect(new Autosave<string>({ key: "left", save }).value).toBeUndefined();
  });

  it("is not tried again when the save that was under way fails afterwards", async () => {
    let fail: ((thrown: unknown) => void) | undefined;
    const save = vi.fn(() => new Promise<void>((_, reject) => (fail = reject)));
    const saving = new Autosave<string>({ key: "under way", save });
    saving.change("for A");
    void saving.flush();
    await vi.advanceTimersByTimeAsync(0);
    dropUnsaved();
    fail?.({ code: "disk_full", message: "" });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("stays where a backup of the same workspace is restored", async () => {
    session.workspace = workspace;
    const saving = new Autosave<string>({ key: "restored", save: full });
    saving.change("still to be saved");
    enter({ ...workspace });
    expect(unsavedCount()).toBe(1);
  });
});

describe("text that another page takes over while it is being saved", () => {
  function begun() {
    const gates: { resolve: () => void; reject: (thrown: unknown) => void }[] = [];
    const save = vi.fn((_: string) => new Promise<void>((resolve, reject) => gates.push({ resolve, reject })));
    const before = new Autosave<string>({ key: "taken", save });
    before.change("text");
    before.leave();
    return { before, save, gates, taken: () => new Autosave<string>({ key: "taken", save }) };
  }

  it("is saved once that save is", async () => {
    const { save, gates, taken } = begun();
    await vi.advanceTimersByTimeAsync(0);
    const later = taken();
    expect([later.state, later.value]).toEqual(["saving", "text"]);
    gates[0]?.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([later.state, later.value, unsavedCount()]).toEqual(["saved", undefined, 0]);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("is tried again where it is shown, once, when that save fails", async () => {
    const { save, gates, taken } = begun();
    await vi.advanceTimersByTimeAsync(0);
    const later = taken();
    gates[0]?.reject({ code: "disk_full", message: "" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).toHaveBeenCalledTimes(2);
    gates[1]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect([later.state, unsavedCount()]).toEqual(["saved", 0]);
  });

  it("is saved as it was typed on", async () => {
    const { save, gates, taken } = begun();
    await vi.advanceTimersByTimeAsync(0);
    const later = taken();
    later.change("text and more");
    gates[0]?.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    gates[1]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls).toEqual([["text"], ["text and more"]]);
    expect(later.state).toBe("saved");
  });
});

describe("text that waits and is taken over", () => {
  it("is saved without anybody asking", async () => {
    const save = vi.fn(() => Promise.resolve());
    const before = new Autosave<string>({ key: "waits", save });
    before.change("text");
    const later = new Autosave<string>({ key: "waits", save });
    await vi.advanceTimersByTimeAsync(700);
    expect(save.mock.calls).toEqual([["text"]]);
    expect(later.state).toBe("saved");
  });
});
