// A cell as it is read, typed and copied, by the type of its column.
import { count, day, full, moment, NONE } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { parseDate, parseFigure, typedFigure } from "../../lib/parse";
import type { Amount, Cell, CellOption, GridColumn, GridRow } from "./contract";

export function isAmount(cell: Cell | undefined): cell is Amount {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell);
}

/** The column as a row has it. */
export function ofRow<C extends Pick<GridColumn, "type" | "typeOf">>(column: C, row: GridRow | undefined): C {
  return column.typeOf && row ? { ...column, type: column.typeOf(row) } : column;
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);
}

export function same(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

export function isFigure(column: Pick<GridColumn, "type">): boolean {
  return column.type === "number" || column.type === "money" || column.type === "percent";
}

/** Whether its cells end at one line. */
export function endsAligned(column: Pick<GridColumn, "type" | "figures">): boolean {
  return isFigure(column) || column.figures === true;
}

/** Columns one types into; the others are chosen from a list or switched. */
export function isTyped(column: Pick<GridColumn, "type">): boolean {
  return column.type !== "select" && column.type !== "tags" && column.type !== "flag";
}

export function optionsOf(column: Pick<GridColumn, "options">): CellOption[] {
  return (column.options ?? []).map((one) => (typeof one === "string" ? { value: one } : one));
}

function optionLabel(column: Pick<GridColumn, "options">, value: string): string {
  return optionsOf(column).find((one) => one.value === value)?.label ?? value;
}

/** As it is read in the grid; empty for what is missing. */
export function shown(column: GridColumn, cell: Cell | undefined): string {
  if (isEmpty(cell) || cell === undefined || cell === null) return "";
  if (isAmount(cell)) return full(cell.amount, "money", cell.currency);
  if (Array.isArray(cell)) return cell.map((one) => optionLabel(column, one)).join(t("list-comma"));
  if (typeof cell === "boolean") return t(cell ? "grid-yes" : "grid-no");
  switch (column.type) {
    case "number":
      return typeof cell === "number" ? full(cell, "count") : cell;
    case "percent":
      return typeof cell === "number" ? full(cell, "percent") : cell;
    case "money":
      return typeof cell === "number" ? full(cell, "money") : cell;
    case "date":
      return day(String(cell));
    case "moment":
      return moment(String(cell));
    case "select":
      return optionLabel(column, String(cell));
    default:
      return String(cell);
  }
}

/** As it stands in its editor. */
export function typed(column: GridColumn, cell: Cell | undefined): string {
  if (isEmpty(cell) || cell === undefined || cell === null) return "";
  if (isAmount(cell)) return `${typedFigure(cell.amount, "money")} ${cell.currency}`;
  if (Array.isArray(cell)) return cell.join(", ");
  if (typeof cell === "number") return typedFigure(cell, column.type === "percent" ? "percent" : "count");
  return String(cell);
}

/** As a spreadsheet takes it: figures bare, dates in ISO, words in the user's language. */
export function copied(column: GridColumn, cell: Cell | undefined): string {
  if (isEmpty(cell) || cell === undefined || cell === null) return "";
  if (column.type === "percent" && typeof cell === "number") return `${typedFigure(cell, "percent")}%`;
  if (typeof cell === "number" || isAmount(cell)) return typed(column, cell);
  if (column.type === "date" || column.type === "moment") return String(cell);
  return shown(column, cell);
}

export type Parsed = { ok: true; value: Cell } | { ok: false; text: string };

const fault = (text: string): Parsed => ({ ok: false, text });
const value = (cell: Cell): Parsed => ({ ok: true, value: cell });

/** What typed or pasted text means in a column; `now` is what stands there (its currency is kept). */
export function parsed(column: GridColumn, text: string, now: Cell | undefined): Parsed {
  // NUL ends strings in many a program, and never was meant.
  const plain = text.replaceAll("\0", "");
  const trimmed = plain.trim();
  if (trimmed === "" || trimmed === NONE) return value(column.type === "flag" ? false : null);
  switch (column.type) {
    case "text":
    case "link":
      return value(plain);
    case "number":
      return figure(trimmed, "count");
    case "percent":
      return figure(trimmed, "percent");
    case "money":
      return money(trimmed, now);
    case "date":
      return date(trimmed);
    case "moment":
      return momentTyped(trimmed);
    case "select":
      return choice(column, trimmed);
    case "tags":
      return tags(column, trimmed);
    case "flag":
      return flag(trimmed);
  }
}

function figure(text: string, unit: "count" | "percent"): Parsed {
  const found = parseFigure(text, unit);
  return found === null ? fault(t("grid-not-a-number")) : value(found);
}

function money(text: string, now: Cell | undefined): Parsed {
  const code = /(?:^|[\s\d])([A-Z]{3})$|^([A-Z]{3})/i.exec(text);
  const currency = (code?.[1] ?? code?.[2])?.toUpperCase();
  const amount = parseFigure(currency ? text.replace(new RegExp(currency, "i"), "") : text, "money");
  if (amount === null) return fault(t("grid-not-an-amount"));
  if (currency) return value({ amount, currency });
  return value(isAmount(now) ? { amount, currency: now.currency } : amount);
}

function date(text: string): Parsed {
  const found = parseDate(text);
  return found === null ? fault(t("grid-not-a-date")) : value(found);
}

function momentTyped(text: string): Parsed {
  const parts = /^(.+?)(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?(Z)?)?$/.exec(text.normalize("NFKC"));
  const found = parts?.[1] ? parseDate(parts[1]) : null;
  if (!parts || found === null) return fault(t("grid-not-a-moment"));
  if (parts[2] === undefined) return value(found);
  const [hour, minute, second] = [parts[2], parts[3] ?? "0", parts[4] ?? "0"].map(Number);
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return fault(t("grid-not-a-moment"));
  const clock = [parts[2].padStart(2, "0"), parts[3], parts[4] ?? "00"].join(":");
  return value(`${found}T${clock}${parts[5] ?? ""}`);
}

const folded = (text: string) => text.normalize("NFKC").trim().toLowerCase();

function option(column: GridColumn, text: string): string | undefined {
  const wanted = folded(text);
  return optionsOf(column).find((one) => folded(one.value) === wanted || folded(one.label ?? "") === wanted)?.value;
}

function choice(column: GridColumn, text: string): Parsed {
  const found = option(column, text);
  return found === undefined ? fault(t("grid-not-a-choice", { value: text })) : value(found);
}

function tags(column: GridColumn, text: string): Parsed {
  const words = text
    .split(/[,，、;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const known = words.map((word) => option(column, word) ?? word);
  return value([...new Set(known)]);
}

const YES = new Set(["1", "true", "yes", "y", "x", "✓", "√", "是"]);
const NO = new Set(["0", "false", "no", "n", "✗", "否"]);

function flag(text: string): Parsed {
  const word = folded(text);
  if (YES.has(word) || word === folded(t("grid-yes"))) return value(true);
  if (NO.has(word) || word === folded(t("grid-no"))) return value(false);
  return fault(t("grid-not-a-flag"));
}

/** How many there are, in words for the status line. */
export function rowsWord(rows: number): string {
  return t("grid-rows", { count: rows, shown: count(rows) });
}
