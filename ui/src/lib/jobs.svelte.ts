// Long work: its name, how far it is, and how to stop it.
import { SvelteMap } from "svelte/reactivity";
import type { Progress } from "./generated/Progress";
import { host } from "./host";
import { call } from "./rpc";

const running = new SvelteMap<string, Progress>();

export function followProgress(): Promise<() => void> {
  return host().on("progress", (progress) => running.set(progress.job, progress));
}

export function progressOf(job: string): Progress | undefined {
  return running.get(job);
}

let made = 0;

/** A name no other job of this window has. */
export function newJob(kind: string): string {
  made += 1;
  return `${kind}-${Date.now().toString(36)}-${made}`;
}

export function ended(job: string): void {
  running.delete(job);
}

export async function cancel(job: string): Promise<void> {
  await call("workspace_cancel", { job });
}
