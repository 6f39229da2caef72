### Words of plans that Rust writes: why a goal passes a letter of SMART or fails it.

goal-check-no-statement = It does not say what is to be done.
goal-check-short-statement = The statement is too short to say what is to be done.
goal-check-no-owner = Nobody answers for it.
goal-check-specific = It says what is to be done and who answers for it.
goal-check-no-metric = No metric is named that would show it.
goal-check-unknown-metric = “{ $metric }” is not a metric of the dictionary.
goal-check-no-baseline = The baseline is missing.
goal-check-no-target = The target is missing.
goal-check-no-change = The target equals the baseline.
goal-check-below-baseline = The target { $target } is below the baseline { $baseline }, and more is better.
goal-check-above-baseline = The target { $target } is above the baseline { $baseline }, and less is better.
goal-check-measurable = { $metric } shows it: from { $baseline } to { $target }.
goal-check-no-history = No history of our own to judge by.
goal-check-asked = It asks for { $times } times the baseline within { $days } days.
goal-check-unprecedented = From { $baseline } to { $target } ({ $asked }) is unprecedented for us: in { $windows } past stretches of { $periods } { $periods ->
        [one] month
       *[other] months
    } the best was { $best }.
goal-check-precedented = { $way } ({ $asked }) has been seen before: { $often } of the past stretches of { $periods } { $periods ->
        [one] month
       *[other] months
    } reached as much (best { $best }, median { $median }).
goal-check-below-benchmark = It does not go beyond what { $who } reaches: { $value }.
goal-check-above-benchmark = It goes beyond what { $who } reaches: { $value }.
goal-check-relevant = It shows { $four_a } (4A) and { $aarrr } (AARRR).
goal-check-no-place = “{ $metric }” has no place among awareness, attitude, action and advocacy.
goal-check-no-start = The start is missing.
goal-check-no-deadline = The deadline is missing.
goal-check-deadline-before-start = The deadline is before the start.
goal-check-time-bound = { $days } days from start to deadline.
goal-check-too-long = { $days } days are more than three years.
goal-check-industry = the industry
goal-check-step = { $step ->
        [awareness] awareness
        [attitude] attitude
        [action] action
        [advocacy] advocacy
        [acquisition] acquisition
        [activation] activation
        [retention] retention
        [revenue] revenue
       *[referral] referral
    }

content-rule-title-too-long = The title has { $length } characters; { $longest } are allowed.
content-rule-caption-too-long = The caption has { $length } characters; { $longest } are allowed.
content-rule-too-short = { $seconds } s is shorter than the { $from } s meant for this platform.
content-rule-too-long = { $seconds } s is longer than the { $to } s meant for this platform.
content-rule-other-aspect = { $aspect } is not an aspect ratio of this platform.
content-rule-too-many-hashtags = { $count } hashtags; { $most } are allowed.
content-rule-link-not-allowed = Links are not allowed here.
content-hours-none = Not enough data: no hour has { $minimum } posts yet.
content-hours-found = Around { $at } posts did best: { $relative } of the account's mean, from { $posts } posts.
plan-date = { $month ->
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
    } { $day }, { $year }
goal-progress-no-metric = No metric would show it.
goal-progress-not-measured = The board does not compute { $metric } yet, so no progress can be shown.
goal-progress-no-target = The target is missing.
goal-progress-no-data = No data for { $metric } since the start.
goal-progress-not-begun = It begins on { $start }.
goal-progress-too-few = { $share } so far. Not enough data to look ahead: { $needed } complete periods are needed, { $periods } are there.
goal-progress-over = The deadline is over: { $share } was reached.
goal-progress-forecast = At this pace you reach { $share } by { $deadline } (likely { $low } to { $high }).
goal-progress-uncertain = { $share } so far. The periods differ too much to tell where this arrives by { $deadline }: anything from { $low } to { $high } is possible.
health-goal-without-tasks = no task works towards it.
health-goal-without-metric = no metric would show whether it is reached.
health-goal-without-owner = nobody answers for it.
health-goal-letter = not SMART yet ({ $letter }). { $why }
health-too-many-goals = { $count } goals are open; above five, attention is spread thin.
health-double-key-result = another key result has the same metric, scope and time.
health-task-without-goal = it serves no goal.
health-task-critical-without-owner = it is on the critical path and nobody owns it.
health-task-late = it ends on { $finish }, after its due date { $due }.
health-task-cycle = Tasks wait for each other: { $members }
health-persona-unaddressed = no goal, theme, slot or path addresses it.
health-channel-without-slots = a core platform without a slot in the next { $days } days.
health-channel-too-many-core = { $count } platforms are core; one or two are enough.
health-budget-over-total = { $planned } are planned, more than the { $total } there are.
health-budget-overspent = { $category }: { $spent } spent or committed, { $planned } planned.
health-budget-outside-band = { $category } has { $share } of the budget; the preset means { $from } to { $to }.
health-budget-rate-missing = There is no exchange rate for { $currency }, so the budget does not add up.
health-slot-without-goal = it serves no goal.
health-slot-without-theme = it has no theme.
health-cadence-not-met = { $planned } slots in the next { $days } days; the cadence asks for { $wanted }.
health-phase-outside-campaign = it lies outside its campaign ({ $start } to { $finish }).
health-hot-topic-late = preparation should have begun on { $day }, and no slot is about it.
plan-unnamed = unnamed
health-channel-none-core = None of the platforms is core: choose the one or two that carry the plan.
health-campaign-without-dates = it has no start or no end, so nothing can be held against it.
health-campaign-empty = neither a goal nor a task belongs to it.
health-budget-empty = it is in force, yet has neither a total nor an amount planned.
health-slot-outside-campaign = on { $day }, outside its campaign ({ $start } to { $finish }).
health-slot-published-ahead = it counts as published on { $day }, which is yet to come.
health-experiment-over-cap = { $spent } spent, the cap is { $cap }: time to stop or to raise it.
health-brand-blank = the value proposition still has a blank to fill: { $blank }
health-of = { $kind ->
        [goal] Goal
        [task] Task
        [persona] Persona
        [channel] Platform
        [campaign] Campaign
        [campaign_phase] Phase
        [slot] Slot
        [cadence] Cadence
        [hot_topic] Hot topic
        [budget_plan] Budget
        [brand] Brand
        [experiment] Experiment
       *[other] Item
    } “{ $title }”: { $said }
plan-letter = { $letter ->
        [specific] specific
        [measurable] measurable
        [achievable] achievable
        [relevant] relevant
       *[time_bound] time-bound
    }
plan-category = { $category ->
        [content] Content
        [advertising] Advertising
        [creators] Creators
        [community] Community
        [tools] Tools
       *[other] Other
    }
plan-series = { $series ->
        [planned] Planned
        [committed] Committed
        [spent] Spent
        [remaining] Remaining
        [unallocated] Unallocated
        [live] Live plan
        [total] Total
        [own] Ours
        [rivals] Rivals
        [tasks] Tasks
        [hours] Hours a week
        [score] Fit (0 to 10)
        [share] Share of the way
        [elapsed] Share of the time
        [inside] Inside
        [outside] Outside
        [weight] Weight
       *[nobody] Nobody
    }
plan-quality = { $quality ->
        [content] Content
        [interaction] Interaction
        [conversion] Conversion
        [frequency] Frequency
        [creators] Creators
        [s] Strengths
        [w] Weaknesses
        [o] Opportunities
       *[t] Threats
    }
plan-chart-money = { $measure } ({ $currency })
plan-document = Plan of { $name }
plan-part = { $part ->
        [brand] Brand
        [personas] Personas
        [segments] Segments
        [competitors] Competitors
        [surroundings] Surroundings (PEST)
        [goals] Goals
        [channels] Channels
        [campaigns] Campaigns
        [themes] Themes
        [calendar] Calendar
        [tasks] Tasks
        [budget] Budget
        [partners] Partners
        [people] People
        [benchmarks] Benchmarks
        [swot] SWOT
        [moves] SWOT moves
        [accounts] Accounts
        [paths] Paths to private traffic
        [phases] Campaign phases
        [matrix] Content matrix
        [mix] Sources
        [hashtags] Hashtags and search words
        [cadence] Cadence
        [topics] Hot topics
        [lines] Budget lines
        [reviews] Partner reviews
        [experiments] Experiments
        [performance] Performance sheet
        [skills] Skills and training
        [raci] Who does what (RACI)
        [fit] Fit of the channels
        [evidence] Evidence
        [rates] Exchange rates
        [links] What waits for what
       *[health] Health
    }
plan-column = { $column ->
        [name] Name
        [text] Text
        [field] Field
        [value] Value
        [state] State
        [owner] Owner
        [start] Start
        [finish] Finish
        [due] Due
        [metric] Metric
        [baseline] Baseline
        [target] Target
        [actual] Actual
        [day] Day
        [time] Time
        [platform] Platform
        [theme] Theme
        [form] Form
        [goal] Goal
        [campaign] Campaign
        [category] Category
        [month] Month
        [class] Class
        [role] Role
        [score] Score
        [share] Share
        [days] Working days
        [slack] Slack
        [caption] Caption
        [done] Done
        [task] Task
        [persona] Persona
        [hashtags] Hashtags
        [link] Link
        [published] Published at
        [weight] Weight
       *[note] Note
    }
plan-calendar-document = { $name }: content calendar
plan-figure = { $figure ->
        [goals] Goals
        [slots] Slots
        [tasks] Tasks
        [late] Late tasks
        [planned] Budget planned
        [remaining] Budget remaining
        [gantt] Tasks over time
       *[months] Budget by month
    }
plan-weekday = { $day ->
        [mon] Mon
        [tue] Tue
        [wed] Wed
        [thu] Thu
        [fri] Fri
        [sat] Sat
        [sun] Sun
        [lieu] (workday in lieu)
       *[off] (off)
    }
