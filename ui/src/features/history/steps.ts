// A step of the history in words: its op names the message, its args fill it.
import type { HistoryStep } from "../../lib/generated/HistoryStep";
import { count, figure, metricName, NONE, period, platformName } from "../../lib/format";
import { type Args, t, worded } from "../../lib/i18n.svelte";
import { unitOf } from "../../lib/units.svelte";

/** Variables that messages of ops use; an op that says less reads a dash there. */
const VARIABLES = [
  "account",
  "count",
  "currency",
  "file",
  "from",
  "metric",
  "name",
  "newer",
  "older",
  "period",
  "platform",
  "rows",
  "scope",
  "target",
  "time_zone",
  "to",
  "until",
  "value",
  "week_start",
] as const;

export function stepWords(step: Pick<HistoryStep, "op" | "args" | "rows">): string {
  const args: Args = { op: step.op };
  for (const name of VARIABLES) args[name] = spelled(name, step.args, step);
  return worded(`op-${step.op.replaceAll(/[._]/g, "-")}`, args) ?? t("op-other", args);
}

function spelled(name: string, args: HistoryStep["args"], step: Pick<HistoryStep, "rows">): string | number {
  const value = args[name];
  if (name === "rows") return count(Number(value ?? step.rows));
  if (value === undefined || value === "") return NONE;
  switch (name) {
    case "count":
      // A number: languages count with it.
      return Number.isFinite(Number(value)) ? Number(value) : value;
    case "metric":
      return metricName(value);
    case "platform":
      return platformName(value);
    case "period":
    case "until":
      return period(value);
    case "scope":
      return value === "brand" ? t("scope-brand") : value;
    case "target":
    case "value":
      return amount(value, args["metric"]);
    case "file":
      return value.split(/[\\/]/).at(-1) ?? value;
    case "week_start":
      return worded(`week-start-${value}`) ?? value;
    default:
      return value;
  }
}

function amount(value: string, metric: string | undefined): string {
  const number = Number(value);
  return Number.isFinite(number) ? figure(number, unitOf(metric)) : value;
}
