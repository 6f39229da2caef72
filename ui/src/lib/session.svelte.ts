// What is open and who sits here: one workspace at most, and the preferences of this machine.
import { dropUnsaved } from "./autosave.svelte";
import type { Preferences } from "./generated/Preferences";
import type { PreferencesChange } from "./generated/PreferencesChange";
import type { WorkspaceInfo } from "./generated/WorkspaceInfo";
import { host } from "./host";
import { speak } from "./i18n.svelte";
import { dismissAll } from "./notices.svelte";
import { go } from "./place.svelte";
import { forget } from "./query.svelte";
import { call, RpcError } from "./rpc";
import { setTheme } from "./theme.svelte";

class Session {
  workspace = $state.raw<WorkspaceInfo | undefined>();
  preferences = $state.raw<Preferences | undefined>();
}

export const session = new Session();

async function take(preferences: Preferences): Promise<void> {
  setTheme(preferences.theme);
  await speak(preferences.effective_locale);
  session.preferences = preferences;
}

/** Those already asked for, or those of now. */
export async function loadPreferences(asked = call("workspace_preferences", {})): Promise<void> {
  await take(await asked);
}

export async function changePreferences(change: PreferencesChange): Promise<void> {
  await take(await call("workspace_set_preferences", change));
}

/** The workspace that is open already (the program was started with one, or the page was loaded anew). */
export async function loadWorkspace(asked = call("workspace_info", {})): Promise<void> {
  try {
    session.workspace = await asked;
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== "no_workspace") throw error;
    session.workspace = undefined;
  }
}

/** A workspace was opened, made or restored: nothing of the one before may be shown. */
export function enter(workspace: WorkspaceInfo): void {
  forget();
  go("today");
  // A backup of the same workspace was restored: what is typed there is still to be saved there.
  if (session.workspace?.path !== workspace.path) {
    dropUnsaved();
    dismissAll();
  }
  session.workspace = workspace;
}

export async function leave(): Promise<void> {
  await call("workspace_close", {});
  forget();
  dropUnsaved();
  dismissAll();
  session.workspace = undefined;
}

/** Keeps name, settings and last backup up to date after commits of any program part. */
export function followSession(): Promise<() => void> {
  return host().on("changed", ({ tags }) => {
    if (tags.includes("preferences")) void loadPreferences();
    if (tags.includes("workspace") && session.workspace) {
      const path = session.workspace.path;
      void call("workspace_info", {}).then(
        (workspace) => {
          if (session.workspace?.path === path) session.workspace = workspace;
        },
        // It was closed meanwhile: the page that closed it shows what follows.
        () => undefined,
      );
    }
  });
}
