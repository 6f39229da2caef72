import { beforeAll, describe, expect, it, vi } from "vitest";
import { cells, tsv } from "../../src/lib/clipboard";
import { wordError } from "../../src/lib/errors";
import { change, figure, full, period } from "../../src/lib/format";
import { speak, systemLocale } from "../../src/lib/i18n.svelte";
import { composing, isEnter, isPress } from "../../src/lib/ime";
import { matches, spelled, typing } from "../../src/lib/keyboard";
import { parseFigure, typedFigure } from "../../src/lib/parse";
import { isDate, rangeOf, today } from "../../src/lib/period";
import { drawing, RefusedSvg } from "../../src/lib/svg";

const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);

describe("input methods", () => {
  it("own the Enter that ends a composition", () => {
    expect(isEnter(key({ key: "Enter" }))).toBe(true);
    expect(isEnter(key({ key: "Enter", isComposing: true }))).toBe(false);
    // WKWebView: the composition is over, the key code still tells.
    expect(isEnter(key({ key: "Enter", keyCode: 229 }))).toBe(false);
    expect(composing(key({ key: "a", keyCode: 229 }))).toBe(true);
    expect(isPress(key({ key: " " }))).toBe(true);
  });
});

describe("shortcuts", () => {
  it("need exactly their modifiers", () => {
    expect(matches(key({ key: "z", ctrlKey: true }), "Mod+Z")).toBe(true);
    expect(matches(key({ key: "Z", ctrlKey: true, shiftKey: true }), "Mod+Z")).toBe(false);
    expect(matches(key({ key: "Z", ctrlKey: true, shiftKey: true }), "Mod+Shift+Z")).toBe(true);
    expect(matches(key({ key: "?", shiftKey: true }), "?")).toBe(true);
    expect(matches(key({ key: "+", ctrlKey: true, shiftKey: true }), "Mod++")).toBe(true);
    expect(matches(key({ key: "=", ctrlKey: true }), "Mod++")).toBe(false);
    expect(matches(key({ key: "-", ctrlKey: true }), "Mod+-")).toBe(true);
    expect(spelled("Mod++")).toBe("Ctrl++");
    expect(matches(key({ key: "z", ctrlKey: true, isComposing: true }), "Mod+Z")).toBe(false);
  });

  it("leave text fields alone", () => {
    const from = (node: HTMLElement) => {
      let found = false;
      node.addEventListener("keydown", (event) => (found = typing(event)));
      node.dispatchEvent(key({ key: "z" }));
      return found;
    };
    expect(from(document.createElement("input"))).toBe(true);
    expect(from(Object.assign(document.createElement("input"), { type: "checkbox" }))).toBe(false);
    expect(from(document.createElement("button"))).toBe(false);
  });
});

describe("typed figures", () => {
  it.each([
    ["1,200", 1200],
    ["120万", 1_200_000],
    ["1.2M", 1_200_000],
    ["３.５亿", 350_000_000],
    ["12 k", 12_000],
    ["¥2,000", 2000],
    ["0", 0],
  ])("%s", (text, value) => expect(parseFigure(text, "count")).toBe(value));

  it.each(["", "abc", "1.2.3", "12%", "1e5x", "--3"])("“%s” is none", (text) =>
    expect(parseFigure(text, "count")).toBeNull(),
  );

  it("are percent for rates, and come back as typed", () => {
    expect(parseFigure("2.3", "percent")).toBe(0.023);
    expect(parseFigure("2.3 %", "percent")).toBe(0.023);
    expect(typedFigure(0.023, "percent")).toBe("2.3");
    expect(typedFigure(null, "count")).toBe("");
  });
});

describe("periods", () => {
  const data = { first: "2026-01-05", last: "2026-06-20" };
  it("of rolling presets end with the data", () => {
    expect(rangeOf("months6", data, "2026-11-21")).toEqual({ from: "2026-01-01", to: "2026-06-30" });
    expect(rangeOf("days30", data, "2026-11-21")).toEqual({ from: "2026-05-22", to: "2026-06-20" });
  });
  it("of whole years and weeks are those before this one", () => {
    expect(rangeOf("months12", data, "2026-11-21")).toEqual({ from: "2025-07-01", to: "2026-06-30" });
    expect(rangeOf("last_year", data, "2026-11-21")).toEqual({ from: "2025-01-01", to: "2025-12-31" });
    // 22 November 2026 is a Sunday.
    expect(rangeOf("last_week", data, "2026-11-22")).toEqual({ from: "2026-11-09", to: "2026-11-15" });
    expect(rangeOf("last_week", data, "2026-11-22", 0)).toEqual({ from: "2026-11-15", to: "2026-11-21" });
  });
  it("of calendar presets end with the calendar", () => {
    expect(rangeOf("last_month", data, "2026-01-15")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(rangeOf("this_year", data, "2026-11-21")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });
  it("know dates that are none", () => {
    expect([isDate("2024-02-29"), isDate("2026-02-29"), isDate("2026-2-1"), isDate("")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it("begin at midnight of the workspace's zone", () => {
    const now = new Date("2026-11-21T20:00:00Z");
    expect([today("Asia/Shanghai", now), today("America/New_York", now)]).toEqual(["2026-11-22", "2026-11-21"]);
  });
  it("do not depend on how an engine writes a date", () => {
    const format = vi
      .spyOn(Intl.DateTimeFormat.prototype as { format: unknown }, "format", "get")
      .mockReturnValue(() => "1/5/2026");
    expect(today("UTC", new Date("2026-01-05T12:00:00Z"))).toBe("2026-01-05");
    format.mockRestore();
  });
});

describe("figures in words", () => {
  beforeAll(() => speak("zh-CN"));
  it("use the big units of the language", async () => {
    expect([figure(3_514_200, "count"), figure(4182, "count"), figure(null, "count")]).toEqual([
      "351.4万",
      "4,182",
      "–",
    ]);
    await speak("zh-TW");
    expect(figure(351_420_000, "count")).toBe("3.5億");
    await speak("en");
    expect([figure(3_514_200, "count"), full(3_514_200, "count")]).toEqual(["3.5M", "3,514,200"]);
    expect(figure(0.0231, "percent")).toBe("2.31\u00a0%");
  });
  it("say changes with their sign, rates in points", () => {
    expect(change(110, 100, 0.1, "count")).toEqual({ text: "+10\u00a0%", direction: "up" });
    expect(change(0.02, 0.025, -0.2, "percent")).toEqual({ text: "−0.5 pp", direction: "down" });
    expect(change(1, 1, 0, "count")?.direction).toBe("level");
    expect(change(1, null, null, "count")).toBeNull();
  });
  it("name periods of every kind", () => {
    expect(["2026-10", "2026-W41", "2026-10-04/P1W", "2026-10-05"].map(period)).toEqual([
      "Oct 2026",
      "Week 41, 2026",
      "Week from Oct 4, 2026",
      "Oct 5, 2026",
    ]);
  });
});

describe("errors in words", () => {
  it("name their fields and a way out", () => {
    const said = wordError(
      JSON.stringify({ code: "workspace_newer", message: "", path: "/w", found: 9, supported: 2 }),
    );
    expect(said.text).toContain("9");
    expect(said.text).toContain("2");
    expect(said.way).not.toBe("");
  });
  it("never show a raw variable, whatever is missing", () => {
    for (const code of ["workspace_locked", "needs_answer", "bad_option", "zip_bomb", "sheet_missing", "nonsense"]) {
      const said = wordError(JSON.stringify({ code, message: "m" }));
      expect(said.text + said.way).not.toMatch(/\{\$/);
    }
  });
  it("name the question that is open", () => {
    const said = wordError(JSON.stringify({ code: "needs_answer", message: "", question: { id: "year" } }));
    expect(said.text).toContain("Which year");
  });
});

describe("pasted and copied cells", () => {
  it("cross the clipboard both ways", () => {
    expect(
      tsv([
        ["a\tb", "c\nd"],
        ["1", "2"],
      ]),
    ).toBe("a b\tc d\n1\t2");
    expect(cells("1\r\n2\r\n")).toEqual([["1"], ["2"]]);
    expect(cells("Oct\t1,200\nNov\t")).toEqual([
      ["Oct", "1,200"],
      ["Nov", ""],
    ]);
  });
});

describe("drawings", () => {
  const svg = (inside: string, root = "") =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1" ${root}>${inside}</svg>`;
  it("are nodes of this document", () => {
    const node = drawing(svg('<path d="M0 0"/><use href="#a"/><rect fill="url(#p)"/>'));
    expect(node.ownerDocument).toBe(document);
    expect(node.querySelectorAll("path")).toHaveLength(1);
  });
  it.each([
    svg("<script>1</script>"),
    svg("", 'onload="x()"'),
    svg("<foreignObject/>"),
    svg('<image href="https://x/y.png"/>'),
    svg('<a xlink:href="javascript:1"/>'),
    svg('<rect style="fill:url(https://x)"/>'),
    "<p/>",
    "not xml",
  ])("that do more than draw are refused: %s", (text) => expect(() => drawing(text)).toThrow(RefusedSvg));
});

describe("the language to begin with", () => {
  it.each([
    ["zh-Hant-HK", "zh-TW"],
    ["zh_CN", "zh-CN"],
    ["de-DE", "en"],
  ])("%s → %s", (tag, locale) => expect(systemLocale(tag)).toBe(locale));
});
