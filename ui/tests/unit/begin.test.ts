// The page before the program: its colours are the program's, and it waits for nothing.
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const read = (file: string) => fs.readFileSync(path.resolve(__dirname, "../..", file), "utf8");
const page = new DOMParser().parseFromString(read("index.html"), "text/html");
const tokens = read("src/shared/tokens.css");

it.each([
  ["light", /:root \{([^}]*)\}/, 0],
  ["dark", /:root\[data-theme="dark"\] \{([^}]*)\}/, 1],
] as const)("has the ground and the sign of the %s theme", (_, block, at) => {
  const theme = block.exec(tokens)?.[1] ?? "";
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  const style = page.querySelector("style")?.textContent.split("prefers-color-scheme: dark")[at] ?? "";
  const used = (property: string) => new RegExp(`\\b${property}: (#[0-9a-f]{6});`).exec(style)?.[1];
  expect([used("background"), used("color"), used("fill")]).toEqual(["bg", "accent", "on-accent"].map(token));
});

it("holds back the first paint with no sheet, and runs no script of its own", () => {
  expect(page.querySelectorAll("link[rel=stylesheet]")).toHaveLength(0);
  expect([...page.scripts].map((script) => [script.type, script.textContent])).toEqual([["module", ""]]);
});
