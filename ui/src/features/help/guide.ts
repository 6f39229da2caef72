// The guide of docs/guide in the language in force: read when it is first wanted, then kept.
import type { Locale } from "../../lib/generated/Locale";
import { type Chapter, chapterOf } from "./chapters";
import { PAGES } from "./pages";

const languages: Record<Locale, () => Promise<{ default: Record<string, string> }>> = {
  "zh-CN": () => import("./guide/zh-CN"),
  "zh-TW": () => import("./guide/zh-TW"),
  en: () => import("./guide/en"),
};

const read = new Map<Locale, Promise<Chapter[]>>();

/** All pages in reading order. */
export function guideIn(locale: Locale): Promise<Chapter[]> {
  const known = read.get(locale);
  if (known) return known;
  const reading = languages[locale]().then(({ default: sources }) => {
    const byName = new Map(Object.entries(sources).map(([path, text]) => [path.split("/").at(-1), text]));
    return PAGES.map((page) => chapterOf(page, byName.get(`${page}.md`) ?? ""));
  });
  read.set(locale, reading);
  // What could not be read is tried again.
  reading.catch(() => read.delete(locale));
  return reading;
}
