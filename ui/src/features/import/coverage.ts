// Months of coverage on one scale, so that the strips of all accounts can be compared.
import type { AccountCoverage } from "../../lib/generated/AccountCoverage";
import type { MonthCoverage } from "../../lib/generated/MonthCoverage";

/** More do not fit beside the words; the newest are shown. */
const MOST = 24;

/** How much of a month there is. */
export type Filled = "data" | "part" | "gap" | "none";

/** The months of any account, without a hole, the newest last. */
export function monthsOf(accounts: readonly AccountCoverage[]): string[] {
  const all = accounts.flatMap((one) => one.months.map(({ month }) => month)).sort();
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = last; month >= first && months.length < MOST; month = before(month)) months.unshift(month);
  return months;
}

function before(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number > 1 ? `${year}-${String(number - 1).padStart(2, "0")}` : `${year - 1}-12`;
}

export function filled(month: MonthCoverage | undefined): Filled {
  if (!month) return "none";
  if (month.days_in_gaps === 0) return "data";
  return month.days_with_data > 0 ? "part" : "gap";
}
