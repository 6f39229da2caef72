// The score of a partner: the weighted mean of the criteria that somebody scored.
import type { PartnerWeight } from "../../lib/generated/PartnerWeight";

export const CRITERIA = ["experience", "team", "process", "references", "price"] as const;

export interface Scored {
  /** From 0 to 10; null: nothing is scored. */
  value: number | null;
  /** Criteria without a score: they are named, never taken as 0. */
  missing: string[];
}

/** Without weights every criterion counts the same. */
export function scored(partner: Record<string, unknown>, weights: readonly PartnerWeight[]): Scored {
  let sum = 0;
  let weight = 0;
  const missing: string[] = [];
  for (const criterion of CRITERIA) {
    const given = weights.find((one) => one.criterion === criterion)?.weight;
    const own = weights.length === 0 ? 1 : (given ?? 0);
    const score = partner[`score_${criterion}`];
    if (typeof score !== "number") {
      if (own > 0) missing.push(criterion);
      continue;
    }
    sum += own * score;
    weight += own;
  }
  return { value: weight > 0 ? sum / weight : null, missing };
}
