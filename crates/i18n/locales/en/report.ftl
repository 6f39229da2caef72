### Words of reports (PDF, HTML, XLSX).

report-kpi-title = KPI report · { $brand }
report-range = { $from } to { $to }
report-granularity = by { $granularity ->
        [day] day
        [week] week
        [quarter] quarter
        [year] year
       *[month] month
    }
report-everything = all platforms and accounts
report-accounts = accounts: { $accounts }
report-page = Page { $page } of { $pages }
report-made = Made on { $date }
report-overview = Overview
report-conclusions = Conclusions
report-key-figures = Key figures
report-by-metric = Metric by metric
report-figure = Figure
report-value = Value
report-change = Change
report-target = Target
report-progress = Of target
report-sample = n =
report-note = Note
report-sources = Sources
report-file = File
report-contents = Contents
report-rows = Rows
report-read-at = Imported
report-fingerprint = SHA-256
report-formulas = How the figures are made
report-formula = Formula
report-version = Version
report-lacking = { $mark } stands for a character that the fonts of this file lack. The HTML and Excel reports have it.
report-cut = Some cells were longer than the { $allowed } characters a cell holds and were cut.
report-compared = vs the range before
report-unfinished = not finished yet
report-typed = partly typed by hand
report-estimated = partly estimated
report-summary = Of { $count } metrics { $rose } rose against the range before and { $fell } fell; { $met } of { $aimed } targets were met.
report-summary-no-targets = Of { $count } metrics { $rose } rose against the range before and { $fell } fell. No targets are set for this range.
report-finding = { $value }{ $moved ->
        [up] , up { $change } on the range before
        [down] , down { $change } on the range before
        [flat] , level with the range before
       *[unknown] , with nothing before to compare it with
    }{ $aim ->
        [met] ; the target of { $target } is met ({ $progress }).
        [missed] ; the target of { $target } is missed ({ $progress }).
        [open] ; { $progress } of the target of { $target } so far.
       *[unset] .
    }
report-course = Highest in { $best } ({ $most }), lowest in { $worst } ({ $least }).
report-other-bases = Base: { $base }. Other bases in the data: { $others }.
report-base = Base: { $base }.
report-basis = { $basis ->
        [gained] What was gained within each period.
       *[published] Lifetime totals of posts, by the day they were published.
    }
report-until = Data until { $day }.
report-on-chart = On the chart: { $notes }
report-other-currencies = Only amounts in { $currency } are counted; left out: { $others }.
report-first-seen = { $count } posts without a known day of publishing are counted on the day they were first seen.
report-no-data = There are no figures in this range. Import data or choose another range.
report-more-files = And { $count } more files.
report-separator = { " · " }
report-finding-periods = Of the { $aimed } periods that are over, { $met } reached their own target.
report-range-target = The target of the range weighs each period by its denominator: the figure if every period met its target exactly.
report-left-out = { $count } posts have another denominator ({ $others }) and are left out.
report-left-out-short = { $count } posts left out (other denominator)
report-to-date = Periods that are not over are compared with as many days.
report-points = pp
report-metric-by-base = { $metric } by { $base }
