// A step of the history in words: its op names the message, its args fill it.
import type { HistoryStep } from "../../lib/generated/HistoryStep";
import { count, figure, metricName, NONE, period, platformName } from "../../lib/format";
import { type Args, t, worded } from "../../lib/i18n.svelte";
import { unitOf } from "../../lib/units.svelte";
import { kindAfterHan, kindsAfterHan } from "../../shared/items/words";

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

const OF_ITEMS: ReadonlySet<string> = new Set(["strategy.save", "content.save", "plan.remove", "plan.duplicate"]);

/** Kinds that are named by a key, or by the name of something else. */
const UNNAMED: ReadonlySet<string> = new Set([
  "channel_score",
  "fit_weight",
  "channel_plan",
  "partner_weight",
  "budget_band",
  "exchange_rate",
  "matrix_cell",
  "mix_target",
  "cadence",
  "platform_rule",
]);

/** What was done to which items of the plan; undefined where the step does not say. */
function itemWords({ op, args }: Pick<HistoryStep, "op" | "args">): string | undefined {
  const kind = args["kind"];
  if (!OF_ITEMS.has(op) || kind === undefined) return undefined;
  const [all, made, others] = [args["count"] ?? "1", args["new"] ?? "0", args["others"] ?? "0"].map(Number);
  const own = op.startsWith("plan.") ? op.slice("plan.".length) : undefined;
  const act = own ?? ((made ?? 0) > 0 ? "add" : "change");
  const name = UNNAMED.has(kind) ? "" : (args["name"] ?? "");
  const mixed = (others ?? 0) > 0 || (act === "add" && made !== all);
  const form = all === 1 ? (name === "" ? "one" : "named") : mixed && name !== "" ? "first" : "many";
  return t(`op-plan-${act}-${form}`, { kind: kindAfterHan(kind), kinds: kindsAfterHan(kind), name, count: all ?? 1 });
}

/** Targets set together: of one metric or of several, over the periods from the first to the last. */
function targetWords({ op, args }: Pick<HistoryStep, "op" | "args">): string | undefined {
  if (op !== "evaluation.set_targets") return undefined;
  const [metric, metrics, total] = [
    metricName(args["metric"] ?? ""),
    Number(args["metrics"] ?? 1),
    Number(args["count"]),
  ];
  // Steps of before may name them the other way round.
  const [from = "", to = ""] = [args["period"] ?? "", args["until"] ?? ""].sort().map((one) => period(one));
  const said = { metric, metrics, count: total, period: from, span: from === to ? from : t("op-span", { from, to }) };
  return t(metrics > 1 ? "op-evaluation-set-targets-mixed" : "op-evaluation-set-targets", said);
}

/** Whether a step's words count what it did; the rows beneath are more, and mean nothing beside them. */
export function saysHowMany(step: Pick<HistoryStep, "op" | "args" | "rows">): boolean {
  return itemWords(step) !== undefined;
}

export function stepWords(step: Pick<HistoryStep, "op" | "args" | "rows">): string {
  const items = itemWords(step) ?? targetWords(step);
  if (items !== undefined) return items;
  const args: Args = { op: step.op };
  for (const name of VARIABLES) args[name] = spelled(name, step.args, step);
  return worded(`op-${step.op.replaceAll(/[._]/g, "-")}`, args) ?? t("op-other", args);
}

function spelled(name: string, args: HistoryStep["args"], step: Pick<HistoryStep, "op" | "rows">): string | number {
  const value = args[name];
  if (name === "rows") return count(Number(value ?? step.rows));
  // A thing that waits may have no name of its own, or that of a metric.
  const waiting = step.op.startsWith("today.") ? (args["kind"] ?? "") : "";
  if (name === "name" && value === "" && waiting) return worded(`today-what-${waiting}`) ?? NONE;
  if (value === undefined || value === "") return NONE;
  if (name === "name" && waiting === "target") return metricName(value);
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
