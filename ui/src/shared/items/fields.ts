// A field of a sheet: its name, what it holds, and short ways to write lists of them.
import { type Item, type ItemKind, loose } from "../../lib/items.svelte";

/** What a post can be; people add their own. */
export const FORMS = ["article", "image", "short_text", "short_video", "long_video", "live", "audio", "poll"] as const;

export type FieldType =
  | "line"
  | "time"
  | "text"
  | "markdown"
  | "lines"
  | "forms"
  | "number"
  | "percent"
  | "score"
  | "impact"
  | "figure"
  | "money"
  | "currency"
  | "date"
  | "month"
  | "flag"
  | "choice"
  | "free"
  | "days"
  | "platform"
  | "platforms"
  | "account"
  | "colour"
  | "colours"
  | "ref"
  | "person"
  | "metric"
  | "scope";

export interface FieldSpec {
  name: string;
  type: FieldType;
  /** Values of a choice, worded `item-choice-<name>-<value>`. */
  values?: readonly string[];
  /** Kind a reference names. */
  of?: ItemKind;
  /** Which of them, by what they say in one of their fields. */
  among?: { field: string; values: readonly string[] };
}

export interface Section {
  /** Worded `item-section-<id>`. */
  id: string;
  fields: FieldSpec[];
}

export const all =
  (type: FieldType) =>
  (...names: string[]): FieldSpec[] =>
    names.map((name) => ({ name, type }));
export const line = all("line");
export const text = all("text");
export const lines = all("lines");
export const number = all("number");
export const percent = all("percent");
export const score = all("score");
export const money = all("money");
export const date = all("date");
export const flag = all("flag");
export const person = all("person");
export const choice = (name: string, ...values: string[]): FieldSpec => ({ name, type: "choice", values });
export const free = (name: string, ...values: string[]): FieldSpec => ({ name, type: "free", values });
export const ref = (name: string, of: ItemKind): FieldSpec => ({ name, type: "ref", of });
/** Whether a field may name the item. */
export function isAmong(item: Item, { among }: FieldSpec): boolean {
  return !among || among.values.includes(String(loose(item)[among.field] ?? ""));
}

/** A reference to those that say one of `values` in `field`. */
export const refAmong = (name: string, of: ItemKind, field: string, ...values: string[]): FieldSpec => ({
  name,
  type: "ref",
  of,
  among: { field, values },
});
export const one = (type: FieldType, name: string = type): FieldSpec => ({ name, type });
export const section = (id: string, ...fields: (FieldSpec | FieldSpec[])[]): Section => ({ id, fields: fields.flat() });
