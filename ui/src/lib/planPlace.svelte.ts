// What of the content and execution pages is looked at; other pages open an item here. It survives going elsewhere.
import { type ItemKind, newId } from "./items.svelte";
import { type Area, go, place } from "./place.svelte";

export const CONTENT_TABS = ["calendar", "matrix", "rules"] as const;
export type ContentTab = (typeof CONTENT_TABS)[number];
export const EXECUTION_TABS = ["tasks", "budget", "people", "partners", "experiments"] as const;
export type ExecutionTab = (typeof EXECUTION_TABS)[number];

/** The item in the sheet: one that is there, or a new one with what is already said of it. */
export interface OpenedPlanItem {
  kind: ItemKind;
  id: string;
  preset: Record<string, unknown>;
  /** The id a new one will have, so that what was typed is found again wherever its sheet is drawn next. */
  made: string;
}

class PlanPlace {
  content = $state<ContentTab>("calendar");
  execution = $state<ExecutionTab>("tasks");
  #sheets = $state.raw<Partial<Record<Area, readonly OpenedPlanItem[]>>>({});

  /** The sheet of the page that is shown. Below it wait those whose text could not be saved. */
  get opened(): OpenedPlanItem | undefined {
    return this.#sheets[place.area]?.at(-1);
  }

  open(one: OpenedPlanItem, area: Area): void {
    const others = (this.#sheets[area] ?? []).filter(({ made }) => made !== one.made);
    this.#sheets = { ...this.#sheets, [area]: [...others, one] };
  }

  /** The sheet goes from the page it was opened on, whichever is shown now. */
  close(one: OpenedPlanItem): void {
    const rest = Object.entries(this.#sheets).map(([area, sheets]) => [area, sheets.filter((other) => other !== one)]);
    this.#sheets = Object.fromEntries(rest) as Partial<Record<Area, readonly OpenedPlanItem[]>>;
  }

  /** Of another workspace nothing is open. */
  closeAll(): void {
    this.#sheets = {};
  }
}

export const planPlace = new PlanPlace();

const CONTENT_OF: Partial<Record<ItemKind, ContentTab>> = {
  slot: "calendar",
  slot_series: "calendar",
  hot_topic: "calendar",
  brand_date: "calendar",
  theme: "matrix",
  matrix_cell: "matrix",
  mix_target: "matrix",
  hashtag: "matrix",
  cadence: "rules",
  platform_rule: "rules",
  slot_template: "rules",
};

const EXECUTION_OF: Partial<Record<ItemKind, ExecutionTab>> = {
  task: "tasks",
  task_link: "tasks",
  budget_plan: "budget",
  budget_line: "budget",
  exchange_rate: "budget",
  budget_band: "budget",
  person: "people",
  raci_cell: "people",
  performance_line: "people",
  skill: "people",
  partner: "partners",
  partner_weight: "partners",
  partner_review: "partners",
  experiment: "experiments",
};

/** The page an item of the kind is seen on. */
export function planAreaOf(kind: string): "content" | "execution" | undefined {
  if (kind in CONTENT_OF) return "content";
  return kind in EXECUTION_OF ? "execution" : undefined;
}

/** Opens the content or execution page on an item; false when the kind is seen on neither. */
export function showPlanItem(kind: string, id: string, preset: Record<string, unknown> = {}): boolean {
  const content = CONTENT_OF[kind as ItemKind];
  const execution = EXECUTION_OF[kind as ItemKind];
  if (content) planPlace.content = content;
  else if (execution) planPlace.execution = execution;
  else return false;
  const area = content ? "content" : "execution";
  openPlanItem(kind as ItemKind, id, preset, area);
  go(area);
  return true;
}

/** Opens the sheet of an item (`id` empty: of a new one), on the page that is shown unless another is named. */
export function openPlanItem(
  kind: ItemKind,
  id: string,
  preset: Record<string, unknown> = {},
  area: Area = place.area,
): void {
  planPlace.open({ kind, id, preset, made: id === "" ? newId() : id }, area);
}
