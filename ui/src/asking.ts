import type { Preferences } from "./lib/generated/Preferences";
import type { WorkspaceInfo } from "./lib/generated/WorkspaceInfo";
import { call } from "./lib/rpc";

/** What decides how the page begins. */
export interface Asked {
  preferences: Promise<Preferences>;
  workspace: Promise<WorkspaceInfo>;
}

export function ask(): Asked {
  const asked = { preferences: call("workspace_preferences", {}), workspace: call("workspace_info", {}) };
  // Whoever awaits them words the failure; until then it must not count as unhandled.
  for (const answer of Object.values(asked)) answer.catch(() => undefined);
  return asked;
}
