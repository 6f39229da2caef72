// Where bars, links and events are drawn, and what is made of scores of people: pure.
import { describe, expect, it } from "vitest";
import { attainments, gaps } from "../../src/features/execution/attainment";
import type { PerformanceLine } from "../../src/lib/generated/PerformanceLine";
import type { Skill } from "../../src/lib/generated/Skill";
import { startOfWeek } from "../../src/lib/week";
import {
  byWeek,
  type CalendarEvent,
  days,
  draggedOver,
  lanes,
  roomyRow,
  weekRow,
} from "../../src/shared/calendar/layout";
import { broken, extent, fitting, startPath } from "../../src/shared/timeline/scale";

const event = (id: string, from: string, to = from): CalendarEvent => ({ id, title: id, from, to });

describe("a week of the calendar", () => {
  it("keeps the order events were given in, long ones first", () => {
    const placed = lanes(
      [event("z", "2027-03-01"), event("a", "2027-03-01"), event("m", "2027-03-01", "2027-03-03")],
      "2027-03-01",
    );
    expect(placed.map((one) => one.event.id)).toEqual(["m", "z", "a"]);
  });

  it("says how many events of a day have no room", () => {
    const all = ["a", "b", "c", "d"].map((id) => event(id, "2027-03-02"));
    const [, tuesday] = days(lanes(all, "2027-03-01"), 3);
    expect(tuesday?.shown.map((one) => one.event.id)).toEqual(["a", "b"]);
    expect(tuesday?.hidden).toBe(2);
  });
});

describe("lines of a week", () => {
  it("are two where all its events have room so, else one", () => {
    const day = (...ids: string[]) => ids.map((id) => event(id, "2027-03-02"));
    const few = roomyRow("2027-03-01", day("a", "b"), 2, 4);
    expect([few.room, few.days[1]?.hidden]).toEqual([2, 0]);
    const many = roomyRow("2027-03-01", day("a", "b", "c"), 2, 4);
    expect([many.room, many.days[1]?.hidden]).toEqual([4, 0]);
  });
});

describe("events that are dragged", () => {
  const weeks = ["2027-03-01", "2027-03-08", "2027-03-15"];
  const events = [
    event("a", "2027-03-02"),
    event("b", "2027-03-06", "2027-03-09"),
    event("c", "2027-03-10"),
    event("d", "2027-03-16"),
  ];
  const monday = (date: string) => startOfWeek(date, 1);
  const rows = (all: CalendarEvent[]) => {
    const index = byWeek(all, monday);
    return weeks.map((week) => weekRow(week, index.get(week) ?? [], 3));
  };
  const still = rows(events);
  const index = byWeek(events, monday);

  it("lie where they would lie if all was laid out anew, and other weeks are left alone", () => {
    for (const [id, from, to, same] of [
      ["a", "2027-03-03", "2027-03-03", [1, 2]],
      ["c", "2027-03-01", "2027-03-01", [2]],
      ["b", "2027-03-13", "2027-03-16", []],
    ] as const) {
      const moved = { id, from, to };
      const shown = draggedOver(still, index, [moved], monday);
      const anew = rows([...events.filter((one) => one.id !== id), event(id, from, to)]);
      expect(shown).toEqual(anew);
      expect(shown.flatMap((row, at) => (row === still[at] ? [at] : []))).toEqual(same);
    }
  });
});

describe("a timeline", () => {
  const bars = [
    { from: "2027-03-05", to: "2027-03-09" },
    { from: "2027-02-01", to: "2027-02-03" },
  ];

  it("reaches from the first day of all bars to the last", () => {
    expect(extent(bars)).toEqual({ from: "2027-02-01", to: "2027-03-09" });
    expect(extent([])).toBeUndefined();
  });

  it("is shown as close as everything fits", () => {
    expect(fitting({ from: "2027-02-01", to: "2027-02-10" }, 400)).toBe("day");
    expect(fitting({ from: "2027-02-01", to: "2027-03-10" }, 600)).toBe("week");
    expect(fitting({ from: "2027-02-01", to: "2028-03-10" }, 600)).toBe("month");
  });

  it("breaks a link that starts with the other only when it begins before it", () => {
    const [later, earlier] = bars;
    if (!later || !earlier) throw new Error("bars");
    expect(broken(later, { from: "2027-03-07", to: "2027-03-08" })).toBe(true);
    expect(broken(later, { from: "2027-03-07", to: "2027-03-08" }, "ss")).toBe(false);
    expect(broken(later, earlier, "ss")).toBe(true);
  });

  it("takes a moment on the last day of its task for done then, and what follows it may begin that day", () => {
    const task = { from: "2027-03-05", to: "2027-03-09" };
    const moment = { from: "2027-03-09", to: "2027-03-09", milestone: true };
    expect(broken(task, moment)).toBe(false);
    expect(broken(moment, { from: "2027-03-09", to: "2027-03-11" })).toBe(false);
    expect(broken(task, { ...moment, from: "2027-03-08", to: "2027-03-08" })).toBe(true);
    expect(broken(task, { from: "2027-03-09", to: "2027-03-09" })).toBe(true);
  });

  it("draws a link between beginnings to their left", () => {
    expect(startPath(100, 10, 60, 46)).toBe("M100 10H52V46H60");
  });
});

describe("people", () => {
  const line = (change: Record<string, unknown>) =>
    ({
      kind: "performance_line",
      role: "content",
      person_id: "p",
      measure: "m",
      target: 10,
      actual: 5,
      weight: 1,
      ...change,
    }) as unknown as PerformanceLine;

  it("reach the weighted mean of what they have figures for", () => {
    const [one] = attainments([line({}), line({ actual: 10, weight: 3 }), line({ measure: "later", actual: null })]);
    expect(one?.share).toBeCloseTo(0.875);
    expect(one?.missing).toEqual(["later"]);
  });

  it("make up for one figure by another to half as much again at most", () => {
    expect(attainments([line({ actual: 100 })])[0]?.share).toBe(1.5);
    expect(attainments([line({ actual: null })])[0]?.share).toBeNull();
  });

  it("have to learn what is below what is wanted, the widest gap first", () => {
    const skill = (id: string, level: number | null, wanted: number | null, done = false) =>
      ({ id, level, wanted, done }) as unknown as Skill;
    const found = gaps([
      skill("a", 6, 8),
      skill("b", 2, 8),
      skill("c", 1, 9, true),
      skill("d", null, 8),
      skill("e", 9, 8),
    ]);
    expect(found.map((one) => one.id)).toEqual(["b", "a"]);
  });
});
