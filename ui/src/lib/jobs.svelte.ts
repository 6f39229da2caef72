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

/** Work that has no page of its own: the toasts show it. */
export interface Shown {
  job: string;
  label: string;
}

class Told {
  list = $state.raw<Shown[]>([]);
}

export const told = new Told();

/** Runs work that may take long under a name, with its progress and a way to stop it shown meanwhile. */
export async function inJob<T>(kind: string, label: string, work: (job: string) => Promise<T>): Promise<T> {
  const job = newJob(kind);
  told.list = [...told.list, { job, label }];
  try {
    return await work(job);
  } finally {
    told.list = told.list.filter((one) => one.job !== job);
    ended(job);
  }
}
