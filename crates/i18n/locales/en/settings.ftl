### The settings page.

settings-person = You
settings-person-note = On this computer, whichever workspace is open
settings-appearance = Language and theme
settings-appearance-hint = Takes effect at once
settings-language = Language
settings-theme = Theme
settings-zoom = Size of the page
settings-zoom-hint = Larger { $larger }, smaller { $smaller }, as it is made { $usual }
settings-profile = Your name
settings-profile-hint = Shown in the history; there is no account
notices-card = Reminders
notices-system = Notices of the system
notices-system-hint = While Sandtable runs: slots, tasks, reviews, contracts, old figures
notices-on = On
notices-off = Off
notices-hours = Hours
notices-hours-working = Working hours
notices-hours-calendar = Calendar hours
notices-hours-working-hint = Working days only, holidays and in-lieu days of mainland China included; what falls outside is told before
notices-hours-calendar-hint = Every day, around the clock
notices-between = From and to
notices-between-hint = Outside these hours nothing is told
notices-daily = Beginning of the day
notices-daily-hint = When you hear of what concerns a whole day
notices-from = From
notices-to = To
notices-time-bad = A time of 24 hours such as 09:30; the end comes after the beginning.
notices-lead = Before a slot
notices-lead-hint = How long before its time a slot is told
notices-lead-none = At its time only
notices-lead-hours = { $hours ->
        [one] { $hours } hour before
       *[other] { $hours } hours before
    }
notices-lead-minutes = { $minutes } minutes before
notices-tray = Keep running in the tray
notices-tray-hint = Closing the window leaves the reminders running. Quit in the tray’s menu; starting Sandtable again brings the window back.
notices-tray-missing = This system has no tray, so closing the window ends the program
settings-workspace = Workspace
settings-workspace-note = Kept in the workspace; changes can be undone
settings-week = First day of the week
settings-week-hint = How the board counts weeks
settings-currency-hint = For amounts that name no currency
settings-zone-hint = Decides which day a post belongs to
health-title = Health
health-check = Check now
health-state = Data file
health-good = Sound
health-bad = Damaged
health-bad-way = Back up now, then restore an earlier backup from the list below.
health-checked = checked { $at }
health-folder = Folder
health-copy-folder = Copy the path
health-size = Size
health-created = Created
health-schema = Data version
