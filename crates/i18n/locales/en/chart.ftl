### Words that Rust draws into charts and writes into exported tables.

chart-actual = Actual
chart-target = Target
chart-previous = Previous period
chart-last-year = Same period last year
chart-benchmark = Benchmark: { $who }
chart-incomplete = incomplete
chart-no-value = no value
chart-thinned = Drawn thinned: { $drawn } of { $given } points
chart-month-label = { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
chart-quarter-label = Q{ $quarter }
chart-week-label = W{ $week }
chart-day-label = { $month }/{ $day }
chart-year-label = { $year }
chart-basis = By { $granularity ->
        [day] day
        [week] week
        [quarter] quarter
        [year] year
       *[month] month
    } of publishing
chart-base = base: { $base }
chart-data-until = data until { $date }
chart-column-period = Period
chart-column-change-previous = Change vs previous
chart-column-change-last-year = Change vs last year
chart-column-complete = Complete
chart-column-rows = Posts
chart-column-title = Title
chart-column-file = File
chart-column-row = Row
chart-column-account = Account
chart-column-platform = Platform
chart-column-published = Published
chart-column-link = Link
chart-yes = yes
chart-no = no
chart-basis-gained = Gained by { $granularity ->
        [day] day
        [week] week
        [quarter] quarter
        [year] year
       *[month] month
    }
chart-column-rows-gained = Rows
chart-column-nature = Nature
chart-column-notes = Notes
chart-nature = { $nature ->
        [actual] actual
        [estimated] estimated
        [typed] typed
       *[missing] missing
    }
chart-shown = Shown: the first { $shown } of { $all }
chart-column-name = Name
chart-column-series = Series
chart-total = Total
chart-column-share = Share
chart-column-change = Change
chart-column-note = Note
chart-size = Bubble size
chart-funnel-kept = { $share } go on, { $lost } lost
chart-funnel-of-first = { $share } of the first step
chart-funnel-grew = { $share } of the step before, { $lost } more
chart-gantt-today = Today
chart-gantt-start = Start
chart-gantt-end = End
chart-gantt-progress = Progress
chart-gantt-baseline = Planned
chart-gantt-critical = Critical path
chart-gantt-milestone = Milestone
chart-spread-low = Lowest
chart-spread-lower = Lower quartile
chart-spread-median = Median
chart-spread-upper = Upper quartile
chart-spread-high = Highest
chart-spread-estimate = Estimate
chart-spread-sample = Sample
chart-spread-outliers = Outliers
chart-flow-from = From
chart-flow-to = To
chart-flow-back = Flows that lead back, not drawn: { $count }
chart-range-before = Range before
chart-column-previous-to-date = Previous, same days
chart-column-last-year-to-date = Last year, same days
