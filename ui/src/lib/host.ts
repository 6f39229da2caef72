// The only file that knows what the page runs in. Everything else calls `host()`.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Progress } from "./generated/Progress";
import type { Tag } from "./generated/Tag";

/** What the host tells without being asked. */
export interface HostEvents {
  /** After a commit: what is shown of these is asked for again. */
  changed: { tags: Tag[] };
  progress: Progress;
  /** Files are held over the window. */
  dragging: { over: boolean };
  dropped: { paths: string[] };
  /** The user wants the window closed. While the page listens, it stays open until the page lets it go. */
  closing: Record<string, never>;
  /** A notice of the system, or the tray, leads to an area. */
  go: { area: string };
  /** A workspace that was asked for from outside the page did not open. */
  refused: { path: string };
}

export interface Host {
  /** Asks a command; the answer and the rejection are JSON text. */
  rpc(name: string, json: string): Promise<string>;
  on<E extends keyof HostEvents>(event: E, heard: (payload: HostEvents[E]) => void): Promise<() => void>;
  /** Closes the window without asking again. */
  close(): Promise<void>;
}

type Heard = (payload: never) => void;

const tauri: Host = {
  rpc: (name, json) => invoke<string>("rpc", { name, json }),
  async on(event, heard) {
    const tell = heard as Heard;
    const stops = await Promise.all(
      sources[event].map(([name, read]) => listen(name, (told) => tell(read(told.payload) as never))),
    );
    return () => stops.forEach((stop) => stop());
  },
  close: () => invoke("plugin:window|destroy", { label: "main" }),
};

/** The window's own events behind ours. */
const sources: Record<keyof HostEvents, [string, (payload: unknown) => unknown][]> = {
  changed: [["changed", (payload) => payload]],
  progress: [["progress", (payload) => payload]],
  dragging: [
    ["tauri://drag-enter", () => ({ over: true })],
    ["tauri://drag-leave", () => ({ over: false })],
    ["tauri://drag-drop", () => ({ over: false })],
  ],
  go: [["go", (payload) => payload]],
  refused: [["refused", (payload) => payload]],
  closing: [["tauri://close-requested", () => ({})]],
  dropped: [["tauri://drag-drop", (payload) => ({ paths: (payload as { paths: string[] }).paths })]],
};

let current: Host = tauri;

export function host(): Host {
  return current;
}

/** Puts another host in place; tests do. */
export function useHost(next: Host): void {
  current = next;
}
