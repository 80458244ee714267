# Find or do.

palette-name = Find or do
palette-hint = A place, a code, words, or what you want to do
palette-lines = What was found
palette-none = Nothing with these words, and nothing to do by that name.
palette-go = Go to
palette-do = Do
palette-found = Found
palette-recent = Recent
