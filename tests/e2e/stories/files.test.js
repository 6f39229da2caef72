// Files on items, and text that breaks programs, in the real window: a file is attached, shown, packed and taken back; what is
// typed is shown as it is; what somebody else wrote meanwhile is not written over.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../src/ask.js";
import { Person } from "../src/place.js";
import { endsWith } from "../src/story.js";
import { closeSheet, createWorkspace } from "../src/ways.js";
import { Key, Window } from "../src/window.js";

const person = new Person();
person.env.SANDTABLE_OPENED = join(person.folder, "opened");
const NASTY = "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script>{{1+1}} 👨‍👩‍👧‍👦";
let window;
let workspace;

beforeAll(async () => {
  window = await Window.open(person);
});

endsWith(person, () => window);

const items = (name, kind) => ask(person, workspace, name, { kinds: [kind] }).items;
const slots = () => items("content_items", "slot");
const files = (owner_kind, owner_id) => ask(person, workspace, "media_list", { owner_kind, owner_id }).files;

function file(name, bytes) {
  const path = join(person.folder, name);
  writeFileSync(path, bytes);
  return path;
}

function crc(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** A PNG that claims a size, with these rows of pixels or none. */
function png(width, height, rows = Buffer.alloc(0)) {
  const part = (name, body) => {
    const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(body.length, 0);
    ends.writeUInt32BE(crc(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const body = rows.length > 0 ? deflateSync(rows) : rows;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), part("IHDR", head), part("IDAT", body), part("IEND", Buffer.alloc(0)),
  ]);
}

/** Green above, blue below, and a hill between. */
function landscape(side) {
  const rows = Buffer.alloc(side * (1 + side * 3));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const hill = y > side * (0.55 + 0.2 * Math.sin((x / side) * 6));
      rows.set(hill ? [60, 130, 80] : [150, 190, 235], y * (1 + side * 3) + 1 + x * 3);
    }
  }
  return png(side, side, rows);
}

/** Puts a text into a field as a paste does: at once. */
async function put(testid, text) {
  const field = await window.find(testid);
  await window.run(
    `const field = arguments[0].matches("input, textarea") ? arguments[0] : arguments[0].querySelector("input, textarea");
     field.value = arguments[1]; field.dispatchEvent(new Event("input", { bubbles: true }));`,
    field,
    text,
  );
}

/** Saves beside the open sheet, as a board or an undo of this window would. */
async function beside(name, request) {
  const told = await window.driver.executeAsyncScript(
    `const done = arguments[2];
     window.__TAURI_INTERNALS__.invoke("rpc", { name: arguments[0], json: JSON.stringify(arguments[1]) }).then(() => done(null), done);`,
    name,
    request,
  );
  expect(told).toBeNull();
}

test("files are attached to a slot, shown small, and one that claims 60,000 × 60,000 is only named", async () => {
  workspace = await createWorkspace(window, person, "山岚茶事");
  await window.click("nav-content");
  await window.click("slot-new");
  await window.fill("field-title", "春茶上新");
  await window.until("the slot on disk", async () => slots().length === 1);
  const paths = [
    file("封面.png", landscape(900)),
    file("简报.docx", "brief"),
    file("巨幅.png", png(60_000, 60_000)),
    file("setup\u202Egpj.exe", "MZ"),
  ];
  person.answer(paths.join("\t"));
  const [add] = await window.driver.findElements({ css: "[data-testid=item-files] .add button" });
  await window.run("arguments[0].scrollIntoView({ block: 'center' })", add);
  await add.click();
  await window.until("four files", async () => (await window.all("attachment")).length === 4);
  await window.until("the small picture", () => window.run("return document.querySelector('[data-testid=attachment] img')?.naturalWidth > 0"));
  expect(await window.text("item-files")).toContain("setupgpj.exe");
  const signs = await window.run("return [...document.querySelectorAll('[data-testid=attachment] .thumb')].map((one) => one.ariaLabel ?? one.getAttribute('aria-label'))");
  expect(signs[2]).toContain("60,000");
  await window.picture("files-01-slot");
  expect(await window.barriers()).toEqual([]);
});

test("a document is shown as a copy, a program has nothing to press but save", async () => {
  const names = await window.driver.findElements({ css: "[data-testid=attachment] button.name" });
  expect(names).toHaveLength(3);
  await names[1].click();
  await window.until("the copy", async () => existsSync(person.env.SANDTABLE_OPENED));
  const [shown] = readFileSync(person.env.SANDTABLE_OPENED, "utf8").split("\n");
  expect(shown.endsWith("简报.docx")).toBe(true);
  expect(readFileSync(shown, "utf8")).toBe("brief");
});

test("a copy that takes long shows how far it is, and is stopped without a trace", async () => {
  const [, brief] = files("slot", slots()[0].id);
  const blob = join(workspace, "media", brief.sha256);
  const content = readFileSync(blob);
  const out = join(person.folder, "copies");
  mkdirSync(out);
  // It cannot end before it is stopped: what is read grows ahead of what is written, in zeros that take no room.
  const written = () => readdirSync(out).reduce((sum, name) => sum + (statSync(join(out, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  const grow = () => truncateSync(blob, written() + 1_900_000_000);
  grow();
  const growing = setInterval(grow, 50);
  const path = join(out, "简报.docx");
  person.answer(path);
  const saves = await window.driver.findElements({ css: "[data-testid=attachment] .act:not(.away)" });
  await window.run("arguments[0].scrollIntoView({ block: 'center' }); arguments[0].click()", saves[1]);
  try {
    await window.find("job");
    await window.picture("files-02-job");
    await window.click("job-cancel");
  } finally {
    clearInterval(growing);
  }
  await window.until("the job to end", async () => (await window.all("job")).length === 0);
  expect(readdirSync(out)).toEqual([]);
  writeFileSync(blob, content);
});

test("the pack has caption and files, and says what the media folder lacks", async () => {
  const out = join(person.folder, "out");
  mkdirSync(out);
  const [, brief] = files("slot", slots()[0].id);
  rmSync(join(workspace, "media", createHash("sha256").update("brief").digest("hex")));
  person.answer(out);
  await window.click("slot-pack");
  await window.until("the pack", async () => readdirSync(out).length === 1);
  await window.until("all in it", async () => readdirSync(join(out, readdirSync(out)[0])).length === 4);
  await window.until("what it lacks", async () =>
    (await window.run("return document.body.innerText")).includes(brief.name),
  );
  await window.picture("files-02-packed");
  await closeSheet(window);
  await window.chord([Key.CONTROL], "z");
  await window.until("the files off again", async () => files("slot", slots()[0].id).length === 0);
});

test("markup, a family of emoji and a title of a megabyte are only text", async () => {
  await window.click("slot-new");
  await put("field-title", NASTY);
  await put("field-caption", `${NASTY}\0`);
  await window.until("it on disk", async () => slots().some((one) => one.title === NASTY && one.caption === NASTY));
  await window.until("it in the calendar or beside it", async () =>
    (await window.run("return document.body.innerText")).includes("👨‍👩‍👧‍👦"),
  );
  expect(await window.run("return document.title")).not.toBe("ran");
  await put("field-title", "长".repeat(200_000));
  await window.until("what is against it", async () => (await window.text("item-sheet")).includes("1,000"));
  await window.picture("files-03-too-long");
  await put("field-title", "春茶");
  await window.until("it saved", async () => slots().some((one) => one.title === "春茶"));
  await closeSheet(window);
});

test("what was changed meanwhile is kept, and in the same place asked about", async () => {
  await window.click("nav-strategy");
  await window.click("tab-personas");
  await window.click("persona-template-b2c");
  await window.click("card");
  const persona = () => items("strategy_items", "persona")[0];
  await window.until("a persona", async () => persona() !== undefined);
  const loaded = persona();
  // Both at once: the sheet's own text waits to be saved while the other comes.
  await put("field-name", "爱喝茶的小林");
  await beside("strategy_save", { items: [{ ...loaded, name: "茶友老王", occupation: "教师" }] });
  await window.find("conflict");
  await window.picture("files-04-conflict");
  expect(await window.text("conflict")).toContain("茶友老王");
  expect(persona().name).toBe("茶友老王");
  const mine = await window.driver.findElements({ css: "[data-testid=save-state] button" });
  await mine[0].click();
  await window.until("mine on disk", async () => persona().name === "爱喝茶的小林");
  expect(persona().occupation).toBe("教师");
  await window.until("no question left", async () => (await window.all("conflict")).length === 0);
});
