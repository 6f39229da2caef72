// The question the board asks: which days, how cut, of what, compared with what. It survives going to another page.
import type { Basis } from "../../lib/generated/Basis";
import type { ChartForm } from "../../lib/generated/ChartForm";
import type { Filter } from "../../lib/generated/Filter";
import type { FilterChoices } from "../../lib/generated/FilterChoices";
import type { Granularity } from "../../lib/generated/Granularity";
import type { KpiQuery } from "../../lib/generated/KpiQuery";
import { daysBetween, type Preset, type Range, rangeOf } from "../../lib/period";
import { weekStart } from "../../lib/week";

/** Series of the chart, as Rust names them. */
export const SERIES = ["actual", "target", "before", "last_year"] as const;
export const COMPARISONS = ["target", "before", "last_year"] as const;

const MONTHLY_FROM_DAYS = 100;
const WEEKLY_FROM_DAYS = 45;

export class Question {
  /** Null: chosen by hand, see `own`. */
  preset = $state<Preset | null>("months6");
  own = $state.raw<Range | null>(null);
  /** Null: fits the range. */
  chosenGranularity = $state<Granularity | null>(null);
  platforms = $state.raw<string[]>([]);
  accounts = $state.raw<string[]>([]);
  postTypes = $state.raw<string[]>([]);
  campaigns = $state.raw<string[]>([]);
  metric = $state("");
  base = $state<string | null>(null);
  /** Null: by publishing where posts have the metric, else what was gained by day. */
  basis = $state<Basis | null>(null);
  /** Null: the first kind of data that has the metric. */
  kind = $state<string | null>(null);
  hidden = $state.raw<string[]>(["last_year"]);
  form = $state<ChartForm>("line");
  asTable = $state(false);
  /** The import whose data lie elsewhere and were not wanted. */
  passedOver = $state<string | null>(null);

  range(choices: FilterChoices, today: string): Range {
    if (this.own && this.preset === null) return this.own;
    const data = { first: choices.first_day, last: choices.last_day };
    return rangeOf(this.preset ?? "months6", data, today, weekStart());
  }

  granularity(range: Range): Granularity {
    if (this.chosenGranularity) return this.chosenGranularity;
    const days = daysBetween(range.from, range.to);
    return days >= MONTHLY_FROM_DAYS ? "month" : days >= WEEKLY_FROM_DAYS ? "week" : "day";
  }

  get filter(): Filter {
    return {
      platforms: this.platforms,
      accounts: this.accounts,
      post_types: this.postTypes,
      campaigns: this.campaigns,
    };
  }

  get filtered(): boolean {
    return this.platforms.length + this.accounts.length + this.postTypes.length + this.campaigns.length > 0;
  }

  kpi(range: Range): KpiQuery {
    const asked = { metric: this.metric, granularity: this.granularity(range), ...range, filter: this.filter };
    return {
      ...asked,
      ...(this.base === null ? {} : { base: this.base }),
      ...(this.basis === null ? {} : { basis: this.basis }),
      ...(this.kind === null ? {} : { kind: this.kind }),
    };
  }

  toggleSeries(id: string): void {
    this.hidden = toggled(this.hidden, id);
  }

  clearFilter(): void {
    this.platforms = [];
    this.accounts = [];
    this.postTypes = [];
    this.campaigns = [];
  }

  chooseBasis(basis: Basis | null): void {
    this.basis = basis;
    this.kind = null;
  }

  /** A kind of day: it stays with the basis it belongs to. */
  chooseKind(kind: string): void {
    this.kind = kind;
    this.basis = "gained";
  }

  choose(metric: string): void {
    if (metric !== this.metric) {
      this.base = null;
      this.basis = null;
      this.kind = null;
    }
    this.metric = metric;
  }
}

export function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

// The map itself is never shown, only the questions in it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const questions = new Map<string, Question>();

/** The question of a workspace, as it was left. */
export function questionOf(workspace: string): Question {
  let question = questions.get(workspace);
  if (!question) questions.set(workspace, (question = new Question()));
  return question;
}
