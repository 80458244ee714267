# The right pane: one record with its facts, links, sources, conflicts and history.

pane-none = This record cannot be shown
pane-gone = Not in the plan any more
pane-gone-told = It is not in the plan any more: it was deleted, taken back, or removed by a merge. Undo brings back what a change took away.
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
record-delete = Delete…
record-delete-ask = Delete { $name }?
record-delete-do = Delete it
record-deleted = { $name } was deleted
record-delete-reason = Why it goes
record-delete-alone = Nothing else names it.
record-delete-goes =
    Go with it: { $kind }, { $count } – { $labels }{ $more_count ->
        [0] .
       *[other] {""} and { $more_count } more.
    }
record-delete-loses =
    Stay, and name it no longer: { $kind }, { $count } – { $labels }{ $more_count ->
        [0] .
       *[other] {""} and { $more_count } more.
    }
record-needed = This cannot stay empty.
record-number-wrong = Enter a whole number, or leave it empty.
record-address-hint = A web address that begins with https:// or http://

# What a record rests on.
evidence-no-source = It cites no source.
evidence-cite = Cite a source…
evidence-cite-ask = What does { $name } rest on?
evidence-which = Which source
evidence-known-source = in the plan
evidence-new-source = a new one
evidence-cite-do = Cite it
evidence-cite-new-do = Add and cite it
evidence-cited = { $name } rests on one source more
evidence-uncite = Cite { $source } no longer
evidence-uncited = { $source } is cited no longer
evidence-basis = How it is known…
evidence-conflict = Sources disagree…
known-own = our own statement
known-own-note = Said by the people who keep this plan.
known-sourced = sourced
known-sourced-note = Stated by the sources it cites.
known-inferred = inferred
known-inferred-note = Follows from sourced facts, though no source states it.
known-memory = from memory
known-memory-note = General knowledge; no source was seen.
known-illustrative = illustrative
known-illustrative-note = Made up to show how something works.
known-verified = checked
known-unverified = not checked
known-others = Known otherwise: { $what }
known-other = { $field }, { $known }
known-cited =
    { $count ->
        [one] One record rests on it.
       *[other] { $count } records rest on it.
    }
basis-ask = How is { $name } known?
basis-of = What
basis-whole = The whole record
basis-how = How it is known
basis-verified = Somebody checked it
basis-reason = Why this is so
basis-do = Write it down
basis-set = How { $name } is known was written down
conflict-edit = Edit…
conflict-add-ask = Where sources disagree about { $name }
conflict-edit-ask = Where sources disagree about { $name }
conflict-field = About
conflict-topic = In words
conflict-value = Value { $number }
conflict-value-add = One more value
conflict-value-remove = Take value { $number } away
conflict-source = Source of value { $number }
conflict-chosen = Which one is used
conflict-chosen-none = None: all of them stand
conflict-why = Why
conflict-do = Write it down
conflict-written = What sources say of { $topic } was written down
conflict-remove = They agree now
conflict-removed = { $topic } is no disagreement any more

# The glossary.
do-term-add = Explain a term…
term-ask = Explain a term
term-hint = An acronym is explained wherever it stands in a name.
term-do = Add it
term-added = { $term } is explained
