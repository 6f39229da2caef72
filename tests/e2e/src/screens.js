// Every screen of a workspace, each with the way to it and back: what the pictures show and the gates walk through.
import { choose, showMonths } from "./ways.js";
import { Key } from "./window.js";

const TABS = {
  strategy: [
    "brand",
    "personas",
    "market",
    "goals",
    "channels",
    "campaigns",
    "health",
  ],
  content: ["calendar", "matrix", "rules"],
  execution: ["tasks", "budget", "people", "partners", "experiments"],
  imports: ["imports", "coverage", "typed", "review"],
};

async function leave(window, what) {
  await window.until(`${what} to close`, async () => {
    if ((await window.all(what)).length === 0) return true;
    await window.keys(Key.ESCAPE);
    return false;
  });
}

async function show(window, ...testids) {
  await window.until(
    testids.join(" or "),
    async () =>
      (await Promise.all(testids.map((one) => window.all(one)))).flat().length >
      0,
  );
}

const page = (name, ...shown) => ({
  name,
  open: async (window) => {
    await window.click(`nav-${name}`);
    await show(window, ...shown);
  },
});

const tab = (area, name) => ({
  name: `${area}-${name}`,
  open: async (window) => {
    await window.click(`nav-${area}`);
    await window.click(`tab-${name}`);
  },
});

/** Something over the page of another screen; Escape closes it. */
const over = (name, what, on, open) => ({
  name,
  open: async (window) => {
    await on(window);
    await open(window);
    await window.find(what);
  },
  close: (window) => leave(window, what),
});

const board = (window) => showMonths(window, "views", "months6");
const calendar = tab("content", "calendar").open;
const mode = (name) => ({
  name: `content-calendar-${name}`,
  anew: true,
  open: async (window) => {
    await calendar(window);
    await choose(window, `calendar-mode-${name}`);
  },
  close: async (window) => choose(window, "calendar-mode-month"),
});

/**
 * The screens of a workspace with a plan and figures, in an order that takes few steps. With `anew` a person has chosen to see
 * something else in the place of what was there.
 */
export const SCREENS = [
  page("today", "today-list", "today-empty"),
  ...Object.entries(TABS).flatMap(([area, tabs]) =>
    tabs.map((name) => tab(area, name)),
  ),
  mode("week"),
  mode("list"),
  over("slot", "item-sheet", calendar, (window) => window.click("slot-new")),
  over("goal", "item-sheet", tab("strategy", "goals").open, (window) =>
    window.click("add-goal"),
  ),
  { name: "board", open: board },
  {
    name: "board-bars",
    anew: true,
    open: (window) => choose(window, "form-bars"),
  },
  {
    name: "board-table",
    anew: true,
    open: async (window) => {
      await choose(window, "form-table");
      await window.find("points-table");
    },
    close: (window) => choose(window, "form-line"),
  },
  over("rows", "rows-sheet", board, (window) => window.click("open-rows")),
  over("targets", "target-sheet", board, (window) =>
    window.click("targets-open"),
  ),
  over("report", "report-dialog", board, (window) =>
    window.click("report-open"),
  ),
  page("data", "data-grid", "data-empty"),
  page("history", "history-list", "history-empty"),
  page("help", "guide"),
  page("settings", "week-start"),
  over(
    "palette",
    "palette",
    page("today", "today-list", "today-empty").open,
    (window) => window.click("palette-open"),
  ),
  over(
    "shortcuts",
    "shortcuts",
    page("today", "today-list", "today-empty").open,
    (window) =>
      window.run(
        "document.activeElement?.blur(); window.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))",
      ),
  ),
];
