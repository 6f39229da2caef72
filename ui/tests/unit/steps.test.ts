// What the history says of steps about items of the plan.
import { describe, expect, it } from "vitest";
import { saysHowMany, stepWords } from "../../src/features/history/steps";
import { newId } from "../../src/lib/items.svelte";

const said = (op: string, args: Record<string, string>) => stepWords({ op, args, rows: 1 });

describe("a step about items", () => {
  it("names the one it is about, or says how many there are", () => {
    const goal = { kind: "goal", name: "涨粉 10 万" };
    expect(said("strategy.save", { ...goal, count: "1", new: "1" })).toBe("Added goal “涨粉 10 万”");
    expect(said("strategy.save", { ...goal, count: "1", new: "0" })).toBe("Changed goal “涨粉 10 万”");
    expect(said("content.save", { kind: "slot", name: "x", count: "3", new: "3" })).toBe("Added 3 slots");
    expect(said("plan.remove", { kind: "persona", name: "小林" })).toBe("Deleted persona “小林”");
    expect(said("plan.remove", { kind: "slot", count: "4" })).toBe("Deleted 4 slots");
    expect(said("plan.remove", { kind: "task", name: "选题会", count: "1" })).toBe("Deleted task “选题会”");
    expect(said("plan.remove", { kind: "person", count: "2" })).toBe("Deleted 2 people");
  });
  it("says that others went along with a new one", () => {
    const args = { kind: "goal", name: "品鉴", count: "2", new: "1", others: "1" };
    expect(said("strategy.save", args)).toBe("Added goal “品鉴” and more (2 items in all)");
  });
  it("shows no key where an item has no name of its own, and the plain words where a step is old", () => {
    expect(said("strategy.save", { kind: "fit_weight", name: "demographic", count: "1", new: "0" })).toBe(
      "Changed fit weight",
    );
    expect(said("strategy.save", {})).toBe("Strategy or work changed");
  });
});

describe("the rows of a step", () => {
  it("are not counted beside words that count items", () => {
    const gone = { op: "plan.remove", args: { kind: "task", name: "选题会", count: "1" }, rows: 3 };
    expect(saysHowMany(gone)).toBe(true);
    expect(saysHowMany({ op: "import.file", args: { file: "a.csv" }, rows: 3 })).toBe(false);
  });
});

describe("an id made here", () => {
  it("is a UUID of version 7 that says when", () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const at = Number.parseInt(id.replace("-", "").slice(0, 12), 16);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });
});

describe("targets set together", () => {
  it("are named by how many metrics they are of, over the periods in the order of time", () => {
    const years = { metric: "views", count: "3", metrics: "1", period: "2026-05", until: "2027-01" };
    expect(said("evaluation.set_targets", years)).toBe("Set 3 targets: Views, May 2026 to Jan 2027");
    const backwards = { ...years, period: "2027-01", until: "2026-05" };
    expect(said("evaluation.set_targets", backwards)).toBe("Set 3 targets: Views, May 2026 to Jan 2027");
    const mixed = { ...years, count: "2", metrics: "2", period: "2027-01", until: "2027-01" };
    expect(said("evaluation.set_targets", mixed)).toBe("Set 2 targets of 2 metrics (Views, …), Jan 2027");
  });
});
