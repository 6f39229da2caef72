import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { SearchHit } from "../../src/lib/generated/SearchHit";
import type { SearchResults } from "../../src/lib/generated/SearchResults";
import CommandPalette from "../../src/features/search/CommandPalette.svelte";
import { Finding } from "../../src/features/search/finding.svelte";
import { firstOf, type Line } from "../../src/features/search/lines";
import { pieces } from "../../src/features/search/marked";
import type { Action } from "../../src/lib/actions.svelte";
import Offering from "./Offering.svelte";
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
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  const count = (kind: string) => hits.filter((hit) => hit.kind === kind).length;
  return { total: hits.length, hits, kinds: kinds.map((kind) => ({ kind, count: count(kind) })), complete: true };
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

describe("the line that Enter takes", () => {
  const command = (label: string, meant: boolean): Line => ({
    key: label,
    group: "",
    what: "action",
    id: label,
    label,
    keys: undefined,
    disabled: false,
    meant,
  });
  const thing: Line = { key: "hit", group: "", what: "hit", hit: hit("7", "茶", []) };

  it("is what was found, unless a command was begun to be typed", () => {
    expect(firstOf([command("Set a target", false), thing], false)).toBe(1);
    expect(firstOf([command("Target", true), thing], false)).toBe(0);
    expect(firstOf([command("Set a target", false)], false)).toBe(0);
    expect(firstOf([command("Set a target", false)], true)).toBe(-1);
    expect(firstOf([], false)).toBe(-1);
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
    const run = vi.fn();
    const commands: Action[] = [
      {
        id: "close",
        group: "palette-do",
        label: () => "Close 山野茶事",
        name: () => "Close the workspace",
        run: () => run("close"),
      },
      { id: "new-goal", group: "palette-new", label: () => "New goal", run: () => run("new-goal") },
      { id: "go-data", group: "palette-go", label: () => "Data", run: () => run("go-data") },
      { id: "help-data", group: "palette-help", label: () => "Help: Data", sought: true, run: () => run("help-data") },
    ];
    render(Offering, { commands, component: CommandPalette, given: { open: true, onopen } });
    return { host, onopen, run, user: userEvent.setup() };
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

  it("gives the focus back to where it was", async () => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    const { user } = open(() => found());
    expect(document.activeElement).toBe(screen.getByTestId("palette-list-search"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("palette")).toBeNull());
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it("does not close the workspace for a word of its name", async () => {
    const { onopen, run, user } = open(() => found(hit("7", "茶席", [[0, 1]])));
    await user.type(screen.getByTestId("palette-list-search"), "茶");
    await screen.findByTestId("palette-hit");
    expect(screen.queryByText("Close 山野茶事")).toBeNull();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(onopen).toHaveBeenCalled());
    expect(run).not.toHaveBeenCalled();
  });

  it("has where to go before what to make, and one of many only once it is looked for", async () => {
    const { run, user } = open(() => found());
    const said = () => screen.getAllByRole("option").map((one) => one.textContent.trim());
    await waitFor(() => expect(said().slice(-3)).toEqual(["Data", "Close 山野茶事", "New goal"]));
    await user.type(screen.getByTestId("palette-list-search"), "data");
    expect(said()).toEqual(["Data", "Help: Data"]);
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(run).toHaveBeenCalledWith("help-data"));
  });

  it("offers the kinds in which something was found, with how much", async () => {
    const { user } = open(() => found(hit("7", "茶", []), hit("8", "茶席", []), hit("1", "茶铺", [], "accounts")));
    await user.type(screen.getByTestId("palette-list-search"), "茶");
    await screen.findAllByTestId("palette-hit");
    const chips = within(screen.getByTestId("palette-kinds")).getAllByRole("button");
    expect(chips.map((one) => one.textContent.trim())).toEqual([
      "Everything",
      "Posts2",
      "Accounts1",
      "Best match first",
    ]);
  });

  it("takes a kept search up with its kinds, and forgets it with Delete", async () => {
    const { host, user } = open(() => found());
    await screen.findByText("Spring");
    expect(screen.getByText(/Del/)).toBeTruthy();
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
