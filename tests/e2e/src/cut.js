// Runs in the page: answers the texts that are cut. A text with an ellipsis is not, where its element, or one around it,
// says it whole in a title or a label; nor is what one scrolls to.
const found = [];
const seen = new Set();

function shown(element) {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  // Words for screen readers alone are in a box of a pixel.
  for (let one = element; one; one = one.parentElement)
    if (getComputedStyle(one).clipPath !== "none") return false;
  return box.width > 1 && box.height > 1 && style.visibility === "visible";
}

function whole(element, text) {
  for (
    let one = element;
    one && one !== document.body;
    one = one.parentElement
  ) {
    const said = `${one.getAttribute("title") ?? ""} ${one.getAttribute("aria-label") ?? ""}`;
    if (said.includes(text)) return true;
  }
  return false;
}

function tell(element, why) {
  const text = element.innerText?.trim().slice(0, 60) ?? "";
  const key = `${why}: ${text}`;
  if (seen.has(key)) return;
  seen.add(key);
  const testid = element.closest("[data-testid]")?.dataset.testid ?? "";
  found.push(
    `${why}: «${text}» in ${testid} <${element.tagName.toLowerCase()} class="${element.className}">`,
  );
}

function scrolls(style, axis) {
  return ["auto", "scroll"].includes(
    axis === "x" ? style.overflowX : style.overflowY,
  );
}

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
while (walker.nextNode()) {
  const node = walker.currentNode;
  const text = node.textContent.trim();
  const element = node.parentElement;
  if (
    !text ||
    !element ||
    element.closest("svg, script, style, textarea, select") ||
    !shown(element)
  )
    continue;
  range.selectNodeContents(node);
  const words = range.getBoundingClientRect();
  if (words.width === 0) continue;
  const reachable = { x: true, y: true };
  let hidden = false;
  for (
    let box = element;
    box && box !== document.documentElement;
    box = box.parentElement
  ) {
    const style = getComputedStyle(box);
    // What is scrolled out of sight is neither cut nor seen.
    if (scrolls(style, "x")) reachable.x = false;
    if (scrolls(style, "y")) reachable.y = false;
    if (style.position === "fixed") break;
    const edge = box.getBoundingClientRect();
    const hides = (value) => ["hidden", "clip"].includes(value);
    const wide =
      hides(style.overflowX) &&
      reachable.x &&
      (words.right > edge.right + 1 || words.left < edge.left - 1);
    const tall =
      hides(style.overflowY) &&
      reachable.y &&
      (words.bottom > edge.bottom + 3 || words.top < edge.top - 3);
    if ((wide || tall) && !whole(element, text))
      tell(element, wide ? "cut across" : "cut below");
    hidden = wide || tall;
    if (hidden) break;
  }
  if (
    !hidden &&
    reachable.x &&
    (words.right > innerWidth + 1 || words.left < -1)
  )
    tell(element, "beyond the window");
}
if (document.documentElement.scrollWidth > innerWidth + 1)
  found.push("the page scrolls sideways");
return found;
