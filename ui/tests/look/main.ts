// The page in a browser, over the real commands: `npm run look` serves it beside a bridge to sandtable-cli.
import "../../src/shared/tokens.css";
import "../../src/shared/base.css";
import { type Host, type HostEvents, useHost } from "../../src/lib/host";
import type { Tag } from "../../src/lib/generated/Tag";
import { start } from "../../src/start";

const heard = new Map<keyof HostEvents, Set<(payload: never) => void>>();

const bridge: Host = {
  async rpc(name, json) {
    const answer = await fetch(`/rpc/${name}`, { method: "POST", body: json });
    const text = await answer.text();
    if (!answer.ok) throw text;
    const tags = answer.headers.get("x-tags");
    if (tags) emit("changed", { tags: tags.split(",") as Tag[] });
    return text;
  },
  on(event, tell) {
    const set = heard.get(event) ?? new Set();
    heard.set(event, set);
    set.add(tell as (payload: never) => void);
    return Promise.resolve(() => void set.delete(tell as (payload: never) => void));
  },
  close: () => Promise.resolve(window.close()),
};

function emit<E extends keyof HostEvents>(event: E, payload: HostEvents[E]): void {
  heard.get(event)?.forEach((tell) => tell(payload as never));
}

useHost(bridge);
// Lets a script drop a file on the window.
Object.assign(window, {
  drop: (path: string) => emit("dropped", { paths: [path] }),
  dropAll: (paths: string[]) => emit("dropped", { paths }),
});
void start(document.getElementById("app") ?? document.body);
