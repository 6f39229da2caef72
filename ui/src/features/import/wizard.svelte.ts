// One file on its way in: how it would be read, what the user corrected, what came of it.
import type { Imported } from "../../lib/generated/Imported";
import type { ImportPreviewed } from "../../lib/generated/ImportPreviewed";
import type { ImportPreset } from "../../lib/generated/ImportPreset";
import type { Options } from "../../lib/generated/Options";
import type { PreviewColumn } from "../../lib/generated/PreviewColumn";
import type { Question } from "../../lib/generated/Question";
import { cancel, ended, newJob } from "../../lib/jobs.svelte";
import { call, type RpcError, toRpcError } from "../../lib/rpc";

export type Answers = { [K in keyof Options]?: Options[K] | null };

export class Wizard {
  readonly file: string;
  kind = $state<string | null>(null);
  mapping = $state.raw<ImportPreset["mapping"]>({});
  answers = $state.raw<Answers>({});
  preview = $state.raw<ImportPreviewed | undefined>();
  /** Every question asked so far: an answered one is no longer open, but its answer must stay correctable. */
  questions = $state.raw<Question[]>([]);
  result = $state.raw<Imported | undefined>();
  error = $state.raw<RpcError | undefined>();
  looking = $state(false);
  job = $state<string | undefined>();
  /** Corrections of an earlier import of the same columns are in force. */
  presetUsed = $state(false);
  /** Those corrections, as they were kept. */
  kept = $state.raw<ImportPreset | undefined>();
  #latest = 0;
  #presetSeen = false;

  constructor(file: string) {
    this.file = file;
  }

  /** Reads the head of the file with the corrections so far. */
  async look(): Promise<void> {
    const ticket = ++this.#latest;
    this.looking = true;
    try {
      const preview = await call("import_preview", {
        file: this.file,
        mapping: this.mapping,
        options: this.#options(),
        ...(this.kind === null ? {} : { kind: this.kind }),
      });
      if (ticket !== this.#latest) return;
      this.preview = preview;
      this.questions = [
        ...this.questions.map((known) => preview.questions.find((one) => one.id === known.id) ?? known),
        ...preview.questions.filter((one) => !this.questions.some((known) => known.id === one.id)),
      ];
      this.error = undefined;
      if (this.#takePreset(preview)) return await this.look();
    } catch (thrown) {
      if (ticket !== this.#latest) return;
      this.error = toRpcError(thrown);
    }
    this.looking = false;
  }

  /** The first look may bring corrections kept from before; they are used once, and only if nothing was said yet. */
  #takePreset(preview: ImportPreviewed): boolean {
    if (this.#presetSeen || preview.preset === null) return false;
    this.#presetSeen = true;
    if (Object.keys(this.mapping).length + Object.keys(this.answers).length > 0) return false;
    this.mapping = preview.preset.mapping;
    this.answers = known(preview.preset.options);
    this.kept = preview.preset;
    this.presetUsed = true;
    return true;
  }

  #options(): Options {
    return known(this.answers) as Options;
  }

  answer<K extends keyof Options>(id: K, value: Answers[K]): void {
    this.answers = { ...this.answers, [id]: value };
    this.#changed();
  }

  map(column: PreviewColumn, field: string | null): void {
    this.mapping = { ...this.mapping, [this.columnKey(column)]: field };
    this.#changed();
  }

  chooseKind(kind: string): void {
    this.kind = kind;
    this.#changed();
  }

  forgetCorrections(): void {
    this.mapping = {};
    this.answers = {};
    this.kind = null;
    this.questions = [];
    this.presetUsed = false;
    this.#changed();
  }

  #changed(): void {
    this.result = undefined;
    void this.look();
  }

  /** The header, or its place where the header does not tell columns apart. */
  columnKey(column: PreviewColumn): string {
    const same = this.preview?.columns.filter((one) => one.name === column.name).length ?? 0;
    const plain = column.name.trim() !== "" && !column.name.startsWith("#") && same === 1;
    return plain ? column.name : `#${column.index}`;
  }

  answered(question: Question): boolean {
    if (question.id === "kind") return this.kind !== null;
    const value = this.answers[question.id as keyof Options];
    // Rows without a date can only be agreed to.
    if (question.id === "undated") return value === true;
    return value !== undefined && value !== null && value !== "";
  }

  /** It was imported; nothing is left to correct. */
  get done(): boolean {
    return this.result !== undefined && !this.result.dry_run;
  }

  /** A header alone brings nothing. */
  get empty(): boolean {
    return this.preview?.sample.length === 0;
  }

  get ready(): boolean {
    const preview = this.preview;
    if (!preview || this.error || this.job !== undefined || this.empty) return false;
    return preview.questions.every((question) => !question.required || this.answered(question));
  }

  /** A failure is put away, so that it can be tried again. */
  again(): void {
    this.error = undefined;
  }

  async run(dry: boolean): Promise<void> {
    if (!this.ready) return;
    const job = newJob("import");
    this.job = job;
    this.error = undefined;
    this.result = undefined;
    try {
      this.result = await call("import_file", {
        file: this.file,
        mapping: this.mapping,
        options: this.#options(),
        dry_run: dry,
        job,
        ...(this.kind === null ? {} : { kind: this.kind }),
      });
    } catch (thrown) {
      this.error = toRpcError(thrown);
    }
    this.job = undefined;
    ended(job);
  }

  async stop(): Promise<void> {
    if (this.job !== undefined) await cancel(this.job);
  }
}

// Wizards are looked up, never shown as a list.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const open = new Map<string, Wizard>();

/** The wizard of a file: the one at work, with all that was corrected, while the user looks elsewhere. */
export function wizardOf(file: string): Wizard {
  const known = open.get(file);
  if (known && !known.done) return known;
  const wizard = new Wizard(file);
  open.set(file, wizard);
  void wizard.look();
  return wizard;
}

/** Nothing of the file is remembered but what the workspace keeps. */
export function put(file: string): void {
  const wizard = open.get(file);
  if (wizard?.job === undefined) open.delete(file);
}

/** What was really answered: empty answers are none. */
function known(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}
