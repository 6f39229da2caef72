// What differs between two titles: the shared beginning and end, and what stands between.

export interface TitleParts {
  before: string;
  changed: string;
  after: string;
}

/** Both titles cut at the same places, by characters as they are read. */
export function titleParts(older: string, newer: string): { older: TitleParts; newer: TitleParts } {
  const a = letters(older);
  const b = letters(newer);
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const cut = (of: string[]): TitleParts => ({
    before: of.slice(0, head).join(""),
    changed: of.slice(head, of.length - tail).join(""),
    after: of.slice(of.length - tail).join(""),
  });
  return { older: cut(a), newer: cut(b) };
}

const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** An emoji family is one letter. */
function letters(text: string): string[] {
  return Array.from(segments.segment(text), ({ segment }) => segment);
}
