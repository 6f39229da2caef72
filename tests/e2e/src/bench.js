// The window and an empty Tauri window: from the start of the process to the first contentful paint, and the memory of
// the program and all its processes when it is idle; and the frames that a drag drops. Prints one line of JSON for `cargo xtask bench`.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { drags } from "./drag.js";
import { open } from "./driver.js";
import { app, Person } from "./place.js";

const RUNS = 5;
/** Idle: this long after the page has stopped asking for anything. */
const SETTLING_MS = 4000;
const CLOCK_TICKS = 100;

/** The moment the system started; `btime` of /proc/stat has only whole seconds. */
function bootMs() {
  return (
    Date.now() -
    Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000
  );
}

/** Fields of /proc/PID/stat after the name, which may hold blanks and brackets. */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function processes() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [
          {
            pid,
            parent: stat(pid)[1],
            command: readFileSync(`/proc/${pid}/cmdline`, "utf8").split(
              "\0",
            )[0],
          },
        ];
      } catch {
        return [];
      }
    });
}

/** The program that the driver opened and all it opened itself; the program first. */
function family(binary, server) {
  const all = processes();
  const root = all.find(
    (one) => one.command === binary && one.parent === String(server),
  );
  if (!root) throw new Error(`${binary} does not run`);
  const members = [root.pid];
  for (let at = 0; at < members.length; at++) {
    members.push(
      ...all.filter((one) => one.parent === members[at]).map((one) => one.pid),
    );
  }
  return members;
}

/** Proportional set size: shared libraries count by their share. */
function bytes(pids) {
  return pids.reduce((sum, pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return sum + Number(/^Pss:\s+(\d+) kB/m.exec(text)[1]) * 1024;
  }, 0);
}

/** A window that is closed must be gone, or the next one would be measured beside it. */
async function gone(pid) {
  for (let patience = 100; patience > 0; patience--) {
    try {
      if (stat(pid)[0] === "Z") return;
    } catch {
      return;
    }
    await pause(100);
  }
  throw new Error(`process ${pid} did not end with its window`);
}

async function run(binary) {
  const person = new Person();
  // Both draw as the program tells WebKit to on its own.
  const env = { ...person.env, WEBKIT_DISABLE_DMABUF_RENDERER: "1" };
  const { driver, close, server } = await open(binary, { env });
  let pids = [];
  try {
    const paint = await driver.executeAsyncScript(`
      const done = arguments[0];
      const look = () => {
        const [entry] = performance.getEntriesByName("first-contentful-paint");
        if (entry) done(performance.timeOrigin + entry.startTime);
        else requestAnimationFrame(look);
      };
      look();`);
    pids = family(binary, server);
    const started = bootMs() + (Number(stat(pids[0])[19]) * 1000) / CLOCK_TICKS;
    await pause(SETTLING_MS);
    return {
      paint_ms: paint - started,
      idle_bytes: bytes(pids),
      processes: pids.length,
    };
  } finally {
    await close();
    if (pids.length > 0) await gone(pids[0]);
    person.forget();
  }
}

const programs = { sandtable: app(), empty: process.env.SANDTABLE_EMPTY };
const report = { sandtable: [], empty: [] };
// The first start of each fills the page cache and does not count.
for (let number = 0; number <= RUNS; number++) {
  for (const [name, binary] of Object.entries(programs)) {
    const measured = await run(binary);
    if (number > 0) report[name].push(measured);
  }
}
process.stdout.write(`${JSON.stringify({ ...report, drag: await drags() })}\n`);
