// What the fixture says, read without the program.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtures } from "./place.js";

/** Rows of a CSV fixture as objects; cells hold quotes around commas, never quotes themselves. */
export function rowsOf(name) {
  const text = readFileSync(join(fixtures, name), "utf8").replace(
    /^\uFEFF/,
    "",
  );
  const [head, ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const cells = [""];
      let quoted = false;
      for (const letter of line) {
        if (letter === '"') quoted = !quoted;
        else if (letter === "," && !quoted) cells.push("");
        else cells[cells.length - 1] += letter;
      }
      return cells;
    });
  return rows.map((row) =>
    Object.fromEntries(head.map((column, at) => [column, row[at]])),
  );
}

/** Views of the posts of a month (`2025-07`), or of all, as far as their dates and figures can be true. */
export function views(name, month) {
  return rowsOf(name)
    .map((row) => {
      const [, m, d, y] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(row["Publish time"]);
      return {
        month: `${y}-${m}`,
        ok: Number(m) <= 12 && Number(d) <= 31,
        views: Number(row.Views.replaceAll(",", "")),
      };
    })
    .filter(
      (post) =>
        post.ok &&
        post.views >= 0 &&
        (month === undefined || post.month === month),
    )
    .reduce((sum, post) => sum + post.views, 0);
}
