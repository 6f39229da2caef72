// Text as people paste it, made fit to be kept.

/** The most of one text: more is a file, not a field, and would be laid out anew at every key. */
export const TEXT_MOST = 200_000;

/** Signs that turn what follows them around, so that `gpj.exe` reads `exe.jpg`. Hebrew and Arabic do without them. */
const TURNING = /[\u202a-\u202e]/g;

/** Without NUL and without signs that turn text around, and cut between whole characters: an emoji family is one. */
export function clean(text: string, most: number = TEXT_MOST): string {
  const plain = text.replaceAll("\0", "").replace(TURNING, "");
  if (plain.length <= most) return plain;
  return firstCharacters(plain, most);
}

let segments: Intl.Segmenter | undefined;

/** Characters as a reader counts them. */
export function characters(text: string): number {
  segments ??= new Intl.Segmenter();
  let found = 0;
  for (const { segment } of segments.segment(text)) found += segment === "" ? 0 : 1;
  return found;
}

function firstCharacters(text: string, most: number): string {
  segments ??= new Intl.Segmenter();
  let found = 0;
  for (const { index } of segments.segment(text)) {
    if (found === most) return text.slice(0, index);
    found += 1;
  }
  return text;
}
