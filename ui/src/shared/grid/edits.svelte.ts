// Changes on their way to the source: shown at once, with what the source said against them at the cell.
import { wordError } from "../../lib/errors";
import { toRpcError } from "../../lib/rpc";
import { same } from "./cells";
import type { Cell, CellFault, Gesture } from "./contract";
import type { Pages } from "./pages.svelte";

const keyOf = (id: string, column: string) => `${column}\0${id}`;

export class Edits {
  /** Gestures the source has not answered yet. */
  saving = $state(0);
  faults = $state(0);
  /** Why the last of them was not taken. */
  why = $state("");
  readonly #pages: Pages;
  readonly #send: (gesture: Gesture) => Promise<CellFault[] | undefined>;
  // Told through `#turn`: a paste puts in 100,000 at once.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #pending = new Map<string, Cell>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #faults = new Map<string, CellFault>();
  #turn = $state(0);

  constructor(pages: Pages, send: (gesture: Gesture) => Promise<CellFault[] | undefined>) {
    this.#pages = pages;
    this.#send = send;
  }

  /** What the cell will be, or undefined when nothing is on its way. */
  pending(id: string, column: string): Cell | undefined {
    void this.#turn;
    return this.#pending.size > 0 ? this.#pending.get(keyOf(id, column)) : undefined;
  }

  fault(id: string, column: string): string | undefined {
    void this.#turn;
    return this.#faults.size > 0 ? this.#faults.get(keyOf(id, column))?.text : undefined;
  }

  /** Marks cells; what was said of them before goes. */
  mark(faults: readonly CellFault[]): void {
    for (const fault of faults) this.#faults.set(keyOf(fault.id, fault.column), fault);
    this.#told();
  }

  forget(id: string, column: string): void {
    if (this.#faults.delete(keyOf(id, column))) this.#told();
  }

  forgetFaults(): void {
    this.#faults.clear();
    this.#told();
  }

  /** Sends a gesture; true when the source took all of it. Cells it refuses go back, with the reason beside them. */
  async apply(gesture: Gesture): Promise<boolean> {
    const cells = gesture.cells.filter((one) => !same(one.from, one.to));
    if (cells.length === 0 && !gesture.added?.length) return true;
    for (const one of cells) {
      this.#pending.set(keyOf(one.id, one.column), one.to);
      this.#faults.delete(keyOf(one.id, one.column));
    }
    this.saving += 1;
    this.#told();
    try {
      const refused = (await this.#send({ ...gesture, cells })) ?? [];
      // eslint-disable-next-line svelte/prefer-svelte-reactivity
      const bad = new Set(refused.map((one) => keyOf(one.id, one.column)));
      this.#pages.patch(
        cells.filter((one) => !bad.has(keyOf(one.id, one.column))),
        (change) => change.to,
      );
      for (const fault of refused) this.#faults.set(keyOf(fault.id, fault.column), fault);
      return refused.length === 0;
    } catch (thrown) {
      const { text, way } = wordError(thrown);
      const { fields } = toRpcError(thrown);
      // An error that names a column stands there, any other at the first cell.
      const first = cells.find((one) => one.column === fields["column"] || one.column === fields["field"]) ?? cells[0];
      if (!first) throw thrown;
      this.#faults.set(keyOf(first.id, first.column), { ...first, text: `${text} ${way}` });
      return false;
    } finally {
      for (const one of cells) {
        const key = keyOf(one.id, one.column);
        // A later gesture may have put its own.
        if (same(this.#pending.get(key), one.to)) this.#pending.delete(key);
      }
      this.saving -= 1;
      this.#told();
    }
  }

  #told(): void {
    this.faults = this.#faults.size;
    this.why = [...this.#faults.values()].at(-1)?.text ?? "";
    this.#turn += 1;
  }
}
