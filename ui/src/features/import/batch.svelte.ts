// Several files dropped at once: each is looked at, those without an open question are imported one after another.
import { attempt } from "../../lib/errors";
import { put, type Wizard, wizardOf } from "./wizard.svelte";

/** How a file of a batch stands. */
export type Standing =
  "looking" | "asks" | "refused" | "empty" | "ready" | "waiting" | "running" | "done" | "failed" | "stopped";

export class Batch {
  readonly files: readonly Wizard[];
  running = $state(false);
  /** Files that wait for their turn. */
  #queue = $state.raw<readonly Wizard[]>([]);
  #stopping = false;

  constructor(paths: readonly string[]) {
    this.files = paths.filter((path, at) => paths.indexOf(path) === at).map(wizardOf);
  }

  standing(wizard: Wizard): Standing {
    if (wizard.done) return "done";
    if (wizard.job !== undefined) return "running";
    if (wizard.error?.code === "cancelled") return "stopped";
    if (this.#queue.includes(wizard)) return "waiting";
    if (wizard.error) return wizard.preview ? "failed" : "refused";
    if (!wizard.preview || wizard.looking) return "looking";
    if (wizard.empty) return "empty";
    return wizard.ready ? "ready" : "asks";
  }

  get ready(): readonly Wizard[] {
    return this.files.filter((one) => ["ready", "stopped"].includes(this.standing(one)));
  }

  get done(): readonly Wizard[] {
    return this.files.filter((one) => one.done);
  }

  /** Every file that can be was imported. */
  get finished(): boolean {
    return (
      !this.running && this.files.every((one) => ["done", "refused", "empty", "failed"].includes(this.standing(one)))
    );
  }

  /** Sums over what was imported. */
  total(count: "inserted" | "updated" | "unchanged" | "merged" | "rejected_count" | "rows_read"): number {
    return this.done.reduce((sum, one) => sum + (one.result?.[count] ?? 0), 0);
  }

  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.#stopping = false;
    this.#queue = this.ready;
    for (const wizard of this.#queue) {
      if (this.#stopping) break;
      this.#queue = this.#queue.filter((one) => one !== wizard);
      wizard.again();
      await wizard.run(false);
    }
    this.#queue = [];
    this.running = false;
  }

  /** Stops the file at work; it leaves nothing. Files before it stay imported. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const working = this.files.find((one) => one.job !== undefined);
    if (working) await attempt(() => working.stop());
  }
}

class Batches {
  current = $state.raw<Batch | undefined>();
}

/** The batch on the import page, if any. */
export const batches = new Batches();

export function begin(paths: readonly string[]): void {
  batches.current = new Batch(paths);
}

export function leave(): void {
  batches.current?.files.forEach((one) => put(one.file));
  batches.current = undefined;
}
