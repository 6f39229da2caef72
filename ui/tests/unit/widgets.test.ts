// Forms, board, calendar and timeline: their rules, and their keys.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announced } from "../../src/lib/announce";
import { Autosave, flushAll, unsavedCount } from "../../src/lib/autosave.svelte";
import { pull } from "../../src/lib/drag";
import { faultsOf } from "../../src/lib/faults";
import { weekdayOf, weeksOfMonth } from "../../src/lib/week";
import Board from "../../src/shared/board/Board.svelte";
import { type BoardCard, type CardMove, moved, stays, step } from "../../src/shared/board/moves";
import CalendarGrid from "../../src/shared/calendar/CalendarGrid.svelte";
import { byWeek, type CalendarEvent, days, lanes, resized } from "../../src/shared/calendar/layout";
import DateField from "../../src/shared/form/DateField.svelte";
import MarkdownView from "../../src/shared/form/MarkdownView.svelte";
import { readMarkdown, safe } from "../../src/shared/form/markdown";
import { continued, prefixed, wrapped } from "../../src/shared/form/markup";
import MoneyField from "../../src/shared/form/MoneyField.svelte";
import { fileClass } from "../../src/shared/form/picture";
import TagsField from "../../src/shared/form/TagsField.svelte";
import { characters, clean } from "../../src/shared/form/text";
import Timeline from "../../src/shared/timeline/Timeline.svelte";
import { broken, resizedBar, stepped, TimeScale } from "../../src/shared/timeline/scale";
import Framed from "./Framed.svelte";
import { pointer } from "./pointer";

describe("saving while one writes", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("saves once after the last key, and only the last text", async () => {
    const save = vi.fn(() => Promise.resolve());
    const saving = new Autosave<string>({ key: "a", save });
    saving.change("春");
    saving.change("春日");
    expect(saving.state).toBe("waiting");
    await vi.advanceTimersByTimeAsync(700);
    expect(save.mock.calls).toEqual([["春日"]]);
    expect(saving.state).toBe("saved");
    expect(unsavedCount()).toBe(0);
  });

  it("keeps the text when the disk is full, tries again, and a later page finds it", async () => {
    let full = true;
    const save = vi.fn((_: string) => (full ? Promise.reject({ code: "disk_full", message: "" }) : Promise.resolve()));
    const saving = new Autosave<string>({ key: "b", save });
    saving.change("long text");
    expect(await flushAll()).toBe(false);
    expect(saving.state).toBe("failed");
    expect(saving.value).toBe("long text");
    const later = new Autosave<string>({ key: "b", save });
    expect(later.value).toBe("long text");
    full = false;
    expect(await flushAll()).toBe(true);
    expect(save).toHaveBeenLastCalledWith("long text");
    expect(later.state).toBe("saved");
  });

  it("saves what was typed while it was saving", async () => {
    const gates: (() => void)[] = [];
    const save = vi.fn((_: string) => new Promise<void>((resolve) => gates.push(resolve)));
    const saving = new Autosave<string>({ key: "c", save });
    saving.change("one");
    const done = saving.flush();
    await vi.advanceTimersByTimeAsync(0);
    saving.change("two");
    gates[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    gates[1]?.();
    expect(await done).toBe(true);
    expect(save.mock.calls).toEqual([["one"], ["two"]]);
  });

  it("asks in a conflict and saves nothing before", async () => {
    const onconflict = vi.fn();
    const save = vi.fn((_: string) => Promise.reject({ code: "changed_elsewhere", message: "" }));
    const conflicts = (error: { code: string }) => error.code === "changed_elsewhere";
    const saving = new Autosave<string>({ key: "d", save, conflicts, onconflict });
    saving.change("mine");
    await vi.advanceTimersByTimeAsync(700);
    expect(saving.state).toBe("conflict");
    expect(onconflict).toHaveBeenCalledWith(expect.anything(), "mine");
    saving.change("mine too");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    await saving.resolve(false);
    expect(unsavedCount()).toBe(0);
  });
});

describe("what Rust holds against a field", () => {
  it("stands at the field it names, or above all", () => {
    const named = faultsOf({ code: "invalid", message: "", field: "budget.amount" }, ["title", "budget"]);
    expect(named.at("budget")).toBeTruthy();
    expect(named.at("title")).toBeUndefined();
    expect(named.rest).toBeUndefined();
    expect(faultsOf({ code: "invalid", message: "", field: "other" }, ["title"]).rest).toBeTruthy();
  });
});

describe("Markdown", () => {
  it("shows markup of others as text and no address but the web's", () => {
    const text = "So <script>alert(1)</script> [a](javascript:alert(1)) ![p](https://x.y/p.png)\n\n<b onclick=x>b</b>";
    const { container } = render(MarkdownView, { text });
    expect(container.querySelector("script, img, b")).toBeNull();
    expect(container.textContent).toContain("<script>alert(1)</script>");
    expect([...container.querySelectorAll(".link")].map((one) => one.getAttribute("title"))).toEqual([
      "https://x.y/p.png",
    ]);
    expect(["javascript:x", "file:///etc", "data:text/html,x", "https://a b"].some(safe)).toBe(false);
  });

  it("reads lists, tasks and tables", () => {
    const tree = readMarkdown("- [x] a\n- b\n\n| h |\n| - |\n| c &amp; d |");
    expect(tree.map((block) => block.kind)).toEqual(["list", "table"]);
    expect(tree[0]).toMatchObject({ items: [{ done: true }, { done: null }] });
    expect(JSON.stringify(tree[1])).toContain("c & d");
  });

  it("survives what nobody writes", () => {
    expect(readMarkdown(`${">".repeat(5000)} deep`)).toHaveLength(1);
    expect(readMarkdown("x".repeat(200_000))).toHaveLength(1);
    expect(readMarkdown("a\0b")).toEqual(readMarkdown("ab"));
  });

  it("marks toggle, and Enter goes on with a list", () => {
    const bold = wrapped({ text: "tea", start: 0, end: 3 }, "**");
    expect(bold.text).toBe("**tea**");
    expect(wrapped(bold, "**")).toEqual({ text: "tea", start: 0, end: 3 });
    expect(prefixed({ text: "- a\n> b", start: 0, end: 7 }, (at) => `${at + 1}. `).text).toBe("1. a\n2. b");
    expect(continued({ text: "1. a", start: 4, end: 4 })?.text).toBe("1. a\n2. ");
    expect(continued({ text: "- ", start: 2, end: 2 })?.text).toBe("");
    expect(continued({ text: "plain", start: 5, end: 5 })).toBeNull();
  });
});

describe("text of a field", () => {
  it("loses NUL, and is cut between whole signs", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(clean(`a\0${family.repeat(3)}`, 2)).toBe(`a${family}`);
    expect(characters(`${family}春e\u0301`)).toBe(3);
    expect(clean("photo\u202Egpj.exe")).toBe("photogpj.exe");
  });
});

describe("a file", () => {
  it("is told by its ending, and one without is a text", () => {
    expect(
      ["海报.PSD", "脚本.docx", "a.b.mp4", "声.m4a", "表.xlsx", "全.zip", "README", ".png"].map(fileClass),
    ).toEqual(["picture", "other", "video", "audio", "sheet", "archive", "other", "other"]);
  });
});

describe("fields", () => {
  it("a date is typed as people write it, or refused with a reason", async () => {
    const onchange = vi.fn();
    render(Framed, { component: DateField, given: { label: "Published", value: null, onchange, testid: "date" } });
    await userEvent.type(screen.getByTestId("date"), "2026年3月8日{Enter}");
    expect(onchange).toHaveBeenLastCalledWith("2026-03-08");
    await userEvent.clear(screen.getByTestId("date"));
    await userEvent.type(screen.getByTestId("date"), "3/8{Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/2026/);
    expect(onchange).toHaveBeenCalledTimes(1);
  });

  it("a date is chosen from the calendar, with its notes", async () => {
    const onchange = vi.fn();
    const dayNotes = (date: string) => (date === "2026-03-12" ? { festival: "植树节" } : { lunar: "初一" });
    render(Framed, { component: DateField, given: { label: "Published", value: "2026-03-08", dayNotes, onchange } });
    await userEvent.click(screen.getByRole("button", { name: /calendar/ }));
    await userEvent.click(await screen.findByText("植树节"));
    expect(onchange).toHaveBeenCalledWith("2026-03-12");
  });

  it("an amount has no more digits than its currency", async () => {
    const onchange = vi.fn();
    render(Framed, {
      component: MoneyField,
      given: { label: "Budget", amount: null, currency: "JPY", onchange, testid: "amount" },
    });
    await userEvent.type(screen.getByTestId("amount"), "1.2w{Enter}");
    expect(onchange).toHaveBeenLastCalledWith(12_000, "JPY");
    await userEvent.clear(screen.getByTestId("amount"));
    await userEvent.type(screen.getByTestId("amount"), "9.6{Enter}");
    expect(onchange).toHaveBeenLastCalledWith(10, "JPY");
  });

  it("a tag is taken away by key, and said", async () => {
    const onchange = vi.fn();
    render(Framed, { component: TagsField, given: { label: "Tags", value: ["新品", "节日"], onchange } });
    screen.getByRole("button", { name: "Remove “新品”" }).focus();
    await userEvent.keyboard("{Delete}");
    expect(onchange).toHaveBeenCalledWith(["节日"]);
    expect(announced()).toContain("新品");
  });
});

describe("a board", () => {
  const columns = [
    { id: "a", title: "Ideas" },
    { id: "b", title: "Ready" },
  ];
  const cards: BoardCard[] = Array.from({ length: 500 }, (_, at) => ({
    id: `c${at}`,
    column: at === 499 ? "b" : "a",
    label: `Card ${at}`,
  }));
  const card = createRawSnippet<[BoardCard]>((one) => ({ render: () => `<b>${one().label}</b>` }));

  it("carries a card by key, says where it is, and puts it down once", async () => {
    const onmove = vi.fn((_: CardMove) => undefined);
    render(Board, { label: "Board", columns, cards, card, onopen: vi.fn(), onmove });
    expect(screen.getAllByRole("button").length).toBeLessThan(40);
    screen.getByRole("button", { name: "Card 0" }).focus();
    await userEvent.keyboard(" {ArrowRight}");
    expect(announced()).toContain("Ready");
    expect(onmove).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Card 0"));
    await userEvent.keyboard(" ");
    expect(onmove.mock.calls).toEqual([[{ id: "c0", column: "b", before: "c499" }]]);
  });

  it("puts a card back with Escape", async () => {
    const onmove = vi.fn();
    render(Board, { label: "Board", columns, cards, card, onopen: vi.fn(), onmove });
    screen.getByRole("button", { name: "Card 1" }).focus();
    await userEvent.keyboard(" {ArrowUp}{Escape}");
    expect(onmove).not.toHaveBeenCalled();
    expect(announced()).toContain("back");
  });

  it("knows a move that changes nothing, and steps there and back", () => {
    const down = step(columns, cards, "c0", "down");
    const then = down ? moved(cards, down) : [];
    expect(then.slice(0, 2).map((one) => one.id)).toEqual(["c1", "c0"]);
    const up = step(columns, then, "c0", "up");
    expect(up ? moved(then, up) : []).toEqual(cards);
    expect(stays(cards, { id: "c0", column: "a", before: "c1" })).toBe(true);
    expect(step(columns, cards, "c0", "left")).toBeNull();
  });
});

describe("a calendar", () => {
  const event = (id: string, from: string, to = from): CalendarEvent => ({ id, title: id, from, to });

  it("lays events into lanes that never overlap, and counts those without room", () => {
    const week = "2026-03-09";
    const events = [event("a", "2026-03-08", "2026-03-10"), event("b", "2026-03-10", "2026-03-20")];
    for (let at = 0; at < 9; at++) events.push(event(`s${at}`, `2026-03-${String(9 + (at % 3)).padStart(2, "0")}`));
    const segments = lanes(events, week);
    for (const one of segments) {
      const clash = segments.filter(
        (other) =>
          other !== one &&
          other.lane === one.lane &&
          other.start < one.start + one.days &&
          one.start < other.start + other.days,
      );
      expect(clash).toEqual([]);
    }
    expect(segments.find((one) => one.event.id === "a")).toMatchObject({
      before: true,
      after: false,
      start: 0,
      days: 2,
    });
    const sums = days(segments, 3);
    const covered = (day: number) => segments.filter((one) => one.start <= day && day < one.start + one.days).length;
    sums.forEach((sum, day) => {
      const starting = sums
        .flatMap((other) => other.shown)
        .filter((one) => one.start <= day && day < one.start + one.days);
      expect(starting.length + sum.hidden).toBe(covered(day));
    });
  });

  it("finds an event in every week it touches", () => {
    const found = byWeek(
      [event("x", "2026-03-01", "2026-03-16")],
      (date) =>
        weeksOfMonth(date, 1)
          .filter((w) => w <= date)
          .at(-1) ?? "",
    );
    expect([...found.keys()]).toEqual(["2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16"]);
    expect(weeksOfMonth("2026-03-12", 1)[0]).toBe("2026-02-23");
    expect(weeksOfMonth("2026-03-12", 0)[0]).toBe("2026-03-01");
  });

  it("never makes an event shorter than a day", () => {
    expect(resized(event("x", "2026-03-05", "2026-03-07"), "to", "2026-03-01").to).toBe("2026-03-05");
    expect(resized(event("x", "2026-03-05", "2026-03-07"), "from", "2026-03-09").from).toBe("2026-03-07");
  });

  it("moves an event by key, all selected ones together, and says where", async () => {
    const onmove = vi.fn();
    const events = [event("a", "2026-03-10"), event("b", "2026-03-11")];
    render(CalendarGrid, {
      props: {
        label: "Calendar",
        date: "2026-03-10",
        today: "2026-03-10",
        events,
        selected: new Set(["a", "b"]),
        onopen: vi.fn(),
        onmove,
      },
    });
    const day = document.querySelector<HTMLElement>('[data-day="2026-03-10"]');
    day?.focus();
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("data-event")).toBe("a");
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(onmove).toHaveBeenCalledWith([
      { id: "a", from: "2026-03-17", to: "2026-03-17" },
      { id: "b", from: "2026-03-18", to: "2026-03-18" },
    ]);
    expect(announced()).toContain("2026");
  });

  it("goes to the month the keys lead to", async () => {
    render(CalendarGrid, {
      props: { label: "Calendar", date: "2026-03-31", today: "2026-01-01", events: [], onopen: vi.fn() },
    });
    document.querySelector<HTMLElement>('[data-day="2026-03-31"]')?.focus();
    await userEvent.keyboard("{PageDown}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe("2026-04-30"));
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe("2026-05-01"));
  });
});

describe("a timeline", () => {
  const range = { from: "2026-01-01", to: "2026-12-31" };
  const rows = Array.from({ length: 400 }, (_, at) => ({ id: `r${at}`, label: `Row ${at}` }));
  const bars = rows.map((row, at) => ({
    id: `b${at}`,
    row: row.id,
    label: `Bar ${at}`,
    from: "2026-03-01",
    to: "2026-03-05",
  }));

  it("snaps to days, in the view of months to weeks", () => {
    expect(new TimeScale(range, "day", 1).days(36 * 2 + 5)).toBe(2);
    expect(new TimeScale(range, "month", 1).days(4 * 10)).toBe(7);
    expect(new TimeScale(range, "week", 1).width).toBe(365 * 14);
    const bar = { id: "x", row: "r", label: "", from: "2026-03-01", to: "2026-03-05" };
    expect(resizedBar(bar, "to", -30).to).toBe("2026-03-01");
    expect(broken(bar, { from: "2026-03-05", to: "2026-03-09" })).toBe(true);
    expect(broken(bar, { from: "2026-03-06", to: "2026-03-09" })).toBe(false);
  });

  it("draws few of many rows; bars move, grow and change rows by key", async () => {
    const onmove = vi.fn();
    render(Timeline, { label: "Plan", rows, bars, range, today: "2026-03-01", zoom: "day", onopen: vi.fn(), onmove });
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    document.querySelector<HTMLElement>('[data-bar="b0"]')?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-bar")).toBe("b1"));
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(onmove).toHaveBeenLastCalledWith({ id: "b1", row: "r1", from: "2026-03-02", to: "2026-03-06" });
    await userEvent.keyboard("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    expect(onmove).toHaveBeenLastCalledWith({ id: "b1", row: "r1", from: "2026-03-01", to: "2026-03-06" });
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(onmove).toHaveBeenLastCalledWith({ id: "b1", row: "r2", from: "2026-03-01", to: "2026-03-05" });
  });
});

describe("days off on a timeline", () => {
  const range = { from: "2026-01-01", to: "2026-12-31" };
  const isOff = (date: string) => [0, 6].includes(weekdayOf(date));
  // A Friday; the Monday after it.
  const [FRIDAY, MONDAY] = ["2026-03-06", "2026-03-09"];

  it("are stepped over by keys, both ways", async () => {
    const onmove = vi.fn();
    const bar = (id: string, day: string) => ({ id, row: id, label: id, from: day, to: day });
    render(Timeline, {
      label: "Plan",
      rows: [
        { id: "f", label: "Friday" },
        { id: "m", label: "Monday" },
      ],
      bars: [bar("f", FRIDAY), bar("m", MONDAY)],
      range,
      today: "2026-03-01",
      isOff,
      onopen: vi.fn(),
      onmove,
    });
    const press = async (id: string, keys: string) => {
      document.querySelector<HTMLElement>(`[data-bar="${id}"]`)?.focus();
      await userEvent.keyboard(keys);
    };
    await press("f", "{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    expect(onmove).toHaveBeenLastCalledWith({ id: "f", row: "f", from: FRIDAY, to: MONDAY });
    await press("f", "{Alt>}{ArrowRight}{/Alt}");
    expect(onmove).toHaveBeenLastCalledWith({ id: "f", row: "f", from: MONDAY, to: MONDAY });
    await press("m", "{Alt>}{ArrowLeft}{/Alt}");
    expect(onmove).toHaveBeenLastCalledWith({ id: "m", row: "m", from: FRIDAY, to: FRIDAY });
  });

  it("come to an end where every day is off", () => {
    expect(stepped(FRIDAY, 1, () => true) > FRIDAY).toBe(true);
  });

  it("are shaded once each weekend, and not where days are hairlines", () => {
    const found = new TimeScale(range, "week", 1).shades(isOff, FRIDAY, "2026-03-15");
    expect(found.map((one) => [one.date, one.width])).toEqual([
      ["2026-03-07", 28],
      ["2026-03-14", 28],
    ]);
    expect(new TimeScale(range, "month", 1).shades(isOff, FRIDAY, "2026-03-15")).toEqual([]);
  });
});

describe("a timeline that is first looked at", () => {
  const scale = new TimeScale({ from: "2026-11-01", to: "2027-12-31" }, "week", 1);
  const WIDTH = 570;
  const seen = (all: { from: string; to: string }, today: string) => {
    const left = scale.opening(all, today, WIDTH);
    return (date: string) => scale.x(date) >= left && scale.x(date) + scale.dayWidth <= left + WIDTH;
  };

  it("shows a plan that has room whole, from the week it begins in", () => {
    for (const today of ["2026-11-22", "2027-01-08", "2027-06-01"]) {
      const shows = seen({ from: "2026-12-30", to: "2027-01-31" }, today);
      expect(["2026-12-28", "2026-12-30", "2027-01-31"].map(shows)).toEqual([true, true, true]);
    }
  });

  it("shows today in a plan that is too long, and where a plan to come begins", () => {
    const all = { from: "2026-12-30", to: "2027-11-30" };
    expect(seen(all, "2027-06-01")("2027-06-01")).toBe(true);
    expect(seen(all, "2026-11-22")("2026-12-30")).toBe(true);
    // Nothing lies before the first bar that were worth the room.
    expect(seen(all, "2027-01-02")("2027-01-30")).toBe(true);
  });
});

describe("a bar of one day", () => {
  it("is moved where it is held, pulled at its end, and linked from beyond its end", () => {
    const onmove = vi.fn();
    const onlink = vi.fn();
    render(Timeline, {
      label: "Plan",
      rows: [{ id: "r", label: "Row" }],
      bars: [{ id: "b", row: "r", label: "Bar", from: "2026-03-02", to: "2026-03-02" }],
      range: { from: "2026-01-01", to: "2026-12-31" },
      today: "2026-03-01",
      zoom: "week",
      onopen: vi.fn(),
      onmove,
      onlink,
    });
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}="b"]`) as HTMLElement;
    expect(part("bar").querySelector(".end")).toBeNull();
    const end = Number.parseFloat(part("end").style.left) + 9;
    expect(Number.parseFloat(part("knob").style.left)).toBeGreaterThan(end);
    const drag = (target: Element, by: number) => {
      pointer("pointerdown", target, { clientX: 100, clientY: 10 });
      pointer("pointermove", window, { clientX: 100 + by, clientY: 10 });
      pointer("pointerup", window, { clientX: 100 + by, clientY: 10 });
    };
    drag(part("end"), 42);
    expect(onmove).toHaveBeenLastCalledWith({ id: "b", row: "r", from: "2026-03-02", to: "2026-03-05" });
    drag(part("bar"), 42);
    expect(onmove).toHaveBeenLastCalledWith({ id: "b", row: "r", from: "2026-03-05", to: "2026-03-05" });
    expect(onlink).not.toHaveBeenCalled();
  });
});

describe("a drag near an edge", () => {
  it("scrolls faster the nearer, and not at all in the middle", () => {
    expect(pull(300, 0, 600)).toBe(0);
    expect(pull(2, 0, 600)).toBeLessThan(pull(30, 0, 600));
    expect(pull(598, 0, 600)).toBeGreaterThan(0);
  });
});
