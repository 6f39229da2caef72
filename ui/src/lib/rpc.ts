import type { ApiError, CommandName, Commands } from "./generated/commands";
import { host } from "./host";

export type Request<N extends CommandName> = Commands[N]["request"];
export type Response<N extends CommandName> = Commands[N]["response"];

/** A command that failed: a stable `code` and the fields its wording needs. */
export class RpcError extends Error {
  readonly code: string;
  readonly fields: ApiError;

  constructor(error: ApiError) {
    super(error.message);
    this.name = "RpcError";
    this.code = error.code;
    this.fields = error;
  }
}

/** Commands that have not answered yet, and what will ask one once another has answered. */
const under = new Set<Promise<unknown>>();

/** When every command asked so far has answered: undo must not overtake what it is to take back. */
export async function answered(): Promise<void> {
  await Promise.allSettled([...under]);
}

/** Counts it among what undo waits for. */
export function underway<T>(work: Promise<T>): Promise<T> {
  under.add(work);
  void work.catch(() => undefined).finally(() => under.delete(work));
  return work;
}

/** Signs that turn the text after them around; a title out of a file could read as something else, and so could its line. */
const TURNING = /[\u202a-\u202e]/g;
/** What these answer is given back as it is. */
const PATHS: ReadonlySet<CommandName> = new Set(["workspace_pick", "workspace_recent"]);

/** Asks a command. Rejects with {@link RpcError}, always. */
export async function call<N extends CommandName>(name: N, request: Request<N>): Promise<Response<N>> {
  let answer: string;
  try {
    answer = await underway(host().rpc(name, JSON.stringify(request)));
  } catch (thrown) {
    throw toRpcError(thrown);
  }
  try {
    return JSON.parse(PATHS.has(name) ? answer : answer.replace(TURNING, "\ufffd")) as Response<N>;
  } catch {
    throw new RpcError({ code: "internal", message: `${name} answered no JSON` });
  }
}

export function toRpcError(thrown: unknown): RpcError {
  if (thrown instanceof RpcError) return thrown;
  if (typeof thrown === "string") {
    try {
      const error: unknown = JSON.parse(thrown);
      if (isApiError(error)) return new RpcError(error);
    } catch {
      // Not ours: the host itself refused (no window, no permission).
    }
    return new RpcError({ code: "host_unavailable", message: thrown });
  }
  if (isApiError(thrown)) return new RpcError(thrown);
  return new RpcError({ code: "host_unavailable", message: thrown instanceof Error ? thrown.message : String(thrown) });
}

function isApiError(value: unknown): value is ApiError {
  return typeof value === "object" && value !== null && typeof (value as ApiError).code === "string";
}
