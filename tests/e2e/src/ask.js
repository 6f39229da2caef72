// The command line, beside the window: what is in a workspace, and what a story begins with.
import { execFileSync } from "node:child_process";
import { cli } from "./place.js";

function answer(person, args, request) {
  const said = execFileSync(cli(), [...args, "-"], {
    env: { ...process.env, ...person.env },
    encoding: "utf8",
    input: JSON.stringify(request),
    maxBuffer: 1 << 28,
  });
  return JSON.parse(said);
}

/** The answer of a command. Requests of any length: they go in by standard input. */
export const ask = (person, workspace, name, request) =>
  answer(person, ["--workspace", workspace, "call", name], request);

/** Makes the demo among the person's workspaces, or finds it there; answers its folder. */
export const demoOf = (person) =>
  answer(person, ["call", "workspace_demo"], {}).path;
