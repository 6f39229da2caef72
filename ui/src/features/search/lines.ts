// The lines of the palette from top to bottom: what was looked for before, what can be done, what was found.
import { actions } from "../../lib/actions.svelte";
import { kindName } from "../../lib/format";
import type { SavedSearchView } from "../../lib/generated/SavedSearchView";
import type { RecentSearch } from "../../lib/generated/RecentSearch";
import type { SearchHit } from "../../lib/generated/SearchHit";
import { t, worded } from "../../lib/i18n.svelte";
import { spelled } from "../../lib/keyboard";
import { matching } from "../../shared/options";
import type { Finding } from "./finding.svelte";

export type Line = { key: string; group: string } & (
  | { what: "action"; id: string; label: string; keys: string | undefined; disabled: boolean }
  | { what: "saved"; search: SavedSearchView }
  | { what: "recent"; search: RecentSearch }
  | { what: "hit"; hit: SearchHit }
  | { what: "more" }
  | { what: "save"; query: string }
);

/** Headings of what can be done, from top to bottom. */
const ORDER = ["palette-board", "palette-go", "palette-do", "palette-period", "palette-metric"];

/** Commands shown above the hits: more would push them out of sight. */
const COMMANDS = 6;

/** What a kind of thing is called. */
export function kindOf(kind: string): string {
  return worded(`search-kind-${kind}`) ?? kindName(kind);
}

function commands(typed: string): Line[] {
  const options = actions()
    .filter((action) => !action.hidden)
    .sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
    .map((action) => ({
      value: action.id,
      label: action.label(),
      group: t(action.group),
      detail: action.keys?.[0] ? spelled(action.keys[0]) : undefined,
      disabled: action.enabled ? !action.enabled() : false,
    }));
  const found = matching(options, typed).map((option): Line => ({
    key: `action ${option.value}`,
    what: "action",
    group: option.group ?? "",
    id: option.value,
    label: option.label,
    keys: option.detail,
    disabled: option.disabled ?? false,
  }));
  return typed === "" ? found : found.slice(0, COMMANDS);
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
