// Kinds of data, as they are offered where a file does not say what it is or was taken for the wrong thing.
import { kindName } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import type { Option } from "../../shared/options";

/** By the question they answer; the kinds of `sandtable_base::record_kind` and those of posts and days. */
export const KIND_GROUPS = {
  content: ["posts", "daily", "daily_metric"],
  paid: ["ads", "channel"],
  sales: ["transactions", "leads", "conversions", "touchpoints", "members"],
  voice: ["comments", "mentions", "ugc", "surveys"],
  creators: ["creators", "creator_posts"],
  market: ["benchmarks"],
} as const;

export const KINDS: readonly string[] = Object.values(KIND_GROUPS).flat();

/** All kinds by group; those thought likeliest come before, without a heading. */
export function kindOptions(found: string | null, likely: readonly string[] = []): Option[] {
  const first = [...likely, ...(found !== null && !KINDS.includes(found) ? [found] : [])];
  return [
    ...first.map((kind) => ({ value: kind, label: kindName(kind), words: kind })),
    ...Object.entries(KIND_GROUPS).flatMap(([group, kinds]) =>
      kinds
        .filter((kind) => !first.includes(kind))
        .map((kind) => ({ value: kind, label: kindName(kind), group: t(`import-kinds-${group}`), words: kind })),
    ),
  ];
}
