// Errors in the user's words: what happened, and what now.
import { bytes, count, day } from "./format";
import { type Args, t, worded } from "./i18n.svelte";
import { type Item, titleOf } from "./items.svelte";
import { notify } from "./notices.svelte";
import { type RpcError, toRpcError } from "./rpc";

export interface WordedError {
  code: string;
  /** What happened, with names and places. */
  text: string;
  /** The way out. */
  way: string;
}

/** Every field some wording names; one the error does not carry reads as a dash. */
const FIELDS = [
  "allowed",
  "by",
  "column",
  "command",
  "currency",
  "days",
  "detail",
  "encoding",
  "field",
  "file",
  "first",
  "found",
  "hint",
  "id",
  "import_id",
  "key",
  "kind",
  "members",
  "message",
  "metric",
  "missing",
  "name",
  "op",
  "option",
  "owner",
  "path",
  "question",
  "row",
  "sheet",
  "sheets",
  "step",
  "supported",
  "table",
  "task",
  "value",
  "what",
] as const;

const DAY = /^\d{4}-\d\d-\d\d$/;
const SIZES = new Set(["file_too_large", "zip_bomb", "attachment_too_large"]);

export function wordError(thrown: unknown): WordedError {
  const error = toRpcError(thrown);
  const both = error.code === "conflict";
  const args = both ? { ...argsOf(error), ...conflictOf(error) } : argsOf(error);
  const reason = both && !error.fields["theirs"] ? "gone" : error.fields["reason"];
  const known =
    (typeof reason === "string" ? worded(`error-${error.code}-${reason}`, args) : undefined) ??
    worded(`error-${error.code}`, args);
  return {
    code: error.code,
    text: known ?? t("error-other", args),
    way: worded(`error-${error.code}-way`, args) ?? t("error-other-way", args),
  };
}

function argsOf(error: RpcError): Args {
  const args: Args = { code: error.code };
  for (const field of FIELDS) args[field] = spelled(error, field);
  return args;
}

/** What was changed from two sides, by its names. */
function conflictOf({ fields }: RpcError): Args {
  const of = String(fields["kind"]).replaceAll("_", "-");
  const kind = worded(`item-kind-${of}`) ?? of;
  const changed = Array.isArray(fields["fields"]) ? fields["fields"].map(String) : [];
  const words = changed.map((name) => fieldName(name, of));
  const theirs = (fields["theirs"] ?? {}) as Item;
  return {
    kind,
    name: titleOf({ ...theirs, kind: fields["kind"] } as Item) || kind,
    field: words.join(t("list-comma")),
  };
}

/** A field by its name on the sheet of its kind. */
function fieldName(field: string, kind = ""): string {
  const name = field.replaceAll("_", "-");
  return (kind && worded(`item-field-${kind}-${name}`)) || (worded(`item-field-${name}`) ?? field);
}

function spelled(error: RpcError, field: string): string {
  const value = error.fields[field];
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "number") {
    if (SIZES.has(error.code)) return bytes(value);
    return field === "value" || field === "allowed" ? count(value) : String(value);
  }
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (typeof value === "object") {
    const id = (value as { id?: unknown }).id;
    return typeof id === "string" ? (worded(`import-question-${id}`) ?? id) : JSON.stringify(value);
  }
  if (field === "first" || (field === "value" && DAY.test(String(value)))) return day(String(value));
  // A field by its name on the sheet, not by its place in the request.
  if (field === "field") return worded(`item-field-${lastOf(String(value)).replaceAll("_", "-")}`) ?? String(value);
  if (field === "op") return worded(`op-${String(value).replaceAll(/[._]/g, "-")}`, {}) ?? String(value);
  if (field === "question") return worded(`import-question-${String(value)}`) ?? String(value);
  return String(value);
}

/** `deadline` of `items[0].deadline`. */
const lastOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Tells of a failure that leaves the page as it was. A cancelled job is no failure. */
export function report(thrown: unknown): void {
  const { code, text, way } = wordError(thrown);
  notify({ tone: code === "cancelled" ? "plain" : "bad", text, detail: way });
}

/** Runs it and reports what fails; true when it went well. */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (thrown) {
    report(thrown);
    return false;
  }
}
