// Ways through the program that several stories take.
import { join } from "node:path";
import { fixtures } from "./place.js";
import { Key } from "./window.js";

/** From the start page to an empty board; answers the workspace's folder. */
export async function createWorkspace(window, person, name) {
  await window.click("start-new");
  await window.fill("new-name", name);
  await window.click("new-create");
  await window.find("today-empty");
  await window.click("nav-evaluation");
  await window.find("board-empty");
  return join(person.workspaces, `${name}.sandtable`);
}

/** From the empty board over the dialog to the board with figures. */
export async function importFile(window, person, name) {
  person.answer(join(fixtures, name));
  await window.click("empty-import");
  await window.find("wizard");
  await window.click("import-run");
  await window.until(
    "the import's result",
    async () =>
      (await (await window.find("result")).getAttribute("data-dry")) ===
      "false",
  );
}

/** A radio button: what is clicked is what one sees of it, its label. */
export async function choose(window, testid) {
  await window.until(`${testid} to be chosen`, async () => {
    const [radio] = await window.all(testid);
    if (!radio) return false;
    await window.run(
      "arguments[0].closest('label').scrollIntoView({ block: 'nearest' })",
      radio,
    );
    const label = await window.run(
      "return arguments[0].closest('label')",
      radio,
    );
    if (!(await radio.isSelected())) await window.press(label);
    return radio.isSelected();
  });
}

export async function speak(window, locale) {
  await window.click("locale");
  await window.click(`locale-${locale}`);
  await window.until(
    `the page in ${locale}`,
    async () =>
      (await window.run("return document.documentElement.lang")) === locale,
  );
}

export async function dress(window, theme) {
  await choose(window, `theme-${theme}`);
  await window.until(
    `the ${theme} theme`,
    async () =>
      (await window.run("return document.documentElement.dataset.theme")) ===
      theme,
  );
}

/** The board with the metric's card chosen, by month, over all data unless another preset is named. */
export async function showMonths(window, metric, preset = "all") {
  await window.click("nav-evaluation");
  await window.click("period");
  await window.click(`period-${preset}`);
  await choose(window, "granularity-month");
  await window.click(`card-${metric}`);
  await window.until(
    "the chart",
    async () => (await window.all("chart-mark")).length > 1,
  );
}

/** Chooses in a field of choices by what an option says. */
export async function pick(window, testid, word) {
  await window.click(testid);
  await window.until(`the option ${word}`, () =>
    window.run(
      "const one = [...document.querySelectorAll('[role=option]')].find((o) => o.innerText.includes(arguments[0])); one?.click(); return one !== undefined",
      word,
    ),
  );
  await window.until("the list to close", () =>
    window.run("return document.querySelector('[role=option]') === null"),
  );
}

export async function closeSheet(window) {
  await window.keys(Key.ESCAPE);
  await window.until(
    "the sheet to close",
    async () => (await window.all("item-sheet")).length === 0,
  );
}
