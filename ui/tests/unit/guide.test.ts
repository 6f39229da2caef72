// The guide against itself, the program and its languages; what is found in it; the keys as the grid takes them.
import fs from "node:fs";
import path from "node:path";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { MetricView } from "../../src/lib/generated/MetricView";
import type { Preferences } from "../../src/lib/generated/Preferences";
import Guide from "../../src/features/help/Guide.svelte";
import Tour from "../../src/features/help/Tour.svelte";
import { chapterOf, found } from "../../src/features/help/chapters";
import { guideIn } from "../../src/features/help/guide";
import { matchingTerms, terms } from "../../src/features/help/glossary";
import { PAGES, pageOf, pageOfLink } from "../../src/features/help/pages";
import { beside, STEPS } from "../../src/features/help/tour";
import { help } from "../../src/lib/help.svelte";
import { LOCALES, worded } from "../../src/lib/i18n.svelte";
import { place } from "../../src/lib/place.svelte";
import { session } from "../../src/lib/session.svelte";
import { intent } from "../../src/shared/grid/keys";
import { SHORTCUT_GROUPS } from "../../src/shared/shortcuts";
import { AREAS } from "../../src/views/areas";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";

const ROOT = path.resolve(__dirname, "../../..");
const guide = (locale: string) => path.join(ROOT, "docs/guide", locale);
const text = (locale: string, page: string) => fs.readFileSync(path.join(guide(locale), `${page}.md`), "utf8");

describe("the guide", () => {
  it.each(LOCALES)("has every page in %s and no other", (locale) => {
    expect(fs.readdirSync(guide(locale)).sort()).toEqual(PAGES.map((page) => `${page}.md`).sort());
  });

  it.each(PAGES)("says as much on the page %s in all languages", (page) => {
    const shape = (locale: string) =>
      text(locale, page)
        .split("\n")
        .map((line) => /^(#+ |\d+\. |- |\|)/.exec(line)?.[1]?.replace(/\d+/, "1") ?? (line === "" ? "" : "text"))
        .join("\n");
    expect(shape("zh-TW")).toBe(shape("zh-CN"));
    expect(shape("en")).toBe(shape("zh-CN"));
    expect(shape("en").match(/^# /gm)).toHaveLength(1);
  });

  it.each(LOCALES)("has links in %s that lead to its own pages", (locale) => {
    const links = PAGES.flatMap((page) =>
      [...text(locale, page).matchAll(/\]\(([^)]*)\)/g)].map((link) => link[1] ?? ""),
    );
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => pageOfLink(link) === undefined)).toEqual([]);
  });

  it("has a page for every area of the rail", () => {
    expect(AREAS.map(({ area }) => area).filter((area) => pageOf(area) === undefined)).toEqual([]);
  });

  it("is read whole in each language", async () => {
    for (const locale of LOCALES) {
      const chapters = await guideIn(locale);
      expect(chapters.map(({ page }) => page)).toEqual([...PAGES]);
      expect(chapters.filter(({ parts }) => parts.length < 3)).toEqual([]);
    }
  });
});

describe("finding in the guide", () => {
  const chapters = [
    chapterOf("import", "# Imports\n\nDrop a **file**.\n\n## Undo\n\nTake a file back.\n"),
    chapterOf("search", "# Search\n\n- one\n- a file\n"),
  ];

  it("wants every word, and puts parts named by one first", () => {
    expect(found(chapters, "FILE undo").map((hit) => hit.part.heading)).toEqual(["Undo"]);
    expect(found(chapters, "undo file")[0]?.page).toBe("import");
    expect(found(chapters, "file").map((hit) => hit.part.heading)).toEqual(["Imports", "Undo", "Search"]);
    expect(found(chapters, "nowhere")).toEqual([]);
    expect(found(chapters, "  ")).toEqual([]);
  });

  it("marks the words in what is around them", () => {
    const [hit] = found(chapters, "file");
    expect(hit?.snippet).toBe("Drop a file.");
    expect(hit?.marks).toEqual([[7, 11]]);
  });
});

describe("the glossary", () => {
  const metric = (name: string, formula: string): MetricView => ({
    metric: name,
    unit: "count",
    formula,
    formula_version: 1,
    available: true,
    grows: true,
  });
  const source = fs.readFileSync(path.join(ROOT, "crates/base/src/metric.rs"), "utf8");
  const computed = fs.readFileSync(path.join(ROOT, "crates/evaluation/src/model/formula.rs"), "utf8");

  it("explains every metric the board can show", () => {
    const summed = [...source.matchAll(/^ {4}[A-Z]\w+ "([a-z0-9_]+)" (\w+),/gm)].filter((one) => one[2] !== "Rate");
    const names = [...summed, ...computed.matchAll(/^\s+name: "([a-z_]+)",/gm)].map((one) => one[1] ?? "");
    expect(names.length).toBeGreaterThan(45);
    expect(names.filter((name) => worded(`meaning-${name.replaceAll("_", "-")}`) === undefined)).toEqual([]);
  });

  it("says how a figure is made, and is found by it", () => {
    const all = terms([
      metric("followers", "followers"),
      metric("engagement_rate", "engagements / reach"),
      metric("likes", "likes"),
    ]);
    expect(all.map(({ metric: name }) => name)).toEqual(["engagement_rate", "likes", "followers"]);
    expect(all[0]?.formula).toBe("Engagements ÷ Reach");
    expect(all[1]?.formula).not.toBe(all[2]?.formula);
    expect(matchingTerms(all, "reach ÷").map((term) => term.metric)).toEqual(["engagement_rate"]);
  });
});

describe("the keys", () => {
  it("are worded, each line once in its group", () => {
    for (const group of SHORTCUT_GROUPS) {
      expect(worded(group.id), group.id).toBeDefined();
      expect(group.lines.filter((line) => worded(line.label) === undefined)).toEqual([]);
      expect(new Set(group.lines.map((line) => line.label)).size).toBe(group.lines.length);
    }
  });

  it("of the grid do what its cells take", () => {
    const clipboard = ["Mod+C", "Mod+X", "Mod+V"];
    const keys = SHORTCUT_GROUPS.find((group) => group.id === "keys-grid")?.lines.flatMap((line) => line.keys) ?? [];
    const dead = keys.filter((one) => {
      const parts = one.split("+");
      const last = parts.at(-1) ?? "";
      const key = last === "Space" ? " " : last;
      const held = (name: string) => parts.includes(name);
      const init = { key, ctrlKey: held("Mod"), shiftKey: held("Shift"), altKey: held("Alt") };
      return !clipboard.includes(one) && intent(new KeyboardEvent("keydown", init)) === null;
    });
    expect(keys.length).toBeGreaterThan(15);
    expect(dead).toEqual([]);
  });
});

describe("the page of help", () => {
  beforeEach(() => {
    help.page = "start";
  });

  it("follows links between pages and finds words", async () => {
    new TestHost({});
    render(Framed, { component: Guide });
    const article = await screen.findByRole("article");
    await userEvent.click(within(article).getByRole("button", { name: "Imports" }));
    await waitFor(() => expect(help.page).toBe("import"));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Imports"));
    await userEvent.type(screen.getByTestId("help-search"), "20,000");
    await userEvent.click(await screen.findByTestId("help-hit"));
    expect(help.page).toBe("history");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("What it does not do"));
  });
});

describe("the tour", () => {
  const preferences: Preferences = {
    locale: "en",
    effective_locale: "en",
    theme: "light",
    zoom: 100,
    zooms: [100, 125],
    profile_name: "Lin",
    workspaces_folder: "/w",
    tour_seen: false,
    notices: { system: true, hours: "working", from: "09:00", to: "18:00", lead_minutes: 60, keep_running: false },
    tray: false,
    version: "0",
  };

  beforeEach(() => {
    session.preferences = preferences;
    help.touring = false;
  });

  it("begins on the demo once, is walked with keys, and is remembered when put aside", async () => {
    const host = new TestHost({
      workspace_set_preferences: () => ({ ...preferences, tour_seen: true }),
    });
    render(Framed, { component: Tour, given: { demo: true } });
    const card = await screen.findByTestId("tour");
    expect(place.area).toBe("evaluation");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("tour-next")));
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(card.dataset["step"]).toBe(STEPS[1]?.id));
    await userEvent.keyboard("{ArrowLeft}{Enter}{Enter}");
    await waitFor(() => expect(card.dataset["step"]).toBe(STEPS[2]?.id));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("tour")).toBeNull());
    await waitFor(() => expect(host.requests("workspace_set_preferences")).toEqual([{ tour_seen: true }]));
  });

  it("leaves Escape to a dialog that is open", async () => {
    new TestHost({ workspace_set_preferences: () => ({ ...preferences, tour_seen: true }) });
    render(Framed, { component: Tour, given: { demo: true } });
    await screen.findByTestId("tour");
    const dialog = document.createElement("div");
    dialog.setAttribute("role", "dialog");
    document.body.append(dialog);
    await fireEvent.keyDown(document.body, { key: "Escape" });
    expect(screen.queryByTestId("tour")).not.toBeNull();
    dialog.remove();
  });

  it("does not begin elsewhere, nor a second time", async () => {
    new TestHost({});
    const { unmount } = render(Framed, { component: Tour, given: { demo: false } });
    expect(screen.queryByTestId("tour")).toBeNull();
    unmount();
    session.preferences = { ...preferences, tour_seen: true };
    render(Framed, { component: Tour, given: { demo: true } });
    expect(screen.queryByTestId("tour")).toBeNull();
  });

  it("keeps its card in the window and off what it speaks of", () => {
    const view = { width: 1024, height: 700 };
    const card = { width: 330, height: 150 };
    for (const left of [0, 12, 300, 900]) {
      for (const top of [0, 90, 400, 660]) {
        const target = { left, top, width: 100, height: 32 };
        const at = beside(target, card, view);
        expect(at.left >= 0 && at.left + card.width <= view.width, `${left} ${top}`).toBe(true);
        expect(at.top >= 0 && at.top + card.height <= view.height, `${left} ${top}`).toBe(true);
        const apart =
          at.left >= left + target.width ||
          at.left + card.width <= left ||
          at.top >= top + target.height ||
          at.top + card.height <= top;
        expect(apart, `${left} ${top}`).toBe(true);
      }
    }
  });
});
