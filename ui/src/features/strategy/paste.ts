// Rows of a spreadsheet become items: its first row names fields, in whichever language of the program.
import { parseDate, parseFigure } from "../../lib/parse";
import type { FieldSpec } from "../../shared/items/sheets";

/** Headings as people write them: width, case, blanks and what stands in brackets do not matter. */
export function folded(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[(（].*?[)）]/g, "")
    .replaceAll(/[\s_/:：-]/g, "");
}

/** Shorter headings are part of too many names. */
const TELLING = 2;

/** The one field whose name begins or ends as the heading does; undefined where there is none, or more than one. */
function akin(heading: string, names: ReadonlyMap<string, string>): string | undefined {
  if (heading.length < TELLING) return undefined;
  const found = [...names]
    .filter(([name]) => name.startsWith(heading) || name.endsWith(heading))
    .map(([, field]) => field);
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** The field each column goes to; a field takes the first column that names it, and one that names it whole before others. */
export function columnsOf(head: readonly string[], names: ReadonlyMap<string, string>): (string | undefined)[] {
  const taken = new Set<string>();
  const take = (field: string | undefined) => {
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  };
  const whole = head.map((heading) => take(names.get(folded(heading))));
  return whole.map((field, at) => field ?? take(akin(folded(head[at] ?? ""), names)));
}

/** What a cell says for a field; undefined: nothing that fits. */
export function valueOf(spec: FieldSpec, cell: string, options: ReadonlyMap<string, string>): unknown {
  const text = cell.trim();
  if (text === "") return undefined;
  switch (spec.type) {
    case "number":
    case "impact":
      return parseFigure(text, "count") ?? undefined;
    case "score": {
      const score = parseFigure(text, "count");
      return score !== null && score >= 0 && score <= 10 ? score : undefined;
    }
    case "percent":
      return parseFigure(text, "percent") ?? undefined;
    case "date":
      return parseDate(text) ?? undefined;
    case "choice":
    case "free":
    case "platform":
      return options.get(folded(text)) ?? (spec.type === "free" ? text : undefined);
    case "platforms":
    case "forms":
      return text
        .split(/[\n、，,;；/]/)
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => options.get(folded(one)) ?? one)
        .join("\n");
    case "lines":
      return text
        .split(/[\n、，,;；]/)
        .map((one) => one.trim())
        .filter(Boolean)
        .join("\n");
    case "ref":
      return options.get(folded(text));
    case "line":
      return text.replaceAll(/\s*\n\s*/g, " ");
    default:
      return text;
  }
}

export interface Pasted {
  items: Record<string, unknown>[];
  /** What columns no field is named by say of each item, a line each. */
  rest: string[];
  /** Headings no field is named by. */
  unknown: string[];
  /** Cells that do not fit their field. */
  refused: { row: number; heading: string; text: string }[];
  /** Rows that say something, but not what it is called. */
  nameless: number[];
}

export function pasted(
  rows: readonly (readonly string[])[],
  specs: readonly FieldSpec[],
  names: ReadonlyMap<string, string>,
  options: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Pasted {
  const [head = [], ...body] = rows;
  const columns = columnsOf(head, names);
  const unknown = head.filter((heading, at) => columns[at] === undefined && heading.trim() !== "");
  const refused: Pasted["refused"] = [];
  const nameless: number[] = [];
  const items: Record<string, unknown>[] = [];
  const rest: string[] = [];
  const named = specs.some((one) => one.name === "name");
  body.forEach((row, index) => {
    const item: Record<string, unknown> = {};
    columns.forEach((field, at) => {
      const spec = specs.find((one) => one.name === field);
      const cell = row[at] ?? "";
      if (!spec || cell.trim() === "") return;
      const value = valueOf(spec, cell, options.get(spec.name) ?? new Map<string, string>());
      if (value === undefined) refused.push({ row: index + 2, heading: head[at] ?? "", text: cell });
      else item[spec.name] = value;
    });
    if (Object.keys(item).length === 0) return;
    if (named && item["name"] === undefined) nameless.push(index + 2);
    else {
      items.push(item);
      const others = head.map((heading, at) => [heading.trim(), (row[at] ?? "").trim(), columns[at]] as const);
      const said = others.filter(([heading, cell, field]) => field === undefined && heading !== "" && cell !== "");
      rest.push(said.map(([heading, cell]) => `${heading}: ${cell}`).join("\n"));
    }
  });
  return { items, rest, unknown, refused, nameless };
}

/** The items with what no field is named by in their notes, below what stands there. */
export function noted({ items, rest }: Pasted): Record<string, unknown>[] {
  return items.map((item, at) => {
    const lines = [item["note"], rest[at]].filter((one) => typeof one === "string" && one !== "");
    return lines.length > 0 ? { ...item, note: lines.join("\n") } : item;
  });
}
