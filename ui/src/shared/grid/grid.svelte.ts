// One grid on the page: what it shows, where the user is in it, and what its gestures do.
import { announce } from "../../lib/announce";
import { Cancelled, type Work } from "../../lib/chunks";
import { copyMade } from "../../lib/clipboard";
import { report } from "../../lib/errors";
import { count } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { notify } from "../../lib/notices.svelte";
import { CELLS_MOST, clearBlock, copyNow, copyText, fillBlock, pasteText, rowsOn, type Sheet, TooMany } from "./blocks";
import { isTyped, ofRow, parsed, same } from "./cells";
import type { Cell, CellFault, Gesture, GridRow, GridSource } from "./contract";
import { Edits } from "./edits.svelte";
import { fillSource } from "./fill";
import { groupKey, Lines } from "./lines";
import { Pages } from "./pages.svelte";
import * as select from "./selection";
import { arranged, type GridView, type ShownColumn, sound } from "./view";

export interface Given {
  source: () => GridSource;
  view: () => GridView;
  onview: (view: GridView) => void;
  onchange: () => ((gesture: Gesture) => Promise<CellFault[] | undefined>) | undefined;
  /** More against a value than its type says; undefined: nothing. */
  check: () => ((column: ShownColumn, value: Cell, id: string) => string | undefined) | undefined;
  grows: () => boolean;
}

export interface Job {
  label: string;
  part: number;
  stop: () => void;
}

export interface Editing {
  line: number;
  column: string;
}

export class Grid implements Sheet {
  readonly pages: Pages;
  readonly edits: Edits;
  readonly #given: Given;
  selection = $state.raw<select.Selection>(select.at({ line: 0, column: 0 }));
  ticked = $state.raw<select.Ticked>(select.NONE_TICKED);
  editing = $state.raw<Editing | null>(null);
  /** The block a drag of the fill handle would fill. */
  filling = $state.raw<select.Block | null>(null);
  job = $state.raw<Job | undefined>();
  /** Lines that fit in sight. */
  page = $state(20);

  readonly view: GridView = $derived.by(() => this.#given.view());
  readonly arranged = $derived.by(() => arranged(this.pages.columns, this.view));
  readonly shown: ShownColumn[] = $derived.by(() => this.arranged.filter((column) => !column.hidden));
  readonly lines = $derived.by(
    () => new Lines(this.pages.total, this.view.group === null ? null : this.pages.groups, this.view.closed),
  );
  readonly extent = $derived.by(() => ({
    lines: this.lines.count,
    columns: this.shown.length,
    page: Math.max(1, this.page - 1),
  }));

  constructor(given: Given) {
    this.#given = given;
    this.pages = new Pages(given.source);
    this.edits = new Edits(this.pages, async (gesture) => given.onchange()?.(gesture));
  }

  get editable(): boolean {
    return this.#given.onchange() !== undefined;
  }

  change(to: (view: GridView) => GridView): void {
    const next = to(this.view);
    if (next !== this.view) this.#given.onview(next);
  }

  /** Asks what the view says; called whenever it may have changed. */
  ask(): void {
    const view = this.pages.columns.length > 0 ? sound(this.pages.columns, this.view) : this.view;
    const search = view.search.trim();
    this.pages.ask({
      filters: view.filters,
      sort: view.sort,
      ...(view.group === null ? {} : { group: view.group }),
      ...(search === "" ? {} : { search }),
    });
  }

  rowAt(line: number): GridRow | undefined {
    const row = this.lines.row(line);
    return row === undefined ? undefined : this.pages.row(row);
  }

  /** What a cell shows: on its way before what is kept. */
  value(row: GridRow, column: ShownColumn): Cell {
    return this.edits.pending(row.id, column.name) ?? row.cells[column.index] ?? null;
  }

  canEdit(column: ShownColumn | undefined): boolean {
    return this.editable && column?.editable === true;
  }

  get head(): { row: GridRow | undefined; column: ShownColumn | undefined } {
    const { line, column } = this.selection.head;
    return { row: this.rowAt(line), column: this.shown[column] };
  }

  begin(): boolean {
    const { row, column } = this.head;
    if (!row || !column || !this.canEdit(column)) return false;
    if (column.type === "flag") {
      this.put(row, column, this.value(row, column) !== true);
      return true;
    }
    this.editing = { line: this.selection.head.line, column: column.name };
    return true;
  }

  isEditing(line: number, column: string): boolean {
    return this.editing?.line === line && this.editing.column === column;
  }

  /** Takes what was typed; the reason when it does not fit, and then nothing changes. */
  take(row: GridRow, column: ShownColumn, text: string): string | undefined {
    const read = parsed(ofRow(column, row), text, this.value(row, column));
    const fault = read.ok ? this.#given.check()?.(column, read.value, row.id) : read.text;
    if (fault !== undefined || !read.ok) return fault;
    this.editing = null;
    this.put(row, column, read.value);
    return undefined;
  }

  put(row: GridRow, column: ShownColumn, to: Cell): void {
    const from = this.value(row, column);
    this.edits.forget(row.id, column.name);
    if (same(from, to)) return;
    const fault = this.#given.check()?.(column, to, row.id);
    if (fault !== undefined) {
      this.edits.mark([{ id: row.id, column: column.name, text: fault }]);
      return;
    }
    void this.edits.apply({ kind: "edit", cells: [{ id: row.id, column: column.name, from, to }] }).catch(report);
  }

  move(selection: select.Selection): void {
    this.selection = select.held(selection, this.extent);
  }

  toggleGroup(line: number, open?: boolean): void {
    const at = this.lines.at(line);
    if (at?.kind !== "group" || at.open === open) return;
    const key = groupKey(at.group);
    this.change((view) => ({
      ...view,
      closed: at.open ? [...view.closed, key] : view.closed.filter((one) => one !== key),
    }));
  }

  /** Ticks the rows of the selected lines, or takes the ticks away when all have one. */
  async tick(top: number, bottom: number, on?: boolean): Promise<void> {
    await this.run(t("grid-selecting"), async (work) => {
      const ids = (await rowsOn(this, top, bottom, work)).map((row) => row.id);
      const set = on ?? !ids.every((id) => select.isTicked(this.ticked, id));
      this.ticked = select.withTicked(this.ticked, ids, set);
      announce(t("grid-ticked", { count: select.tickedCount(this.ticked, this.pages.total) }));
    });
  }

  tickAll(): void {
    const some = select.tickedCount(this.ticked, this.pages.total) > 0;
    this.ticked = some ? select.NONE_TICKED : select.ALL_TICKED;
  }

  /** Work that may take a while: shown with its part done, stopped by the user. One at a time. */
  async run(label: string, work: (work: Work) => Promise<void>): Promise<boolean> {
    if (this.job) return false;
    const stop = new AbortController();
    this.job = { label, part: 0, stop: () => stop.abort() };
    const progress = (part: number) => {
      if (this.job) this.job = { ...this.job, part };
    };
    try {
      await work({ signal: stop.signal, progress });
      return true;
    } catch (thrown) {
      if (thrown instanceof TooMany) {
        notify({
          tone: "bad",
          text: t("grid-too-many", { count: count(thrown.cells) }),
          detail: t("grid-too-many-way", { most: count(CELLS_MOST) }),
        });
      } else if (!(thrown instanceof Cancelled)) report(thrown);
      return false;
    } finally {
      this.job = undefined;
    }
  }

  /** `put` is the clipboard of the event that wants it, which takes what is here already. */
  async copy(put?: (text: string) => void): Promise<void> {
    const now = put && copyNow(this, select.block(this.selection));
    if (now) {
      put(now.text);
      notify({ tone: "good", text: t("grid-copied", { count: now.cells, shown: count(now.cells) }) });
      return;
    }
    await this.run(t("grid-copying"), async (work) => {
      const making = copyText(this, select.block(this.selection), work);
      const done = await copyMade(making.then(({ text }) => text));
      const { cells } = await making;
      notify(
        done
          ? { tone: "good", text: t("grid-copied", { count: cells, shown: count(cells) }) }
          : { tone: "bad", text: t("copy-refused") },
      );
    });
  }

  async paste(text: string): Promise<void> {
    if (!this.editable || text === "") return;
    await this.run(t("grid-pasting"), async (work) => {
      const pasted = await pasteText(this, select.block(this.selection), text, this.#given.grows(), work);
      const { cells, faults } = this.#checked(pasted.cells, pasted.faults);
      this.edits.mark(faults);
      // The user stays where he pasted; the block shows how far it went.
      this.move({
        anchor: { line: pasted.target.bottom, column: pasted.target.right },
        head: { line: pasted.target.top, column: pasted.target.left },
        more: [],
      });
      const gesture: Gesture = { kind: "paste", cells };
      if (pasted.added.length > 0) gesture.added = pasted.added;
      await this.edits.apply(gesture);
      const bad = faults.length + pasted.lost + pasted.outside;
      if (bad > 0 || pasted.skipped > 0) {
        const put = pasted.added.reduce((sum, line) => sum + Object.keys(line).length, cells.length);
        notify({
          tone: bad > 0 ? "bad" : "plain",
          text: t("grid-pasted-part", { done: count(put), bad: count(bad) }),
          detail: [
            pasted.outside > 0 ? t("grid-pasted-outside", { count: count(pasted.outside) }) : "",
            pasted.skipped > 0 ? t("grid-pasted-skipped", { count: count(pasted.skipped) }) : "",
          ]
            .filter((line) => line !== "")
            .join(t("list-semicolon")),
        });
      } else announce(t("grid-pasted", { count: cells.length }));
    });
  }

  async fill(source: select.Block, target: select.Block): Promise<void> {
    if (!this.editable) return;
    await this.run(t("grid-filling"), async (work) => {
      const filled = await fillBlock(this, source, target, work);
      const { cells, faults } = this.#checked(filled.cells, filled.faults);
      this.edits.mark(faults);
      await this.edits.apply({ kind: "fill", cells });
      announce(t("grid-filled", { count: cells.length }));
    });
  }

  async fillDown(): Promise<void> {
    const plan = fillSource(select.block(this.selection));
    if (plan) await this.fill(plan.source, plan.target);
  }

  async clear(): Promise<void> {
    if (!this.editable) return;
    await this.run(t("grid-clearing"), async (work) => {
      const { cells, faults } = this.#checked(await clearBlock(this, select.block(this.selection), work), []);
      this.edits.mark(faults);
      await this.edits.apply({ kind: "clear", cells });
    });
  }

  /** Whether a press at this column types into a field of its own. */
  waits(column: ShownColumn): boolean {
    return this.canEdit(column) && isTyped(column);
  }

  #checked(cells: Gesture["cells"], faults: CellFault[]): { cells: Gesture["cells"]; faults: CellFault[] } {
    const check = this.#given.check();
    if (!check) return { cells, faults };
    const bad = [...faults];
    const good = cells.filter((one) => {
      const column = this.shown.find((shown) => shown.name === one.column);
      const text = column && check(column, one.to, one.id);
      if (text !== undefined) bad.push({ id: one.id, column: one.column, text });
      return text === undefined;
    });
    return { cells: good, faults: bad };
  }
}
