// The board hears of whatever its figures and choices are made of.
import { render, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it } from "vitest";
import type { CommandName } from "../../src/lib/generated/commands";
import type { KpiCard } from "../../src/lib/generated/KpiCard";
import type { MetricView } from "../../src/lib/generated/MetricView";
import { followCommits, forget } from "../../src/lib/query.svelte";
import EvaluationPage from "../../src/views/EvaluationPage.svelte";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";
import { kpi, workspace } from "./workspace";

beforeEach(forget);

it("asks its campaigns and figures again after the plan changed", async () => {
  const views = { metric: "views", unit: "count", formula: "views", available: true, grows: true } as MetricView;
  const card: KpiCard = {
    metric: "views",
    unit: "count",
    basis: "published",
    currency: null,
    base: null,
    other_bases: [],
    left_out: 0,
    value: 20,
    previous: null,
    change: null,
    target: null,
    progress: null,
    reached: null,
    periods_aimed: 0,
    periods_met: 0,
    complete: true,
    nature: "actual",
    rows: 2,
    spark: [20],
  };
  const host = new TestHost({
    evaluation_filters: () => ({
      platforms: [],
      accounts: [],
      post_types: [],
      campaigns: [],
      first_day: "2026-01-01",
      last_day: "2026-02-01",
      data_until: null,
      posts: 2,
    }),
    evaluation_metrics: () => ({ metrics: [views] }),
    facts_typed: () => ({ figures: [] }),
    evaluation_kpi_board: () => ({ cards: [card] }) as never,
    evaluation_kpi: () => kpi,
    evaluation_growth: () => ({ metric: "views", posts: [], total: 0, gained: null }),
    history_list: () => ({ steps: [], undo: null, redo: null }),
  });
  const stop = await followCommits();
  render(Framed, { component: EvaluationPage, given: { workspace } });
  const asked: CommandName[] = [
    "evaluation_filters",
    "evaluation_kpi_board",
    "evaluation_kpi",
    "evaluation_kpi_chart",
    "evaluation_growth",
  ];
  const counts = () => asked.map((name) => host.requests(name).length);
  await waitFor(() => expect(counts().every((count) => count > 0)).toBe(true));
  const before = counts();
  host.commit("plan");
  await waitFor(() => expect(counts().map((count, at) => count > (before[at] ?? 0))).toEqual(asked.map(() => true)));
  stop();
});
