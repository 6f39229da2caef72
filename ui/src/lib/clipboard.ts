/** Copies text; false where the system refuses. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies text that is still being made. Asked at once, while the key that wanted it still counts: WebKit refuses whoever
 * asks later.
 */
export async function copyMade(text: Promise<string>): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return copy(await text);
  const made = text.then((plain) => new Blob([plain], { type: "text/plain" }));
  made.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": made })]);
    return true;
  } catch {
    // What could not be made is the maker's failure; what could not be copied may still go the plain way.
    return copy(await text);
  }
}

/** Rows as a spreadsheet takes them from the clipboard: tabs between cells, none inside. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

/** What a spreadsheet puts on the clipboard, by row and cell. */
export function cells(text: string): string[][] {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((row) => row.split("\t").map((cell) => cell.trim()));
}
