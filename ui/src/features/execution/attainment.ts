// How far people are with what their role is measured by, and what they still have to learn.
import type { PerformanceLine } from "../../lib/generated/PerformanceLine";
import type { Skill } from "../../lib/generated/Skill";

export interface Attainment {
  role: string;
  person: string;
  /** The weighted mean of actual by target, each counted to 150 % at most; null: no line has both. */
  share: number | null;
  lines: number;
  /** Lines without an actual figure or a target: named, never taken as 0. */
  missing: string[];
}

const MOST = 1.5;

export function attainments(lines: readonly PerformanceLine[]): Attainment[] {
  const groups = new Map<string, PerformanceLine[]>();
  for (const line of lines) {
    const key = `${line.role}/${line.person_id}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    let sum = 0;
    let weight = 0;
    const missing: string[] = [];
    for (const line of own) {
      const { actual = null, target = null } = line;
      if (actual === null || target === null || target <= 0) {
        missing.push(line.measure);
        continue;
      }
      const counted = line.weight ?? 1;
      sum += counted * Math.min(MOST, actual / target);
      weight += counted;
    }
    const share = weight > 0 ? sum / weight : null;
    return [{ role: first.role, person: first.person_id, share, lines: own.length, missing }];
  });
}

/** Skills that are below what is wanted and not learned yet, the widest gap first. */
export function gaps(skills: readonly Skill[]): (Skill & { gap: number })[] {
  return skills
    .map((one) => ({ ...one, gap: (one.wanted ?? 0) - (one.level ?? one.wanted ?? 0) }))
    .filter((one) => !one.done && one.gap > 0)
    .sort((a, b) => b.gap - a.gap);
}
