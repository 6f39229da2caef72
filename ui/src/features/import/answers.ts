// Answers and corrections in words, where they were kept for other files with the same columns.
import type { ImportPreset } from "../../lib/generated/ImportPreset";
import { fieldName, kindName, platformName } from "../../lib/format";
import { t, worded } from "../../lib/i18n.svelte";

export function answerWords(preset: Pick<ImportPreset, "options" | "mapping">, kind?: string | null): string[] {
  const options = Object.entries(preset.options).flatMap(([option, value]) => {
    if (value === null || value === "" || value === false) return option === "day_first" ? [dayFirst(value)] : [];
    if (option === "day_first") return [dayFirst(value)];
    return worded(`import-answer-${option}`, { value: spelled(option, value) }) ?? `${option}: ${String(value)}`;
  });
  const columns = Object.entries(preset.mapping).map(([column, field]) =>
    field === null
      ? t("import-answer-left-out", { column })
      : t("import-answer-column", { column, field: fieldName(field, kind) }),
  );
  return [...options.filter((words) => words !== ""), ...columns];
}

function dayFirst(value: unknown): string {
  if (value === null || value === "") return "";
  return t("import-answer-day_first", { value: t(value === true ? "import-day-first" : "import-month-first") });
}

function spelled(option: string, value: unknown): string {
  if (option === "platform") return platformName(String(value));
  if (option === "kind") return kindName(String(value));
  return String(value);
}
