// Opening a workspace can fail in ways that need the user: it is in use, newer, or damaged. What happened is kept here
// until it is settled.
import { notify } from "../../lib/notices.svelte";
import { t } from "../../lib/i18n.svelte";
import { ended } from "../../lib/jobs.svelte";
import { touch } from "../../lib/query.svelte";
import { call, type RpcError, toRpcError } from "../../lib/rpc";
import { host } from "../../lib/host";
import { enter, session } from "../../lib/session.svelte";
import type { WorkspaceInfo } from "../../lib/generated/WorkspaceInfo";

class Opening {
  /** Path that is being opened, or `demo`. */
  busy = $state<string | undefined>();
  failure = $state.raw<{ path: string; error: RpcError } | undefined>();

  async run(path: string, ask: () => Promise<WorkspaceInfo>): Promise<void> {
    if (this.busy !== undefined) return;
    this.busy = path;
    this.failure = undefined;
    try {
      enter(await ask());
    } catch (thrown) {
      const error = toRpcError(thrown);
      if (error.code !== "cancelled") this.failure = { path, error };
    } finally {
      this.busy = undefined;
    }
  }
}

export const opening = new Opening();

export function open(path: string): Promise<void> {
  return opening.run(path, () => call("workspace_open", { path }));
}

/** Workspaces the program was started with, or asked for while it runs, that did not open: they are tried once more here,
 * where the reason is worded and what can be done is offered. */
export async function followRefusals(): Promise<void> {
  const { refused } = document.documentElement.dataset;
  // Once something is open, a page that is loaded anew has that to show.
  if (refused !== undefined && !session.workspace) void open(refused);
  await host().on("refused", ({ path }) => void open(path));
}

export const DEMO = "demo";

export async function openDemo(): Promise<void> {
  await opening.run(DEMO, () => call("workspace_demo", {}));
  ended(DEMO);
}

/** Lets the user point at a folder and opens it. */
export async function openOther(): Promise<void> {
  const { path } = await call("workspace_pick", { purpose: "open_workspace" });
  if (path !== null) await open(path);
}

export function restore(path: string, backup: string): Promise<void> {
  return opening.run(path, async () => {
    const info = await call("workspace_restore", { path, backup });
    touch(["workspace", "history", "imports", "facts", "targets"]);
    notify({ tone: "good", text: t("backup-restored") });
    return info;
  });
}
