# Find or do.

palette-name = Find or do
palette-hint = A place, a code, words, or what you want to do
palette-lines = What was found
palette-none = Nothing with these words, and nothing to do by that name.
palette-go = Go to
palette-do = Do
palette-found = Found
palette-recent = Recent

# What people seek a view by besides its name, with commas between.

palette-words-dashboard = print, overview
palette-words-outline = objectives, initiatives, work items, fiscal years, calendar
palette-words-timeline = print, push, waits for, critical path, milestones, delivery
palette-words-progress = updates, report
palette-words-money = funding, expense, budget, amounts
palette-words-changes = compare, what moved
palette-words-priorities = rank, ballots
palette-words-library = publish, versions
