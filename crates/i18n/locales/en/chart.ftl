### Words that Rust draws into charts and writes into exported tables.

chart-actual = Actual
chart-target = Target
chart-previous = Previous period
chart-last-year = Same period last year
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
chart-week-label = W{ $week }
chart-day-label = { $month }/{ $day }
chart-year-label = { $year }
chart-basis = By { $granularity ->
        [day] day
        [week] week
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
chart-column-value = Value
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
       *[month] month
    }
chart-column-rows-gained = Rows
