### The KPI board: cards, chart, table, targets, the rows behind a figure.

board-title = KPI board
board-empty-title = No data yet: begin with the first export of posts
board-empty-export = Export your posts from the platform's back office (CSV or Excel).
board-empty-import = Drop the file on this window, check how it is read, import.
board-empty-target = Come back here for the trend and set a target for each month.
board-empty-typed = Type figures by hand
cards-label = Metrics; choose one to see its course
card-target = { $progress } of target
card-posts = { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }
card-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
card-n = n = { $count }
card-periods = { $met } of { $aimed } periods on target
card-left-out = { $count } left out (other denominator)
card-incomplete = unfinished
change-none = no comparison
compare-label = Compare
compare-with = Compare: { $what }
compare-nothing = No comparison
compare-previous = vs prev.
compare-last-year = vs last year
compare-to-date = vs previous, same days
series-actual = Actual
series-target = Target
series-previous = Previous
series-last_year = Last year
filter-platforms = Platforms
filter-accounts = Accounts
filter-types = Post types
filter-all-platforms = All platforms
filter-all-accounts = All accounts
filter-all-types = All types
filter-campaigns = Campaigns
filter-all-campaigns = All campaigns
board-campaign-unmatched = No imported post has been matched to a slot of this campaign
board-campaign-counts = Counted are the posts its slots became, and ads, links and orders that carry its name or one of its codes. Match posts under Content, or add codes to the campaign.
board-campaign-match = Match posts
filter-some = { $first } and more ({ $count })
filter-clear = Clear filters
metric-choose = Choose a metric
metric-meaning = What { $metric } means and how it is worked out
metric-unavailable = not in your data
metric-by-base = { $metric } by { $base }
metric-group-reach = Reach
metric-group-engagement = Engagement
metric-group-content = Content
metric-group-traffic = Traffic and followers
metric-group-conversion = Conversion
metric-group-other = Other
base-choose = Choose the base
base-label = Base
basis-published = Lifetime totals by day of publishing
basis-gained = Gained within each day
basis-level = By day; a period shows its last day
basis-choose = Choose the basis
basis-chosen = Basis: { $basis }
basis-choice-published = by publishing
basis-choice-gained = gained by day
basis-none = No figures of { $metric } on this basis in this range
basis-none-gained = What was gained by day comes from account days, ads and channels. Import these, choose another range, or count by publishing.
basis-none-published = Figures by publishing come from posts. Import posts, choose another range, or count what was gained by day.
basis-switch = Use: { $basis }
kind-choose = Which data { $metric } is taken from
kind-chosen = From: { $kind }
note-base = Base: { $base }
note-n = n = { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }
note-n-rows = n = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
note-other-currencies = Only amounts in { $currency } are counted, because currencies are never added up. Left out: { $others }.
currency-none = no currency named
note-until = data until { $day }
note-first-seen = { $count ->
        [one] { $count } post has no known day of publishing and is
       *[other] { $count } posts have no known day of publishing and are
    } counted on the day first seen.
note-open-hint = Click for the posts behind it
note-open-hint-days = Click for the rows behind it
drawing-role = chart
drawing-refused = The picture was refused because it holds more than a drawing. Use the table instead.
legend-label = Legend: show or hide
form-label = Shown as
form-line = Line
form-bars = Bars
form-table = Table
form-to-table = Show as a table
form-to-chart = Show as a chart
table-period = Period
table-n = Posts
table-n-rows = Rows
table-complete = Complete
table-complete-yes = Complete
table-notes = Notes
table-nature = Nature
table-typed-too = also typed: { $value }, not counted
nature-actual = actual
nature-estimated = estimated
nature-typed = typed
nature-typed-part = partly typed
nature-missing = missing
card-typed = typed in part
note-typed = { $count ->
        [one] { $count } period is a figure typed
       *[other] { $count } periods are figures typed
    } by hand (rings in the chart).
note-currency-assumed = The files name no currency; amounts are shown in the workspace's, { $currency }.
rows-typed-only = This figure was typed; no row of a file is behind it.
formula = Formula
formula-version = version { $version }
rows-title = { $metric } · { $when }
rows-open = Posts behind these figures
rows-open-days = Rows behind these figures
rows-export = Export CSV
rows-caption = Posts behind the figure
rows-caption-days = Rows behind the figure
rows-count = Posts
rows-post = Post
rows-item = Item
rows-platform = Platform
rows-account = Account
rows-published = Published
rows-date = Date
rows-undated = unknown
rows-source = Source
rows-file-row = Row { $row } · { $file }
rows-link = Link
rows-copy-link = Copy the link
rows-none = No posts in this period
rows-none-days = No rows in this period
rows-none-text = Choose another period or clear the filters.
rows-open-hint = Open a row for every figure ever taken of that post.
post-back = Back to the posts
post-untitled = (no title)
post-id = Post id
post-copy-id = Copy the post id
post-stands = Figures over time
post-stands-note = Every import is kept; the board shows the latest
post-taken = Taken
post-age = Age
post-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
post-look = Show
post-look-stand = Figures
post-look-gained = Gained since
post-look-per_day = Gained a day
post-fell = { $value } (corrected)
growth-title = Posts that grew most
growth-note = Gained between two takes of the figures; { $count ->
        [one] { $count } post
       *[other] { $count } posts
    } can be compared
growth-gained = { $metric } gained
growth-per-day = A day
growth-between = Between
growth-estimate = Estimate where takes reach beyond the range
typed-title = Typed figures
typed-note = Figures no file has: type or paste them; boards mark them
typed-scope = Scope
typed-add = Add a metric
typed-note-edit = Note (Shift+F2)
typed-note-of = Note · { $metric } · { $period }
typed-note-label = Note
typed-note-hint = Such as where the figure was read, and who said so
typed-note-save = Keep
typed-by = typed by { $who }, { $at }
typed-hint = 120万, 1.2M or 2.5% will do; whole blocks can be pasted. Grey is what files say: it counts before what is typed.
typed-metric = Metric
typed-overruled = files say { $value }, which counts instead
typed-revert = Discard
typed-save = Save{ $count ->
        [0] {""}
        [one] {" "}({ $count } change)
       *[other] {" "}({ $count } changes)
    }
typed-saved = { $count ->
        [one] Saved { $count } typed figure
       *[other] Saved { $count } typed figures
    }
typed-refused = { $metric } cannot be that in { $period } (such as below zero). Nothing was saved.
figure-cell = { $row }, { $column }
figure-wrong = not a figure
target-set = Set targets
target-title = Targets · { $metric }
target-scope = These targets are for
target-hint = One figure a period; 1.2M or 120万 will do. Paste a column from a spreadsheet to fill downwards. Empty means no target.
target-hint-percent = One percentage a period, such as 2.5. Paste a column from a spreadsheet to fill downwards. Empty means no target.
target-not-a-figure = The marked fields are not figures. Correct them first.
target-save = Save{ $count ->
        [0] {""}
        [one] {" "}({ $count } change)
       *[other] {" "}({ $count } changes)
    }
target-saved = { $count ->
        [one] Saved { $count } target
       *[other] Saved { $count } targets
    }
target-no-scope = This combination of filters has no target of its own, so no target is drawn.
target-no-scope-way = Targets belong to the brand, to one platform, one account or one campaign. Clear the filters, or choose just one of them.
target-spread = Some targets are a month's target spread over its days.
scope-brand = the whole brand
scope-platform = the platform { $platform }
scope-account = the account { $account }
scope-campaign = Campaign “{ $campaign }”
compare-before = vs range before
series-before = Range before
table-to-date = same days { $value }
note-left-out = { $count } posts have another denominator ({ $others }) and are left out; choose it under “Base” to see them.
target-below-zero = A target cannot be below 0
target-over-whole = The target of a rate cannot be over 100%
target-too-large = This is too large for a target
board-elsewhere = The latest import, “{ $file }”, has data of { $days }, outside this period.
board-elsewhere-show = Show that period
