### Execution: tasks, budget, people, partners, experiments.

execution-tab-tasks = Tasks
execution-tab-budget = Budget
execution-tab-people = People
execution-tab-partners = Partners
execution-tab-experiments = Experiments
task-mode = View
task-mode-timeline = Timeline
task-mode-board = Board
task-mode-list = List
task-mode-load = Load
task-new = New task
task-sum = { $count ->
        [one] { $count } task, { $critical } critical, { $late } late, done by { $day }
       *[other] { $count } tasks, { $critical } critical, { $late } late, done by { $day }
    }
task-baseline = Keep as baseline
task-baseline-again = Update baseline
task-baseline-kept = Today’s dates are the baseline now
task-assumed = Days off of { $years } are not announced yet: weekends only.
task-empty = No tasks yet
task-empty-one = Plan back from a day of publishing and get the whole chain.
task-empty-two = Link tasks, and see which of them must not slip.
task-empty-three = Counted in working days, holidays and days in lieu included.
task-critical = critical
task-slack = { $count ->
        [one] { $count } day of slack
       *[other] { $count } days of slack
    }
task-slip-late = { $count ->
        [one] { $count } day behind baseline
       *[other] { $count } days behind baseline
    }
task-slip-early = { $count ->
        [one] { $count } day ahead of baseline
       *[other] { $count } days ahead of baseline
    }
task-milestone = milestone
task-late = late
task-moved = “{ $task }” is now: { $state }
task-held = “{ $task }” waits for the tasks before it and starts no earlier.
task-before = Must be done before
task-after = Waits for this
task-link-add = Add a task before
task-link-choose = Choose a task
task-link-remove = No longer wait for “{ $task }”
task-to-slot = Show the slot
task-days = { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
backplan-title = Plan backwards
backplan-lead = Counts working days back from the day of publishing.
backplan-day = Day of publishing
backplan-template = Steps
backplan-make = Make tasks
backplan-made = { $count ->
        [one] { $count } task, beginning { $day }
       *[other] { $count } tasks, beginning { $day }
    }
load-title = Hours by week
load-none = No task has an owner and hours yet.
load-hours = { $hours } h
load-hours-of = { $hours } of { $capacity } h
load-over = Over
plan-picture-none = Nothing to draw yet.
budget-empty = No budget yet
budget-empty-one = Plan by category and month; committed and spent follow.
budget-empty-two = Choose a preset, and what lies outside is marked.
budget-empty-three = Copy it to try things out, and compare with the one that holds.
budget-make = Make a budget
budget-first = Annual budget
budget-live = Current
budget-what-if = What-if
budget-preset = Preset
budget-preset-none = No preset
budget-hold = Let this one hold
budget-copy = What-if copy
budget-copy-name = { $name }, what-if { $count }
budget-settings = Settings
budget-grid = Budget by category and month
budget-planned = Planned
budget-committed = Committed
budget-spent = Spent
budget-remaining = Remaining
budget-unallocated = Unallocated
budget-over = Over the total
budget-many-lines = { $count } lines stand here; change them below.
budget-other-currency = This line has another currency; change it below.
budget-shares = Shares
budget-shares-lead = Choose a preset to compare with.
budget-share = Share
budget-band = Band
budget-verdict = Verdict
budget-outside-below = Below the band
budget-outside-above = Above the band
budget-compare = Against the budget that holds
budget-compare-lead = The one that holds, then this one.
budget-picture = From planned to remaining
budget-months = By month
budget-lines = Lines
budget-rates = Exchange rates
budget-rates-lead = A currency without a rate cannot be summed and is refused.
budget-rate-add = Add rate { $from } → { $to }
execution-part-person = People
execution-lead-person = No accounts, only names: who works, and how many hours a week.
execution-part-performance-line = Performance
execution-lead-performance-line = What a role is measured by, its target and actual.
execution-part-skill = Skills and training
execution-lead-skill = Level now, level wanted, and the training between.
execution-part-partner = Partners
execution-lead-partner = From candidate to contract and lessons.
execution-part-partner-weight = Weights
execution-lead-partner-weight = Without weights, all criteria count the same.
execution-part-partner-review = Stage reviews
execution-lead-partner-review = What is due shows up under Today.
raci-title = RACI
raci-lead = A row for each piece of work, a column for each person; exactly one A a row.
raci-work = Work
raci-no-people = Add people first.
raci-no-name = A piece of work needs a name.
raci-twice = There is a piece of work of this name already.
raci-remove = Delete “{ $work }”
raci-one = Without exactly one A: { $works }
partner-ranking = Ranking
partner-ranking-lead = Weighted means; what is not scored is named, not taken as zero.
partner-missing = Not scored: { $names }
partner-adopt = Adopt shipped weights
experiment-lead = Each trial says first what it expects, what it may cost and when it stops.
experiment-new = New experiment
experiment-empty = No experiments yet
experiment-empty-one = A new platform or form to try? Write down what you expect.
experiment-empty-two = Then the verdict: works, fails or unclear.
experiment-spent = { $spent } of { $cap }
experiment-over = { $spent }, over the cap of { $cap }
task-linked = “{ $after }” now waits for “{ $before }”
backplan-begins = Work begins on { $day }.
backplan-begins-late = Work should have begun on { $day }: there is not enough time.
load-tasks = { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
budget-no-channel = No channel
budget-both = { $category } · { $channel }
budget-by = Rows by
budget-by-category = Category
budget-by-channel = Channel
budget-by-both = Category × channel
budget-by-channel-lead = New amounts typed here count as advertising.
partner-next-review = Next review
partner-ended = Contract ended
partner-ends = { $count ->
        [one] Ends in { $count } day
       *[other] Ends in { $count } days
    }
performance-title = Attainment
performance-lead = Actual by target, weighted; each counts to 150 % at most.
performance-missing = No figures yet: { $names }
skills-title = Skills to learn
skills-lead = Below what is wanted, the widest gap first.
skills-no-training = No training planned
experiment-no-hypothesis = No hypothesis yet
experiment-no-verdict = No verdict yet
experiment-no-rule = No stop rule
experiment-stop = Time to stop
experiment-rule = Stop when: { $rule }
plan-export = Export plan
plan-export-name = Plan of { $name }
plan-export-lead = From insight and goals to calendar, tasks and budget, as one file.
plan-export-xlsx-note = A sheet for each part, with all fields.
plan-export-pdf-note = Key figures, timeline and budget first, then part by part: to print and to present.
plan-export-html-note = The same as the PDF, in one web page.
plan-export-ics-note = Slots, tasks and campaign phases for other calendars.
