// A field of a sheet: its name, what it holds, and short ways to write lists of them.
import type { ItemKind } from "../../lib/items.svelte";

export type FieldType =
  | "line"
  | "time"
  | "text"
  | "markdown"
  | "lines"
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
export const one = (type: FieldType, name: string = type): FieldSpec => ({ name, type });
export const section = (id: string, ...fields: (FieldSpec | FieldSpec[])[]): Section => ({ id, fields: fields.flat() });
