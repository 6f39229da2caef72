### Widgets every area uses: data grid, forms, board, calendar and timeline.

grid-yes = Yes
grid-no = No
grid-not-a-number = Write a number such as 1,200, 1.2M or 2.5%
grid-not-an-amount = Write an amount such as 1,200.50 or 1,200.50 USD
grid-not-a-date = Write a date such as 2026-03-08
grid-not-a-moment = Write a date and time such as 2026-03-08 20:15
grid-not-a-choice = “{ $value }” is not one of the choices
grid-not-a-flag = Write yes or no
grid-not-taken = “{ $typed }” was not taken. { $reason }
grid-rows = { $count ->
        [one] { $shown } row
       *[other] { $shown } rows
    }
grid-row = Select row { $number }
grid-open-row = Open row { $number }
grid-tick-all = Select all rows
grid-tick = Select row
grid-untick = Clear
grid-ticked = { $count ->
        [one] { $count } row selected
       *[other] { $count } rows selected
    }
grid-sum = Sum { $sum } · { $count } figures
grid-faults = { $count ->
        [one] { $count } cell not taken; press to clear the mark
       *[other] { $count } cells not taken; press to clear the marks
    }
grid-saving = Saving…
grid-selecting = Selecting
grid-copying = Copying
grid-pasting = Pasting
grid-filling = Filling
grid-clearing = Clearing
grid-copied = Copied { $count ->
        [one] { $shown } cell
       *[other] { $shown } cells
    }
grid-pasted = { $count ->
        [one] Pasted { $count } cell
       *[other] Pasted { $count } cells
    }
grid-filled = { $count ->
        [one] Filled { $count } cell
       *[other] Filled { $count } cells
    }
grid-pasted-part = Pasted { $done } cells, { $bad } not taken
grid-pasted-skipped = { $count } cells are in columns that cannot be edited and were skipped
grid-pasted-outside = { $count } cells had no place: the table has no more rows or columns
grid-too-many = { $count } cells are too many for one step
grid-too-many-way = At most { $most } at a time. For more, use import or export.
grid-search = Find in the table
grid-tools = Table tools
grid-filter = Filter…
grid-filter-add = Filter
grid-filter-of = Filter by { $column }
grid-filter-by = Only rows with this { $column }
grid-filter-how = How to filter
grid-filter-value = Value
grid-filter-from = From
grid-filter-to = To
grid-filter-any = Any
grid-filter-backwards = The first value is above the second
grid-filter-remove = Remove filter
grid-filter-remove-of = Remove the filter on { $column }
grid-filter-clear = Clear all filters
grid-filtered = filtered
grid-between = { $from } to { $to }
grid-op-is = is
grid-op-is_not = is not
grid-op-contains = contains
grid-op-not_contains = does not contain
grid-op-starts = starts with
grid-op-one_of = is one of
grid-op-between = is between
grid-op-lt = is less or earlier than
grid-op-gt = is more or later than
grid-op-empty = is empty
grid-op-not_empty = is not empty
grid-group = Group
grid-group-none = No groups
grid-group-by = Group by this column
grid-no-value = (empty)
grid-columns = Columns
grid-columns-hint = Drag to reorder, or press Alt+↑ / Alt+↓
grid-columns-all = Show all
grid-columns-none = Hide all
grid-column-menu = Actions for { $column }
grid-column-left = Move left
grid-column-right = Move right
grid-moved = { $column }: column { $place } of { $of }
grid-pin = Pin up to here
grid-unpin = Unpin from here
grid-fit = Fit width
grid-hide = Hide column
grid-sort-up = Sort ascending
grid-sort-down = Sort descending
grid-sort-also = Also sort by this column
grid-sorted-up = { $column }: ascending
grid-sorted-down = { $column }: descending
grid-sorted-not = { $column }: not sorted
grid-views = Views
grid-views-none = No saved views yet
grid-view-keep = Save this view as
grid-view-replaces = Replaces “{ $name }”
grid-view-remove = Delete view “{ $name }”
grid-keep = Save
grid-cell-menu = Cell actions
grid-open = Open
grid-open-link = Open link
grid-copy = Copy
grid-edit = Edit
grid-fill-down = Fill down
grid-clear = Clear
key-delete = Delete
key-space = Space
grid-new-tag = New: “{ $tag }”
grid-nothing-found = No rows match
grid-nothing-found-way = Widen or clear the filters and the search.
grid-empty = Nothing here yet
calendar-before = Earlier
calendar-after = Later
date-calendar = { $label }: calendar
date-pattern = YYYY-MM-DD
month-pattern = YYYY-MM
date-outside = The date is outside the allowed range
text-used = { $used } / { $most }
number-outside = Allowed: { $min } to { $max }
money-currency = Currency
markdown-bold = Bold
markdown-italic = Italic
markdown-heading = Heading
markdown-list = List
markdown-ordered = Numbered list
markdown-tasks = Task list
markdown-quote = Quote
markdown-link = Link
markdown-view = View
markdown-write = Write
markdown-preview = Preview
markdown-nothing = Nothing to preview
tags-add = Add
tags-remove = Remove “{ $tag }”
tags-removed = Removed “{ $tag }”
people-add = Add “{ $name }”
colour-not-one = Write a colour such as #0f6e66
colour-series = Colour { $number }
picture-too-large = { $name }: { $width } × { $height } pixels, too large for a preview
attachment-add = Add files…
attachment-drop = Or drop files on the window
attachment-remove = Remove “{ $name }”
attachment-files = Files
attachment-slot-files = Files that go out with the post
attachment-none = Nothing attached yet. A brief, a picture, a spreadsheet: files are copied into the workspace and travel with it.
attachment-slot-none = No files yet. Cover, pictures, video: they go into the pack in this order.
attachment-drop-here = Drop the files to attach them here
attachment-adding = Copying into the workspace…
attachment-stop = Stop
attachment-open = Open “{ $name }”
attachment-copying = Copying “{ $name }”
attachment-save = Save a copy of “{ $name }”
attachment-missing = Not in the media folder
attachment-missing-more = The media folder of the workspace lacks this file, or it is damaged. Attach it again.
attachment-not-opened = Only saved, not opened
attachment-added = { $count ->
    [one] { $count } file attached
   *[other] { $count } files attached
  }
attachment-removed = “{ $name }” removed. Undo brings it back.
item-other-currency = This row is in { $currency }. Change its currency first.
item-conflict = Changed meanwhile by somebody else
item-conflict-gone = Deleted meanwhile by somebody else
item-conflict-theirs = Now there: { $value }
item-conflict-mine = Yours: { $value }
item-conflict-empty = (empty)
save-saving = Saving…
save-typed = Saved as you type
save-saved = Saved
save-kept = What you typed is still here.
save-conflict = This was changed meanwhile, in the same place.
save-mine = Keep mine
save-theirs = Take the other
calendar-moved = { $title }: { $from } to { $to }
calendar-more = { $day }: { $count } more
board-taken = Picked up “{ $card }”. Arrows move it, Space puts it down, Escape puts it back.
board-over = { $column }: { $place } of { $of }
board-put = “{ $card }” put into { $column }
board-back = “{ $card }” put back
board-keys = Press Space to pick a card up and the arrows to move it; Enter opens it.
board-limit = { $count } / { $limit }
board-add = Add to { $column }
timeline-zoom = Time scale
timeline-moved = { $bar } ({ $row }): { $from } to { $to }
calendar-quick = Title, then Enter
calendar-quick-on = Quick add on { $day }
timeline-today = Today
timeline-fit = Fit
timeline-critical = Critical
timeline-baseline = Baseline
timeline-milestone = Milestone
timeline-link = Drag onto another task: that one will wait for it
calendar-open-how = Double-click or Enter opens it
