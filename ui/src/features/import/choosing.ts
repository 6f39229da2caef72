import { goImport } from "../../lib/place.svelte";
import { call } from "../../lib/rpc";

/** Lets the user point at a file and opens the import page on it. */
export async function chooseImportFile(): Promise<void> {
  const { path } = await call("workspace_pick", { purpose: "import_file" });
  if (path !== null) goImport(path);
}
