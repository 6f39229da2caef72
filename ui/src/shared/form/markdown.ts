// Markdown as a tree of the few things we show. The parser's own HTML is never made: markup inside is text.
import { Lexer, type Token, type Tokens } from "marked";

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "break" }
  | { kind: "strong"; inside: Inline[] }
  | { kind: "em"; inside: Inline[] }
  | { kind: "struck"; inside: Inline[] }
  | { kind: "link"; href: string; inside: Inline[] };

export type Block =
  | { kind: "paragraph"; inside: Inline[] }
  | { kind: "heading"; depth: number; inside: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: ListItem[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "code"; text: string }
  | { kind: "rule" }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

export interface ListItem {
  /** Null: no task. */
  done: boolean | null;
  blocks: Block[];
}

type Followed = (address: string) => boolean;

/** Longer text is shown as it is: it would be parsed anew at every key. */
const PARSED_MOST = 100_000;
/** Deeper nesting than anybody writes. */
const DEEPEST = 24;

/** `followed` says which addresses become links; those of a guide name its own pages. */
export function readMarkdown(text: string, followed: Followed = safe): Block[] {
  const plain = text.replaceAll("\0", "");
  // Thousands of `>` before a line would nest the parser as deep.
  if (plain.length > PARSED_MOST || /^(?:[ \t]*>){25,}/m.test(plain)) return asText(plain);
  try {
    return blocks(new Lexer({ gfm: true, breaks: true }).lex(plain), 0, followed);
  } catch {
    return asText(plain);
  }
}

function asText(text: string): Block[] {
  return text.split(/\n{2,}/).map((part) => ({ kind: "paragraph", inside: lines(part) }));
}

function lines(text: string): Inline[] {
  return text.split("\n").flatMap((line, at): Inline[] => {
    const own: Inline = { kind: "text", text: line };
    return at === 0 ? [own] : [{ kind: "break" }, own];
  });
}

function blocks(tokens: readonly Token[], depth: number, followed: Followed): Block[] {
  return tokens.flatMap((token) => block(token, depth, followed));
}

function block(token: Token, depth: number, followed: Followed): Block[] {
  if (depth > DEEPEST) return [{ kind: "paragraph", inside: lines(token.raw) }];
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading":
      return [{ kind: "heading", depth: (token as Tokens.Heading).depth, inside: inline(token, followed) }];
    case "hr":
      return [{ kind: "rule" }];
    case "code":
      return [{ kind: "code", text: (token as Tokens.Code).text }];
    case "blockquote":
      return [{ kind: "quote", blocks: blocks((token as Tokens.Blockquote).tokens, depth + 1, followed) }];
    case "list": {
      const list = token as Tokens.List;
      const items = list.items.map((item) => ({
        done: item.task ? (item.checked ?? false) : null,
        blocks: blocks(
          item.tokens.filter((one) => one.type !== "checkbox"),
          depth + 1,
          followed,
        ),
      }));
      return [{ kind: "list", ordered: list.ordered, start: list.start === "" ? 1 : list.start, items }];
    }
    case "table": {
      const table = token as Tokens.Table;
      return [
        {
          kind: "table",
          head: table.header.map((cell) => spans(cell.tokens, followed)),
          rows: table.rows.map((row) => row.map((cell) => spans(cell.tokens, followed))),
        },
      ];
    }
    case "paragraph":
    case "text":
      return [{ kind: "paragraph", inside: inline(token, followed) }];
    default:
      // HTML and whatever a later parser knows: as it was written.
      return [{ kind: "paragraph", inside: lines(token.raw.trimEnd()) }];
  }
}

function inline(token: Token, followed: Followed): Inline[] {
  const inside = (token as { tokens?: Token[] }).tokens;
  return inside ? spans(inside, followed) : lines(entities((token as Tokens.Text).text));
}

function spans(tokens: readonly Token[], followed: Followed): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case "strong":
        return [{ kind: "strong", inside: inline(token, followed) }];
      case "em":
        return [{ kind: "em", inside: inline(token, followed) }];
      case "del":
        return [{ kind: "struck", inside: inline(token, followed) }];
      case "codespan":
        return [{ kind: "code", text: entities((token as Tokens.Codespan).text) }];
      case "br":
        return [{ kind: "break" }];
      case "link":
        return link((token as Tokens.Link).href, inline(token, followed), followed);
      case "image": {
        // Nothing is fetched for a text; the picture is a link to it.
        const { href, text } = token as Tokens.Image;
        return link(href, [{ kind: "text", text: text || href }], followed);
      }
      case "escape":
      case "text":
        return inline(token, followed);
      case "checkbox":
        return [];
      default:
        return [{ kind: "text", text: token.raw }];
    }
  });
}

function link(href: string, inside: Inline[], followed: Followed): Inline[] {
  const address = entities(href);
  return followed(address) ? [{ kind: "link", href: address, inside }] : inside;
}

/** Addresses that a program may hand to the system. */
export function safe(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address);
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function entities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, ten, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? String(all);
    const code = ten ? Number(ten) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(all);
  });
}
