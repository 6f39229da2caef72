// Frames while something is dragged: a slot over the month in a year of 5,000 slots, a task over a Gantt of 5,000. A pointer
// that moves once a frame is sent to the page, so what is measured is the page and its drawing, not the driver. Beside it the
// same number of frames of the same page with nobody dragging: what the screen itself drops.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ask } from "./ask.js";
import { app, Person } from "./place.js";
import { Window } from "./window.js";

const MANY = 5000;
const YEAR = 2026;
/** Frames of one drag: two seconds of a screen that keeps up. */
const FRAMES = 120;

const dayOf = (at) =>
  new Date(Date.UTC(YEAR, 0, 1 + (at % 365))).toISOString().slice(0, 10);

/** A workspace with a year of slots, and tasks of which each tenth begins a new chain. */
function made(person) {
  const workspace = join(person.workspaces, "drag.sandtable");
  ask(person, workspace, "workspace_create", { name: "drag" });
  const platforms = ["xiaohongshu", "douyin", "wechat_channels", "weibo"];
  const slots = Array.from({ length: MANY }, (_, at) => ({
    kind: "slot",
    id: `slot-${at}`,
    title: `内容 ${at}`,
    day: dayOf(at),
    at: "12:00",
    state: "planned",
    platform: platforms[at % platforms.length],
  }));
  ask(person, workspace, "content_save", { items: slots });
  const tasks = Array.from({ length: MANY }, (_, at) => ({
    kind: "task",
    id: `task-${at}`,
    title: `任务 ${at}`,
    days: 1 + (at % 5),
    state: "open",
    start: dayOf(Math.floor(at / 20)),
  }));
  const links = tasks.slice(1).flatMap((task, at) =>
    (at + 1) % 10 === 0
      ? []
      : [
          {
            kind: "task_link",
            from_id: `task-${at}`,
            to_id: task.id,
            link: "fs",
          },
        ],
  );
  ask(person, workspace, "strategy_save", { items: [...tasks, ...links] });
  return workspace;
}

/** Times of frames in the page, while `grabbed` (a selector, or nothing) is dragged in a circle over `ground`. */
const frames = (window, ground, grabbed) =>
  window.driver.executeAsyncScript(
    `const [ground, grabbed, count, done] = arguments;
    const box = document.querySelector(ground).getBoundingClientRect();
    const thing = grabbed && document.querySelector(grabbed);
    const at = (frame) => ({
      pointerId: 1, button: 0, buttons: 1, bubbles: true, cancelable: true, isPrimary: true,
      clientX: box.left + box.width * (0.5 + 0.3 * Math.sin(frame / 12)),
      clientY: box.top + box.height * (0.5 + 0.3 * Math.cos(frame / 12)),
    });
    if (thing) {
      const own = thing.getBoundingClientRect();
      const press = { ...at(0), clientX: own.left + own.width / 2, clientY: own.top + own.height / 2 };
      thing.dispatchEvent(new PointerEvent("pointerdown", press));
    }
    const times = [];
    const look = (now) => {
      times.push(now);
      if (times.length <= count) {
        if (thing) window.dispatchEvent(new PointerEvent("pointermove", at(times.length)));
        requestAnimationFrame(look);
        return;
      }
      // Nothing is moved for good: Escape ends it.
      if (thing) window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      done(times);
    };
    requestAnimationFrame(look);`,
    ground,
    grabbed ?? null,
    FRAMES,
  );

/** What a screen of 60 frames a second would have drawn more, and the longest wait for a frame. */
function told(times) {
  const waits = times.slice(1).map((time, at) => time - times[at]);
  const dropped = waits.reduce(
    (sum, wait) => sum + Math.max(0, Math.round((wait * 60) / 1000) - 1),
    0,
  );
  return {
    frames: waits.length,
    dropped,
    longest_ms: Math.max(...waits),
    mean_ms: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
  };
}

async function both(window, ground, grabbed) {
  await window.settled();
  const still = told(await frames(window, ground));
  const dragged = told(await frames(window, ground, grabbed));
  return { still, dragged };
}

/** Answers `{ calendar, gantt }`, each with the frames of the drag and of the page at rest. */
export async function drags() {
  const person = new Person();
  const workspace = made(person);
  person.env.WEBKIT_DISABLE_DMABUF_RENDERER = "1";
  const window = await Window.open(person, [workspace]);
  try {
    await window.click("nav-content");
    await window.until("slots of the month", () =>
      window.run(
        "return document.querySelectorAll('[data-event]').length > 60",
      ),
    );
    const calendar = await both(
      window,
      "[data-testid=calendar]",
      "[data-event]",
    );
    await window.click("nav-execution");
    await window.until("bars", () =>
      window.run("return document.querySelectorAll('[data-bar]').length > 5"),
    );
    const gantt = await both(
      window,
      "[data-testid=timeline] [role=grid]",
      "[data-bar]",
    );
    return { calendar, gantt };
  } finally {
    await window.close();
    person.forget();
  }
}

// Alone, without the empty window to compare with: `node src/drag.js`.
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(
    `${JSON.stringify({ app: app(), ...(await drags()) })}\n`,
  );
}
