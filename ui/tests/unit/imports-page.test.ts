// One file after another on the imports page.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Imported } from "../../src/lib/generated/Imported";
import type { ImportPreviewed } from "../../src/lib/generated/ImportPreviewed";
import { goImport, place } from "../../src/lib/place.svelte";
import ImportsPage from "../../src/views/ImportsPage.svelte";
import Framed from "./Framed.svelte";
import { TestHost } from "./host";

const workspace = { name: "Tea", path: "/w/tea.sandtable", currency: "CNY", time_zone: "Asia/Shanghai" };

const READ: ImportPreviewed = {
  file: "",
  bytes: 10,
  sha256: "",
  format: "csv",
  encoding: "utf-8",
  delimiter: ",",
  sheet: null,
  sheets: [],
  header_row: 1,
  kind: "posts",
  platform: "douyin",
  shape: null,
  columns: [],
  sample: [{ row: 2, cells: ["1"] }],
  questions: [],
  notices: [],
  preset: null,
  imported_before: null,
  fields: [],
  accounts: [],
  keeps_file: true,
};

const IMPORTED: Imported = {
  import_id: "7",
  kind: "posts",
  platform: "douyin",
  dry_run: false,
  rows_read: 1,
  inserted: 1,
  updated: 0,
  unchanged: 0,
  merged: 0,
  rejected_count: 0,
  rejected: [],
  notices: [],
};

it("looks at the next file while the result of one is shown, also at the same one again", async () => {
  const host = new TestHost({
    import_list: () => ({ imports: [] }),
    import_presets: () => ({ presets: [] }),
    history_list: () => ({ steps: [], undo: null, redo: null }),
    facts_same_posts: () => ({ pairs: [], joined: [] }),
    import_preview: ({ file }) => ({ ...READ, file }),
    import_file: () => IMPORTED,
  });
  goImport("/x/one.csv");
  const { unmount } = render(Framed, { component: ImportsPage, given: { workspace } });
  const user = userEvent.setup();
  const run = async () => {
    await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("import-run").disabled).toBe(false));
    await user.click(screen.getByTestId("import-run"));
    await screen.findByTestId("result");
  };
  await run();
  for (const next of ["/x/two.csv", "/x/two.csv"]) {
    goImport(next);
    await waitFor(() => expect(screen.queryByTestId("result")).toBeNull());
    expect(screen.getByTestId("wizard").textContent).toContain("two.csv");
    await run();
  }
  expect(host.requests("import_file")).toHaveLength(3);
  unmount();
  await Promise.resolve();
  expect(place.file, "a finished one does not wait for the next visit").toBeUndefined();
});
