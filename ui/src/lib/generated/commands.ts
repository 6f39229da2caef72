// Written by `cargo xtask codegen` from crates/api/src/list.rs. Do not edit.

import type { Adopted } from "./Adopted";
import type { BackplanRequest } from "./BackplanRequest";
import type { Backplanned } from "./Backplanned";
import type { Backup } from "./Backup";
import type { Backups } from "./Backups";
import type { BestHours } from "./BestHours";
import type { BestHoursRequest } from "./BestHoursRequest";
import type { BudgetCopy } from "./BudgetCopy";
import type { BudgetRequest } from "./BudgetRequest";
import type { BudgetView } from "./BudgetView";
import type { CalendarDays } from "./CalendarDays";
import type { CalendarDaysRequest } from "./CalendarDaysRequest";
import type { CalendarExport } from "./CalendarExport";
import type { ContentCalendar } from "./ContentCalendar";
import type { ContentCalendarRequest } from "./ContentCalendarRequest";
import type { ContentItems } from "./ContentItems";
import type { ContentMix } from "./ContentMix";
import type { ContentSave } from "./ContentSave";
import type { CopyWeek } from "./CopyWeek";
import type { Coverage } from "./Coverage";
import type { Done } from "./Done";
import type { EvaluationMetrics } from "./EvaluationMetrics";
import type { ExportIcs } from "./ExportIcs";
import type { ExportedIcs } from "./ExportedIcs";
import type { FactsType } from "./FactsType";
import type { FactsTyped } from "./FactsTyped";
import type { FilterChoices } from "./FilterChoices";
import type { FitRequest } from "./FitRequest";
import type { FitView } from "./FitView";
import type { ForgetSearch } from "./ForgetSearch";
import type { GoalCheck } from "./GoalCheck";
import type { GoalChecked } from "./GoalChecked";
import type { GridAnswer } from "./GridAnswer";
import type { GridExport } from "./GridExport";
import type { GridExported } from "./GridExported";
import type { GridQuery } from "./GridQuery";
import type { GridSources } from "./GridSources";
import type { GridViewId } from "./GridViewId";
import type { GridViewKeep } from "./GridViewKeep";
import type { GridViews } from "./GridViews";
import type { GridWrite } from "./GridWrite";
import type { GrowthQuery } from "./GrowthQuery";
import type { GrowthView } from "./GrowthView";
import type { History } from "./History";
import type { HistoryChanges } from "./HistoryChanges";
import type { HistoryList } from "./HistoryList";
import type { HistoryMoved } from "./HistoryMoved";
import type { HistoryStepId } from "./HistoryStepId";
import type { ImportFile } from "./ImportFile";
import type { ImportId } from "./ImportId";
import type { ImportPresets } from "./ImportPresets";
import type { ImportPreview } from "./ImportPreview";
import type { ImportPreviewed } from "./ImportPreviewed";
import type { ImportRejected } from "./ImportRejected";
import type { ImportRows } from "./ImportRows";
import type { ImportUndone } from "./ImportUndone";
import type { Imported } from "./Imported";
import type { ImportedRows } from "./ImportedRows";
import type { Imports } from "./Imports";
import type { JobId } from "./JobId";
import type { JoinId } from "./JoinId";
import type { KpiBoard } from "./KpiBoard";
import type { KpiBoardRequest } from "./KpiBoardRequest";
import type { KpiChart } from "./KpiChart";
import type { KpiChartRequest } from "./KpiChartRequest";
import type { KpiQuery } from "./KpiQuery";
import type { KpiRemoveTarget } from "./KpiRemoveTarget";
import type { KpiRows } from "./KpiRows";
import type { KpiRowsRequest } from "./KpiRowsRequest";
import type { KpiSetTarget } from "./KpiSetTarget";
import type { KpiSetTargets } from "./KpiSetTargets";
import type { KpiTargets } from "./KpiTargets";
import type { KpiView } from "./KpiView";
import type { MatchAccept } from "./MatchAccept";
import type { MatchPair } from "./MatchPair";
import type { MediaAttach } from "./MediaAttach";
import type { MediaFileId } from "./MediaFileId";
import type { MediaFiles } from "./MediaFiles";
import type { MediaOwner } from "./MediaOwner";
import type { MediaPicture } from "./MediaPicture";
import type { MediaSaveAs } from "./MediaSaveAs";
import type { MediaSaved } from "./MediaSaved";
import type { MediaThumbnail } from "./MediaThumbnail";
import type { MixRequest } from "./MixRequest";
import type { Nothing } from "./Nothing";
import type { Notices } from "./Notices";
import type { PickFile } from "./PickFile";
import type { Picked } from "./Picked";
import type { PlanChartRequest } from "./PlanChartRequest";
import type { PlanCharted } from "./PlanCharted";
import type { PlanDuplicate } from "./PlanDuplicate";
import type { PlanDuplicated } from "./PlanDuplicated";
import type { PlanExport } from "./PlanExport";
import type { PlanExported } from "./PlanExported";
import type { PlanHealth } from "./PlanHealth";
import type { PlanKinds } from "./PlanKinds";
import type { PlanRemove } from "./PlanRemove";
import type { PlanRemoveMany } from "./PlanRemoveMany";
import type { PlanRemoved } from "./PlanRemoved";
import type { PlanRemovedMany } from "./PlanRemovedMany";
import type { PlanRequest } from "./PlanRequest";
import type { PlannedWork } from "./PlannedWork";
import type { PostHistory } from "./PostHistory";
import type { PostId } from "./PostId";
import type { Preferences } from "./Preferences";
import type { PreferencesChange } from "./PreferencesChange";
import type { PresetSignature } from "./PresetSignature";
import type { RecentWorkspaces } from "./RecentWorkspaces";
import type { Rejections } from "./Rejections";
import type { ReportBuild } from "./ReportBuild";
import type { ReportBuilt } from "./ReportBuilt";
import type { SamePost } from "./SamePost";
import type { SamePosts } from "./SamePosts";
import type { SaveSearch } from "./SaveSearch";
import type { ScheduleRequest } from "./ScheduleRequest";
import type { Scheduled } from "./Scheduled";
import type { SearchAsked } from "./SearchAsked";
import type { SearchResults } from "./SearchResults";
import type { Searches } from "./Searches";
import type { SeriesFill } from "./SeriesFill";
import type { SlotMatches } from "./SlotMatches";
import type { SlotPack } from "./SlotPack";
import type { SlotPacked } from "./SlotPacked";
import type { Slots } from "./Slots";
import type { SlotsDuplicate } from "./SlotsDuplicate";
import type { SlotsMove } from "./SlotsMove";
import type { StrategyAdopt } from "./StrategyAdopt";
import type { StrategyItems } from "./StrategyItems";
import type { StrategyLibrary } from "./StrategyLibrary";
import type { StrategyProgress } from "./StrategyProgress";
import type { StrategySave } from "./StrategySave";
import type { TargetView } from "./TargetView";
import type { Today } from "./Today";
import type { TodaySnooze } from "./TodaySnooze";
import type { TypedFigures } from "./TypedFigures";
import type { UndatedTotals } from "./UndatedTotals";
import type { WorkspaceCopied } from "./WorkspaceCopied";
import type { WorkspaceCopy } from "./WorkspaceCopy";
import type { WorkspaceCreate } from "./WorkspaceCreate";
import type { WorkspaceInfo } from "./WorkspaceInfo";
import type { WorkspacePath } from "./WorkspacePath";
import type { WorkspaceRestore } from "./WorkspaceRestore";
import type { WorkspaceSearch } from "./WorkspaceSearch";
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
  /** Copies the open workspace, with the files kept in it, to a folder of its own; the open one stays open. */
  workspace_copy: { request: WorkspaceCopy; response: WorkspaceCopied; access: "read" };
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
  /** Everything with words that a query finds, the newest first. */
  workspace_search: { request: WorkspaceSearch; response: SearchResults; access: "read" };
  /** Searches kept in the workspace, recent ones of the person at this machine, and what can be looked for. */
  workspace_searches: { request: Nothing; response: Searches; access: "read" };
  /** Puts a search among the recent ones. */
  workspace_remember_search: { request: SearchAsked; response: Searches; access: "read" };
  /** Keeps a search in the workspace. */
  workspace_save_search: { request: SaveSearch; response: Searches; access: "write" };
  /** Forgets a saved search, or a recent one. */
  workspace_forget_search: { request: ForgetSearch; response: Searches; access: "write" };
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
  /** Answers kept for files with the same columns, newest first. */
  import_presets: { request: Nothing; response: ImportPresets; access: "read" };
  /** Forgets the answers kept for files with these columns. */
  import_preset_forget: { request: PresetSignature; response: Done; access: "write" };
  /** Figures typed by hand. */
  facts_typed: { request: FactsTyped; response: TypedFigures; access: "read" };
  /** Keeps figures typed by hand, or takes them away: one step for all of them. The answer has those kept. */
  facts_type: { request: FactsType; response: TypedFigures; access: "write" };
  /** Totals of reports that state no period. */
  facts_undated: { request: Nothing; response: UndatedTotals; access: "read" };
  /** What there is of each account and kind: days, gaps, age, rejected rows. */
  facts_coverage: { request: Nothing; response: Coverage; access: "read" };
  /** Posts that may be one with an edited title, and those found to be. */
  facts_same_posts: { request: Nothing; response: SamePosts; access: "read" };
  /** Makes two posts one: the newer title is the older post's, now and in later imports. */
  facts_same_post_join: { request: SamePost; response: Done; access: "write" };
  /** Keeps two posts apart: they are not offered again. */
  facts_same_post_apart: { request: SamePost; response: Done; access: "write" };
  /** Takes a join back, whatever was imported since. */
  facts_same_post_split: { request: JoinId; response: Done; access: "write" };
  /** Rows of any table for a data grid: filtered, searched, sorted, grouped. */
  grid_query: { request: GridQuery; response: GridAnswer; access: "read" };
  /** The same rows, all of them, as CSV or XLSX. */
  grid_export: { request: GridExport; response: GridExported; access: "read" };
  /** Writes rows that are at hand to a file, as CSV or XLSX. */
  grid_write: { request: GridWrite; response: GridExported; access: "read" };
  /** What a data grid can show here: tables that have rows. */
  grid_sources: { request: Nothing; response: GridSources; access: "read" };
  /** Views of data grids kept in the workspace, by name. */
  grid_views: { request: Nothing; response: GridViews; access: "read" };
  /** Keeps a view; one of the same name of the same source is replaced. */
  grid_view_keep: { request: GridViewKeep; response: GridViews; access: "write" };
  /** Forgets a kept view. */
  grid_view_forget: { request: GridViewId; response: GridViews; access: "write" };
  /** What waits, from every area, most pressing first. */
  workspace_today: { request: Nothing; response: Today; access: "read" };
  /** Puts a thing that waits off to a day, or brings it back. */
  workspace_snooze: { request: TodaySnooze; response: Done; access: "write" };
  /** What is to be told now, within the hours the person chose; each thing once. */
  workspace_notices: { request: Nothing; response: Notices; access: "read" };
  /** What became due since the program last looked; asked once when a workspace is opened. */
  workspace_catch_up: { request: Nothing; response: Notices; access: "read" };
  /** The calendar's slots, due tasks and phases as an iCalendar file. */
  content_export_ics: { request: ExportIcs; response: ExportedIcs; access: "read" };
  /** What plans are made of: brand, personas, goals, channels, tasks, budget …, by kind. */
  strategy_items: { request: PlanKinds; response: StrategyItems; access: "read" };
  /** Saves items of a plan: those without an id are new. One undo step. */
  strategy_save: { request: StrategySave; response: StrategyItems; access: "write" };
  /** Removes an item with its parts; what depends on it is named, and handed to `instead`. */
  strategy_remove: { request: PlanRemove; response: PlanRemoved; access: "write" };
  /** Removes several items of a kind in one undo step. */
  strategy_remove_many: { request: PlanRemoveMany; response: PlanRemovedMany; access: "write" };
  /** Which letter of SMART a goal fails, and why. Without a workspace too. */
  strategy_check_goal: { request: GoalCheck; response: GoalChecked; access: "none" };
  /** Tasks placed on working days, with slack and the critical path. Without a workspace too. */
  strategy_schedule: { request: ScheduleRequest; response: Scheduled; access: "none" };
  /** What is shipped to plan with: platforms, criteria, templates, bands, rules, vocabularies. */
  strategy_library: { request: Nothing; response: StrategyLibrary; access: "read" };
  /** Copies shipped rows into the workspace as items. One undo step. */
  strategy_adopt: { request: StrategyAdopt; response: Adopted; access: "write" };
  /** How channels fit a persona and a family of goals, by named criteria. */
  strategy_fit: { request: FitRequest; response: FitView; access: "read" };
  /** Where the goals stand and where they arrive at this pace. */
  strategy_progress: { request: Nothing; response: StrategyProgress; access: "read" };
  /** The workspace's tasks on working days: critical path, slips against the baseline, load per person. */
  strategy_plan: { request: PlanRequest; response: PlannedWork; access: "read" };
  /** An item of either plan once more, with its files. One undo step. */
  strategy_duplicate: { request: PlanDuplicate; response: PlanDuplicated; access: "write" };
  /** Keeps today's dates of all tasks as the baseline. */
  strategy_baseline: { request: PlanRequest; response: StrategyItems; access: "write" };
  /** Makes tasks backwards from a publish date, on working days. */
  strategy_backplan: { request: BackplanRequest; response: Backplanned; access: "write" };
  /** A budget by category and month, in one currency, against its bands and the live plan. */
  strategy_budget: { request: BudgetRequest; response: BudgetView; access: "read" };
  /** Copies a budget with its lines, to try something. */
  strategy_budget_copy: { request: BudgetCopy; response: StrategyItems; access: "write" };
  /** Contradictions of the plan, each with the place to mend it. */
  strategy_health: { request: Nothing; response: PlanHealth; access: "read" };
  /** A chart of the plan: positioning, competitors, Gantt, budget … */
  strategy_chart: { request: PlanChartRequest; response: PlanCharted; access: "read" };
  /** Writes the whole plan to a file: XLSX with a sheet a part, HTML or PDF. */
  strategy_export: { request: PlanExport; response: PlanExported; access: "read" };
  /** The content plan: themes, matrix, slots, series, hot topics, cadence …, by kind. */
  content_items: { request: PlanKinds; response: ContentItems; access: "read" };
  /** Saves items of the content plan. One undo step. */
  content_save: { request: ContentSave; response: ContentItems; access: "write" };
  /** Removes an item with its parts; what depends on it is named, and handed to `instead`. */
  content_remove: { request: PlanRemove; response: PlanRemoved; access: "write" };
  /** Removes several items of a kind in one undo step; a slot of a series leaves an exception on its day. */
  content_remove_many: { request: PlanRemoveMany; response: PlanRemovedMany; access: "write" };
  /** Lunar dates, solar terms, festivals, shopping festivals and days off of a range. Without a workspace too. */
  content_calendar_days: { request: CalendarDaysRequest; response: CalendarDays; access: "none" };
  /** What the calendar shows of a range: days, slots, series, topics, cadence, what platforms do not allow. */
  content_calendar: { request: ContentCalendarRequest; response: ContentCalendar; access: "read" };
  /** Moves slots to other days and hours. One undo step. */
  content_move: { request: SlotsMove; response: Slots; access: "write" };
  /** Slots once more on the same days, as plans. */
  content_duplicate: { request: SlotsDuplicate; response: Slots; access: "write" };
  /** The calendar as a document: a month a page or sheet, then the list (XLSX, HTML, PDF). */
  content_export: { request: CalendarExport; response: PlanExported; access: "read" };
  /** Copies the slots of a week into another. One undo step. */
  content_copy_week: { request: CopyWeek; response: Slots; access: "write" };
  /** Makes slots of the days of a series that have none yet. One undo step. */
  content_series_fill: { request: SeriesFill; response: Slots; access: "write" };
  /** Imported posts that may be what became of slots. */
  content_matches: { request: Nothing; response: SlotMatches; access: "read" };
  /** Says that posts are what became of slots. One undo step. */
  content_match_accept: { request: MatchAccept; response: Slots; access: "write" };
  /** Says that a post is not what became of a slot: it is not offered again. */
  content_match_refuse: { request: MatchPair; response: Done; access: "write" };
  /** Hours at which own posts did better than their account's mean. */
  content_best_hours: { request: BestHoursRequest; response: BestHours; access: "read" };
  /** Themes, forms, depths and sources of a range against their target shares. */
  content_mix: { request: MixRequest; response: ContentMix; access: "read" };
  /** Writes caption and files of a slot to a folder, for who publishes it. */
  content_pack: { request: SlotPack; response: SlotPacked; access: "read" };
  /** The files of an item, in the order people gave them. */
  media_list: { request: MediaOwner; response: MediaFiles; access: "read" };
  /** Copies files into the media folder and hangs them on an item. One undo step; all of them or none. */
  media_attach: { request: MediaAttach; response: MediaFiles; access: "write" };
  /** Takes a file off its item; undo brings it back. */
  media_detach: { request: MediaFileId; response: Done; access: "write" };
  /** Shows a copy of a file in the program the system has for its kind. Never runs one. */
  media_open: { request: MediaFileId; response: Done; access: "read" };
  /** Saves a copy of a file. */
  media_save_as: { request: MediaSaveAs; response: MediaSaved; access: "read" };
  /** A small picture of a file. */
  media_thumbnail: { request: MediaThumbnail; response: MediaPicture; access: "read" };
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
  /** Sets several targets, or takes away those that are null: one step. */
  evaluation_kpi_set_targets: { request: KpiSetTargets; response: KpiTargets; access: "write" };
  /** Takes a target away. */
  evaluation_kpi_remove_target: { request: KpiRemoveTarget; response: Done; access: "write" };
  /** All targets. */
  evaluation_kpi_targets: { request: Nothing; response: KpiTargets; access: "read" };
  /** A post with every stand of its figures. */
  evaluation_post: { request: PostId; response: PostHistory; access: "read" };
  /** The posts that gained most between their stands. */
  evaluation_growth: { request: GrowthQuery; response: GrowthView; access: "read" };
  /** Writes a report to a file, as PDF, HTML or XLSX. */
  report_build: { request: ReportBuild; response: ReportBuilt; access: "read" };
}

export type CommandName = keyof Commands;

/** An error as it crosses the door: a stable code and the fields its wording needs. */
export type ApiError = { code: string; message: string; [field: string]: unknown };
