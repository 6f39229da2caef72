// The frame around the pages: where the keyboard stands, what the workspace's name offers, what stays out of the way.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import Rail from "../../src/views/Rail.svelte";
import WorkspaceCard from "../../src/features/workspace/WorkspaceCard.svelte";
import { timeOfDay } from "../../src/features/workspace/hours";
import NoticesCard from "../../src/features/workspace/NoticesCard.svelte";
import OpenFailure from "../../src/features/workspace/OpenFailure.svelte";
import { followRefusals, opening } from "../../src/features/workspace/opening.svelte";
import { PAGE_ID, settleFocus } from "../../src/lib/focus";
import type { Preferences } from "../../src/lib/generated/Preferences";
import { notices } from "../../src/lib/notices.svelte";
import { session } from "../../src/lib/session.svelte";
import { actions } from "../../src/lib/actions.svelte";
import Framed from "./Framed.svelte";
import Replaced from "./Replaced.svelte";
import { fails, TestHost } from "./host";
import { workspace } from "./workspace";

beforeEach(() => {
  notices.list = [];
  session.workspace = undefined;
  opening.failure = undefined;
});

describe("the keyboard", () => {
  it("stands on the page when what it stood in has gone, and else stays", async () => {
    const main = document.createElement("main");
    main.id = PAGE_ID;
    main.tabIndex = -1;
    const field = document.createElement("input");
    document.body.append(main, field);
    field.focus();
    await settleFocus();
    expect(document.activeElement).toBe(field);
    field.remove();
    await settleFocus();
    expect(document.activeElement).toBe(main);
    main.remove();
  });
});

describe("commands", () => {
  it("are those of the page that took the place of another", async () => {
    const shown = (id: string) => ({ id, group: "palette-do", label: () => id, run: () => undefined });
    const { rerender } = render(Replaced, { commands: [shown("first")] });
    await rerender({ commands: [shown("second")] });
    expect(actions().map(({ id }) => id)).toEqual(["second"]);
  });
});

describe("the workspace's name", () => {
  function rail() {
    const host = new TestHost({
      workspace_recent: () => ({
        workspaces: ["tea", "coffee"].map((name) => ({
          name,
          path: `/w/${name}.sandtable`,
          exists: true,
          opened_at: "2026-01-01T00:00:00Z",
        })),
      }),
      workspace_open: ({ path }) => ({ ...workspace, path }),
      workspace_update: ({ name }) => ({ ...workspace, name: name ?? "" }),
      workspace_copy: ({ name }) => ({ path: `/w/${name}.sandtable` }),
      workspace_close: () => ({ done: true }),
    });
    render(Framed, { component: Rail, given: { workspace, waiting: {} } });
    return { host, user: userEvent.setup() };
  }
  const choose = async (user: ReturnType<typeof userEvent.setup>, testid: string) => {
    screen.getByTestId("workspace-menu").focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByTestId(testid));
  };

  it("opens a menu, and closes only where that is chosen", async () => {
    const { host, user } = rail();
    screen.getByTestId("workspace-menu").focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("workspace-close");
    expect(host.requests("workspace_close")).toEqual([]);
    await user.click(screen.getByTestId("workspace-close"));
    await waitFor(() => expect(host.requests("workspace_close")).toHaveLength(1));
  });

  it("leads to the other workspaces", async () => {
    const { host, user } = rail();
    await choose(user, "workspace-other");
    await waitFor(() => expect(host.requests("workspace_open")).toEqual([{ path: "/w/coffee.sandtable" }]));
    await waitFor(() => expect(session.workspace?.path).toBe("/w/coffee.sandtable"));
  });

  it("can be changed, but not to none", async () => {
    const { host, user } = rail();
    await choose(user, "workspace-rename");
    const field = await screen.findByTestId<HTMLInputElement>("rename-name");
    await waitFor(() => expect(field.value).toBe("Tea"));
    await user.clear(field);
    expect(screen.getByTestId<HTMLButtonElement>("rename-save").disabled).toBe(true);
    await user.type(field, "Oolong{Enter}");
    await waitFor(() => expect(host.requests("workspace_update")).toEqual([{ name: "Oolong" }]));
    await waitFor(() => expect(session.workspace?.name).toBe("Oolong"));
  });

  it("is kept for a copy, which can be opened", async () => {
    const { host, user } = rail();
    await choose(user, "workspace-copy");
    const field = await screen.findByTestId<HTMLInputElement>("copy-name");
    await waitFor(() => expect(field.value).toBe("Tea copy"));
    await user.click(screen.getByTestId("copy-save"));
    await waitFor(() => expect(notices.list.map(({ detail }) => detail)).toEqual(["/w/Tea copy.sandtable"]));
    expect(host.requests("workspace_copy")).toEqual([{ name: "Tea copy" }]);
    notices.list[0]?.action?.run();
    await waitFor(() => expect(host.requests("workspace_open")).toEqual([{ path: "/w/Tea copy.sandtable" }]));
  });

  it("that was emptied in the settings comes back with a word about it", async () => {
    const host = new TestHost({});
    render(Framed, { component: WorkspaceCard, given: { workspace } });
    const field = screen.getByTestId<HTMLInputElement>("workspace-name");
    const user = userEvent.setup();
    await user.clear(field);
    await user.tab();
    expect(field.value).toBe("Tea");
    expect(screen.getByRole("alert").textContent).toContain("needs a name");
    expect(host.requests("workspace_update")).toEqual([]);
  });
});

describe("hours of the day", () => {
  it.each([
    ["9", "09:00"],
    ["930", "09:30"],
    ["9:05", "09:05"],
    ["０９：３０", "09:30"],
    [" 23:59 ", "23:59"],
    ["24:00", undefined],
    ["9:60", undefined],
    ["", undefined],
    ["soon", undefined],
  ])("are read from %j", (typed, time) => expect(timeOfDay(typed)).toBe(time));

  it("are kept in order, and what is no time is said", async () => {
    const notices = {
      system: true,
      hours: "working",
      from: "09:00",
      to: "18:00",
      lead_minutes: 0,
      keep_running: false,
    };
    const preferences = { notices, effective_locale: "en", theme: "system" } as unknown as Preferences;
    session.preferences = preferences;
    const host = new TestHost({ workspace_set_preferences: () => preferences });
    render(Framed, { component: NoticesCard });
    const user = userEvent.setup();
    const from = screen.getByTestId<HTMLInputElement>("notices-from");
    await user.clear(from);
    await user.type(from, "19:00{Tab}");
    expect(from.value).toBe("09:00");
    expect(screen.getByRole("alert").textContent).toContain("09:30");
    expect(host.requests("workspace_set_preferences")).toEqual([]);
    await user.clear(from);
    await user.type(from, "8{Tab}");
    const kept = { notices: { ...notices, from: "08:00" } };
    await waitFor(() => expect(host.requests("workspace_set_preferences")).toEqual([kept]));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a workspace the program was started with", () => {
  it("says why it did not open", async () => {
    const host = new TestHost({ workspace_open: fails("workspace_locked", { owner: "window 7" }) });
    document.documentElement.dataset["refused"] = "/w/tea.sandtable";
    try {
      await followRefusals();
    } finally {
      delete document.documentElement.dataset["refused"];
    }
    render(Framed, { component: OpenFailure });
    expect((await screen.findByTestId("open-failure")).textContent).toContain("window 7");
    host.tell("refused", { path: "/w/coffee.sandtable" });
    await waitFor(() => expect(screen.getByTestId("open-failure").textContent).toContain("/w/coffee.sandtable"));
  });
});
