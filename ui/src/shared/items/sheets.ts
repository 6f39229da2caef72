// The sheet of each kind of item: its fields in the order one thinks of them. Words are made of the names here.
import type { ItemKind } from "../../lib/items.svelte";
import {
  choice,
  date,
  type FieldSpec,
  flag,
  FORMS,
  free,
  line,
  lines,
  money,
  number,
  one,
  percent,
  person,
  ref,
  score,
  type Section,
  section,
  text,
} from "./fields";
import { STRATEGY_SHEETS } from "./strategySheets";

export type { FieldSpec, FieldType, Section } from "./fields";
export { FORMS } from "./fields";

export const DEPTHS = ["light", "medium", "deep"] as const;
export const ORIGINS = ["ogc", "pgc", "ugc"] as const;
export const SLOT_STATES = ["idea", "planned", "approved", "scheduled", "published"] as const;
export const TASK_STATES = ["open", "doing", "done", "dropped"] as const;
export const CATEGORIES = ["content", "advertising", "creators", "community", "tools", "other"] as const;
export const RACI = ["r", "a", "c", "i"] as const;
export const ASPECTS = ["9:16", "3:4", "1:1", "4:3", "16:9"] as const;
const ROLES = [
  "strategy_lead",
  "content",
  "community",
  "analyst",
  "listening",
  "visual",
  "research",
  "advertising",
  "creators",
  "legal",
];
const STAGES = ["brief", "sample", "shoot", "review", "publish"];

const form = free("form", ...FORMS);
const depth = choice("depth", ...DEPTHS);
const origin = choice("origin", ...ORIGINS);
const theme = ref("theme_id", "theme");
const goal = ref("goal_id", "goal");
const campaign = ref("campaign_id", "campaign");
const persona = ref("persona_id", "persona");
const platform = one("platform");
const account = one("account", "account_id");
const category = choice("category", ...CATEGORIES);
const currency = one("currency");

export const SHEETS: Partial<Record<ItemKind, Section[]>> = {
  ...STRATEGY_SHEETS,
  theme: [
    section("theme", line("name"), percent("target_share"), persona, goal, one("colour"), text("message", "note")),
  ],
  matrix_cell: [section("matrix", form, theme, depth, percent("target_share"), text("note"))],
  mix_target: [section("matrix", origin, percent("target_share"))],
  hashtag: [
    section(
      "hashtag",
      line("text"),
      choice("class", "hashtag", "search"),
      platform,
      theme,
      number("heat"),
      text("note"),
    ),
  ],
  slot: [
    section(
      "slot",
      line("title"),
      choice("state", ...SLOT_STATES),
      date("day"),
      one("time", "at"),
      platform,
      account,
      form,
      depth,
      origin,
    ),
    section("serves", theme, goal, persona, campaign, person("owner_id")),
    section("post", text("caption"), lines("hashtags"), line("link"), number("duration_s"), free("aspect", ...ASPECTS)),
    section("notes", text("note")),
  ],
  slot_series: [
    section("series", line("title"), platform, account, form, theme),
    section("rhythm", choice("every", "week", "month"), number("interval"), one("days"), one("time", "at")),
    section("span", date("start", "until"), lines("exceptions")),
  ],
  slot_template: [
    section("template", line("name"), platform, form, number("duration_s"), free("aspect", ...ASPECTS)),
    section("post", text("caption"), lines("hashtags"), text("note")),
  ],
  hot_topic: [
    section(
      "topic",
      line("name"),
      choice("class", "foreseen", "breaking", "created"),
      choice("grade", "s", "a", "b"),
      date("day"),
      campaign,
      text("angle", "risk", "note"),
    ),
  ],
  cadence: [
    section(
      "cadence",
      platform,
      account,
      form,
      number("times"),
      choice("every", "day", "week", "month"),
      percent("free_share"),
      text("note"),
    ),
  ],
  brand_date: [section("brand-date", line("name"), date("day"), flag("yearly", "lunar"), text("note"))],
  platform_rule: [
    section("rule", platform, form),
    section(
      "limits",
      number("title_longest", "caption_longest", "duration_from_s", "duration_to_s"),
      number("hashtags_most"),
      lines("aspects"),
      flag("links_allowed"),
    ),
    section("source", date("as_of"), line("source")),
  ],
  task: [
    section("task", line("title"), person("owner_id"), choice("state", ...TASK_STATES), free("stage", ...STAGES)),
    section("when", number("days"), date("start", "due"), percent("progress"), date("done_on")),
    section("serves", goal, campaign, ref("slot_id", "slot"), ref("parent_id", "task")),
    section("work", number("hours"), text("resources", "expected_result", "note")),
  ],
  budget_plan: [section("budget", line("name"), currency, money("total_minor"), text("note"))],
  budget_line: [
    section("line", line("name"), category, one("month"), currency),
    section("amounts", money("planned_minor", "committed_minor", "spent_minor")),
    section("serves", ref("channel_id", "channel"), campaign, goal, ref("partner_id", "partner")),
    section("notes", text("note")),
  ],
  exchange_rate: [
    section("rate", currency, one("currency", "to_currency"), number("rate"), date("from_day"), line("source")),
  ],
  budget_band: [section("band", line("preset"), category, percent("share_from", "share_to"), line("source"))],
  person: [
    section("person", line("name"), free("role", ...ROLES), number("hours_per_week"), line("contact"), flag("away")),
    section("looks", one("colour"), text("note")),
  ],
  performance_line: [
    section("performance", free("role", ...ROLES), person("person_id"), line("measure"), one("metric"), line("period")),
    section("amounts", one("figure", "target"), one("figure", "actual"), percent("weight"), text("note")),
  ],
  skill: [
    section(
      "skill",
      person("person_id"),
      line("name"),
      score("level", "wanted"),
      line("training"),
      date("due"),
      flag("done"),
    ),
  ],
  partner: [
    section(
      "partner",
      line("name"),
      choice("class", "full_service", "special", "technology"),
      choice("state", "candidate", "chosen", "contracted", "ended", "refused"),
      line("contact"),
      person("owner_id"),
    ),
    section("scores", score("score_experience", "score_team", "score_process", "score_references", "score_price")),
    section("contract", date("contract_from", "contract_until"), currency, money("fee_minor")),
    section("terms", text("deliverables", "ip_terms", "confidentiality", "kpis", "lessons", "note")),
  ],
  partner_weight: [
    section("scores", choice("criterion", "experience", "team", "process", "references", "price"), number("weight")),
  ],
  partner_review: [
    section(
      "review",
      ref("partner_id", "partner"),
      line("stage"),
      date("due", "done_on"),
      score("score"),
      text("findings"),
    ),
  ],
  experiment: [
    section("experiment", line("name"), choice("state", "idea", "running", "stopped", "finished"), person("owner_id")),
    section("idea", text("hypothesis"), ref("channel_id", "channel"), campaign, one("metric"), number("success_value")),
    section("limits", currency, money("cap_minor", "spent_minor"), date("start", "finish"), text("stop_rule")),
    section("verdict", choice("verdict", "works", "fails", "unclear"), text("learned")),
  ],
};

export function fieldsOf(kind: ItemKind): FieldSpec[] {
  return (SHEETS[kind] ?? []).flatMap((part) => part.fields);
}

export function specOf(kind: ItemKind, name: string): FieldSpec | undefined {
  return fieldsOf(kind).find((one) => one.name === name);
}
