// Blocks of cells as spreadsheets put them on the clipboard: tabs and line ends, both allowed inside quotes.
import { inChunks, type Work } from "./chunks";

/** A cell with its quotes where it needs them. */
export function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export async function writeTsv(rows: readonly (readonly string[])[], work: Work = {}): Promise<string> {
  const lines: string[] = [];
  await inChunks(rows.length, (at) => lines.push((rows[at] ?? []).map(quoted).join("\t")), work);
  return lines.join("\r\n");
}

/** Reads a block. A quote opens a cell only at its start; one that never closes is text, as spreadsheets hold it. */
export async function readTsv(text: string, work: Work = {}): Promise<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const PIECE = 1 << 14;
  await inChunks(
    Math.ceil((text.length + 1) / PIECE),
    (piece) => {
      const end = Math.min(text.length, (piece + 1) * PIECE);
      while (at < end) {
        const read = cell(text, at);
        row.push(read.value);
        at = read.end;
        if (text[at] === "\t") {
          at += 1;
          // A tab at the very end still opens one more cell.
          if (at >= text.length) row.push("");
        } else {
          if (text[at] === "\r") at += 1;
          if (text[at] === "\n") at += 1;
          rows.push(row);
          row = [];
        }
      }
    },
    work,
  );
  if (row.length > 0) rows.push(row);
  return rows;
}

function cell(text: string, start: number): { value: string; end: number } {
  if (text[start] === '"') {
    const read = inQuotes(text, start + 1);
    if (read) return read;
  }
  let end = start;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end };
}

function inQuotes(text: string, start: number): { value: string; end: number } | undefined {
  let value = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    // Something after the closing quote: it was no quoted cell.
    if (next !== undefined && next !== "\t" && next !== "\n" && next !== "\r") return undefined;
    return { value: value.replaceAll("\r\n", "\n"), end: quote + 1 };
  }
}
