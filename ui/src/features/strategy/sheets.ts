// The sheet of each kind of item: its fields in the order one thinks of them. Words are made of the names here.
import type { StrategyKind } from "../../lib/strategyPlace.svelte";

export type FieldType =
  | "line"
  | "text"
  | "lines"
  | "number"
  | "percent"
  | "score"
  | "impact"
  | "figure"
  | "date"
  | "flag"
  | "choice"
  | "free"
  | "platform"
  | "platforms"
  | "colour"
  | "colours"
  | "ref"
  | "person"
  | "metric"
  | "scope";

export interface FieldSpec {
  name: string;
  type: FieldType;
  /** Values of a choice, worded `strategy-choice-<name>-<value>`. */
  values?: readonly string[];
  /** Kind a reference names. */
  of?: StrategyKind;
}

export interface Section {
  /** Worded `strategy-section-<id>`. */
  id: string;
  fields: FieldSpec[];
}

const all =
  (type: FieldType) =>
  (...names: string[]): FieldSpec[] =>
    names.map((name) => ({ name, type }));
const line = all("line");
const text = all("text");
const lines = all("lines");
const number = all("number");
const percent = all("percent");
const score = all("score");
const date = all("date");
const flag = all("flag");
const choice = (name: string, ...values: string[]): FieldSpec => ({ name, type: "choice", values });
const free = (name: string, ...values: string[]): FieldSpec => ({ name, type: "free", values });
const ref = (name: string, of: StrategyKind): FieldSpec => ({ name, type: "ref", of });
const one = (type: FieldType, name: string = type): FieldSpec => ({ name, type });
const section = (id: string, ...fields: (FieldSpec | FieldSpec[])[]): Section => ({ id, fields: fields.flat() });

export const SHEETS: Partial<Record<StrategyKind, Section[]>> = {
  brand: [
    section("brand", line("name", "slogan"), choice("market", "b2b", "b2c"), text("story"), lines("core_values")),
    section("character", line("personality", "character_name", "tone", "catch_phrase"), text("speech", "dress")),
    section("looks", one("colours"), lines("fonts"), text("visual_do", "visual_dont")),
    section(
      "positioning",
      text("value_proposition"),
      line("for_whom", "need", "category", "benefit", "against", "difference"),
    ),
    section("axes", line("axis_x", "axis_x_low", "axis_x_high", "axis_y", "axis_y_low", "axis_y_high")),
  ],
  account_profile: [
    section(
      "account",
      one("platform"),
      line("name"),
      free("role", "main", "side", "service", "founder", "staff", "store"),
      one("person", "owner_id"),
      text("purpose"),
    ),
    section("set-up", flag("avatar_done", "bio_done", "cover_done", "verified_done", "link_done")),
    section(
      "status-quo",
      number("posts_per_week"),
      percent("engagement_rate", "hard_sell_share", "inactive_followers_share", "core_audience_share"),
      number("share_rate_to_leaders", "landing_load_s", "form_fields"),
      percent("form_loss"),
      text("note"),
    ),
  ],
  persona: [
    section("who", line("name", "quote"), ref("segment_id", "segment")),
    section("demographics", number("age_from", "age_to"), line("gender", "region", "income", "occupation", "family")),
    section("interests", lines("interests"), text("personal_values")),
    section("buying", line("buying_frequency", "basket"), text("decision_factors", "decision_path")),
    section("media", one("platforms"), line("active_hours"), number("dwell_minutes")),
    section("feelings", text("pains", "itches", "delights")),
    section("motives", score("motive_recognition", "motive_information", "motive_entertainment"), text("note")),
  ],
  segment: [
    section("segment", line("name"), text("description"), number("size"), percent("growth")),
    section("choice", score("score_size", "score_growth", "score_fit", "score_reach"), flag("chosen"), text("note")),
  ],
  map_point: [
    section("point", line("name"), ref("competitor_id", "competitor"), flag("own"), score("x", "y"), number("size")),
  ],
  competitor: [
    section("competitor", line("name", "url"), one("platforms")),
    section(
      "pull",
      score("score_content", "score_interaction", "score_conversion", "score_frequency", "score_creators"),
      percent("audience_overlap"),
    ),
    section("read", text("commenters_talk", "content_gap", "strengths", "weaknesses", "note")),
  ],
  benchmark_value: [
    section(
      "benchmark",
      ref("competitor_id", "competitor"),
      line("who"),
      one("metric"),
      one("platform"),
      one("figure", "value"),
      date("as_of"),
      line("source"),
      flag("top_30"),
      text("note"),
    ),
  ],
  pest_item: [
    section(
      "observation",
      choice("factor", "p", "e", "s", "t"),
      text("text"),
      one("impact"),
      date("seen_on"),
      line("source"),
      flag("on_charts"),
    ),
  ],
  swot_item: [
    section(
      "observation",
      choice("quadrant", "s", "w", "o", "t"),
      text("text"),
      score("weight"),
      ref("pest_item_id", "pest_item"),
      date("seen_on"),
      line("source"),
      flag("on_charts"),
    ),
  ],
  swot_move: [
    section("move", text("text"), ref("inside_id", "swot_item"), ref("outside_id", "swot_item")),
    section("becomes", ref("goal_id", "goal"), ref("task_id", "task")),
  ],
  goal: [
    section(
      "goal",
      text("statement"),
      choice("family", "brand", "growth", "sales"),
      choice("role", "objective", "key_result"),
      one("person", "owner_id"),
    ),
    section(
      "measure",
      one("metric"),
      one("scope"),
      one("figure", "baseline"),
      one("figure", "target"),
      date("start", "deadline"),
      percent("weight"),
    ),
    section(
      "belongs",
      ref("parent_id", "goal"),
      ref("campaign_id", "campaign"),
      ref("persona_id", "persona"),
      choice("four_a", "awareness", "attitude", "action", "advocacy"),
      choice("aarrr", "acquisition", "activation", "retention", "revenue", "referral"),
      choice("state", "open", "reached", "missed", "dropped"),
      text("note"),
    ),
  ],
  channel: [
    section(
      "channel",
      line("name"),
      one("platform"),
      choice("class", "spread", "trust", "private"),
      choice("role", "core", "support"),
    ),
    section("library", lines("formats"), number("duration_from_s", "duration_to_s"), text("audience", "traffic")),
    section("terms", text("commerce", "algorithm"), date("as_of"), line("source"), text("note")),
  ],
  path: [section("path", line("name"), ref("persona_id", "persona"), ref("campaign_id", "campaign"), text("note"))],
  path_step: [
    section(
      "step",
      line("name"),
      ref("channel_id", "channel"),
      free("action", "see", "follow", "wecom", "group", "redeem", "buy", "share"),
      percent("expected_rate"),
      line("measured_by"),
      text("note"),
    ),
  ],
  campaign: [
    section(
      "campaign",
      line("name"),
      text("summary"),
      date("start", "finish"),
      one("person", "owner_id"),
      choice("state", "idea", "planned", "running", "finished", "dropped"),
      one("colour"),
      text("note"),
    ),
  ],
  campaign_phase: [
    section(
      "phase",
      ref("campaign_id", "campaign"),
      line("name"),
      free("role", "warm_up", "burst", "extension"),
      date("start", "finish"),
      text("aim"),
    ),
  ],
};

export function fieldsOf(kind: StrategyKind): FieldSpec[] {
  return (SHEETS[kind] ?? []).flatMap((one) => one.fields);
}

/** Fields that say the most of an item on its card. */
export const ON_CARDS: Partial<Record<StrategyKind, string[]>> = {
  account_profile: ["platform", "role", "owner_id", "posts_per_week", "engagement_rate"],
  persona: ["occupation", "region", "platforms", "pains"],
  segment: ["size", "growth", "chosen"],
  competitor: ["platforms", "score_content", "score_interaction", "score_conversion", "content_gap"],
  channel: ["class", "role", "formats"],
  path_step: ["channel_id", "action", "expected_rate"],
  path: ["persona_id", "campaign_id"],
  campaign: ["state", "start", "finish", "owner_id"],
  campaign_phase: ["role", "start", "finish"],
};
