// A filter as its editor holds it (text) and as it is asked (values), and in words.
import { count, day, percent } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { parseDate, parseFigure, typedFigure } from "../../lib/parse";
import { isFigure, optionsOf, shown } from "./cells";
import type { FilterOp, GridColumn, GridFilter } from "./contract";

export interface FilterDraft {
  op: FilterOp;
  /** First and second value as typed; the second only between. */
  first: string;
  second: string;
  chosen: string[];
}

export function needsValue(op: FilterOp): boolean {
  return op !== "empty" && op !== "not_empty";
}

export function usesList(column: GridColumn, op: FilterOp): boolean {
  return needsValue(op) && (column.type === "select" || column.type === "tags") && (op === "one_of" || op === "is_not");
}

export function draftOf(column: GridColumn, filter: GridFilter | undefined, op: FilterOp): FilterDraft {
  const values = filter?.values ?? [];
  return {
    op: filter?.op ?? op,
    first: spelled(column, values[0]),
    second: spelled(column, values[1]),
    chosen: column.type === "select" || column.type === "tags" ? values.map(String) : [],
  };
}

function spelled(column: GridColumn, value: string | number | boolean | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return typedFigure(value, column.type === "percent" ? "percent" : "count");
  return String(value);
}

export type Read = { filter: GridFilter | null } | { wrong: string };

/** The filter of a draft; null when it says nothing; the reason when a value cannot be read. */
export function readDraft(column: GridColumn, draft: FilterDraft): Read {
  const made = (values: GridFilter["values"]): Read => ({ filter: { column: column.name, op: draft.op, values } });
  if (!needsValue(draft.op)) return made([]);
  if (column.type === "flag") return draft.first === "" ? { filter: null } : made([draft.first === "true"]);
  if (usesList(column, draft.op)) return draft.chosen.length === 0 ? { filter: null } : made(draft.chosen);
  if (draft.op === "between") return between(column, draft);
  if (draft.first.trim() === "") return { filter: null };
  const value = valueOf(column, draft.first);
  return value === null ? { wrong: wrongWord(column) } : made([value]);
}

/** Open at one side: from, or up to. */
function between(column: GridColumn, draft: FilterDraft): Read {
  const low = draft.first.trim() === "" ? undefined : valueOf(column, draft.first);
  const high = draft.second.trim() === "" ? undefined : valueOf(column, draft.second);
  if (low === null || high === null) return { wrong: wrongWord(column) };
  const open = (op: FilterOp, value: string | number): Read => ({
    filter: { column: column.name, op, values: [value] },
  });
  if (low === undefined) return high === undefined ? { filter: null } : open("lt", high);
  if (high === undefined) return open("gt", low);
  if (low > high) return { wrong: t("grid-filter-backwards") };
  return { filter: { column: column.name, op: "between", values: [low, high] } };
}

function valueOf(column: GridColumn, text: string): string | number | null {
  if (isFigure(column)) return parseFigure(text, column.type === "percent" ? "percent" : "count");
  if (column.type === "date" || column.type === "moment") return parseDate(text);
  return text.trim();
}

function wrongWord(column: GridColumn): string {
  return t(isFigure(column) ? "grid-not-a-number" : "grid-not-a-date");
}

/** A filter as its chip says it, without the column. */
export function filterWords(column: GridColumn, filter: GridFilter): string {
  const value = (one: string | number | boolean | undefined): string => {
    if (one === undefined) return "";
    if (typeof one === "boolean") return t(one ? "grid-yes" : "grid-no");
    if (typeof one === "number") return column.type === "percent" ? percent(one) : count(one);
    if (column.type === "date" || column.type === "moment") return day(one);
    return shown({ ...column, type: optionsOf(column).length > 0 ? "select" : "text" }, one);
  };
  if (!needsValue(filter.op)) return t(`grid-op-${filter.op}`);
  if (filter.op === "between") {
    return t("grid-between", { from: value(filter.values[0]), to: value(filter.values[1]) });
  }
  const words = filter.values.map(value).join(t("list-comma"));
  return `${t(`grid-op-${filter.op}`)} ${words}`;
}
