# Money beside the plan: what is shown, categories, notes, and what a case gives up.

money-shown = What is shown
money-shown-planned = planned
money-shown-actual = as it was
case-actual = actual
money-finding-actual =
    { $count ->
        [0] No year that is known cost more than it got
        [one] One year cost more than it got: { $years }
       *[other] { WORD($count, at: "start") } years cost more than they got: { $years }
    }
money-category-personnel = Personnel
money-category-travel = Travel and meetings
money-category-services = Professional services
money-category-administration = Administration
money-category-capital = Capital
money-category-contingency = Contingency
money-category-own = Another category
money-category-name = Its name
money-note = What the amount rests on
money-note-hint = For example the document and its page. Empty takes the note away.
money-note-ask = What does the amount of { $row } in { $year } rest on?
money-note-do = Write it down
money-note-edit = Source note…
money-noted = Wrote the note
money-copied =
    { $count ->
        [one] One amount is copied
       *[other] { $count } amounts are copied
    }
money-refused = Not written yet; press Enter to mend it
money-below = What the rows below come to together
money-has-note = Note: { $note }
money-here = { $row }, { $year }:
money-no-note = no source note.
money-unfunded =
    { $count ->
        [one] One row is not funded in the { $case } case
       *[other] { WORD($count, at: "start") } rows are not funded in the { $case } case
    }
money-open-gaps =
    { $count ->
        [0] No gap stays open without it
        [one] One gap stays open without it
       *[other] { WORD($count, at: "start") } gaps stay open without it
    }
case-shown = Case: { $case }
