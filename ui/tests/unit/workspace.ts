// A workspace as the window knows it, and what its board answers.
import type { KpiView } from "../../src/lib/generated/KpiView";
import type { WorkspaceInfo } from "../../src/lib/generated/WorkspaceInfo";

export const workspace: WorkspaceInfo = {
  name: "Tea",
  path: "/w/tea.sandtable",
  schema_version: 2,
  created_at: "2026-01-01T00:00:00Z",
  integrity: { ok: true, checked_at: "2026-01-01T00:00:00Z", problems: [] },
  currency: "CNY",
  time_zone: "Asia/Shanghai",
  week_start: "monday",
  bytes: 1,
  last_backup: null,
  demo: false,
};

/** Two posts of no period yet. */
export const kpi: KpiView = {
  metric: "views",
  unit: "count",
  formula: "views",
  formula_version: 1,
  basis: "published",
  kind: "posts",
  kinds: ["posts"],
  currency_assumed: false,
  total_nature: "actual",
  typed_points: 0,
  currency: null,
  other_currencies: [],
  base: null,
  other_bases: [],
  points: [],
  left_out: 0,
  total: 20,
  total_previous: null,
  total_target: null,
  periods_aimed: 0,
  periods_met: 0,
  total_rows: 2,
  scope: { kind: "brand" },
  data_until: null,
  rows_by_first_seen: 0,
};
