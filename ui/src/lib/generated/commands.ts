// Written by `cargo xtask codegen` from crates/api/src/list.rs. Do not edit.

import type { Backup } from "./Backup";
import type { Backups } from "./Backups";
import type { Done } from "./Done";
import type { EvaluationMetrics } from "./EvaluationMetrics";
import type { FilterChoices } from "./FilterChoices";
import type { History } from "./History";
import type { HistoryChanges } from "./HistoryChanges";
import type { HistoryList } from "./HistoryList";
import type { HistoryMoved } from "./HistoryMoved";
import type { HistoryStepId } from "./HistoryStepId";
import type { ImportFile } from "./ImportFile";
import type { ImportId } from "./ImportId";
import type { ImportPreview } from "./ImportPreview";
import type { ImportPreviewed } from "./ImportPreviewed";
import type { ImportRejected } from "./ImportRejected";
import type { ImportRows } from "./ImportRows";
import type { ImportUndone } from "./ImportUndone";
import type { Imported } from "./Imported";
import type { ImportedRows } from "./ImportedRows";
import type { Imports } from "./Imports";
import type { JobId } from "./JobId";
import type { KpiBoard } from "./KpiBoard";
import type { KpiBoardRequest } from "./KpiBoardRequest";
import type { KpiChart } from "./KpiChart";
import type { KpiChartRequest } from "./KpiChartRequest";
import type { KpiQuery } from "./KpiQuery";
import type { KpiRemoveTarget } from "./KpiRemoveTarget";
import type { KpiRows } from "./KpiRows";
import type { KpiRowsRequest } from "./KpiRowsRequest";
import type { KpiSetTarget } from "./KpiSetTarget";
import type { KpiTargets } from "./KpiTargets";
import type { KpiView } from "./KpiView";
import type { Nothing } from "./Nothing";
import type { PickFile } from "./PickFile";
import type { Picked } from "./Picked";
import type { PostHistory } from "./PostHistory";
import type { PostId } from "./PostId";
import type { Preferences } from "./Preferences";
import type { PreferencesChange } from "./PreferencesChange";
import type { RecentWorkspaces } from "./RecentWorkspaces";
import type { Rejections } from "./Rejections";
import type { TargetView } from "./TargetView";
import type { WorkspaceCreate } from "./WorkspaceCreate";
import type { WorkspaceInfo } from "./WorkspaceInfo";
import type { WorkspacePath } from "./WorkspacePath";
import type { WorkspaceRestore } from "./WorkspaceRestore";
import type { WorkspaceSettings } from "./WorkspaceSettings";

export interface Commands {
  /** Makes a workspace folder and opens it. */
  workspace_create: { request: WorkspaceCreate; response: WorkspaceInfo; access: "none" };
  /** Opens a workspace folder; migrates it after a backup when it is older than the program. */
  workspace_open: { request: WorkspacePath; response: WorkspaceInfo; access: "none" };
  /** Closes the open workspace. */
  workspace_close: { request: Nothing; response: Done; access: "none" };
  /** Name, place, health and settings of the open workspace. */
  workspace_info: { request: Nothing; response: WorkspaceInfo; access: "read" };
  /** Makes the demo workspace (the first time) and opens it. */
  workspace_demo: { request: Nothing; response: WorkspaceInfo; access: "none" };
  /** Workspaces opened lately, newest first. */
  workspace_recent: { request: Nothing; response: RecentWorkspaces; access: "none" };
  /** Takes a workspace off the list of recent ones; its files stay. */
  workspace_forget: { request: WorkspacePath; response: RecentWorkspaces; access: "none" };
  /** Changes name, currency, time zone or week start. */
  workspace_update: { request: WorkspaceSettings; response: WorkspaceInfo; access: "write" };
  /** The backups of a workspace folder, newest first; also of one that does not open. */
  workspace_backups: { request: WorkspacePath; response: Backups; access: "none" };
  /** Takes a backup now. */
  workspace_backup: { request: Nothing; response: Backup; access: "write" };
  /** Puts a backup in the place of the workspace's file (which is kept as a backup itself) and opens it. */
  workspace_restore: { request: WorkspaceRestore; response: WorkspaceInfo; access: "none" };
  /** Language, theme and profile name of the person at this machine. */
  workspace_preferences: { request: Nothing; response: Preferences; access: "none" };
  /** Changes them. */
  workspace_set_preferences: { request: PreferencesChange; response: Preferences; access: "none" };
  /** Asks the user for a file or folder with the system's dialog. */
  workspace_pick: { request: PickFile; response: Picked; access: "none" };
  /** Cancels a running job by its name. */
  workspace_cancel: { request: JobId; response: Done; access: "none" };
  /** Steps, newest first, and what undo and redo would do. */
  history_list: { request: HistoryList; response: History; access: "read" };
  /** Takes the newest step back. */
  history_undo: { request: Nothing; response: HistoryMoved; access: "write" };
  /** Does again what was undone last. */
  history_redo: { request: Nothing; response: HistoryMoved; access: "write" };
  /** What a step changed, row by row, from and to. */
  history_changes: { request: HistoryStepId; response: HistoryChanges; access: "read" };
  /** How a file would be read, and what only the user can know. Without a workspace too. */
  import_preview: { request: ImportPreview; response: ImportPreviewed; access: "none" };
  /** Imports a file, or with `dry_run` only says what would come of it. */
  import_file: { request: ImportFile; response: Imported; access: "write" };
  /** The rows an import took, in the order of the file. */
  import_rows: { request: ImportRows; response: ImportedRows; access: "read" };
  /** Takes an import back: what it inserted goes, what it updated is as before. */
  import_undo: { request: ImportId; response: ImportUndone; access: "write" };
  /** All imports, newest first. */
  import_list: { request: Nothing; response: Imports; access: "read" };
  /** The rows an import did not take, and why; as CSV with `path`. */
  import_rejected: { request: ImportRejected; response: Rejections; access: "read" };
  /** The metrics of the board with their formulas. */
  evaluation_metrics: { request: Nothing; response: EvaluationMetrics; access: "read" };
  /** What the board can be filtered by. */
  evaluation_filters: { request: Nothing; response: FilterChoices; access: "read" };
  /** A metric by period with target, previous period and last year. */
  evaluation_kpi: { request: KpiQuery; response: KpiView; access: "read" };
  /** Several metrics over one range, one card each. */
  evaluation_kpi_board: { request: KpiBoardRequest; response: KpiBoard; access: "read" };
  /** The chart of a metric: SVG with marks, or written to a file as SVG, PNG or CSV. */
  evaluation_kpi_chart: { request: KpiChartRequest; response: KpiChart; access: "read" };
  /** The posts behind a figure, each with file and row; all of them as CSV with `path`. */
  evaluation_kpi_rows: { request: KpiRowsRequest; response: KpiRows; access: "read" };
  /** Sets the target of a metric for a period and scope. */
  evaluation_kpi_set_target: { request: KpiSetTarget; response: TargetView; access: "write" };
  /** Takes a target away. */
  evaluation_kpi_remove_target: { request: KpiRemoveTarget; response: Done; access: "write" };
  /** All targets. */
  evaluation_kpi_targets: { request: Nothing; response: KpiTargets; access: "read" };
  /** A post with every stand of its figures. */
  evaluation_post: { request: PostId; response: PostHistory; access: "read" };
}

export type CommandName = keyof Commands;

/** An error as it crosses the door: a stable code and the fields its wording needs. */
export type ApiError = { code: string; message: string; [field: string]: unknown };
