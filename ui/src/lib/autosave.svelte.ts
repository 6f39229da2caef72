// Saving while one writes. What was typed is never lost to a failed save: it stays here until it is on disk.
import { SvelteMap } from "svelte/reactivity";
import { type RpcError, toRpcError } from "./rpc";

export type SaveState = "idle" | "waiting" | "saving" | "saved" | "failed" | "conflict";

export interface Saving<T> {
  /** What is written, for all windows of this page: two places that edit one thing share its unsaved text. */
  key: string;
  save: (value: T) => Promise<void>;
  /** Pause after the last key. */
  wait?: number;
  /** Whether an error says that someone else changed the thing meanwhile; it is then never tried again by itself. */
  conflicts?: (error: RpcError) => boolean;
  onconflict?: (error: RpcError, value: T) => void;
  /** After a conflict the other's text was taken. */
  ontheirs?: () => void;
}

const WAIT_MS = 700;
/** Between tries by itself: a full disk is often made room on. */
const TRIES_MS = [3_000, 10_000, 30_000];
/** What passes without another word in the field: tried for as long as it takes. */
const PASSING: ReadonlySet<string> = new Set(["disk_full", "io", "read_only", "workspace_locked"]);

const unsaved = new SvelteMap<string, Autosave<unknown>>();
/** Raised when a workspace goes: what was typed in it is written nowhere else. */
let era = 0;

/** How many things are not on disk yet. */
export function unsavedCount(): number {
  return unsaved.size;
}

/** Saves everything that waits, before the workspace or the window closes; false when something could not be saved. */
export async function flushAll(): Promise<boolean> {
  const done = await Promise.all([...unsaved.values()].map((one) => one.flush()));
  return done.every(Boolean);
}

/** Lets go of what is not saved: its workspace is closed, and a later try would write into the next one. */
export function dropUnsaved(): void {
  era += 1;
  for (const one of unsaved.values()) one.stop();
  unsaved.clear();
}

/** Text that an earlier page could not save. */
export function unsavedValue<T>(key: string): T | undefined {
  return (unsaved.get(key) as Autosave<T> | undefined)?.value;
}

export class Autosave<T> {
  state = $state<SaveState>("idle");
  error = $state.raw<RpcError | undefined>();
  /** What is not saved yet. */
  value = $state.raw<T | undefined>();
  readonly #saving: Saving<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #version = 0;
  #under: Promise<boolean> | undefined;
  readonly #era = era;
  /** Who holds the text from now on. */
  #heir: Autosave<T> | undefined;

  constructor(saving: Saving<T>) {
    this.#saving = saving;
    const before = unsaved.get(saving.key) as Autosave<T> | undefined;
    if (before && before.value !== undefined) this.#takeOver(before);
  }

  #takeOver(before: Autosave<T>): void {
    before.stop();
    before.#heir = this;
    this.value = before.value;
    this.state = before.state;
    this.error = before.error;
    unsaved.set(this.#saving.key, this as Autosave<unknown>);
    if (this.state === "conflict") return;
    if (this.state !== "saving") return this.#later(this.#saving.wait ?? WAIT_MS);
    // What is on its way may yet come to disk, and then nothing waits here.
    this.#under = before.#under?.then((done) => {
      if (done && before.value === undefined && this.#version === 0) this.#settle();
      else if (this.state === "saving") {
        this.state = "waiting";
        this.#later(this.#saving.wait ?? WAIT_MS);
      }
      return done;
    });
  }

  get #over(): boolean {
    return this.#era !== era;
  }

  change(value: T): void {
    if (this.#over) return;
    this.#heir = undefined;
    this.value = value;
    this.#version += 1;
    this.#tries = 0;
    unsaved.set(this.#saving.key, this as Autosave<unknown>);
    // In a conflict the user decides first.
    if (this.state === "conflict") return;
    if (this.state !== "saving") this.state = "waiting";
    this.#later(this.#saving.wait ?? WAIT_MS);
  }

  /** Saves now what waits; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#over) return true;
    if (this.#heir) return this.#heir.flush();
    if (this.state === "conflict") return false;
    const before = this.#under;
    await before;
    // Somebody else who waited was first: one save at a time.
    if (this.#under !== before || this.#heir || this.#over) return this.flush();
    if (this.value === undefined) return true;
    this.#under = this.#save();
    const done = await this.#under;
    // Typed on while it was being saved.
    return done && this.value !== undefined ? this.flush() : done;
  }

  retry(): Promise<boolean> {
    this.#tries = 0;
    return this.flush();
  }

  /** After a conflict: this text counts (true), or the other's (false). */
  resolve(mine: boolean): Promise<boolean> {
    this.state = "waiting";
    this.error = undefined;
    if (!mine) {
      this.#settle();
      this.#saving.ontheirs?.();
      return Promise.resolve(true);
    }
    return this.flush();
  }

  /** The page that shows it goes: what waits is saved now, what fails stays to be found again. */
  leave(): void {
    if (this.value !== undefined && this.state !== "conflict") void this.flush();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #settle(): void {
    this.value = undefined;
    this.error = undefined;
    this.state = "saved";
    if (unsaved.get(this.#saving.key) === (this as Autosave<unknown>)) unsaved.delete(this.#saving.key);
  }

  async #save(): Promise<boolean> {
    const { value } = this;
    const version = this.#version;
    if (value === undefined) return true;
    this.state = "saving";
    try {
      await this.#saving.save(value);
      this.#tries = 0;
      if (version === this.#version) this.#settle();
      else this.state = "waiting";
      return true;
    } catch (thrown) {
      this.error = toRpcError(thrown);
      // Another holds the text now, or its workspace is gone: nothing is tried again from here.
      if (this.#over || this.#heir) {
        this.state = "failed";
        return false;
      }
      if (this.#saving.conflicts?.(this.error)) {
        this.state = "conflict";
        this.#saving.onconflict?.(this.error, this.value ?? value);
        return false;
      }
      this.state = "failed";
      const wait = TRIES_MS[this.#tries] ?? (PASSING.has(this.error.code) ? TRIES_MS.at(-1) : undefined);
      this.#tries += 1;
      if (wait !== undefined) this.#later(wait);
      return false;
    }
  }
}
