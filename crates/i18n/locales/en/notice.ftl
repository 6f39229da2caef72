# What the system's notices say, and the tray's menu. Rust's alone.

notice-slot-soon = To publish at { $time }
notice-slot-soon-on = To publish on { $date } at { $time }
notice-slot-now = To publish now
notice-slot-today = To publish today
notice-slot-on = To publish on { $date }
notice-slot-late = Was to be published on { $date }
notice-task-today = Task due today
notice-task-on = Task due on { $date }
notice-task-late = Task was due on { $date }
notice-review-today = Review due today
notice-review-on = Review due on { $date }
notice-review-late = Review was due on { $date }
notice-contract-today = Contract runs out today
notice-contract-on = Contract runs out on { $date }
notice-trial-today = Trial ends today: time for a verdict
notice-trial-on = Trial ends on { $date }: time for a verdict
notice-topic = Last working day to prepare for { $date }
notice-import = Figures are out of date: time for a new import
notice-date = { $month }/{ $day }
notice-line = { $what }: { $title }
notice-about = { $platform } · { $title }
notice-untitled = Untitled
notice-several = { $count ->
        [one] { $count } thing is due
       *[other] { $count } things are due
    }
notice-closed = { $count ->
        [one] { $count } thing became due while Sandtable was closed
       *[other] { $count } things became due while Sandtable was closed
    }
notice-more = { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
notice-open = Open
tray-open = Open Sandtable
tray-today = { $count ->
        [0] Today: nothing waits
        [one] Today: { $count } thing waits
       *[other] Today: { $count } things wait
    }
tray-import = Import…
tray-quit = Quit
