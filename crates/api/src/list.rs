//! The command list: every command once. `command_list!(with)` hands the list to the macro `with`, which makes of it the
//! dispatcher ([`crate::dispatch`]), the description for `sandtable-cli commands`, or the TypeScript client.
//!
//! A line: what it does, `name(Request) -> Response`, what it needs of the workspace, the tags it changes, its handler.

macro_rules! command_list {
    ($with:ident) => {
        $with! {
            /// Makes a workspace folder and opens it.
            workspace_create(WorkspaceCreate) -> WorkspaceInfo, None, [Workspace], workspace::create;
            /// Opens a workspace folder; migrates it after a backup when it is older than the program.
            workspace_open(WorkspacePath) -> WorkspaceInfo, None, [Workspace], workspace::open;
            /// Closes the open workspace.
            workspace_close(Nothing) -> Done, None, [Workspace], workspace::close;
            /// Name, place, health and settings of the open workspace.
            workspace_info(Nothing) -> WorkspaceInfo, Read, [], workspace::info;
            /// Makes the demo workspace (the first time) and opens it.
            workspace_demo(Nothing) -> WorkspaceInfo, None, [Workspace], demo::open;
            /// Workspaces opened lately, newest first.
            workspace_recent(Nothing) -> RecentWorkspaces, None, [], workspace::recent;
            /// Takes a workspace off the list of recent ones; its files stay.
            workspace_forget(WorkspacePath) -> RecentWorkspaces, None, [], workspace::forget;
            /// Changes name, currency, time zone or week start.
            workspace_update(WorkspaceSettings) -> WorkspaceInfo, Write, [Workspace, History, Facts], workspace::update;
            /// Copies the open workspace, with the files kept in it, to a folder of its own; the open one stays open.
            workspace_copy(WorkspaceCopy) -> WorkspaceCopied, Read, [], workspace::copy;
            /// The backups of a workspace folder, newest first; also of one that does not open.
            workspace_backups(WorkspacePath) -> Backups, None, [], backup::list;
            /// Takes a backup now.
            workspace_backup(Nothing) -> Backup, Write, [Workspace], backup::take;
            /// Puts a backup in the place of the workspace's file (which is kept as a backup itself) and opens it.
            workspace_restore(WorkspaceRestore) -> WorkspaceInfo, None, [Workspace], backup::restore;
            /// Language, theme and profile name of the person at this machine.
            workspace_preferences(Nothing) -> Preferences, None, [], preferences::show;
            /// Changes them.
            workspace_set_preferences(PreferencesChange) -> Preferences, None, [Preferences], preferences::change;
            /// Asks the user for a file or folder with the system's dialog.
            workspace_pick(PickFile) -> Picked, None, [], workspace::pick;
            /// Everything with words that a query finds, the newest first.
            workspace_search(WorkspaceSearch) -> SearchResults, Read, [], search::search;
            /// Searches kept in the workspace, recent ones of the person at this machine, and what can be looked for.
            workspace_searches(Nothing) -> Searches, Read, [], search::searches;
            /// Puts a search among the recent ones.
            workspace_remember_search(SearchAsked) -> Searches, Read, [Searches], search::remember;
            /// Keeps a search in the workspace.
            workspace_save_search(SaveSearch) -> Searches, Write, [Searches, History], search::save;
            /// Forgets a saved search, or a recent one.
            workspace_forget_search(ForgetSearch) -> Searches, Write, [Searches, History], search::forget;
            /// Cancels a running job by its name.
            workspace_cancel(JobId) -> Done, None, [], workspace::cancel;

            /// Steps, newest first, and what undo and redo would do.
            history_list(HistoryList) -> History, Read, [], history::list;
            /// Takes the newest step back.
            history_undo(Nothing) -> HistoryMoved, Write, [History, Imports, Facts, Targets, Plan, Workspace, Searches, Views, Snoozes], history::undo;
            /// Does again what was undone last.
            history_redo(Nothing) -> HistoryMoved, Write, [History, Imports, Facts, Targets, Plan, Workspace, Searches, Views, Snoozes], history::redo;
            /// What a step changed, row by row, from and to.
            history_changes(HistoryStepId) -> HistoryChanges, Read, [], history::changes;

            /// How a file would be read, and what only the user can know. Without a workspace too.
            import_preview(ImportPreview) -> ImportPreviewed, None, [], import::preview;
            /// Imports a file, or with `dry_run` only says what would come of it.
            import_file(ImportFile) -> Imported, Write, [Imports, Facts, History], import::file;
            /// The rows an import took, in the order of the file.
            import_rows(ImportRows) -> ImportedRows, Read, [], import::rows;
            /// Takes an import back: what it inserted goes, what it updated is as before.
            import_undo(ImportId) -> ImportUndone, Write, [Imports, Facts, History], import::undo;
            /// All imports, newest first.
            import_list(Nothing) -> Imports, Read, [], import::list;
            /// The rows an import did not take, and why; as CSV with `path`.
            import_rejected(ImportRejected) -> Rejections, Read, [], import::rejected;

            /// Answers kept for files with the same columns, newest first.
            import_presets(Nothing) -> ImportPresets, Read, [], presets::list;
            /// Forgets the answers kept for files with these columns.
            import_preset_forget(PresetSignature) -> Done, Write, [Imports, History], presets::forget;

            /// Figures typed by hand.
            facts_typed(FactsTyped) -> TypedFigures, Read, [], facts::typed;
            /// Keeps figures typed by hand, or takes them away: one step for all of them. The answer has those kept.
            facts_type(FactsType) -> TypedFigures, Write, [Facts, History], facts::type_figures;
            /// Totals of reports that state no period.
            facts_undated(Nothing) -> UndatedTotals, Read, [], facts::undated;
            /// What there is of each account and kind: days, gaps, age, rejected rows.
            facts_coverage(Nothing) -> Coverage, Read, [], facts::coverage;
            /// Posts that may be one with an edited title, and those found to be.
            facts_same_posts(Nothing) -> SamePosts, Read, [], facts::same_posts;
            /// Makes two posts one: the newer title is the older post's, now and in later imports.
            facts_same_post_join(SamePost) -> Done, Write, [Facts, Imports, History], facts::join_posts;
            /// Keeps two posts apart: they are not offered again.
            facts_same_post_apart(SamePost) -> Done, Write, [Facts, History], facts::keep_apart;
            /// Takes a join back, whatever was imported since.
            facts_same_post_split(JoinId) -> Done, Write, [Facts, Imports, History], facts::split_posts;

            /// Rows of any table for a data grid: filtered, searched, sorted, grouped.
            grid_query(GridQuery) -> GridAnswer, Read, [], grid::query;
            /// The same rows, all of them, as CSV or XLSX.
            grid_export(GridExport) -> GridExported, Read, [], grid::export;
            /// Writes rows that are at hand to a file, as CSV or XLSX.
            grid_write(GridWrite) -> GridExported, Read, [], grid_write::write;
            /// What a data grid can show here: tables that have rows.
            grid_sources(Nothing) -> GridSources, Read, [], grid::sources;
            /// Views of data grids kept in the workspace, by name.
            grid_views(Nothing) -> GridViews, Read, [], grid_views::list;
            /// Keeps a view; one of the same name of the same source is replaced.
            grid_view_keep(GridViewKeep) -> GridViews, Write, [Views, History], grid_views::keep;
            /// Forgets a kept view.
            grid_view_forget(GridViewId) -> GridViews, Write, [Views, History], grid_views::forget;

            /// What waits, from every area, most pressing first.
            workspace_today(Nothing) -> Today, Read, [], today::today;
            /// Puts a thing that waits off to a day, or brings it back.
            workspace_snooze(TodaySnooze) -> Done, Write, [Snoozes, History], today::snooze;
            /// What is to be told now, within the hours the person chose; each thing once.
            workspace_notices(Nothing) -> Notices, Read, [], notices::now;
            /// What became due since the program last looked; asked once when a workspace is opened.
            workspace_catch_up(Nothing) -> Notices, Read, [], notices::catch_up;
            /// The calendar's slots, due tasks and phases as an iCalendar file.
            content_export_ics(ExportIcs) -> ExportedIcs, Read, [], today::export_ics;

            /// What plans are made of: brand, personas, goals, channels, tasks, budget …, by kind.
            strategy_items(PlanKinds) -> StrategyItems, Read, [], plan::items::strategy;
            /// Saves items of a plan: those without an id are new. One undo step.
            strategy_save(StrategySave) -> StrategyItems, Write, [Plan, History], plan::items::save_strategy;
            /// Removes an item with its parts; what depends on it is named, and handed to `instead`.
            strategy_remove(PlanRemove) -> PlanRemoved, Write, [Plan, Targets, History], plan::items::remove;
            /// Removes several items of a kind in one undo step.
            strategy_remove_many(PlanRemoveMany) -> PlanRemovedMany, Write, [Plan, Targets, History], plan::removing::remove_many;
            /// Which letter of SMART a goal fails, and why. Without a workspace too.
            strategy_check_goal(GoalCheck) -> GoalChecked, None, [], plan::goal::check;
            /// Tasks placed on working days, with slack and the critical path. Without a workspace too.
            strategy_schedule(ScheduleRequest) -> Scheduled, None, [], plan::schedule::schedule;
            /// What is shipped to plan with: platforms, criteria, templates, bands, rules, vocabularies.
            strategy_library(Nothing) -> StrategyLibrary, Read, [], plan::library::library;
            /// Copies shipped rows into the workspace as items. One undo step.
            strategy_adopt(StrategyAdopt) -> Adopted, Write, [Plan, History], plan::adopt::adopt;
            /// How channels fit a persona and a family of goals, by named criteria.
            strategy_fit(FitRequest) -> FitView, Read, [], plan::fit::fit;
            /// Where the goals stand and where they arrive at this pace.
            strategy_progress(Nothing) -> StrategyProgress, Read, [], plan::progress::progress;
            /// The workspace's tasks on working days: critical path, slips against the baseline, load per person.
            strategy_plan(PlanRequest) -> PlannedWork, Read, [], plan::work::plan;
            /// An item of either plan once more, with its files. One undo step.
            strategy_duplicate(PlanDuplicate) -> PlanDuplicated, Write, [Plan, History], plan::duplicating::duplicate;
            /// Keeps today's dates of all tasks as the baseline.
            strategy_baseline(PlanRequest) -> StrategyItems, Write, [Plan, History], plan::work::baseline;
            /// Makes tasks backwards from a publish date, on working days.
            strategy_backplan(BackplanRequest) -> Backplanned, Write, [Plan, History], plan::backplan::backplan;
            /// A budget by category and month, in one currency, against its bands and the live plan.
            strategy_budget(BudgetRequest) -> BudgetView, Read, [], plan::budget::budget;
            /// Copies a budget with its lines, to try something.
            strategy_budget_copy(BudgetCopy) -> StrategyItems, Write, [Plan, History], plan::budget::copy;
            /// Contradictions of the plan, each with the place to mend it.
            strategy_health(Nothing) -> PlanHealth, Read, [], plan::health::health;
            /// A chart of the plan: positioning, competitors, Gantt, budget …
            strategy_chart(PlanChartRequest) -> PlanCharted, Read, [], plan::chart::chart;
            /// Writes the whole plan to a file: XLSX with a sheet a part, HTML or PDF.
            strategy_export(PlanExport) -> PlanExported, Read, [], plan::export::export;

            /// The content plan: themes, matrix, slots, series, hot topics, cadence …, by kind.
            content_items(PlanKinds) -> ContentItems, Read, [], plan::items::content;
            /// Saves items of the content plan. One undo step.
            content_save(ContentSave) -> ContentItems, Write, [Plan, History], plan::items::save_content;
            /// Removes an item with its parts; what depends on it is named, and handed to `instead`.
            content_remove(PlanRemove) -> PlanRemoved, Write, [Plan, Targets, History], plan::items::remove;
            /// Removes several items of a kind in one undo step; a slot of a series leaves an exception on its day.
            content_remove_many(PlanRemoveMany) -> PlanRemovedMany, Write, [Plan, Targets, History], plan::removing::remove_many;
            /// Lunar dates, solar terms, festivals, shopping festivals and days off of a range. Without a workspace too.
            content_calendar_days(CalendarDaysRequest) -> CalendarDays, None, [], plan::calendar::days;
            /// What the calendar shows of a range: days, slots, series, topics, cadence, what platforms do not allow.
            content_calendar(ContentCalendarRequest) -> ContentCalendar, Read, [], plan::slots::calendar;
            /// Moves slots to other days and hours. One undo step.
            content_move(SlotsMove) -> Slots, Write, [Plan, History], plan::moving::move_slots;
            /// Slots once more on the same days, as plans.
            content_duplicate(SlotsDuplicate) -> Slots, Write, [Plan, History], plan::duplicating::duplicate_slots;
            /// The calendar as a document: a month a page or sheet, then the list (XLSX, HTML, PDF).
            content_export(CalendarExport) -> PlanExported, Read, [], plan::export::month::export;
            /// Copies the slots of a week into another. One undo step.
            content_copy_week(CopyWeek) -> Slots, Write, [Plan, History], plan::moving::copy_week;
            /// Makes slots of the days of a series that have none yet. One undo step.
            content_series_fill(SeriesFill) -> Slots, Write, [Plan, History], plan::moving::fill_series;
            /// Imported posts that may be what became of slots.
            content_matches(Nothing) -> SlotMatches, Read, [], plan::matching::matches;
            /// Says that posts are what became of slots. One undo step.
            content_match_accept(MatchAccept) -> Slots, Write, [Plan, History], plan::matching::accept;
            /// Says that a post is not what became of a slot: it is not offered again.
            content_match_refuse(MatchPair) -> Done, Write, [Plan, History], plan::matching::refuse;
            /// Hours at which own posts did better than their account's mean.
            content_best_hours(BestHoursRequest) -> BestHours, Read, [], plan::best_hours::best_hours;
            /// Themes, forms, depths and sources of a range against their target shares.
            content_mix(MixRequest) -> ContentMix, Read, [], plan::mix::mix;
            /// Writes caption and files of a slot to a folder, for who publishes it.
            content_pack(SlotPack) -> SlotPacked, Read, [], plan::pack::pack;

            /// The files of an item, in the order people gave them.
            media_list(MediaOwner) -> MediaFiles, Read, [], media::list;
            /// Copies files into the media folder and hangs them on an item. One undo step; all of them or none.
            media_attach(MediaAttach) -> MediaFiles, Write, [Plan, History], media::attach;
            /// Takes a file off its item; undo brings it back.
            media_detach(MediaFileId) -> Done, Write, [Plan, History], media::detach;
            /// Shows a copy of a file in the program the system has for its kind. Never runs one.
            media_open(MediaFileId) -> Done, Read, [], media::open;
            /// Saves a copy of a file.
            media_save_as(MediaSaveAs) -> MediaSaved, Read, [], media::save_as;
            /// A small picture of a file.
            media_thumbnail(MediaThumbnail) -> MediaPicture, Read, [], media::thumbnail;

            /// The metrics of the board with their formulas.
            evaluation_metrics(Nothing) -> EvaluationMetrics, Read, [], evaluation::metrics;
            /// What the board can be filtered by.
            evaluation_filters(Nothing) -> FilterChoices, Read, [], evaluation::filters;
            /// A metric by period with target, previous period and last year.
            evaluation_kpi(KpiQuery) -> KpiView, Read, [], evaluation::kpi;
            /// Several metrics over one range, one card each.
            evaluation_kpi_board(KpiBoardRequest) -> KpiBoard, Read, [], evaluation::board;
            /// The chart of a metric: SVG with marks, or written to a file as SVG, PNG or CSV.
            evaluation_kpi_chart(KpiChartRequest) -> KpiChart, Read, [], evaluation::chart;
            /// The posts behind a figure, each with file and row; all of them as CSV with `path`.
            evaluation_kpi_rows(KpiRowsRequest) -> KpiRows, Read, [], evaluation::rows;
            /// Sets the target of a metric for a period and scope.
            evaluation_kpi_set_target(KpiSetTarget) -> TargetView, Write, [Targets, History], evaluation::set_target;
            /// Sets several targets, or takes away those that are null: one step.
            evaluation_kpi_set_targets(KpiSetTargets) -> KpiTargets, Write, [Targets, History], targets::set_targets;
            /// Takes a target away.
            evaluation_kpi_remove_target(KpiRemoveTarget) -> Done, Write, [Targets, History], evaluation::remove_target;
            /// All targets.
            evaluation_kpi_targets(Nothing) -> KpiTargets, Read, [], evaluation::targets;
            /// A post with every stand of its figures.
            evaluation_post(PostId) -> PostHistory, Read, [], evaluation::post;
            /// The posts that gained most between their stands.
            evaluation_growth(GrowthQuery) -> GrowthView, Read, [], evaluation::growth;

            /// Writes a report to a file, as PDF, HTML or XLSX.
            report_build(ReportBuild) -> ReportBuilt, Read, [], report::build;
        }
    };
}

pub(crate) use command_list;
