import { beforeEach, describe, expect, it } from "vitest";
import { FigureSheet } from "../../src/features/evaluation/figures.svelte";
import { scopeKey, scopeOf } from "../../src/shared/scope";
import { metricsOf, periodsOf, refOf, rowId } from "../../src/features/evaluation/typed";
import { filled, monthsOf } from "../../src/features/import/coverage";
import { KINDS, kindOptions } from "../../src/features/import/kinds";
import { titleParts } from "../../src/features/import/titles";

describe("a sheet of figures", () => {
  let sheet: FigureSheet;
  const at = (row: number, column: number) => ({ from: { row, column }, to: { row, column } });

  beforeEach(() => {
    sheet = new FigureSheet();
    sheet.rows = [
      { id: "views", label: "Views", unit: "count" },
      { id: "engagement_rate", label: "Engagement rate", unit: "percent" },
    ];
    sheet.columns = ["2026-01", "2026-02", "2026-03"].map((id) => ({ id, label: id }));
    sheet.know([{ row: "views", column: "2026-01", value: 100, note: "said by the shop" }]);
  });

  const row = (index: number) => sheet.rows[index] ?? { id: "", label: "", unit: "count" as const };
  const column = (index: number) => sheet.columns[index] ?? { id: "", label: "" };

  it("shows what stands and has nothing to write", () => {
    expect(sheet.text(row(0), column(0))).toBe("100");
    expect(sheet.changes).toEqual([]);
  });

  it("takes a block of a spreadsheet with its headings, in the unit of each row", () => {
    sheet.paste(at(0, 0), "\tJan\tFeb\nViews\t1.2万\t3,000\nRate\t2.5%\t3\n");
    expect(sheet.changes).toEqual([
      { row: "views", column: "2026-01", value: 12_000, note: "said by the shop" },
      { row: "views", column: "2026-02", value: 3000, note: "" },
      { row: "engagement_rate", column: "2026-01", value: 0.025, note: "" },
      { row: "engagement_rate", column: "2026-02", value: 0.03, note: "" },
    ]);
  });

  it("fills a chosen block with one pasted figure", () => {
    sheet.paste({ from: { row: 0, column: 2 }, to: { row: 0, column: 1 } }, "7");
    expect(sheet.changes.map((one) => [one.column, one.value])).toEqual([
      ["2026-02", 7],
      ["2026-03", 7],
    ]);
  });

  it("drops what lies beyond its edge", () => {
    sheet.paste(at(1, 2), "1\t2\n3\t4");
    expect(sheet.changes).toHaveLength(1);
  });

  it("marks what is no figure and does not write it", () => {
    sheet.write([{ at: { row: 0, column: 1 }, text: "many" }]);
    expect(sheet.wrong(row(0), column(1))).toBe(true);
    expect(sheet.bad).toBe(true);
    expect(sheet.changes).toEqual([]);
  });

  it("takes a figure away where the cell was emptied", () => {
    sheet.clear(at(0, 0));
    expect(sheet.changes).toEqual([{ row: "views", column: "2026-01", value: null, note: "" }]);
  });

  it("goes back and forth step by step", () => {
    sheet.paste(at(0, 1), "5");
    sheet.clear(at(0, 0));
    expect(sheet.back()).toBe(true);
    expect(sheet.changes.map((one) => one.value)).toEqual([5]);
    expect(sheet.back()).toBe(true);
    expect(sheet.changes).toEqual([]);
    expect(sheet.back()).toBe(false);
    expect(sheet.forth()).toBe(true);
    expect(sheet.changes.map((one) => one.value)).toEqual([5]);
  });

  it("keeps drafts of rows that are not shown for a while", () => {
    sheet.paste(at(0, 1), "5");
    sheet.rows = [];
    expect(sheet.changes).toHaveLength(1);
  });

  it("writes a note without another figure", () => {
    sheet.annotate({ row: 0, column: 0 }, "seen on screen ");
    expect(sheet.changes).toEqual([{ row: "views", column: "2026-01", value: 100, note: "seen on screen" }]);
  });

  it("copies a block so that pasting it is the same block", () => {
    sheet.paste(at(0, 0), "1\t2\t3\n4\t5\t6");
    const block = { from: { row: 0, column: 0 }, to: { row: 1, column: 2 } };
    const copied = sheet.copied(block);
    const before = sheet.changes;
    sheet.paste(block, copied);
    expect(sheet.changes).toEqual(before);
  });
});

describe("typed figures", () => {
  const range = { from: "2025-11-15", to: "2026-02-01" };

  it("have a column for every period that is touched", () => {
    expect(periodsOf(range, "month")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(periodsOf(range, "quarter")).toEqual(["2025-Q4", "2026-Q1"]);
    expect(periodsOf(range, "year")).toEqual(["2025", "2026"]);
  });

  it("name a row by metric and scope, both ways", () => {
    for (const scope of [
      { kind: "brand" } as const,
      { kind: "platform", platform: "douyin" } as const,
      { kind: "account", account: "a/b c" } as const,
    ]) {
      const ref = refOf(rowId(scopeKey(scope), "views"));
      expect(ref.metric).toBe("views");
      expect(scopeOf(ref.scope)).toEqual(scope);
    }
  });

  it("list what was typed and what was added, each once", () => {
    const known = ["views", "orders"].map((metric) => ({
      metric,
      unit: "count" as const,
      formula: metric,
      formula_version: 1,
      available: true,
      grows: true,
    }));
    expect(metricsOf(known, [], ["views", "orders"]).map((one) => one.metric)).toEqual(["orders", "views"]);
  });
});

describe("coverage", () => {
  const month = (name: string, days_with_data: number, days_in_gaps: number) => ({
    month: name,
    days: 30,
    days_with_data,
    days_in_gaps,
  });
  const account = (months: ReturnType<typeof month>[]) => ({
    account_id: "1",
    account: "Tea",
    platform: "douyin",
    kind: "posts",
    rows: 1,
    first: null,
    last: null,
    days_with_data: 0,
    months,
    gaps: [],
    newest_as_of: null,
    age_days: null,
    imports: 1,
    newest_import_id: null,
    rejected: 0,
  });

  it("puts all accounts on one scale of months, over the turn of the year", () => {
    const all = [account([month("2026-02", 1, 0)]), account([month("2025-11", 1, 0)])];
    expect(monthsOf(all)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(monthsOf([])).toEqual([]);
  });

  it("tells a whole month from one with a gap", () => {
    expect(filled(month("2026-01", 3, 0))).toBe("data");
    expect(filled(month("2026-01", 3, 9))).toBe("part");
    expect(filled(month("2026-01", 0, 30))).toBe("gap");
    expect(filled(undefined)).toBe("none");
  });
});

describe("an edited title", () => {
  it("is told by what differs, letters of several parts being one", () => {
    expect(titleParts("春日新茶上市", "春日新茶今天上市")).toEqual({
      older: { before: "春日新茶", changed: "", after: "上市" },
      newer: { before: "春日新茶", changed: "今天", after: "上市" },
    });
    const { newer } = titleParts("茶👩‍👩‍👧", "茶👩‍👩‍👦");
    expect(newer).toEqual({ before: "茶", changed: "👩‍👩‍👦", after: "" });
  });
});

describe("kinds of data", () => {
  it("are all offered once, the likely ones first", () => {
    const offered = kindOptions(null, ["leads"]).map((option) => option.value);
    expect(offered[0]).toBe("leads");
    expect([...offered].sort()).toEqual([...KINDS].sort());
  });
});
