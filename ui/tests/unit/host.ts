// A host for tests: answers by command, remembers what was asked, and can tell of commits.
import type { CommandName } from "../../src/lib/generated/commands";
import type { Tag } from "../../src/lib/generated/Tag";
import { type Host, type HostEvents, useHost } from "../../src/lib/host";
import type { Request, Response } from "../../src/lib/rpc";

type Answers = { [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>> };

export class TestHost implements Host {
  readonly asked: { name: string; request: unknown }[] = [];
  readonly #answers: Answers;
  readonly #heard = new Map<string, Set<(payload: never) => void>>();

  constructor(answers: Answers) {
    this.#answers = answers;
    useHost(this);
  }

  async rpc(name: string, json: string): Promise<string> {
    const request: unknown = JSON.parse(json);
    this.asked.push({ name, request });
    const answer = this.#answers[name as CommandName] as ((request: unknown) => unknown) | undefined;
    if (!answer) throw JSON.stringify({ code: "unknown_command", message: name, name });
    return JSON.stringify(await answer(request));
  }

  on<E extends keyof HostEvents>(event: E, heard: (payload: HostEvents[E]) => void): Promise<() => void> {
    const set = this.#heard.get(event) ?? new Set();
    this.#heard.set(event, set.add(heard as (payload: never) => void));
    return Promise.resolve(() => void set.delete(heard as (payload: never) => void));
  }

  closed = 0;
  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }

  tell<E extends keyof HostEvents>(event: E, payload: HostEvents[E]): void {
    this.#heard.get(event)?.forEach((heard) => heard(payload as never));
  }

  commit(...tags: Tag[]): void {
    this.tell("changed", { tags });
  }

  requests(name: CommandName): unknown[] {
    return this.asked.filter((one) => one.name === name).map((one) => one.request);
  }
}

/** A rejection as the Rust side words it. */
export function fails(code: string, fields: Record<string, unknown> = {}): () => never {
  return () => {
    throw JSON.stringify({ code, message: code, ...fields });
  };
}
