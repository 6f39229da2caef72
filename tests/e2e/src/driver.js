// WebKitWebDriver and the program under it. Each start is a process of its own with its own environment, because the
// driver hands its environment on to the program it opens.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Capabilities, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";

const PATIENCE = 60_000;

/** Opens a program (`binary`) and answers `{ driver, close, server }`; `server` is the process that opened it. */
export async function open(binary, { args = [], env = {} } = {}) {
  const port = await freePort();
  const server = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await ready(address, server);
    const capabilities = new Capabilities({
      "webkitgtk:browserOptions": { binary, args },
    });
    const driver = await WebDriver.createSession(
      new Executor(new HttpClient(address)),
      capabilities,
    );
    return { driver, close: () => close(driver, server), server: server.pid };
  } catch (cause) {
    server.kill();
    throw cause;
  }
}

async function close(driver, server) {
  const programs = children(server.pid);
  try {
    await driver.quit();
  } finally {
    server.kill();
    if (server.exitCode === null && server.signalCode === null)
      await once(server, "exit");
    // A program that is closing still holds its workspace. One that the driver's end did not reach is told to end.
    const until = Date.now() + PATIENCE / 4;
    while (programs.some(runs) && Date.now() < until) await pause(20);
    for (const left of programs.filter(runs)) {
      process.stderr.write(`program ${left} outlived its driver\n`);
      process.kill(left, "SIGTERM");
    }
    while (programs.some(runs)) await pause(20);
  }
}

function children(pid) {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return listed.trim().split(" ").filter(Boolean).map(Number);
}

/** One that ended and whose end nobody asked for is a zombie. */
function runs(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2)[0] !== "Z";
  } catch {
    return false;
  }
}

async function ready(address, server) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (server.exitCode !== null)
      throw new Error(`WebKitWebDriver ended with ${server.exitCode}`);
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok && (await answer.json()).value.ready) return;
    await pause(50);
  }
  throw new Error("WebKitWebDriver did not get ready");
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
