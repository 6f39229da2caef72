import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { SearchHit } from "../../src/lib/generated/SearchHit";
import type { SearchResults } from "../../src/lib/generated/SearchResults";
import CommandPalette from "../../src/features/search/CommandPalette.svelte";
import { Finding } from "../../src/features/search/finding.svelte";
import { pieces } from "../../src/features/search/marked";
import { TestHost } from "./host";

function hit(id: string, title: string, marks: [number, number][], kind = "posts"): SearchHit {
  return {
    kind,
    id,
    title,
    title_highlights: marks,
    snippet: title,
    highlights: marks,
    moment: "2026-03-01",
    account_id: "1",
    account: "Tea",
    platform: "xiaohongshu",
  };
}

function found(...hits: SearchHit[]): SearchResults {
  return { total: hits.length, hits, complete: true };
}

const KEPT = {
  saved: [{ id: "s", name: "Spring", query: "春", kinds: ["posts"], saved_at: "2026-01-01T00:00:00Z" }],
  recent: [{ query: "秋", kinds: [] }],
  kinds: ["posts", "accounts", "imports"],
};

describe("highlights", () => {
  it("cut a text at UTF-16 places and never reach outside of it", () => {
    expect(pieces("🔥春日", [[2, 3]])).toEqual([
      { text: "🔥", marked: false },
      { text: "春", marked: true },
      { text: "日", marked: false },
    ]);
    expect(
      pieces("ab", [
        [1, 9],
        [0, 2],
      ]),
    ).toEqual([
      { text: "a", marked: false },
      { text: "b", marked: true },
    ]);
    expect(pieces("", [[0, 1]])).toEqual([]);
  });
});

describe("finding", () => {
  it("shows the answer to the last question, whichever comes last", async () => {
    const answers: Record<string, (answer: SearchResults) => void> = {};
    new TestHost({
      workspace_search: ({ query }) => new Promise<SearchResults>((resolve) => (answers[query] = resolve)),
    });
    const finding = new Finding();
    finding.typed = "春";
    finding.ask(0);
    await waitFor(() => expect(answers["春"]).toBeDefined());
    finding.typed = "春日";
    finding.ask(0);
    await waitFor(() => expect(answers["春日"]).toBeDefined());
    answers["春日"]?.(found(hit("2", "春日", [[0, 2]])));
    await waitFor(() => expect(finding.found?.hits[0]?.id).toBe("2"));
    answers["春"]?.(found(hit("1", "春", [[0, 1]])));
    await Promise.resolve();
    expect(finding.found?.hits[0]?.id).toBe("2");
    finding.typed = " ";
    finding.ask(0);
    expect(finding.found).toBeUndefined();
  });
});

describe("the palette", () => {
  function open(answer: (query: string) => SearchResults) {
    const host = new TestHost({
      workspace_searches: () => KEPT,
      workspace_search: ({ query }) => answer(query),
      workspace_remember_search: () => KEPT,
      workspace_forget_search: () => KEPT,
      workspace_save_search: () => KEPT,
    });
    const onopen = vi.fn();
    render(CommandPalette, { open: true, onopen });
    return { host, onopen, user: userEvent.setup() };
  }

  it("opens a hit by keyboard, and what a title says stays text", async () => {
    const title = "<img src=x onerror=alert(1)>春日";
    const { host, onopen, user } = open(() => found(hit("7", title, [[28, 30]])));
    await user.type(screen.getByTestId("palette-list-search"), "春日");
    const line = await screen.findByTestId("palette-hit");
    expect(line.querySelector("img")).toBeNull();
    expect(line.querySelector("mark")?.textContent).toBe("春日");
    expect(line.textContent).toContain("<img");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(onopen).toHaveBeenCalledWith(expect.objectContaining({ id: "7" })));
    expect(host.requests("workspace_remember_search")).toEqual([{ query: "春日", kinds: [] }]);
  });

  it("does not ask while characters are composed, nor open with the Enter that confirms them", async () => {
    const { host, onopen } = open(() => found(hit("7", "春", [[0, 1]])));
    const field = screen.getByTestId<HTMLInputElement>("palette-list-search");
    await fireEvent.compositionStart(field);
    field.value = "chun";
    await fireEvent(field, new InputEvent("input", { bubbles: true, isComposing: true }));
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    field.value = "春";
    await fireEvent(field, new InputEvent("input", { bubbles: true, isComposing: true }));
    await fireEvent.compositionEnd(field);
    await screen.findByTestId("palette-hit");
    expect(host.requests("workspace_search")).toEqual([expect.objectContaining({ query: "春" })]);
    expect(onopen).not.toHaveBeenCalled();
  });

  it("takes a kept search up with its kinds, and forgets it with Delete", async () => {
    const { host, user } = open(() => found());
    await screen.findByText("Spring");
    await user.keyboard("{Delete}");
    expect(host.requests("workspace_forget_search")).toEqual([{ id: "s" }]);
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(host.requests("workspace_search")).toContainEqual(
        expect.objectContaining({ query: "春", kinds: ["posts"] }),
      ),
    );
  });
});
