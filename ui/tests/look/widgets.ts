// The widgets by themselves, over made-up rows: `widgets.html?page=grid&theme=dark&locale=en`. With `axe`, what axe-core
// finds stands in the page's title. For looking at the work; never shipped.
import "../../src/shared/tokens.css";
import "../../src/shared/base.css";
import { mount } from "svelte";
import axe from "axe-core";
import { type Host, useHost } from "../../src/lib/host";
import { LOCALES, speak } from "../../src/lib/i18n.svelte";
import { setTheme } from "../../src/lib/theme.svelte";
import Widgets from "./widgets/Widgets.svelte";

const asked = new URLSearchParams(location.search);
const locale = LOCALES.find((one) => one === asked.get("locale")) ?? "zh-CN";

const quiet: Host = {
  rpc: () => Promise.reject(new Error("there is no window")),
  on: () => Promise.resolve(() => undefined),
  close: () => Promise.resolve(),
};
useHost(quiet);
setTheme(asked.get("theme") === "dark" ? "dark" : "light");
await speak(locale);
mount(Widgets, {
  target: document.getElementById("app") ?? document.body,
  props: { page: asked.get("page") ?? "grid" },
});

if (asked.has("axe")) {
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, 800));
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  const said = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  document.title = `axe ${violations.length}`;
  const out = document.createElement("pre");
  out.id = "axe";
  out.textContent = said.join("\n");
  document.body.append(out);
}
