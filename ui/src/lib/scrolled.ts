// What scrolls must be reached by the keyboard: where nothing in it takes the focus, the box itself does.
const TAKES_FOCUS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** An attachment for a box that may scroll. */
export function scrolled(box: HTMLElement): () => void {
  const look = () => {
    const alone = box.scrollHeight > box.clientHeight + 1 && box.querySelector(TAKES_FOCUS) === null;
    if (alone) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  look();
  const sizes = new ResizeObserver(look);
  sizes.observe(box);
  const content = new MutationObserver(look);
  content.observe(box, { childList: true, subtree: true });
  return () => {
    sizes.disconnect();
    content.disconnect();
  };
}
