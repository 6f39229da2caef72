### What was done, by whom, and the way back. `op-…` words a step by the name of its operation.

history-card = Steps
history-note = Newest first; they can be undone after a restart
history-undo = Undo
history-redo = Redo
history-undo-step = Undo: { $step }
history-redo-step = Redo: { $step }
history-nothing-to-undo = Nothing to undo
history-nothing-to-redo = Nothing to redo
history-undone = Undone: { $step }
history-redone = Done again: { $step }
history-state-undone = Undone
history-state-dropped = Undone for good
history-state-fixed = Cannot be undone
history-undone-by = undone by { $who }, { $at }
history-nobody = no name
history-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
history-older = Older steps
history-empty-title = Nothing has been done yet
history-empty-text = Every change is kept here: who, when, from what to what. Each can be undone.
history-table = What
history-kind = How
history-column = Field
history-from = From
history-to = To
history-kind-insert = Added
history-kind-update = Changed
history-kind-delete = Removed
history-more-changes = There are more changes than are listed.
history-bulk = A bulk write is not listed row by row; undo goes by its source.
history-no-changes = No row was changed.
record-target = Target
record-setting = Setting
record-typed-figure = Typed figure
record-post-apart = Posts kept apart
record-grid-view = Kept view
record-snooze = Put off
record-import-preset = Answers kept
record-column-name = Name
record-column-view = View
record-column-source = Table
record-column-kept-at = Kept at
record-column-value = Value
record-column-metric = Metric
record-column-period = Period
record-column-scope = Scope
record-column-scope-id = Scope of
record-column-key = Name
record-column-currency = Currency
record-column-note = Note
record-column-signature = Columns
record-column-options = Answers
record-column-mapping = Columns and fields
record-column-columns = Columns
record-column-kind = Kind
record-column-platform = Platform
record-column-file = File
record-column-until = Until
op-evaluation-set-target = Set target: { $metric }, { $period } to { $value }
op-evaluation-set-targets = { $count ->
        [1] Set target: { $metric }, { $period }
       *[other] Set { $count } targets: { $metric }, { $span }
    }
op-evaluation-set-targets-mixed = Set { $count } targets of { $metrics } metrics ({ $metric }, …), { $span }
op-span = { $from } to { $to }
op-evaluation-remove-target = Removed target: { $metric }, { $period }
op-workspace-mark-demo = Filled as the demo workspace
op-workspace-create = Created the workspace "{ $name }"
op-import-file = Imported { $file } ({ $platform })
op-import-forget-preset = Forget answers kept for imports
op-facts-type-figures = { $count ->
        [1] Type a figure: { $metric }, { $period }
       *[other] Type { $count } figures ({ $metric }, { $period } and more)
    }
op-facts-join-posts = Join two titles of one post: "{ $older }" and "{ $newer }"
op-facts-keep-apart = Keep two posts apart: "{ $older }" and "{ $newer }"
op-today-snooze = Put off “{ $name }” until { $until }
op-today-silence = Stopped reminding of “{ $name }”
op-today-bring-back = Brought “{ $name }” back to Today
op-workspace-update-settings = Changed the workspace settings
op-grid-keep-view = Keep view "{ $name }"
op-grid-forget-view = Forget view "{ $name }"
op-other = { $op }
scope-kind-brand = Brand
scope-kind-platform = Platform
scope-kind-account = Account
scope-kind-campaign = Campaign
