import { afterEach, beforeAll } from "vitest";
import { cleanup } from "@testing-library/svelte";
import { speak } from "../../src/lib/i18n.svelte";

// jsdom draws nothing: what asks for sizes gets one.
class FixedSize implements ResizeObserver {
  readonly #told: ResizeObserverCallback;
  constructor(told: ResizeObserverCallback) {
    this.#told = told;
  }
  observe(target: Element): void {
    const contentRect = { width: 800, height: 300 } as DOMRectReadOnly;
    queueMicrotask(() => this.#told([{ target, contentRect } as ResizeObserverEntry], this));
  }
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = FixedSize;
// jsdom has no CSS object; ids in tests need no escaping.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
Element.prototype.scrollIntoView = () => {};
Element.prototype.hasPointerCapture = () => false;
Element.prototype.animate ??= () =>
  ({ finished: Promise.resolve(), cancel() {}, onfinish: null }) as unknown as Animation;

beforeAll(() => speak("en"));
afterEach(cleanup);
