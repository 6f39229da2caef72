// What the buttons above a Markdown field do to its text: pure, in and out with the selection.

export interface Marked {
  text: string;
  start: number;
  end: number;
}

/** Puts a mark around the selection, or takes it away where it is. */
export function wrapped({ text, start, end }: Marked, mark: string): Marked {
  const inside = text.slice(start, end);
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    return {
      text: text.slice(0, start - size) + inside + text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  }
  return { text: text.slice(0, start) + mark + inside + mark + text.slice(end), start: start + size, end: end + size };
}

const ANY_PREFIX = /^(?:#{1,6} |> |[-*+] (?:\[[ x]\] )?|\d+\. )/;

/** Puts a prefix before each selected line in place of the one it has; all having it lose it. */
export function prefixed({ text, start, end }: Marked, prefix: (at: number) => string): Marked {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const stop = text.indexOf("\n", end);
  const to = stop < 0 ? text.length : stop;
  const lines = text.slice(from, to).split("\n");
  const off = lines.every((line, at) => line.startsWith(prefix(at)));
  const made = lines.map((line, at) => {
    const bare = line.replace(ANY_PREFIX, "");
    return off ? bare : prefix(at) + bare;
  });
  const next = made.join("\n");
  return { text: text.slice(0, from) + next + text.slice(to), start: from, end: from + next.length };
}

export function linked({ text, start, end }: Marked, address: string): Marked {
  const inside = text.slice(start, end);
  const link = `[${inside}](${address})`;
  const at = inside === "" ? start + 1 : start + inside.length + 3;
  return {
    text: text.slice(0, start) + link + text.slice(end),
    start: at,
    end: inside === "" ? at : at + address.length,
  };
}

/** What Enter adds after a line of a list: its next item; null where the line is none. An empty item ends the list. */
export function continued({ text, start, end }: Marked): Marked | null {
  if (start !== end) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const item = /^(\s*)(?:([-*+]) (\[[ x]\] )?|(\d+)\. )(.*)$/.exec(line);
  if (!item) return null;
  const [, indent = "", bullet, task, number, rest = ""] = item;
  if (rest.trim() === "") return { text: text.slice(0, from) + text.slice(start), start: from, end: from };
  const next = `\n${indent}${bullet ? `${bullet} ${task ? "[ ] " : ""}` : `${Number(number) + 1}. `}`;
  return {
    text: text.slice(0, start) + next + text.slice(start),
    start: start + next.length,
    end: start + next.length,
  };
}
