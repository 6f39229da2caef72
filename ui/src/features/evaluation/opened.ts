import type { Basis } from "../../lib/generated/Basis";
import type { KpiQuery } from "../../lib/generated/KpiQuery";
import type { Currency } from "../../lib/format";

/** A figure that was opened: the question, the one period of it, if any, and what its rows are. */
export interface OpenedFigure {
  asked: KpiQuery;
  period: string | null;
  basis: Basis;
  /** The kind of data they are rows of. */
  kind: string;
  /** Null where rows of several currencies are behind it: a row does not say its own. */
  currency: Currency;
}
