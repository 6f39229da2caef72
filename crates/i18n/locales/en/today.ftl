### What waits, from every area; and what waits to be saved.

today-of = { $date } · { $count ->
        [0] nothing waits
        [one] { $count } thing waits
       *[other] { $count } things wait
    }
today-kind-late = Late
today-kind-publish = To publish today
today-kind-approve = To approve
today-kind-reply = To answer
today-kind-due = Due soon
today-kind-review = To decide
today-kind-expiring = Running out
today-kind-alert = Behind
today-kind-old_import = Figures out of date
today-kind-prepare = To prepare
today-what-slot = Content calendar
today-what-hot_topic = Hot topic
today-what-task = Task
today-what-partner = Contract with a partner
today-what-partner_review = Review of a partner
today-what-experiment = Trial
today-what-target = Target
today-what-account = Account
today-what-accounts = Accounts
today-what-same_posts = Edited titles
today-area-content = Content
today-area-strategy = Strategy
today-area-evaluation = Evaluation
today-area-import = Imports
today-untitled = Untitled
today-grade = grade { $grade }
today-same-posts = { $count ->
        [one] { $count } pair of posts may be one post with an edited title
       *[other] { $count } pairs of posts may each be one post with an edited title
    }
today-accounts = { $count ->
        [one] { $count } account without new data
       *[other] { $count } accounts without new data
    }
today-pace = { $percent } of what the days so far ask for
today-spent = The budget cap is spent
today-old = { $days ->
        [one] { $days } day old
       *[other] { $days } days old
    }
today-late = { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
today-today = today
today-tomorrow = tomorrow
today-in = in { $days } days, { $date }
today-more = { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
today-empty-title = Nothing waits
today-empty-import = Import a platform's export. When an account's figures are older than two weeks, it is said here.
today-empty-target = Set a target on the board. When the pace falls behind, it is said here.
today-empty-plan = Plan content and tasks. What is to be published, approved or finished is listed here on its day.
today-empty-brand = Write down the brand
today-open-board = Open the board
today-show = Show
today-done = Done
today-done-said = “{ $title }” is done
today-approve = Approve
today-approve-said = “{ $title }” is approved
today-later = Later
today-later-of = Put “{ $title }” off
today-later-tomorrow = Tomorrow
today-later-week = Next week
today-later-day = Until a day
today-later-said = “{ $title }” comes back on { $date }
today-silence = Stop reminding
today-silence-why = e.g. not an account of ours
today-silence-said = No more reminders of “{ $title }”
today-put-off = Put off
today-put-off-until = back on { $date }
today-silenced = no more reminders
today-bring-back = Bring back
today-ics = Export calendar
today-ics-file = calendar.ics
rail-waiting = { $area }, { $count ->
        [one] { $count } thing waits
       *[other] { $count } things wait
    }
rail-unsaved = { $count ->
        [one] { $count } change not saved yet
       *[other] { $count } changes not saved yet
    }
closing-title = Not everything is saved
closing-text = { $count ->
        [one] One change could not be written to disk.
       *[other] { $count } changes could not be written to disk.
    } Close anyway and lose it, or stay and try again?
closing-anyway = Close and lose it
today-coming = The next two weeks
today-nobody = no owner
today-begins = begins { $when }
today-what-campaign_phase = Phase of a campaign
