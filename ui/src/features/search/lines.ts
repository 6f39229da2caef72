// The lines of the palette from top to bottom: what was looked for before, what can be done, what was found.
import { actions } from "../../lib/actions.svelte";
import { kindName } from "../../lib/format";
import type { SavedSearchView } from "../../lib/generated/SavedSearchView";
import type { RecentSearch } from "../../lib/generated/RecentSearch";
import type { SearchHit } from "../../lib/generated/SearchHit";
import { t, worded } from "../../lib/i18n.svelte";
import { spelled } from "../../lib/keyboard";
import { begins, matching, type Option } from "../../shared/options";
import type { Finding } from "./finding.svelte";

export type Line = { key: string; group: string } & (
  | { what: "action"; id: string; label: string; keys: string | undefined; disabled: boolean; meant: boolean }
  | { what: "saved"; search: SavedSearchView }
  | { what: "recent"; search: RecentSearch }
  | { what: "hit"; hit: SearchHit }
  | { what: "more" }
  | { what: "save"; query: string }
);

/** Headings of what can be done, from top to bottom. */
const ORDER = [
  "palette-board",
  "palette-go",
  "palette-do",
  "palette-period",
  "palette-metric",
  "palette-help",
  "palette-new",
];

/** Commands shown above the hits: more would push them out of sight. */
const COMMANDS = 6;

/** What a kind of thing is called. */
export function kindOf(kind: string): string {
  return worded(`search-kind-${kind}`) ?? kindName(kind);
}

interface Command extends Option {
  shown: string;
}

function commands(typed: string): Line[] {
  const options = actions()
    .filter((action) => !action.hidden && (typed !== "" || !action.sought))
    .map((action): Command & { rank: number } => ({
      value: action.id,
      label: (action.name ?? action.label)(),
      shown: action.label(),
      rank: ORDER.indexOf(action.group),
      group: t(action.group),
      detail: action.keys?.[0] ? spelled(action.keys[0]) : undefined,
      disabled: action.enabled ? !action.enabled() : false,
    }))
    .sort((a, b) => a.rank - b.rank);
  const found = matching(options, typed).map((option): Line & { what: "action" } => ({
    key: `action ${option.value}`,
    what: "action",
    group: option.group ?? "",
    id: option.value,
    label: option.shown,
    keys: option.detail,
    disabled: option.disabled ?? false,
    meant: begins(option.label, typed),
  }));
  if (typed === "") return found;
  // What was begun to be typed stands before what only holds it.
  return [...found.filter((line) => line.meant), ...found.filter((line) => !line.meant)].slice(0, COMMANDS);
}

/** The line that Enter takes unless another is chosen: a command that was begun to be typed, else what was found, and a
 * command that only holds what was typed when nothing was. -1: none yet. */
export function firstOf(shown: readonly Line[], looking: boolean): number {
  const can = shown.findIndex((line) => line.what !== "action" || (line.meant && !line.disabled));
  const line = shown[can];
  if (line && line.what !== "more" && line.what !== "save") return can;
  return looking ? -1 : shown.findIndex((one) => one.what !== "action" || !one.disabled);
}

function hits(finding: Finding): Line[] {
  const found = finding.found?.hits ?? [];
  const kinds = [...new Set(found.map((hit) => hit.kind))];
  // Within a kind in the order of the answer.
  return kinds.flatMap((kind) =>
    found
      .filter((hit) => hit.kind === kind)
      .map((hit): Line => ({ key: `hit ${kind} ${hit.id}`, what: "hit", group: kindOf(kind), hit })),
  );
}

export function lines(finding: Finding, kept: { saved: SavedSearchView[]; recent: RecentSearch[] }): Line[] {
  const typed = finding.asked;
  if (typed === "") {
    return [
      ...kept.saved.map((search): Line => ({
        key: `saved ${search.id}`,
        what: "saved",
        group: t("search-saved"),
        search,
      })),
      ...kept.recent.map((search): Line => ({
        key: `recent ${search.query}`,
        what: "recent",
        group: t("search-recent"),
        search,
      })),
      ...commands(""),
    ];
  }
  const found = hits(finding);
  const known = kept.saved.some((search) => search.query === typed && search.kinds.join() === finding.kinds.join());
  return [
    ...(finding.kinds.length > 0 ? [] : commands(typed)),
    ...found,
    ...(finding.more ? [{ key: "more", group: "", what: "more" } as const] : []),
    ...(found.length > 0 && !known ? [{ key: "save", group: "", what: "save", query: typed } as const] : []),
  ];
}
