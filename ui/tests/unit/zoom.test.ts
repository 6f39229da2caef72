// How large the page is drawn: keys come faster than answers, and the last one counts.
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Preferences } from "../../src/lib/generated/Preferences";
import { inJob, told } from "../../src/lib/jobs.svelte";
import { session } from "../../src/lib/session.svelte";
import { zoomFrom, zoomTo } from "../../src/lib/zoom";
import { zoomActions } from "../../src/views/zoomActions";
import { fails, TestHost } from "./host";

const kept = (zoom: number): Preferences => ({
  locale: "en",
  effective_locale: "en",
  theme: "light",
  zoom,
  zooms: [90, 100, 110, 125],
  profile_name: "Lin",
  workspaces_folder: "/w",
  tour_seen: true,
  notices: { system: true, hours: "working", from: "09:00", to: "18:00", lead_minutes: 60, keep_running: false },
  tray: false,
  version: "0",
});

const press = (id: string) => {
  const action = zoomActions().find((one) => one.id === id);
  if (action?.enabled?.() ?? true) action?.run();
};

describe("the size of the page", () => {
  beforeEach(() => {
    session.preferences = kept(100);
  });

  it("is the one that was asked for last, though the first answer is late", async () => {
    const host = new TestHost({ workspace_set_preferences: ({ zoom }) => kept(zoom ?? 0) });
    press("zoom-larger");
    press("zoom-larger");
    await vi.waitFor(() => expect(session.preferences?.zoom).toBe(125));
    expect(host.requests("workspace_set_preferences").at(-1)).toEqual({ zoom: 125 });
    expect(zoomFrom(1)).toBeUndefined();
    press("zoom-larger");
    expect(host.requests("workspace_set_preferences")).toHaveLength(2);
    press("zoom-usual");
    await vi.waitFor(() => expect(session.preferences?.zoom).toBe(100));
  });

  it("goes on from what is there after a failure", async () => {
    new TestHost({ workspace_set_preferences: fails("write_failed") });
    await zoomTo(125);
    expect(zoomFrom(0)).toBe(100);
  });
});

describe("work without a page of its own", () => {
  it("is shown while it runs, and no longer when it fails", async () => {
    let end: (() => void) | undefined;
    const work = inJob("copy", "Copying", async (job) => {
      expect(told.list).toEqual([{ job, label: "Copying" }]);
      await new Promise<void>((resolve) => (end = resolve));
      throw new Error("cancelled");
    });
    end?.();
    await expect(work).rejects.toThrow("cancelled");
    expect(told.list).toEqual([]);
  });
});
