// Rows at hand answered as a command answers, scores of partners, and what of a day is said.
import { describe, expect, it } from "vitest";
import type { CalendarDay } from "../../src/lib/generated/CalendarDay";
import { scored } from "../../src/features/execution/scoring";
import { workingDays } from "../../src/features/execution/tasks.svelte";
import type { GridColumn, GridQuery } from "../../src/shared/grid/contract";
import { answered } from "../../src/shared/grid/memory";

const COLUMNS: GridColumn[] = [
  { name: "name", type: "text", editable: true, sortable: true },
  { name: "share", type: "percent", editable: true, sortable: true },
];
const ROWS = [
  { id: "a", cells: ["新品", 0.2] },
  { id: "b", cells: ["节日", null] },
  { id: "c", cells: ["新品", 0.5] },
];
const ask = (query: Partial<GridQuery>) =>
  answered(COLUMNS, ROWS, { filters: [], sort: [], offset: 0, limit: 10, ...query });
const ids = (query: Partial<GridQuery>) => ask(query).rows.map((row) => row.id);

describe("rows at hand", () => {
  it("put missing values last, whichever way they are sorted", () => {
    expect(ids({ sort: [{ column: "share", descending: false }] })).toEqual(["a", "c", "b"]);
    expect(ids({ sort: [{ column: "share", descending: true }] })).toEqual(["c", "a", "b"]);
  });

  it("pass filters and count what passed, not the piece that is asked for", () => {
    expect(ids({ filters: [{ column: "share", op: "gt", values: [0.3] }] })).toEqual(["c"]);
    expect(ids({ filters: [{ column: "share", op: "empty", values: [] }] })).toEqual(["b"]);
    expect(ask({ limit: 1 })).toMatchObject({ total: 3, rows: [{ id: "a" }] });
  });

  it("lie together by group", () => {
    const groups = ask({ group: "name" }).groups?.map((group) => group.count);
    expect(groups?.sort()).toEqual([1, 2]);
  });
});

describe("a partner's score", () => {
  const weight = (criterion: string, value: number) => ({ id: criterion, position: 1, criterion, weight: value });

  it("names what is not scored and never takes it as nothing", () => {
    const { value, missing } = scored({ score_team: 8 }, [weight("team", 1), weight("price", 3)]);
    expect(value).toBe(8);
    expect(missing).toEqual(["price"]);
  });

  it("weighs the criteria", () => {
    expect(scored({ score_team: 8, score_price: 4 }, [weight("team", 1), weight("price", 3)]).value).toBe(5);
  });

  it("is missing where nothing is scored", () => {
    expect(scored({}, []).value).toBeNull();
  });
});

describe("working days", () => {
  const day = (date: string, rest: Partial<CalendarDay>) => ({ date, weekend: false, ...rest }) as CalendarDay;

  it("count days in lieu and leave out weekends and days off", () => {
    const days = [
      day("2026-02-13", {}),
      day("2026-02-14", { weekend: true, workday_in_lieu: true }),
      day("2026-02-15", { weekend: true }),
      day("2026-02-16", { day_off: true }),
      day("2026-02-24", {}),
    ];
    expect(workingDays(days, "2026-02-13", "2026-02-16")).toBe(2);
    expect(workingDays(days, "2026-02-13", "2026-02-24")).toBe(3);
  });
});
