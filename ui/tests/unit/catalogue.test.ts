// The catalogue against itself and against the code, in both directions and both languages of code.
import fs from "node:fs";
import path from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(__dirname, "../../..");
const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
/** Read by Rust only. */
const RUST = ["chart.ftl", "cli.ftl", "report.ftl", "window.ftl", "plan.ftl", "notice.ftl"];
/** Keys made of data at run time: `t(`prefix${…}`)`. */
const DYNAMIC = [
  "meaning-",
  "tour-",
  "data-empty-",
  "data-op-",
  "data-source-",
  "data-state-",
  "grid-column-",
  "report-format-",
  "report-format-note-",
  "notices-hours-",
  "today-area-",
  "today-kind-",
  "today-what-",
  "today-later-",
  "filter-",
  "filter-all-",
  "area-",
  "backup-reason-",
  "delimiter-",
  "error-",
  "export-",
  "form-",
  "granularity-",
  "grid-op-",
  "history-kind-",
  "import-count-",
  "import-field-",
  "import-kind-",
  "import-notice-",
  "import-phase-",
  "import-question-",
  "import-reason-",
  "metric-",
  "metric-group-",
  "op-",
  "op-plan-",
  "period-",
  "platform-",
  "record-",
  "search-kind-",
  "record-column-",
  "scope-kind-",
  "series-",
  "theme-",
  "unit-name-",
  "week-start-",
  "basis-",
  "basis-choice-",
  "basis-none-",
  "post-look-",
  "nature-",
  "batch-state-",
  "imports-tab-",
  "import-answer-",
  "import-kinds-",
  "import-things-",
  "strategy-begin-",
  "strategy-heading-",
  "strategy-tab-",
  "strategy-part-",
  "strategy-view-",
  "strategy-cross-",
  "strategy-smart-",
  "strategy-health-",
  "strategy-template-",
  "budget-",
  "budget-outside-",
  "calendar-colour-",
  "calendar-filter-",
  "calendar-mode-",
  "calendar-overlay-",
  "calendar-export-",
  "budget-by-",
  "plan-export-",
  "commerce-",
  "content-lead-",
  "content-part-",
  "content-tab-",
  "execution-lead-",
  "execution-part-",
  "execution-tab-",
  "festival-",
  "item-choice-",
  "item-field-",
  "item-hint-",
  "item-kind-",
  "item-kinds-",
  "item-section-",
  "lunar-day-",
  "lunar-month-",
  "matches-by-",
  "mix-",
  "mix-span-",
  "task-mode-",
  "term-",
];

function files(folder: string, ending: string[]): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.some((one) => name.endsWith(one)) && !name.includes("generated"))
    .map((name) => path.join(folder, name));
}

function variables(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) value.forEach((part) => variables(part, found));
  else if (typeof value === "object" && value !== null) {
    const node = value as Record<string, unknown>;
    if (node["type"] === "var") found.add(String(node["name"]));
    Object.values(node).forEach((part) => variables(part, found));
  }
  return found;
}

function messages(locale: string, skip: string[] = []): Map<string, string> {
  const all = new Map<string, string>();
  const folder = path.join(ROOT, "crates/i18n/locales", locale);
  for (const name of fs.readdirSync(folder)) {
    if (skip.includes(name)) continue;
    for (const message of new FluentResource(fs.readFileSync(path.join(folder, name), "utf8")).body) {
      expect(all.has(message.id), `${locale}/${name}: ${message.id} is there twice`).toBe(false);
      all.set(message.id, [...variables(message.value)].sort().join(","));
    }
  }
  return all;
}

const source = files(path.join(ROOT, "ui/src"), [".svelte", ".ts"])
  .map((file) => fs.readFileSync(file, "utf8"))
  .join("\n");
const keys = messages("zh-CN", RUST);
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), "utf8");
/** Rust that ships: without test files and the test module at a file's end. */
const rust = (folder: string) =>
  files(path.join(ROOT, folder), [".rs"])
    .filter((file) => !/(^|\/)tests?(\/|\.rs$)|_tests?\.rs$/.test(path.relative(ROOT, file)))
    .map((file) => fs.readFileSync(file, "utf8").split(/^#\[cfg\(test\)\]/m)[0])
    .join("\n");
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];

describe("the catalogue", () => {
  it.each(LOCALES.slice(1))("%s has the messages and variables of zh-CN", (locale) => {
    expect(Object.fromEntries(messages(locale))).toEqual(Object.fromEntries(messages("zh-CN")));
  });

  it("has every key the page names", () => {
    const named = all(source, /\b(?:t|worded)\(\s*"([^"]+)"/g);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it("lists every prefix the page makes keys of", () => {
    const prefixes = all(source, /\b(?:t|worded)\(\s*`([^`$]+)\$\{/g);
    expect(prefixes.filter((prefix) => !DYNAMIC.includes(prefix))).toEqual([]);
  });

  it("has no key that nothing names", () => {
    const literals = new Set(all(source, /"([a-zA-Z][\w-]*)"/g));
    const unused = [...keys.keys()].filter(
      (key) => !literals.has(key) && !DYNAMIC.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

describe("words for what Rust names", () => {
  const needs = (names: string[], key: (name: string) => string) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.map(key).filter((one) => !keys.has(one))).toEqual([]);
  };
  const dashed = (name: string) => name.replaceAll("_", "-");

  it("errors, each with a way out", () => {
    const codes = ["api", "store", "ingest"].flatMap((crate) =>
      all(read(`crates/${crate}/src/error.rs`), /=> "([a-z_]+)",/g),
    );
    needs(codes, (code) => `error-${code}`);
    needs(codes, (code) => `error-${code}-way`);
  });

  it("metrics and platforms", () => {
    needs(all(read("crates/base/src/metric.rs"), /^ {4}[A-Z]\w+ "([a-z0-9_]+)"/gm), (name) => `metric-${dashed(name)}`);
    needs(all(rust("crates/evaluation/src/model"), /^\s+name: "([a-z_]+)",/gm), (name) => `metric-${dashed(name)}`);
    needs(all(read("crates/base/src/platform.rs"), /^ {4}"([a-z0-9_]+)",/gm), (name) => `platform-${dashed(name)}`);
  });

  it("operations", () => {
    const ops = ["api", "facts", "evaluation"].flatMap((crate) =>
      all(rust(`crates/${crate}/src`), /static \w+: Op =\s*Op \{\s*name: "([a-z._]+)"/g),
    );
    needs(ops, (op) => `op-${op.replaceAll(/[._]/g, "-")}`);
  });

  it("reasons, notices and questions of an import", () => {
    needs(all(read("crates/ingest/src/cell/reason.rs"), /=> "([a-z_]+)",/g), (code) => `import-reason-${code}`);
    needs(all(rust("crates/ingest/src"), /\bnotice\("([a-z_]+)"\)/g), (code) => `import-notice-${code}`);
    needs(all(rust("crates/ingest/src/plan"), /\bquestion\(\s*"([a-z_]+)"/g), (code) => `import-question-${code}`);
  });

  it("kinds of record with their fields", () => {
    const source =
      read("crates/base/src/record_kind.rs").split("pub const RECORD_KINDS")[1]?.split("impl RecordKind")[0] ?? "";
    needs(all(source, /name: "([a-z_]+)"/g), (kind) => `import-kind-${dashed(kind)}`);
    needs(all(source, /name: "([a-z_]+)"/g), (kind) => `import-things-${dashed(kind)}`);
    const lists = all(source, /(?:words|figures): &\[([^\]]*)\]/g).join();
    const named = all(lists, /"([a-z_]+)"/g);
    expect(named.length).toBeGreaterThan(50);
    expect(
      named.filter((one) => !keys.has(`import-field-${dashed(one)}`) && !keys.has(`metric-${dashed(one)}`)),
    ).toEqual([]);
  });

  it("fields of a column", () => {
    const named = all(read("crates/ingest/src/shape/field.rs"), /^ {4}\("([a-z_]+)", Field/gm);
    needs(named, (field) => `import-field-${dashed(field)}`);
  });
});
