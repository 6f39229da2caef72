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
            /// Cancels a running job by its name.
            workspace_cancel(JobId) -> Done, None, [], workspace::cancel;

            /// Steps, newest first, and what undo and redo would do.
            history_list(HistoryList) -> History, Read, [], history::list;
            /// Takes the newest step back.
            history_undo(Nothing) -> HistoryMoved, Write, [History, Imports, Facts, Targets, Workspace], history::undo;
            /// Does again what was undone last.
            history_redo(Nothing) -> HistoryMoved, Write, [History, Imports, Facts, Targets, Workspace], history::redo;
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
            /// Takes a target away.
            evaluation_kpi_remove_target(KpiRemoveTarget) -> Done, Write, [Targets, History], evaluation::remove_target;
            /// All targets.
            evaluation_kpi_targets(Nothing) -> KpiTargets, Read, [], evaluation::targets;
            /// A post with every stand of its figures.
            evaluation_post(PostId) -> PostHistory, Read, [], evaluation::post;
        }
    };
}

pub(crate) use command_list;
