// The catalogue of crates/i18n, the same files that Rust reads. A language is one chunk, fetched when it is chosen.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Locale } from "./generated/Locale";
import { dismissAll } from "./notices.svelte";

export type Args = Record<string, FluentVariable>;

const catalogues: Record<Locale, () => Promise<{ default: string[] }>> = {
  "zh-CN": () => import("./catalogue/zh-CN"),
  "zh-TW": () => import("./catalogue/zh-TW"),
  en: () => import("./catalogue/en"),
};

export const LOCALES: readonly Locale[] = ["zh-CN", "zh-TW", "en"];

/** Languages by their own name, which no catalogue translates. */
export const LOCALE_NAMES: Record<Locale, string> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" };

class Speech {
  locale = $state<Locale>("zh-CN");
  bundle = $state.raw<FluentBundle | undefined>();
}

const speech = new Speech();

/** Puts a language in force. */
export async function speak(locale: Locale): Promise<void> {
  const sources = (await catalogues[locale]()).default;
  // No isolating marks: values are figures and names, and the marks would travel with every copied text.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  if (locale !== speech.locale) dismissAll();
  speech.locale = locale;
  speech.bundle = bundle;
  document.documentElement.lang = locale;
}

/** The words of a language that need not be in force: messages without variables, by key. */
export async function wordsIn(locale: Locale): Promise<(key: string) => string | undefined> {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of (await catalogues[locale]()).default) bundle.addResource(new FluentResource(source));
  return (key) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern ? bundle.formatPattern(pattern, {}, []) : undefined;
  };
}

/** The language in force. */
export function locale(): Locale {
  return speech.locale;
}

export function isChinese(): boolean {
  return speech.locale !== "en";
}

/** A message in the language in force; its key where the catalogue has none (a test keeps that from happening). */
export function t(key: string, args?: Args): string {
  return worded(key, args) ?? key;
}

/** Like {@link t}, but undefined where the catalogue has nothing: for keys made of data. */
export function worded(key: string, args?: Args): string | undefined {
  const bundle = speech.bundle;
  const pattern = bundle?.getMessage(key)?.value;
  if (!bundle || !pattern) return undefined;
  const errors: Error[] = [];
  return bundle.formatPattern(pattern, args, errors);
}

/** The language to begin with, before the preferences are known. */
export function systemLocale(tag = navigator.language): Locale {
  const lower = tag.toLowerCase();
  if (!lower.startsWith("zh")) return "en";
  return /hant|-tw|-hk|-mo/.test(lower) ? "zh-TW" : "zh-CN";
}
