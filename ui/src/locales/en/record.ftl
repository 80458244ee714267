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

record-edit = Edit…
record-edit-ask = Edit { $name }
record-edit-effect = What you change becomes your own statement in the plan; its sources stay beside the record. Undo takes it back in one step.
record-edit-do = Keep changes
record-edited = { $name } was edited
record-needed = This cannot stay empty.
record-number-wrong = Enter a whole number, or leave it empty.
record-address-hint = A web address that begins with https:// or http://
