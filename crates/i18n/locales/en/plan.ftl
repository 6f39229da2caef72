### Words of plans that Rust writes: why a goal passes a letter of SMART or fails it.

goal-check-no-statement = It does not say what is to be done.
goal-check-short-statement = The statement is too short to say what is to be done.
goal-check-no-owner = Nobody answers for it.
goal-check-specific = It says what is to be done and who answers for it.
goal-check-no-metric = No metric would show it.
goal-check-unknown-metric = “{ $metric }” is not a metric of the dictionary.
goal-check-no-baseline = The baseline is missing.
goal-check-no-target = The target is missing.
goal-check-no-change = The target equals the baseline.
goal-check-below-baseline = The target { $target } is below the baseline { $baseline }, and more is better.
goal-check-above-baseline = The target { $target } is above the baseline { $baseline }, and less is better.
goal-check-measurable = { $metric } shows it: from { $baseline } to { $target }.
goal-check-no-history = No history of our own to judge by.
goal-check-unprecedented = Unprecedented for us: it asks for { $asked }, the best of { $windows } stretches of { $periods } { $periods ->
        [one] period
       *[other] periods
    } was { $best }.
goal-check-precedented = Seen before: it asks for { $asked }; { $reached } of { $windows } stretches of { $periods } { $periods ->
        [one] period
       *[other] periods
    } reached as much (best { $best }, median { $median }).
goal-check-below-benchmark = Within what { $who } reaches: { $value }.
goal-check-above-benchmark = Beyond what { $who } reaches: { $value }.
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
goal-progress-no-metric = No metric would show it.
goal-progress-no-target = The target is missing.
goal-progress-no-data = No data for { $metric } since the start.
goal-progress-not-begun = It begins on { $start }.
goal-progress-too-few = { $share } so far. Not enough data to look ahead: { $needed } complete periods are needed, { $periods } are there.
goal-progress-over = The deadline is over: { $share } was reached.
goal-progress-forecast = At this pace you reach { $share } by { $deadline } (likely { $low } to { $high }).
health-goal-without-tasks = No task works towards this goal.
health-goal-without-metric = No metric would show whether it is reached.
health-goal-without-owner = Nobody answers for this goal.
health-goal-letter = The goal is not SMART yet ({ $letter }): { $why }
health-too-many-goals = { $count } goals are open; above five, attention is spread thin.
health-double-key-result = Another key result has the same metric, scope and time.
health-task-without-goal = This task serves no goal.
health-task-critical-without-owner = It is on the critical path and nobody owns it.
health-task-late = It ends on { $finish }, after its due date { $due }.
health-task-cycle = Tasks wait for each other: { $members }
health-persona-unaddressed = No goal, theme, slot or path addresses this persona.
health-channel-without-slots = A core platform without a slot in the next { $days } days.
health-channel-too-many-core = { $count } platforms are core; one or two are enough.
health-budget-over-total = { $planned } are planned, more than the { $total } there are.
health-budget-overspent = { $category }: { $spent } spent or committed, { $planned } planned.
health-budget-outside-band = { $category } has { $share } of the budget; the preset means { $from } to { $to }.
health-budget-rate-missing = There is no exchange rate for { $currency }.
health-slot-without-goal = This slot serves no goal.
health-slot-without-theme = This slot has no theme.
health-cadence-not-met = { $planned } slots in the next { $days } days; the cadence asks for { $wanted }.
health-phase-outside-campaign = The phase lies outside its campaign ({ $start } to { $finish }).
health-hot-topic-late = Preparation should have begun on { $day }, and no slot is about it.
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
        [surroundings] PEST and SWOT
        [goals] Goals
        [channels] Channels
        [campaigns] Campaigns
        [themes] Themes and matrix
        [calendar] Calendar
        [tasks] Tasks
        [budget] Budget
        [partners] Partners
        [people] People
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
       *[note] Note
    }
