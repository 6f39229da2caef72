// A source of rows made on the spot: answers like the command does, as many as are asked for.
import type { Cell, CellChange, GridAnswer, GridColumn, GridQuery, GridRow } from "../../src/shared/grid/contract";

export const COLUMNS: GridColumn[] = [
  { name: "title", type: "text", editable: true, sortable: true },
  {
    name: "platform",
    type: "select",
    editable: true,
    sortable: true,
    options: [
      { value: "douyin", label: "抖音" },
      { value: "xiaohongshu", label: "小红书" },
      { value: "weibo", label: "微博" },
    ],
  },
  { name: "published", type: "date", editable: true, sortable: true },
  { name: "views", type: "number", editable: true, sortable: true },
  { name: "rate", type: "percent", editable: false, sortable: true },
  { name: "spend", type: "money", editable: true, sortable: true },
  { name: "tags", type: "tags", editable: true, sortable: false, options: ["新品", "节日", "热门"] },
  { name: "approved", type: "flag", editable: true, sortable: true },
  { name: "link", type: "link", editable: true, sortable: false },
];

const TITLES = [
  "春日茶会 · 新品上线",
  "办公室下午茶的三种喝法",
  "A long walk through the tea hills of Wuyi",
  "👨‍👩‍👧‍👦 周末亲子茶艺",
];
const PLATFORMS = ["douyin", "xiaohongshu", "weibo"];

/** A number that looks like chance and is always the same. */
function mixed(n: number, salt: number): number {
  let x = Math.imul(n + 1, 2654435761) ^ Math.imul(salt + 7, 40503);
  x = Math.imul(x ^ (x >>> 15), 2246822519);
  return (x ^ (x >>> 13)) >>> 0;
}

export class MadeRows {
  readonly total: number;
  readonly asked: GridQuery[] = [];
  readonly #changed = new Map<string, Map<string, Cell>>();
  /** Thrown instead of the next answer. */
  failure: unknown;
  /** Answers wait for this. */
  gate: Promise<void> = Promise.resolve();

  constructor(total: number) {
    this.total = total;
  }

  /** Row `n` in its own order; grouped ones lie together. */
  row(n: number, grouped = false): GridRow {
    const third = Math.ceil(this.total / 3);
    const platform = grouped ? PLATFORMS[Math.min(2, Math.floor(n / third))] : PLATFORMS[mixed(n, 1) % 3];
    const day = new Date(Date.UTC(2026, 0, 1 + (mixed(n, 2) % 300))).toISOString().slice(0, 10);
    const id = `r${n}`;
    const cells: Cell[] = [
      `${TITLES[mixed(n, 3) % TITLES.length] ?? ""} ${n + 1}`,
      platform ?? null,
      day,
      mixed(n, 4) % 500_000,
      (mixed(n, 5) % 900) / 10_000,
      mixed(n, 6) % 5 === 0 ? null : { amount: (mixed(n, 6) % 2_000_000) / 100, currency: "CNY" },
      mixed(n, 7) % 3 === 0 ? ["新品"] : mixed(n, 7) % 3 === 1 ? ["节日", "热门"] : [],
      mixed(n, 8) % 2 === 0,
      `https://example.com/p/${n}`,
    ];
    this.#changed.get(id)?.forEach((value, name) => {
      cells[COLUMNS.findIndex((column) => column.name === name)] = value;
    });
    return { id, cells };
  }

  readonly source = async (query: GridQuery, signal: AbortSignal): Promise<GridAnswer> => {
    this.asked.push(query);
    await this.gate;
    if (this.failure !== undefined) {
      const thrown = this.failure;
      this.failure = undefined;
      throw thrown;
    }
    if (signal.aborted) throw new Error("aborted");
    const down = query.sort[0]?.descending === true;
    // Filters narrow to a tenth: which rows is the command's affair, not the grid's.
    const total = query.search === "nothing" ? 0 : query.filters.length > 0 ? Math.ceil(this.total / 10) : this.total;
    const rows: GridRow[] = [];
    for (let at = query.offset; at < Math.min(total, query.offset + query.limit); at++) {
      rows.push(this.row(down ? total - 1 - at : at, query.group === "platform"));
    }
    const third = Math.ceil(total / 3);
    const groups = PLATFORMS.map((value, at) => ({ value, count: at < 2 ? third : total - 2 * third }));
    return { total, columns: COLUMNS, rows, groups: query.group === undefined ? null : groups };
  };

  keep(changes: readonly CellChange[]): void {
    for (const { id, column, to } of changes) {
      const own = this.#changed.get(id) ?? new Map<string, Cell>();
      this.#changed.set(id, own.set(column, to));
    }
  }
}
