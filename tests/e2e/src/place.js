// Folders of one story, and the programs under test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../../..");
export const fixtures = join(root, "tests/fixtures");

function needed(variable) {
  const value = process.env[variable];
  if (!value)
    throw new Error(
      `${variable} is not set: run these tests with cargo xtask test`,
    );
  return value;
}

export const app = () => needed("SANDTABLE_APP");
export const cli = () => needed("SANDTABLE_CLI");

/** Pictures for people to look at. */
export function pictures() {
  const folder = process.env.SANDTABLE_OUT ?? join(root, "target/e2e");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A person who has never started the program: preferences, workspaces and answers to dialogs in folders of their own. */
export class Person {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "sandtable-story-"));
    this.workspaces = join(this.folder, "workspaces");
    this.answers = join(this.folder, "answers");
    mkdirSync(this.workspaces);
    this.answer();
    // The tour of the demo would stand in the way of what is tried here.
    const config = join(this.folder, "config");
    mkdirSync(config);
    writeFileSync(
      join(config, "preferences.json"),
      JSON.stringify({ tour_seen: true }),
    );
    this.env = {
      SANDTABLE_CONFIG_DIR: join(this.folder, "config"),
      SANDTABLE_WORKSPACES_DIR: this.workspaces,
      SANDTABLE_PICK: this.answers,
      // What the page keeps on a machine (how lists are looked at) is a person's own, too.
      XDG_DATA_HOME: join(this.folder, "data"),
      // The program spares old drivers WebKit's DMA-BUF renderer; a picture over WebDriver needs it.
      WEBKIT_DISABLE_DMABUF_RENDERER: "0",
      LANG: "zh_CN.UTF-8",
      LANGUAGE: "zh_CN",
    };
  }

  /** What the next dialogs will answer, one after the other. */
  answer(...paths) {
    writeFileSync(this.answers, paths.map((path) => `${path}\n`).join(""));
  }

  forget() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
