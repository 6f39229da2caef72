// Runs in the page: from now on every answer comes some frames late, so that each page is first drawn without its data, and
// whatever moves without being asked to is noted. WebKit has no `layout-shift` entries; these are what such an entry is: an
// element that is still there and stands elsewhere than a frame before.
const LATE_FRAMES = 6;
/** A shift of less is rounding. */
const LEAST = 1;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const state = { awaited: 0, found: new Map(), boxes: new Map(), acted: true };
window.shifts = state;

const fetched = window.fetch;
window.fetch = async (...request) => {
  state.awaited += 1;
  try {
    const answer = await fetched(...request);
    for (let at = 0; at < LATE_FRAMES; at++) await frame();
    return answer;
  } finally {
    // What is made of the answer is drawn in the next frame.
    void frame()
      .then(frame)
      .then(() => (state.awaited -= 1));
  }
};

// What a person does moves things, and may.
for (const act of ["pointerdown", "click", "keydown", "resize"])
  addEventListener(act, () => (state.acted = true), true);

/** Where it stands in what it scrolls with; none for what is not to be seen, or moves because it is meant to. */
function boxOf(element, moving) {
  const box = element.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return undefined;
  let { x, y } = box;
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (moving.has(one)) return undefined;
    x += one.scrollLeft;
    y += one.scrollTop;
  }
  return moving.has(element) ? undefined : { x, y };
}

function name(element) {
  const text = element.innerText?.trim().split("\n")[0]?.slice(0, 30) ?? "";
  const testid = element.closest("[data-testid]")?.dataset.testid ?? "";
  const kind = element.className?.baseVal ?? element.className;
  return `${element.tagName.toLowerCase()}.${String(kind).split(" ")[0]} «${text}» in ${testid}`;
}

function look() {
  const moving = new Set(
    document
      .getAnimations()
      .filter((one) => one.playState === "running")
      .map((one) => one.effect?.target),
  );
  const boxes = new Map();
  const moved = new Map();
  for (const element of document.querySelectorAll("#app *, [data-bits-floating-content-wrapper] *, [role=dialog] *")) {
    if (element.closest("svg") && element.tagName !== "svg") continue;
    const box = boxOf(element, moving);
    if (!box) continue;
    boxes.set(element, box);
    const before = state.boxes.get(element);
    if (!before || state.acted) continue;
    const [x, y] = [box.x - before.x, box.y - before.y];
    if (Math.abs(x) > LEAST || Math.abs(y) > LEAST) moved.set(element, [Math.round(x), Math.round(y)]);
  }
  for (const [element, by] of moved) {
    // What stands in something that moved as far went with it.
    const around = moved.get(element.parentElement);
    if (around && around[0] === by[0] && around[1] === by[1]) continue;
    state.found.set(name(element), by);
  }
  state.boxes = boxes;
  state.acted = false;
  requestAnimationFrame(look);
}
requestAnimationFrame(look);
