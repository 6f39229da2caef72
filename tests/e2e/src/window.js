// The window as a person has it: things are found by `data-testid`, and every step waits for what it expects to see.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { By, Key, until } from "selenium-webdriver";
import { open } from "./driver.js";
import { app, pictures } from "./place.js";

const PATIENCE = 20_000;
const CUT = readFileSync(new URL("./cut.js", import.meta.url), "utf8");
const SHIFT = readFileSync(new URL("./shift.js", import.meta.url), "utf8");
const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

export class Window {
  static async open(person, args = []) {
    const { driver, close } = await open(app(), { args, env: person.env });
    return new Window(driver, close);
  }

  constructor(driver, close) {
    this.driver = driver;
    this.close = close;
  }

  at(testid) {
    return By.css(`[data-testid="${testid}"]`);
  }

  /** The first element with this id that is shown. */
  async find(testid) {
    const element = await this.driver.wait(
      until.elementLocated(this.at(testid)),
      PATIENCE,
      `no ${testid}`,
    );
    return this.driver.wait(
      until.elementIsVisible(element),
      PATIENCE,
      `${testid} is not shown`,
    );
  }

  async all(testid) {
    return this.driver.findElements(this.at(testid));
  }

  async click(testid) {
    await this.act(testid, async (element) => {
      // A thing half under the page's head counts as in view, and the head would take the click.
      await this.run(
        "arguments[0].scrollIntoView({ block: 'nearest' })",
        element,
      );
      await this.press(element);
    });
  }

  /** Where the page is drawn larger WebKit's driver clicks beside what it means: it does not know. */
  async press(element) {
    if (this.zoomed) await this.run("arguments[0].click()", element);
    else await element.click();
  }

  /** Acts on an element that the page may be drawing anew at this moment. */
  async act(testid, act) {
    await this.until(`${testid} to take it`, async () => {
      const element = await this.find(testid);
      await this.driver.wait(
        until.elementIsEnabled(element),
        PATIENCE,
        `${testid} is disabled`,
      );
      await act(element);
      return true;
    });
  }

  async fill(testid, text) {
    await this.act(testid, async (element) => {
      await element.clear();
      await element.sendKeys(text);
    });
  }

  /** What is to be read there; nothing when it is not there. */
  async text(testid) {
    return this.run(
      "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`)?.innerText ?? ''",
      testid,
    );
  }

  async keys(...keys) {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  async chord(modifiers, key) {
    const actions = this.driver.actions();
    for (const modifier of modifiers) actions.keyDown(modifier);
    actions.sendKeys(key);
    for (const modifier of [...modifiers].reverse()) actions.keyUp(modifier);
    await actions.perform();
  }

  /** Waits until the question is answered with something true, and answers it. */
  async until(what, question) {
    let last;
    const asked = async () => {
      try {
        return await question();
      } catch (cause) {
        if (
          ![
            "StaleElementReferenceError",
            "NoSuchElementError",
            "ElementNotInteractableError",
            "ElementClickInterceptedError",
          ].includes(cause.name)
        )
          throw cause;
        last = cause;
        return false;
      }
    };
    try {
      return await this.driver.wait(asked, PATIENCE);
    } catch (cause) {
      if (cause.name !== "TimeoutError") throw cause;
      await this.picture(`failed-${what.replaceAll(/\W+/g, "-")}`);
      throw new Error(
        `waited in vain for ${what}${last ? `: ${last.message}` : ""}`,
        { cause },
      );
    }
  }

  run(script, ...args) {
    return this.driver.executeScript(script, ...args);
  }

  /** A picture of the window after the next paint. */
  async picture(name) {
    await this.driver.executeAsyncScript(
      "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));",
    );
    const file = join(pictures(), `${name}.png`);
    writeFileSync(
      file,
      Buffer.from(await this.driver.takeScreenshot(), "base64"),
    );
    return file;
  }

  /** Waits until nothing loads, moves, fades or is still drawn. */
  async settled() {
    let before;
    await this.until("the page to settle", async () => {
      const [still, size] = await this.run(
        `return [!document.querySelector("[aria-busy=true]") && document.getAnimations().every((one) => one.playState !== "running"),
          document.body.innerHTML.length]`,
      );
      const same = size === before;
      before = size;
      return still && same;
    });
  }

  /** The page in a window of this many pixels, and drawn so large (1: as it is made). */
  async resize(width, height, zoom = 1) {
    await this.driver.manage().window().setRect({ width, height });
    await this.until(`a window of ${width} × ${height}`, () =>
      this.run(
        "return innerWidth === arguments[0] && innerHeight === arguments[1]",
        Math.floor(width / zoom),
        Math.floor(height / zoom),
      ),
    );
    this.zoomed = zoom !== 1;
  }

  /** Presses the keys for larger (or smaller) until the page is drawn so large: once for each size that is seen. */
  async zoom(keys, zoom) {
    const width = () => this.run("return innerWidth");
    const wanted = Math.floor((await this.run("return outerWidth")) / zoom);
    for (let now = await width(); now !== wanted; ) {
      const before = now;
      await this.chord([Key.CONTROL], keys);
      await this.until(`the page on its way to ${zoom}`, async () => {
        now = await width();
        return now !== before;
      });
    }
    this.zoomed = zoom !== 1;
  }

  /** Texts that are cut off without a way to read them whole, and what stands beyond the window's edge. */
  async cut() {
    return this.run(CUT);
  }

  /** From now on answers come late and what moves by itself is noted. */
  async watchShifts() {
    await this.run(SHIFT);
  }

  /** What moved since the last question, once nothing is awaited any more. */
  async shifts() {
    await this.until("all answers", () =>
      this.run("return window.shifts.awaited === 0"),
    );
    await this.settled();
    return this.run(
      "const found = [...window.shifts.found].map(([what, by]) => `${what} by ${by}`); window.shifts.found.clear(); return found;",
    );
  }

  /** What axe-core finds serious or critical: rule, and the elements at fault. */
  async barriers() {
    // Colours are measured, so nothing may be half faded in.
    await this.settled();
    if (!(await this.run("return 'axe' in window"))) await this.run(axe);
    const found = await this.driver.executeAsyncScript(
      "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations), (e) => done(String(e)));",
    );
    if (typeof found === "string") throw new Error(found);
    return found
      .filter((violation) => ["serious", "critical"].includes(violation.impact))
      .map((violation) => ({
        rule: violation.id,
        at: violation.nodes.map((node) => {
          const reasons = [...node.any, ...node.all, ...node.none].map(
            (one) => one.message,
          );
          return `${node.html.slice(0, 200)}: ${reasons.join("; ")}`;
        }),
      }));
  }
}

export { Key };
