// What fields and their values are called in all languages of the program.
import { PUBLISHED_ON } from "../../lib/generated/platforms";
import { LOCALES, wordsIn } from "../../lib/i18n.svelte";
import type { StrategyKind } from "../../lib/strategyPlace.svelte";
import { folded } from "./paste";
import { FORMS, type FieldSpec } from "../../shared/items/sheets";

export interface Vocabulary {
  /** Fields by their folded names. */
  names: Map<string, string>;
  /** Values by their folded names, by field. */
  options: Map<string, Map<string, string>>;
}

const dashed = (name: string) => name.replaceAll("_", "-");

export async function vocabulary(kind: StrategyKind, specs: readonly FieldSpec[]): Promise<Vocabulary> {
  const speech = await Promise.all(LOCALES.map((locale) => wordsIn(locale)));
  const names = new Map<string, string>();
  const options = new Map<string, Map<string, string>>();
  for (const spec of specs) {
    const field = dashed(spec.name);
    names.set(folded(spec.name), spec.name);
    const values = new Map<string, string>();
    const platforms = spec.type === "platforms" || spec.type === "platform";
    const forms = spec.type === "forms";
    for (const say of speech) {
      // What a kind means of its own counts before what the field is called elsewhere.
      const word = say(`item-field-${dashed(kind)}-${field}`) ?? say(`item-field-${field}`);
      if (word !== undefined && !names.has(folded(word))) names.set(folded(word), spec.name);
      for (const value of platforms ? PUBLISHED_ON : forms ? FORMS : (spec.values ?? [])) {
        values.set(folded(value), value);
        const family = platforms ? "platform" : forms ? "item-choice-form" : `item-choice-${field}`;
        const said = say(`${family}-${dashed(value)}`);
        if (said !== undefined) values.set(folded(said), value);
      }
    }
    options.set(spec.name, values);
  }
  // Every list of things calls its first column so, or by what its rows are; other columns have more than one usual name.
  for (const spec of specs) {
    for (const say of speech) {
      const words = [
        ...(spec.name === "name" ? [say("item-field-name"), say(`item-kind-${dashed(kind)}`)] : []),
        ...(say(`strategy-heading-${dashed(spec.name)}`)?.split("|") ?? []),
      ];
      for (const word of words) {
        if (word !== undefined && !names.has(folded(word))) names.set(folded(word), spec.name);
      }
    }
  }
  return { names, options };
}
