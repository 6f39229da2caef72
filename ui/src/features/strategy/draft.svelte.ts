// An item while it is written: what the fields show, and its way to disk.
import { untrack } from "svelte";
import { Autosave, unsavedValue } from "../../lib/autosave.svelte";
import type { StrategyKind } from "../../lib/strategyPlace.svelte";
import { linesOf } from "./lines";
import { fresh, loose, type Loose, type Plan, saveItems } from "./plan.svelte";

let made = 0;

export class Draft {
  readonly kind: StrategyKind;
  id = $state("");
  shown = $state.raw<Loose>(fresh("brand"));
  readonly saving: Autosave<Loose>;

  /** To be called while a component is set up. `id` empty: a new item, which is saved once something is said of it. */
  constructor(plan: Plan, kind: StrategyKind, id: string, preset: Record<string, unknown> = {}) {
    this.kind = kind;
    this.id = id;
    if (id === "") made += 1;
    const key = `strategy/${kind}/${id === "" ? `new-${made}` : id}`;
    const known = untrack(() => plan.find(kind, id));
    this.shown = unsavedValue<Loose>(key) ?? (known ? loose(known) : fresh(kind, preset));
    this.saving = new Autosave<Loose>({ key, save: (value) => this.#save(value) });
    $effect(() => {
      void plan.stand;
      untrack(() => {
        const now = plan.find(kind, this.id);
        // What is being written counts more than what came from elsewhere.
        if (now && this.saving.value === undefined) this.shown = loose(now);
      });
    });
  }

  async #save(value: Loose): Promise<void> {
    const [saved] = await saveItems([{ ...value, id: this.id, position: this.shown.position }]);
    if (!saved) return;
    this.id = saved.id;
    if (this.shown.position === 0) this.shown = { ...this.shown, id: saved.id, position: saved.position };
  }

  set(change: Record<string, unknown>): void {
    this.shown = { ...this.shown, ...change };
    this.saving.change(this.shown);
  }

  text(field: string): string {
    const value = this.shown[field];
    return typeof value === "string" ? value : "";
  }

  number(field: string): number | null {
    const value = this.shown[field];
    return typeof value === "number" ? value : null;
  }

  date(field: string): string | null {
    return this.text(field) || null;
  }

  flag(field: string): boolean {
    return this.shown[field] === true;
  }

  lines(field: string): string[] {
    return linesOf(this.shown[field]);
  }
}
