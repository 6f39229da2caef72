// What Rust said against a request, at the field it means.
import { wordError } from "./errors";
import { toRpcError } from "./rpc";

export interface Faults {
  /** Words for a field; undefined: nothing against it. */
  at: (field: string) => string | undefined;
  /** Words for an error that names none of these fields. */
  rest: string | undefined;
}

export const NO_FAULTS: Faults = { at: () => undefined, rest: undefined };

/** `fields` are those the form shows; a nested one is named with points, `budget.amount`. */
export function faultsOf(thrown: unknown, fields: readonly string[]): Faults {
  const error = toRpcError(thrown);
  const { text, way } = wordError(error);
  const named = error.fields["field"];
  const field =
    typeof named === "string" ? fields.find((one) => one === named || named.startsWith(`${one}.`)) : undefined;
  if (field === undefined) return { at: () => undefined, rest: `${text} ${way}` };
  return { at: (asked) => (asked === field ? text : undefined), rest: undefined };
}
