// Which notices stand together, and what puts them away.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { speak } from "../../src/lib/i18n.svelte";
import { dismissAll, hold, notices, notify, stepsAre } from "../../src/lib/notices.svelte";
import { go, place } from "../../src/lib/place.svelte";
import { leave } from "../../src/lib/session.svelte";
import { TestHost } from "./host";

const texts = () => notices.list.map(({ text }) => text);
const run = () => undefined;

beforeEach(() => {
  dismissAll();
  place.area = "today";
});

describe("notices", () => {
  it("do not pile up with the same words", () => {
    notify({ tone: "good", text: "Copied" });
    notify({ tone: "good", text: "Exported" });
    notify({ tone: "good", text: "Copied" });
    expect(texts()).toEqual(["Exported", "Copied"]);
  });

  it("of one topic follow one another", () => {
    notify({ tone: "plain", text: "Undone: a", topic: "step" });
    notify({ tone: "bad", text: "Not saved" });
    notify({ tone: "plain", text: "Undone: b", topic: "step" });
    expect(texts()).toEqual(["Not saved", "Undone: b"]);
  });

  it("said in passing stay on their page, what went wrong does not", () => {
    notify({ tone: "plain", text: "Waits for another" });
    notify({ tone: "bad", text: "Not saved" });
    go("today");
    expect(texts()).toHaveLength(2);
    go("content");
    expect(texts()).toEqual(["Not saved"]);
  });

  it("go by themselves, what went wrong later, and none while it is read", () => {
    vi.useFakeTimers();
    try {
      notify({ tone: "good", text: "Copied" });
      notify({ tone: "bad", text: "Not saved" });
      vi.advanceTimersByTime(7_000);
      expect(texts()).toEqual(["Not saved"]);
      hold(true);
      vi.advanceTimersByTime(60_000);
      expect(texts()).toEqual(["Not saved"]);
      hold(false);
      vi.advanceTimersByTime(20_000);
      expect(texts()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("do not follow into another workspace", async () => {
    new TestHost({ workspace_close: () => ({ done: true }) });
    notify({ tone: "bad", text: "Not saved" });
    await leave();
    expect(texts()).toEqual([]);
  });

  it("offer to take a step back only while it is the newest", () => {
    notify({ tone: "good", text: "Deleted", next: { undo: 7 }, action: { label: "Undo", run } });
    stepsAre(7, undefined);
    expect(texts()).toEqual(["Deleted"]);
    stepsAre(8, undefined);
    expect(texts()).toEqual([]);
    notify({ tone: "plain", text: "Undone", next: { redo: 7 }, action: { label: "Redo", run } });
    stepsAre(6, 7);
    expect(texts()).toEqual(["Undone"]);
    stepsAre(9, undefined);
    expect(texts()).toEqual([]);
  });

  it("do not stay in another language", async () => {
    notify({ tone: "bad", text: "Not saved" });
    await speak("en");
    expect(texts()).toEqual(["Not saved"]);
    await speak("zh-CN");
    expect(texts()).toEqual([]);
    await speak("en");
  });
});
