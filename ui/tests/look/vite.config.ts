// Serves the page for a browser and answers its calls with `sandtable-cli`. For looking at the work; never shipped.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const CLI = process.env["SANDTABLE_CLI"] ?? here("../../../target/debug/sandtable-cli");
const PICKS = (process.env["SANDTABLE_PICKS"] ?? "").split(":").filter(Boolean);
const OPENING = ["workspace_create", "workspace_open", "workspace_restore", "workspace_demo"];
const WRITES =
  /^(workspace_(update|backup$|restore|create|open|demo|set)|history_(undo|redo)|import_(file|undo)|evaluation_kpi_(set|remove))/;
const ALL_TAGS = "workspace,preferences,history,imports,facts,targets";

let open = process.env["SANDTABLE_WORKSPACE"];

function call(name: string, json: string): Promise<{ ok: boolean; text: string }> {
  if (name === "workspace_close") {
    open = undefined;
    return Promise.resolve({ ok: true, text: "{}" });
  }
  if (name === "workspace_pick")
    return Promise.resolve({ ok: true, text: JSON.stringify({ path: PICKS.shift() ?? null }) });
  const asked = JSON.parse(json) as { path?: string };
  const workspace = OPENING.includes(name) && asked.path ? asked.path : open;
  return new Promise((resolve) => {
    const child = spawn(CLI, [...(workspace ? ["--workspace", workspace] : []), "call", name, "-"]);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("close", (code) => {
      if (code === 0) {
        if (OPENING.includes(name)) open = (JSON.parse(out) as { path: string }).path;
        return resolve({ ok: true, text: out.trim() });
      }
      const line = err.trim().split("\n").at(-1) ?? "{}";
      resolve({ ok: false, text: JSON.stringify((JSON.parse(line) as { error: unknown }).error) });
    });
    child.stdin.end(json);
  });
}

const bridge: Plugin = {
  name: "bridge",
  configureServer(server) {
    server.middlewares.use("/rpc", (request, response) => {
      const name = (request.url ?? "").slice(1);
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        void call(name, body).then(({ ok, text }) => {
          response.statusCode = ok ? 200 : 500;
          if (ok && WRITES.test(name)) response.setHeader("x-tags", ALL_TAGS);
          response.end(text);
        });
      });
    });
  },
};

export default defineConfig({
  root: here("."),
  plugins: [svelte({ configFile: here("../../svelte.config.js") }), bridge],
  server: { port: 5174, strictPort: true, fs: { allow: [here("../../..")] } },
});
