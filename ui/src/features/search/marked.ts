/** A piece of a text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text cut at its highlights (`[start, end]`, in order); what lies outside the text is left off. */
export function pieces(text: string, highlights: readonly (readonly [number, number])[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}
