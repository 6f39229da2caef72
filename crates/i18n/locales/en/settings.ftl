### The settings page.

settings-person = You
settings-person-note = On this computer, whichever workspace is open
settings-appearance = Language and theme
settings-appearance-hint = Takes effect at once
settings-language = Language
settings-theme = Theme
settings-profile = Your name
settings-profile-hint = Shown in the history; there is no account
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
health-bad-way = Back up now, then restore an earlier backup from the list above.
health-checked = checked { $at }
health-folder = Folder
health-copy-folder = Copy the path
health-size = Size
health-created = Created
health-schema = Data version
