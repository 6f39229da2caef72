// The tables of the workspace as a grid shows them: whose words they are in, and when they are to be read again.
import type { GridAnswer as Answer } from "../../lib/generated/GridAnswer";
import type { Tag } from "../../lib/generated/Tag";
import type { Unit } from "../../lib/generated/Unit";
import { fieldName, kindName, metricName, platformName } from "../../lib/format";
import { t, worded } from "../../lib/i18n.svelte";
import { call } from "../../lib/rpc";
import { targetUnits } from "./targets";
import type { CellOption, GridAnswer, GridColumn, GridRow, GridSource } from "../../shared/grid/contract";

const OWN = ["posts", "imports", "targets", "history"];

export function sourceName(source: string): string {
  return OWN.includes(source) ? t(`data-source-${source}`) : kindName(source);
}

/** Commits after which the rows are old. */
export function tagsOf(source: string): readonly Tag[] {
  if (source === "history") return ["history"];
  if (source === "targets") return ["targets", "facts"];
  if (source === "imports") return ["imports"];
  return ["facts", "workspace"];
}

const dashed = (text: string) => text.replaceAll(/[._]/g, "-");

/** What a value of a column of choices is called. */
function valueName(source: string, column: string, value: string): string {
  if (column === "platform") return platformName(value);
  if (column === "metric") return metricName(value);
  if (column === "kind") return kindName(value);
  if (column === "op") return worded(`data-op-${dashed(value)}`) ?? value;
  if (column === "scope" && source === "targets") return worded(`scope-kind-${value}`) ?? value;
  if (column === "state") return worded(`data-state-${value}`) ?? value;
  return value;
}

/** Rows kept to be opened by their id: more than any window shows. */
const KEPT_ROWS = 4_000;

/** One table: its source for the grid, and what came by. */
export class DataTable {
  readonly name: string;
  columns: GridColumn[] = [];
  readonly #rows = new Map<string, GridRow>();
  #units: Promise<Map<string, Unit>> | undefined;
  readonly #values = new Map<string, Set<string>>();

  constructor(name: string) {
    this.name = name;
  }

  readonly source: GridSource = async (asked) => {
    const query = call("grid_query", { source: this.name, ...asked });
    if (this.name !== "targets") return this.#worded(await query);
    const [answer, units] = await Promise.all([query, (this.#units ??= this.#unitsOf())]);
    const worded = this.#worded(answer);
    const metric = answer.columns.findIndex((column) => column.name === "metric");
    // Each target in the unit of its metric: a rate in percent, beside counts.
    const typeOf = (row: GridRow) => (units.get(String(row.cells[metric])) === "percent" ? "percent" : "number");
    const columns = worded.columns.map((column) => (column.name === "value" ? { ...column, typeOf } : column));
    this.columns = columns;
    return { ...worded, columns };
  };

  heading = (name: string): string => {
    const key = this.columns.find((column) => column.name === name)?.label_key;
    const kind = OWN.includes(this.name) ? null : this.name;
    return (key ? worded(key) : undefined) ?? fieldName(name, kind);
  };

  /** A row that was shown lately. */
  row(id: string): GridRow | undefined {
    return this.#rows.get(id);
  }

  async #unitsOf(): Promise<Map<string, Unit>> {
    try {
      return await targetUnits();
    } catch (error) {
      // Asked again with the next page.
      this.#units = undefined;
      throw error;
    }
  }

  #worded(answer: Answer): GridAnswer {
    const columns = answer.columns.map((column, index): GridColumn => {
      if (column.type !== "select") return { ...column, options: null };
      return { ...column, options: this.#options(column.name, column.options ?? [], index, answer) };
    });
    for (const row of answer.rows) {
      this.#rows.delete(row.id);
      this.#rows.set(row.id, row);
    }
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= KEPT_ROWS) break;
      this.#rows.delete(id);
    }
    this.columns = columns;
    return { ...answer, columns };
  }

  /** Values offered by the newest rows, and those of rows and groups in sight, which may be older. */
  #options(column: string, offered: readonly string[], index: number, answer: Answer): CellOption[] {
    const known = this.#values.get(column) ?? new Set<string>();
    this.#values.set(column, known);
    for (const value of offered) known.add(value);
    for (const row of answer.rows) {
      const cell = row.cells[index];
      if (typeof cell === "string" && cell !== "") known.add(cell);
    }
    return [...known].map((value) => ({ value, label: valueName(this.name, column, value) }));
  }
}
