// The rules of the data grid that need no page.
import { describe, expect, it } from "vitest";
import { inChunks, Cancelled } from "../../src/lib/chunks";
import { readTsv, writeTsv } from "../../src/lib/tsv";
import { copied, ofRow, parsed, shown } from "../../src/shared/grid/cells";
import type { Cell, GridColumn } from "../../src/shared/grid/contract";
import { dragged, fillSource, origin, pasteTarget } from "../../src/shared/grid/fill";
import { draftOf, readDraft } from "../../src/shared/grid/filters";
import { Lines } from "../../src/shared/grid/lines";
import * as select from "../../src/shared/grid/selection";
import * as views from "../../src/shared/grid/view";
import { columnsInSight, edges, linesInSight, Scale } from "../../src/shared/grid/viewport";
import { COLUMNS } from "./rows";

const column = (name: string): GridColumn => {
  const found = COLUMNS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe("a block on the clipboard", () => {
  it.each([
    [
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    [
      [
        ["two\nlines", 'he said "no"'],
        ["\ttab", "😀👨‍👩‍👧‍👦"],
      ],
    ],
    [
      [
        ["", ""],
        ["", "x"],
      ],
    ],
    [
      [
        ['"', '""'],
        ["a\r\nb".replace("\r\n", "\n"), "="],
      ],
    ],
  ])("comes back as it was written: %j", async (rows) => {
    expect(await readTsv(await writeTsv(rows))).toEqual(rows);
  });

  it("takes a quote inside a cell, and one that never closes, as text", async () => {
    expect(await readTsv('5" pipe\tb\n"open\tend')).toEqual([
      ['5" pipe', "b"],
      ['"open', "end"],
    ]);
  });

  it("is read in pieces however long, and stops when told", async () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `${at}\tx`).join("\n");
    expect(await readTsv(text)).toHaveLength(50_000);
    const stop = new AbortController();
    stop.abort();
    await expect(readTsv(text, { signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
    await expect(inChunks(3, () => undefined, { signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
  });
});

describe("what is typed into a cell", () => {
  it.each<[string, string, Cell]>([
    ["views", "120万", 1_200_000],
    ["views", "1,200", 1200],
    ["views", "–", null],
    ["rate", "2.3%", 0.023],
    ["spend", "1,200.50 usd", { amount: 1200.5, currency: "USD" }],
    ["published", "2026年3月8日", "2026-03-08"],
    ["published", "20260308", "2026-03-08"],
    ["platform", "小红书", "xiaohongshu"],
    ["tags", "新品、节日, 新品", ["新品", "节日"]],
    ["approved", "是", true],
    ["title", "a\0b", "ab"],
    ["title", "<b>x</b>", "<b>x</b>"],
  ])("%s: %s", (name, text, value) => {
    expect(parsed(column(name), text, null)).toEqual({ ok: true, value });
  });

  it.each([
    ["views", "many"],
    ["views", "1.2.3"],
    ["published", "08/03/2026"],
    ["published", "2026-02-30"],
    ["platform", "myspace"],
    ["approved", "perhaps"],
  ])("%s refuses %s with a reason", (name, text) => {
    const read = parsed(column(name), text, null);
    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.text).not.toBe("");
  });

  it("keeps the currency that stands there", () => {
    const now = { amount: 1, currency: "EUR" };
    expect(parsed(column("spend"), "7", now)).toEqual({ ok: true, value: { amount: 7, currency: "EUR" } });
  });

  it("comes back from its copy", () => {
    const values: Record<string, Cell> = {
      title: "春日",
      platform: "weibo",
      published: "2026-03-08",
      views: 12.5,
      rate: 0.0231,
      spend: { amount: 9.99, currency: "CNY" },
      tags: ["新品", "节日"],
      approved: true,
    };
    for (const [name, value] of Object.entries(values)) {
      expect(parsed(column(name), copied(column(name), value), null)).toEqual({ ok: true, value });
    }
  });
});

describe("a column whose rows have units of their own", () => {
  const value: GridColumn = {
    name: "value",
    type: "number",
    editable: true,
    sortable: true,
    typeOf: (row) => (row.cells[0] === "ctr" ? "percent" : "number"),
  };
  const rate = ofRow(value, { id: "1", cells: ["ctr", 0.045] });
  const sum = ofRow(value, { id: "2", cells: ["views", 1200] });
  it("shows and reads each in its own", () => {
    expect([shown(rate, 0.045), shown(sum, 1200)]).toEqual(["4.5\u00a0%", "1,200"]);
    for (const text of ["4.5", "4.5%", "４.５％"]) expect(parsed(rate, text, null)).toEqual({ ok: true, value: 0.045 });
  });
  it("takes no share for a count", () => {
    expect(parsed(sum, copied(rate, 0.045), null).ok).toBe(false);
  });
});

describe("lines with groups", () => {
  const groups = [
    { value: "a", count: 3 },
    { value: null, count: 0 },
    { value: "b", count: 1_000_000 },
  ];

  it("number rows through open and closed groups, both ways", () => {
    for (const closed of [[], ['"a"'], ["null"], ['"a"', '"b"']]) {
      const lines = new Lines(1_000_003, groups, closed);
      for (const row of [0, 2, 3, 500_000, 1_000_002]) {
        const line = lines.line(row);
        if (line !== undefined) expect(lines.row(line)).toBe(row);
      }
      for (const line of [0, 1, 4, lines.count - 1]) {
        const row = lines.row(line);
        if (row !== undefined) expect(lines.line(row)).toBe(line);
      }
    }
  });

  it("say which rows lie between two lines", () => {
    const lines = new Lines(1_000_003, groups);
    expect(lines.runs(2, 7)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
    expect(new Lines(1_000_003, groups, ['"a"']).runs(0, 4)).toEqual([{ from: 3, to: 4 }]);
  });
});

describe("rows behind the last group a source names", () => {
  it("are there all the same", () => {
    const lines = new Lines(10, [{ value: "a", count: 3 }]);
    expect(lines.count).toBe(11);
    expect(lines.row(10)).toBe(9);
    expect(lines.line(9)).toBe(10);
    expect(lines.runs(2, 5)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
  });
});

describe("a list taller than engines draw", () => {
  const scale = new Scale(1_000_000, 32, 600, 12_000_000);

  it("reaches its first and last line", () => {
    expect(scale.box).toBe(12_000_000);
    expect(scale.toList(0)).toBe(0);
    expect(scale.toList(12_000_000 - 600)).toBe(32_000_000 - 600);
    expect(scale.follow(31_000_000, 11_900_000, 12_000_000 - 600)).toBe(32_000_000 - 600);
  });

  it("is moved by the wheel as any other list", () => {
    expect(scale.follow(5000, 1875, 1975)).toBe(5100);
    expect(new Scale(100, 32, 600).follow(0, 0, 100)).toBe(100);
  });

  it("draws few lines and columns", () => {
    const { start, end } = linesInSight(16_000_000, 600, 32, 1_000_000);
    expect(end - start).toBeLessThan(40);
    expect(columnsInSight(400, 300, edges(Array.from({ length: 90 }, () => 100)))).toEqual({ start: 3, end: 8 });
  });
});

describe("a selection", () => {
  const extent = { lines: 100, columns: 5, page: 10 };

  it("grows with shift and never leaves the grid", () => {
    let now = select.at({ line: 99, column: 4 });
    now = select.stepped(now, "down", false, true, extent);
    now = select.stepped(now, "left", false, true, extent);
    expect(select.block(now)).toEqual({ top: 99, bottom: 99, left: 3, right: 4 });
    expect(select.stepped(select.at({ line: 0, column: 0 }), "up", false, false, extent).head.line).toBe(-1);
    expect(select.stepped(select.at({ line: 0, column: 0 }), "up", false, true, extent).head.line).toBe(0);
  });

  it("walks on to the next line at the end of one", () => {
    expect(select.walked(select.at({ line: 0, column: 4 }), 1, false, extent).head).toEqual({ line: 1, column: 0 });
    expect(select.walked(select.at({ line: 1, column: 0 }), -1, false, extent).head).toEqual({ line: 0, column: 4 });
  });

  it("counts ticks from all as well as from none", () => {
    const all = select.withTicked({ all: true, ids: new Set() }, ["a", "b"], false);
    expect(select.tickedCount(all, 10)).toBe(8);
    expect(select.isTicked(all, "a")).toBe(false);
    expect(select.isTicked(select.withTicked(all, ["a"], true), "a")).toBe(true);
  });

  it("loses the ticks of rows that went, and is whole when each row has one", () => {
    const both = { all: false, ids: new Set(["a", "b"]) };
    expect(select.tickedCount(select.stillTicked(both, new Set(["b", "c"])), 2)).toBe(1);
    expect(select.stillTicked(both, new Set(["a", "b", "c"]))).toBe(both);
    expect(select.allTicked({ all: false, ids: new Set(["a"]) }, 1)).toBe(true);
    expect(select.allTicked(both, 3)).toBe(false);
    expect(select.allTicked(select.ALL_TICKED, 0)).toBe(false);
  });
});

describe("filling and pasting", () => {
  it("repeat the source from its edge, in all directions", () => {
    const source = { top: 2, bottom: 3, left: 1, right: 1 };
    expect(origin(source, 4, 1)).toEqual({ line: 2, column: 1 });
    expect(origin(source, 1, 1)).toEqual({ line: 3, column: 1 });
    expect(dragged(source, 6, 2)).toEqual({ ...source, bottom: 6 });
    expect(dragged(source, 3, 3)).toEqual({ ...source, right: 3 });
    expect(fillSource({ top: 0, bottom: 0, left: 0, right: 0 })).toBeNull();
  });

  it("one cell fills the selection, a block its own size or a multiple", () => {
    const selected = { top: 0, bottom: 5, left: 0, right: 1 };
    expect(pasteTarget(selected, 1, 1)).toEqual(selected);
    expect(pasteTarget(selected, 3, 2)).toEqual(selected);
    expect(pasteTarget(selected, 4, 2)).toEqual({ ...selected, bottom: 3 });
  });
});

describe("a view", () => {
  const fresh = views.freshView();

  it("survives columns that came and went since it was kept", () => {
    const kept = { ...fresh, columns: [{ name: "gone" }, { name: "views", width: 5 }, { name: "views" }] };
    const names = views.arranged(COLUMNS, kept).map((one) => one.name);
    expect(names[0]).toBe("views");
    expect([...names].sort()).toEqual(COLUMNS.map((one) => one.name).sort());
    expect(views.arranged(COLUMNS, kept)[0]?.width).toBe(views.NARROWEST);
    const asked = { ...kept, group: "gone", sort: [{ column: "gone", descending: true }] };
    expect(views.sound(COLUMNS, asked)).toMatchObject({ group: null, sort: [] });
  });

  it("moves a column there and back", () => {
    const right = views.withStepped(COLUMNS, fresh, "title", 1);
    expect(
      views
        .arranged(COLUMNS, right)
        .map((one) => one.name)
        .slice(0, 2),
    ).toEqual(["platform", "title"]);
    const back = views.withStepped(COLUMNS, right, "title", -1);
    expect(views.arranged(COLUMNS, back).map((one) => one.name)).toEqual(COLUMNS.map((one) => one.name));
  });

  it("sorts by one column, or by several with shift", () => {
    const one = views.withSort(fresh, "views", false);
    const two = views.withSort(one, "title", true);
    expect(two.sort.map((sort) => sort.column)).toEqual(["views", "title"]);
    expect(views.withSort(views.withSort(two, "title", true), "title", true).sort).toEqual(one.sort);
    expect(views.withSort(two, "views", false).sort).toEqual([{ column: "views", descending: true }]);
  });

  it("keeps its last column in sight and is plain data", () => {
    let view = fresh;
    const hidden = () => views.arranged(COLUMNS, view).filter((one) => one.hidden).length;
    view = views.withAllHidden(COLUMNS, view, true);
    expect(hidden()).toBe(COLUMNS.length - 1);
    view = views.withAllHidden(COLUMNS, view, false);
    expect(hidden()).toBe(0);
    for (const { name } of COLUMNS) view = views.withHidden(COLUMNS, view, name, true);
    expect(views.arranged(COLUMNS, view).filter((one) => !one.hidden)).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe("a filter", () => {
  const read = (name: string, first: string, second = "") =>
    readDraft(column(name), { ...draftOf(column(name), undefined, "between"), first, second });

  it("between may be open at one side", () => {
    expect(read("views", "10", "20")).toEqual({ filter: { column: "views", op: "between", values: [10, 20] } });
    expect(read("views", "10")).toEqual({ filter: { column: "views", op: "gt", values: [10] } });
    expect(read("published", "", "2026-03-01")).toEqual({
      filter: { column: "published", op: "lt", values: ["2026-03-01"] },
    });
    expect(read("rate", "2%", "")).toEqual({ filter: { column: "rate", op: "gt", values: [0.02] } });
    expect(read("views", "", "")).toEqual({ filter: null });
  });

  it("says what it cannot read", () => {
    expect(read("views", "x")).toHaveProperty("wrong");
    expect(read("views", "9", "1")).toHaveProperty("wrong");
  });
});
