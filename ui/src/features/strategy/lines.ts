// Several words in one field.

/** Words of a field that holds one a line, or several between commas as people paste them. */
export function linesOf(value: unknown): string[] {
  if (typeof value !== "string") return [];
  const parts = value.includes("\n") ? value.split("\n") : value.split(/[、，,;；]/);
  return [...new Set(parts.map((one) => one.trim()).filter(Boolean))];
}
