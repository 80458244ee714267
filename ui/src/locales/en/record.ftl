# The right pane: one record with its facts, links, sources, conflicts and history.

pane-none = This record cannot be shown
pane-sources = Sources
pane-history = History
author-unnamed = somebody without a name
history-by = { $actor }, { $when }

links-more = and { $count } more

conflict-used = used
conflict-also = also said
conflict-reason = Why this one:
conflict-no-reason = no reason recorded
