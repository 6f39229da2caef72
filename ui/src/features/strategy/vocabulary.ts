// What fields and their values are called in all languages of the program.
import { LOCALES, wordsIn } from "../../lib/i18n.svelte";
import type { StrategyKind } from "../../lib/strategyPlace.svelte";
import { folded } from "./paste";
import type { FieldSpec } from "../../shared/items/sheets";
import { PLATFORMS } from "../../shared/items/words";

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
    for (const say of speech) {
      // What a kind means of its own counts before what the field is called elsewhere.
      const word = say(`item-field-${dashed(kind)}-${field}`) ?? say(`item-field-${field}`);
      if (word !== undefined && !names.has(folded(word))) names.set(folded(word), spec.name);
      for (const value of platforms ? PLATFORMS : (spec.values ?? [])) {
        values.set(folded(value), value);
        const said = say(platforms ? `platform-${dashed(value)}` : `item-choice-${field}-${dashed(value)}`);
        if (said !== undefined) values.set(folded(said), value);
      }
    }
    options.set(spec.name, values);
  }
  // Every list of things calls its first column so.
  for (const say of speech) {
    const word = say("item-field-name");
    if (word !== undefined && specs.some((one) => one.name === "name")) names.set(folded(word), "name");
  }
  return { names, options };
}
