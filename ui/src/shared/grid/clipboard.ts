// Copy and paste of a part of the page that is no text field. WebKit sends these events only where someone says, before,
// that it takes them, and sends them to the page's body when no text is selected: so they are heard on the document.

interface Hears {
  /** The part of the page that must hold the focus. */
  within: () => HTMLElement | undefined;
  /** A field is being typed into, whose own copy and paste it is. */
  typing: () => boolean;
  /** `put` takes the text while the event lasts. */
  copy: (put: (text: string) => void) => void;
  cut?: ((put: (text: string) => void) => void) | undefined;
  paste: (text: string) => void;
}

export function hearClipboard({ within, typing, copy, cut, paste }: Hears): () => void {
  const ours = () => !typing() && (within()?.contains(document.activeElement) ?? false);
  // Text the user marked on the page is what he wants copied.
  const marked = () => (getSelection()?.toString() ?? "") !== "";
  const stop = new AbortController();
  const hear = (name: string, act: (event: ClipboardEvent) => void) =>
    document.addEventListener(
      name,
      (event) => {
        if (ours()) act(event as ClipboardEvent);
      },
      { signal: stop.signal, capture: true },
    );
  const take = (act: (put: (text: string) => void) => void) => (event: ClipboardEvent) => {
    if (marked()) return;
    event.preventDefault();
    act((text) => event.clipboardData?.setData("text/plain", text));
  };
  for (const name of ["beforecopy", "beforecut", "beforepaste"]) hear(name, (event) => event.preventDefault());
  hear("copy", take(copy));
  if (cut) hear("cut", take(cut));
  hear("paste", (event) => {
    event.preventDefault();
    event.stopPropagation();
    paste(event.clipboardData?.getData("text/plain") ?? "");
  });
  return () => stop.abort();
}
