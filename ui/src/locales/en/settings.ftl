# Settings and the list of keys.

settings-title = Settings
settings-theme = Colours
settings-density = Room between lines
settings-author = Your name
settings-author-hint = Written as the author of your changes, and shown to whoever reads the file.
settings-autosave = Save to the file without being asked
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
density-roomy = Roomy
density-standard = Standard
density-compact = Compact

shortcuts-title = Keys that work here
group-file = File
group-edit = Change
group-plan = Plan
group-go = Go to
group-view = View
group-help = Help
