// Targets as they are typed: one field a period, a pasted column fills downwards.
import type { KpiPoint } from "../../lib/generated/KpiPoint";
import type { TargetScope } from "../../lib/generated/TargetScope";
import type { TargetView } from "../../lib/generated/TargetView";
import type { Unit } from "../../lib/generated/Unit";
import { cells } from "../../lib/clipboard";
import { parseFigure, typedFigure } from "../../lib/parse";

export interface TargetLine {
  period: string;
  /** What stands in the workspace for this very period. */
  set: number | null;
  text: string;
}

export interface TargetChange {
  period: string;
  /** Null takes the target away. */
  value: number | null;
}

export function sameScope(a: TargetScope, b: TargetScope): boolean {
  if (a.kind === "platform" && b.kind === "platform") return a.platform === b.platform;
  if (a.kind === "account" && b.kind === "account") return a.account === b.account;
  return a.kind === b.kind;
}

export function linesOf(
  points: readonly KpiPoint[],
  targets: readonly TargetView[],
  metric: string,
  scope: TargetScope,
  unit: Unit,
): TargetLine[] {
  const known = targets.filter((one) => one.metric === metric && sameScope(one.scope, scope));
  return points.map(({ period }) => {
    const set = known.find((one) => one.period === period)?.value ?? null;
    return { period, set, text: typedFigure(set, unit) };
  });
}

export function wrong(line: TargetLine, unit: Unit): boolean {
  return line.text.trim() !== "" && parseFigure(line.text, unit) === null;
}

/** What has to be written so that the workspace says what the fields say. */
export function changesOf(lines: readonly TargetLine[], unit: Unit): TargetChange[] {
  return lines.flatMap((line) => {
    const value = line.text.trim() === "" ? null : parseFigure(line.text, unit);
    return value === line.set || wrong(line, unit) ? [] : [{ period: line.period, value }];
  });
}

/** Puts a pasted column into the lines from `at` on. A column of names beside the figures is passed over. */
export function pasted(lines: readonly TargetLine[], at: number, text: string, unit: Unit): TargetLine[] {
  const figures = cells(text).map(
    (row) => row.findLast((cell) => parseFigure(cell, unit) !== null) ?? row.at(-1) ?? "",
  );
  return lines.map((line, index) => {
    const figure = figures[index - at];
    return index < at || figure === undefined ? line : { ...line, text: figure };
  });
}
