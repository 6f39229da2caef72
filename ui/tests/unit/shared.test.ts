import { describe, expect, it } from "vitest";
import type { ChartView } from "../../src/lib/generated/ChartView";
import type { Mark } from "../../src/lib/generated/Mark";
import { formulaWords } from "../../src/lib/metricWords";
import { stepWords } from "../../src/features/history/steps";
import { nearest, reachable, stops } from "../../src/shared/chart";
import { matching } from "../../src/shared/options";
import { type Column, slice, sorted } from "../../src/shared/table";

const mark = (series: string, index: number, x: number): Mark => ({
  series,
  index,
  x,
  y: 0,
  hit: { x, y: 0, width: 1, height: 1 },
  key: `k${index}`,
  value: 1,
  label: "",
  incomplete: false,
  rows: null,
});
const view = (marks: Mark[]): ChartView => ({
  svg: "",
  width: 100,
  height: 50,
  marks,
  thinned: null,
  series: ["actual", "target"].map((id) => ({ id, label: id, color: "#000000", style: "line", hidden: false })),
});

describe("stops of a chart", () => {
  it("gather the marks of a position, the first series speaking for it", () => {
    const all = stops(view([mark("target", 0, 0), mark("actual", 1, 50), mark("actual", 0, 0), mark("target", 2, 90)]));
    expect(all.map((stop) => [stop.key, stop.main.series, stop.marks.length])).toEqual([
      ["k0", "actual", 2],
      ["k1", "actual", 1],
      ["k2", "target", 1],
    ]);
  });
  it("are found by the nearest place", () => {
    const all = stops(view([0, 10, 40, 90].map((x, index) => mark("actual", index, x))));
    expect([-5, 4, 6, 24, 26, 500].map((x) => nearest(all, x))).toEqual([0, 0, 1, 1, 2, 3]);
    expect(nearest([], 3)).toBe(-1);
  });
  it("stay few in the page when the series is long", () => {
    const all = stops(view(Array.from({ length: 1000 }, (_, index) => mark("actual", index, index))));
    expect(reachable(all, 500).map((stop) => stop.index)).toEqual([498, 499, 500, 501, 502]);
    expect(reachable(all.slice(0, 30), 0)).toHaveLength(30);
  });
});

describe("rows of a table", () => {
  const columns: Column<{ n: number | null }>[] = [
    { id: "n", label: "n", text: (row) => String(row.n), order: (row) => row.n },
  ];
  const rows = [{ n: 3 }, { n: null }, { n: 20 }];
  it("sort as numbers, missing ones last both ways", () => {
    expect(sorted(rows, columns, { column: "n", down: false }).map((row) => row.n)).toEqual([3, 20, null]);
    expect(sorted(rows, columns, { column: "n", down: true }).map((row) => row.n)).toEqual([20, 3, null]);
    expect(sorted(rows, columns, null)).toEqual(rows);
  });
  it("are in the page only where they are seen", () => {
    const { start, end } = slice(100_000, 32_000, 600, 32);
    expect(start).toBeLessThan(1000);
    expect(end - start).toBeLessThan(60);
    expect(slice(3, 0, 600, 32)).toEqual({ start: 0, end: 3 });
    expect(slice(3, 90_000, 600, 32)).toEqual({ start: 3, end: 3 });
  });
});

describe("search in a list", () => {
  it("finds every word, whatever case and width", () => {
    const options = [
      { value: "a", label: "Views", words: "播放量" },
      { value: "b", label: "Engagement rate" },
    ];
    expect(matching(options, "ＲＡＴＥ eng").map((one) => one.value)).toEqual(["b"]);
    expect(matching(options, "播放").map((one) => one.value)).toEqual(["a"]);
  });
});

describe("words of data", () => {
  it("read a formula with the metrics named", () => {
    expect(formulaWords("engagements / reach (else impressions)")).toBe("Engagements ÷ Reach (else Impressions)");
  });
  it("word a step by its op, and an unknown op by its name", () => {
    const args = { metric: "views", period: "2017-10", value: "1000000" };
    expect(stepWords({ op: "evaluation.set_target", args, rows: 1 })).toBe("Set target: Views, Oct 2017 to 1M");
    expect(stepWords({ op: "later.thing", args: {}, rows: 0 })).toBe("later.thing");
  });
});
