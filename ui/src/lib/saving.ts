import { t } from "./i18n.svelte";
import { notify } from "./notices.svelte";
import { call } from "./rpc";

/** Asks where to save, writes, says where it is. Nothing happens when the user closes the dialog. */
export async function save(suggestion: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const { path } = await call("workspace_pick", { purpose: "save_file", suggestion });
  if (path === null) return;
  await write(path);
  notify({ tone: "good", text: t("saved"), detail: path });
}
