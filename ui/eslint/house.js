// The rules of this house that no plugin knows.
import path from "node:path";

const TIERS = ["lib", "shared", "features", "views"];

/** `src/features/import/x.ts` → { tier: "features", room: "import" }; the entry files stand above all. */
function place(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf("src");
  if (at < 0) return null;
  const tier = TIERS.indexOf(parts[at + 1]);
  return { tier: tier < 0 ? TIERS.length : tier, room: parts[at + 2] };
}

/** Imports go down only: lib < shared < features < views. */
const tiers = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      up: "{{from}} must not know {{to}}: imports go lib < shared < features < views.",
      across: "Features do not know one another: {{from}} imports {{to}}.",
    },
  },
  create(context) {
    const here = place(context.filename);
    const check = (node, source) => {
      if (!here || typeof source !== "string" || !source.startsWith(".")) return;
      const there = place(path.resolve(path.dirname(context.filename), source));
      if (!there) return;
      const names = { from: TIERS[here.tier] ?? "the entry", to: TIERS[there.tier] ?? "the entry" };
      if (there.tier > here.tier) context.report({ node, messageId: "up", data: names });
      if (here.tier === 2 && there.tier === 2 && here.room !== there.room) {
        context.report({ node, messageId: "across", data: { from: here.room, to: there.room } });
      }
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value),
    };
  },
};

/** One file talks to the window; the rest can be tested without one. */
const oneHost = {
  meta: { type: "problem", schema: [], messages: { host: "Only lib/host.ts imports {{source}}." } },
  create(context) {
    if (/src[\\/]lib[\\/]host\.ts$/.test(context.filename)) return {};
    return {
      ImportDeclaration(node) {
        if (String(node.source.value).startsWith("@tauri-apps/")) {
          context.report({ node, messageId: "host", data: { source: node.source.value } });
        }
      },
    };
  },
};

/** The Enter that ends a composition of an input method is not the user's Enter. */
const noRawEnter = {
  meta: {
    type: "problem",
    schema: [],
    messages: { enter: "Use isEnter/isPress of lib/ime.ts: a raw Enter breaks Chinese input." },
  },
  create(context) {
    if (/src[\\/]lib[\\/]ime\.ts$/.test(context.filename)) return {};
    const isKey = (node) => node.type === "MemberExpression" && ["key", "code"].includes(node.property.name);
    const isEnter = (node) => node.type === "Literal" && ["Enter", "NumpadEnter"].includes(node.value);
    return {
      BinaryExpression(node) {
        if ((isKey(node.left) && isEnter(node.right)) || (isEnter(node.left) && isKey(node.right))) {
          context.report({ node, messageId: "enter" });
        }
      },
      SwitchCase(node) {
        if (node.test && isEnter(node.test)) context.report({ node, messageId: "enter" });
      },
    };
  },
};

const LETTERS = /\p{L}{2,}/u;
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "title",
  "alt",
  "placeholder",
  "label",
  "text",
  "hint",
  "note",
]);

/** Words the user reads come from the catalogue. Samples of a notation (2026-01-01) are no words. */
const noLiteralText = {
  meta: { type: "problem", schema: [], messages: { text: "“{{text}}” belongs into the catalogue." } },
  create(context) {
    if (!context.filename.endsWith(".svelte")) return {};
    const inStyle = (node) => {
      for (let up = node.parent; up; up = up.parent)
        if (up.type === "SvelteStyleElement" || up.type === "SvelteScriptElement") return true;
      return false;
    };
    return {
      SvelteText(node) {
        const text = node.value.trim();
        if (LETTERS.test(text) && !inStyle(node)) context.report({ node, messageId: "text", data: { text } });
      },
      SvelteAttribute(node) {
        if (!SPOKEN.has(node.key.name)) return;
        for (const part of node.value) {
          if (part.type === "SvelteLiteral" && LETTERS.test(part.value)) {
            context.report({ node: part, messageId: "text", data: { text: part.value.trim() } });
          }
        }
      },
    };
  },
};

export default {
  rules: { tiers, "one-host": oneHost, "no-raw-enter": noRawEnter, "no-literal-text": noLiteralText },
};
