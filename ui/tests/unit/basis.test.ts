// Figures gained by day beside figures by publishing: the menu, the words, the rows.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { KpiRow } from "../../src/lib/generated/KpiRow";
import type { KpiView } from "../../src/lib/generated/KpiView";
import BasisPicker from "../../src/features/evaluation/BasisPicker.svelte";
import { chartCautions, chartNote } from "../../src/features/evaluation/chartText";
import { Question } from "../../src/features/evaluation/question.svelte";
import Rows from "../../src/features/evaluation/Rows.svelte";
import { full } from "../../src/lib/format";
import { forget } from "../../src/lib/query.svelte";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";
import { kpi as view } from "./workspace";

const asked = { metric: "views", granularity: "week" as const, from: "2026-01-01", to: "2026-03-31" };

beforeEach(forget);

describe("the menu of bases", () => {
  it("is there when the other basis has rows, and asks for the one chosen", async () => {
    const host = new TestHost({ evaluation_kpi: () => ({ ...view, basis: "gained", total_rows: 90 }) });
    const question = new Question();
    question.choose("views");
    render(BasisPicker, { question, asked, view });
    await userEvent.click(await screen.findByTestId("basis"));
    expect(host.requests("evaluation_kpi")).toEqual([{ ...asked, granularity: "month", basis: "gained" }]);
    await userEvent.click(await screen.findByTestId("basis-gained"));
    expect(question.kpi({ from: asked.from, to: asked.to }).basis).toBe("gained");
    question.choose("likes");
    expect(question.kpi({ from: asked.from, to: asked.to })).not.toHaveProperty("basis");
  });

  it("is not there without such rows, nor for a metric that has one basis only", async () => {
    const host = new TestHost({ evaluation_kpi: () => ({ ...view, basis: "gained", total_rows: 0 }) });
    const first = render(BasisPicker, { question: new Question(), asked, view });
    await waitFor(() => expect(host.requests("evaluation_kpi")).toHaveLength(1));
    expect(screen.queryByTestId("basis")).toBeNull();
    first.unmount();
    const rate = { ...asked, metric: "ctr" };
    render(BasisPicker, { question: new Question(), asked: rate, view: { ...view, metric: "ctr" } });
    expect(host.requests("evaluation_kpi")).toHaveLength(1);
  });
});

describe("words of a figure gained by day", () => {
  it("name basis, rows and currency", () => {
    const spend: KpiView = { ...view, metric: "spend", unit: "money", basis: "gained", kind: "ads", currency: "USD" };
    expect(chartNote(spend)).toEqual(["USD", "Gained within each day", "From: Ads", "n = 2 rows"]);
    expect(chartNote({ ...view, metric: "followers", basis: "gained" })[1]).toBe("By day; a period shows its last day");
    expect(chartNote(view)[2]).toBe("n = 2 posts");
    expect(chartCautions({ ...spend, other_currencies: ["EUR", ""] })).toEqual([
      "Only amounts in USD are counted, because currencies are never added up. Left out: EUR, no currency named.",
    ]);
  });

  it("write money in the currency that is known, and none where it is not", () => {
    expect(full(12.5, "money", "USD")).toBe("$12.50");
    expect(full(12.5, "money", null)).toBe("12.5");
    // As a file may name it: no code of ISO 4217.
    expect(full(12.5, "money", "points")).toBe("12.5\u00a0points");
  });
});

describe("rows behind it", () => {
  const row = (line: number): KpiRow => ({
    value: line,
    currency: null,
    parts: [],
    post_id: "",
    id: null,
    title: `Ad ${line}`,
    url: null,
    platform: "meta_ads",
    account_id: "1",
    account: "Tea",
    post_type: null,
    published: "2026-01-02",
    day: "2026-01-02",
    taken: "2026-02-01",
    figures: {},
    extra: {},
    source: { import_id: "3", file: "ads.csv", row: line },
    snapshots: 1,
  });

  it("are no posts: each is listed, none opens", async () => {
    new TestHost({
      evaluation_kpi_rows: () => ({
        total: 2,
        metric: "views",
        formula: "views",
        formula_version: 1,
        base: null,
        rows: [row(4), row(5)],
        typed: [],
      }),
      import_list: () => ({ imports: [] }),
      evaluation_metrics: () => ({ metrics: [] }),
    });
    const onpost = vi.fn();
    const opened = { asked, period: null, basis: "gained" as const, kind: "ads", currency: undefined };
    render(Framed, { component: Rows, given: { opened, onpost } });
    await userEvent.click(await screen.findByText("Ad 5"));
    expect(screen.getByText("Ad 4")).toBeTruthy();
    expect(onpost).not.toHaveBeenCalled();
    expect(screen.getByText("2 rows · Ads")).toBeTruthy();
  });
});
