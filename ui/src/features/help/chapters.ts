// A page of the guide as its parts, and what is found in them: pure.
import { type Block, type Inline, readMarkdown } from "../../shared/form/markdown";
import type { Page } from "./pages";

export interface Part {
  /** Which heading of the page it is, from 0; the first is the title. */
  at: number;
  heading: string;
  text: string;
}

export interface Chapter {
  page: Page;
  title: string;
  text: string;
  parts: Part[];
}

export interface Hit {
  page: Page;
  title: string;
  part: Part;
  /** The words around the first one found. */
  snippet: string;
  /** Where the words lie in the snippet, in order. */
  marks: [number, number][];
}

export function chapterOf(page: Page, text: string): Chapter {
  const parts: Part[] = [];
  for (const block of readMarkdown(text, () => true)) {
    const last = parts.at(-1);
    if (block.kind === "heading") parts.push({ at: parts.length, heading: plain(block.inside), text: "" });
    else if (last) last.text = `${last.text} ${words(block)}`.trim();
  }
  return { page, title: parts[0]?.heading ?? page, text, parts };
}

function words(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return plain(block.inside);
    case "list":
      return block.items.map((item) => item.blocks.map(words).join(" ")).join(" ");
    case "quote":
      return block.blocks.map(words).join(" ");
    case "code":
      return block.text;
    case "rule":
      return "";
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plain).join(" ")).join(" ");
  }
}

function plain(inside: Inline[]): string {
  return inside
    .map((one) => {
      if (one.kind === "break") return " ";
      return "text" in one ? one.text : plain(one.inside);
    })
    .join("");
}

/** Characters kept before the first word found. */
const BEFORE = 24;
const LENGTH = 120;

/** Parts that hold all words typed, whatever their case or width; those that name one in the heading come first. */
export function found(chapters: readonly Chapter[], typed: string): Hit[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const hits = chapters.flatMap(({ page, title, parts }) =>
    parts.flatMap((part) => {
      const heading = folded(`${title} ${part.heading}`);
      const all = `${heading} ${folded(part.text)}`;
      if (!wanted.every((word) => all.includes(word))) return [];
      const named = wanted.some((word) => folded(part.heading).includes(word));
      return [{ named, hit: { page, title, part, ...around(part.text, wanted) } }];
    }),
  );
  return [...hits.filter(({ named }) => named), ...hits.filter(({ named }) => !named)].map(({ hit }) => hit);
}

function around(text: string, wanted: readonly string[]): Pick<Hit, "snippet" | "marks"> {
  const whole = folded(text);
  // Folding that changes lengths would put marks on other letters.
  if (whole.length !== text.length) return { snippet: text.slice(0, LENGTH), marks: [] };
  const first = Math.min(...wanted.map((word) => whole.indexOf(word)).filter((at) => at >= 0), text.length);
  const from = first === text.length ? 0 : Math.max(0, first - BEFORE);
  const snippet = text.slice(from, from + LENGTH);
  const marks: [number, number][] = [];
  const inside = folded(snippet);
  for (let at = 0; at < inside.length;) {
    const word = wanted.find((one) => inside.startsWith(one, at));
    if (word) marks.push([at, at + word.length]);
    at += word?.length ?? 1;
  }
  return { snippet, marks };
}

export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
