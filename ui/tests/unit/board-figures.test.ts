// What the board says beside its figures: targets of cards, what grows, data that lie elsewhere.
import { render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import type { MetricView } from "../../src/lib/generated/MetricView";
import { aimTone, aimWords, hidesPeriods } from "../../src/features/evaluation/aim";
import { chartCautions } from "../../src/features/evaluation/chartText";
import { elsewhere } from "../../src/features/evaluation/elsewhere";
import Growth from "../../src/features/evaluation/Growth.svelte";
import { Question } from "../../src/features/evaluation/question.svelte";
import { forget } from "../../src/lib/query.svelte";
import { targetFault } from "../../src/lib/target";
import { TestHost } from "./host";
import { kpi } from "./workspace";

beforeEach(forget);

describe("the target of a card", () => {
  const card = {
    unit: "count" as const,
    progress: 0.92,
    reached: false,
    complete: true,
    periods_aimed: 6,
    periods_met: 0,
  };
  it("is good only when it is reached", () => {
    expect(aimTone(card)).toBe("warn");
    expect(aimTone({ ...card, complete: false })).toBe("plain");
    expect(aimTone({ ...card, complete: false, progress: 0.5 })).toBe("warn");
    expect(aimTone({ ...card, progress: 1.02, reached: true })).toBe("good");
    // A share does not grow towards its target.
    expect(aimTone({ ...card, unit: "percent", complete: false })).toBe("warn");
    // Fewer are better: past the ceiling is missed.
    expect(aimTone({ ...card, progress: 1.2 })).toBe("warn");
  });
  it("is never 100 % before it is whole", () => {
    expect(aimWords({ ...card, progress: 0.9995 })).toBe("99\u00a0% of target");
    expect(aimWords({ ...card, progress: 1 })).toBe("100\u00a0% of target");
  });
  it("says of a share how its periods did", () => {
    expect([hidesPeriods({ ...card, unit: "percent" }), hidesPeriods(card)]).toEqual([true, false]);
    expect(hidesPeriods({ ...card, unit: "percent", periods_aimed: 1 })).toBe(false);
  });
  it("counts periods where the range has none of its own", () => {
    expect(aimWords({ ...card, progress: null, reached: null })).toBe("0 of 6 periods on target");
    expect(aimWords({ ...card, progress: null, reached: null, periods_aimed: 0 })).toBeUndefined();
  });
});

it("says how many posts are left out for having another denominator", () => {
  const said = chartCautions({ ...kpi, base: "views", left_out: 124, other_bases: [{ base: "reach", posts: 124 }] });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("124 posts");
});

it("is no target that a share or a count cannot be", () => {
  expect([targetFault(7, "percent"), targetFault(1e20, "count"), targetFault(-1, "count")]).not.toContain(undefined);
  expect([targetFault(0.045, "percent"), targetFault(7_270_000, "count")]).toEqual([undefined, undefined]);
});

describe("what grows", () => {
  const metric = (name: string, grows: boolean): MetricView => ({
    metric: name,
    unit: "count",
    formula: name,
    formula_version: 1,
    available: true,
    grows,
  });
  it("is asked of metrics that posts carry, whatever the board shows", async () => {
    const host = new TestHost({
      evaluation_growth: () => ({ metric: "likes", posts: [], total: 0, gained: null }),
    });
    const question = new Question();
    question.choose("spend");
    const range = { from: "2026-01-01", to: "2026-03-31" };
    render(Growth, { question, metrics: [metric("spend", false), metric("likes", true)], range });
    await waitFor(() => expect(host.requests("evaluation_growth")).toHaveLength(1));
    expect(host.requests("evaluation_growth")[0]).toMatchObject({ metric: "likes" });
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the file that came last", () => {
  const imported = (id: string, at: string, from: string | null, to: string | null) => ({
    import_id: id,
    file: `${id}.csv`,
    state: "done" as const,
    imported_at: at,
    covers_from: from,
    covers_to: to,
  });
  const range = { from: "2026-06-01", to: "2026-11-30" };
  const old = imported("old", "2026-11-22T10:00:00Z", "2017-11-14", "2018-06-14T23:00:00");
  const now = imported("now", "2026-11-20T10:00:00Z", "2026-05-01", "2026-11-19");
  it("is named with its days where none of them is shown", () => {
    expect(elsewhere([now, old], range)).toEqual({
      id: "old",
      file: "old.csv",
      covers: { from: "2017-11-14", to: "2018-06-14" },
    });
  });
  it("is not where some are, where it was undone, or where it has no days", () => {
    expect(elsewhere([now], range)).toBeNull();
    expect(elsewhere([now, { ...old, state: "undone" as const }], range)).toBeNull();
    expect(elsewhere([imported("undated", "2026-11-22T10:00:00Z", null, null)], range)).toBeNull();
    expect(elsewhere([], range)).toBeNull();
  });
});
