import type { KpiQuery } from "../../lib/generated/KpiQuery";

/** A figure that was opened: the question, and the one period of it, if any. */
export interface OpenedFigure {
  asked: KpiQuery;
  period: string | null;
}
