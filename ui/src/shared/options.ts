/** One line of a list to choose from. */
export interface Option {
  value: string;
  label: string;
  /** Smaller, at the right: a key, a count, a range of dates. */
  detail?: string | undefined;
  /** Heading it stands under; options of one group follow one another. */
  group?: string | undefined;
  disabled?: boolean | undefined;
  /** Found by these words too. */
  words?: string | undefined;
  testid?: string | undefined;
}

/** Whether the text begins with what was typed, whatever the case or width. */
export function begins(text: string, typed: string): boolean {
  return folded(text).startsWith(folded(typed).trim());
}

/** Options whose text holds every word typed, whatever the case or width. */
export function matching<O extends Option>(options: readonly O[], typed: string): O[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...options];
  return options.filter((option) => {
    const text = folded(`${option.label} ${option.value} ${option.words ?? ""} ${option.detail ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
