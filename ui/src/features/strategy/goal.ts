// What a goal asks of the months before its deadline: pure.
import { firstOfMonth } from "../../lib/period";

/** Above this many open goals attention is spread too thin. */
export const GOALS_MOST = 5;

/** Core platforms a plan should have at most. */
export const CORE_MOST = 2;

/** The letters of SMART, in their order. */
export const LETTERS = ["specific", "measurable", "achievable", "relevant", "time_bound"] as const;

export interface MonthTarget {
  /** `2026-03`. */
  period: string;
  value: number;
}

/** The target for the month that holds the deadline alone. */
export function atDeadline(target: number, deadline: string): MonthTarget[] {
  return [{ period: deadline.slice(0, 7), value: target }];
}

/** A straight line from the baseline, as of the month before the start, to the target in the deadline's month. */
export function byMonth(baseline: number, target: number, start: string, deadline: string): MonthTarget[] {
  const months: string[] = [];
  const last = firstOfMonth(deadline);
  for (let month = firstOfMonth(start); month <= last; month = firstOfMonth(month, 1)) months.push(month.slice(0, 7));
  return months.map((period, at) => ({
    period,
    value: Number((baseline + ((target - baseline) * (at + 1)) / months.length).toPrecision(12)),
  }));
}

/**
 * Expected numbers along a path: of `first` people, how many are left after each step. A first step without a rate is where
 * they start.
 */
export function funnel(first: number, rates: readonly (number | null | undefined)[]): (number | null)[] {
  let left: number | null = first;
  return rates.map((rate, at) => {
    if (at === 0 && (rate === null || rate === undefined)) return left;
    // After a step without a rate nothing can be said.
    left = left === null || rate === null || rate === undefined ? null : left * rate;
    return left;
  });
}

interface Weighed {
  id: string;
  role: string;
  state: string;
  parent_id: string;
  weight?: number | null;
}

/** What the weights of the open goals beside `goal` (below the same one) add up to; undefined where they may yet be right. */
export function weightsOff(goals: readonly Weighed[], goal: Weighed): number | undefined {
  const open = (one: Weighed) => one.role !== "objective" && (one.state === "open" || one.state === "");
  if (!open(goal)) return undefined;
  const beside = [...goals.filter((one) => one.id !== goal.id && open(one) && one.parent_id === goal.parent_id), goal];
  const given = beside.map((one) => one.weight).filter((one): one is number => typeof one === "number");
  // Percent are typed with a few digits.
  const sum = Math.round(given.reduce((whole, one) => whole + one, 0) * 1e6) / 1e6;
  const settled = given.length === beside.length || sum > 1;
  return given.length > 0 && settled && sum !== 1 ? sum : undefined;
}

/** What a new goal is until somebody says otherwise. */
export const NEW_GOAL = { role: "key_result", scope: "brand", state: "open" } as const;
