# Words that stand in published documents. They are read by the publishing room, not by the window.

document-contents = Contents
document-header = Version of { $date }
document-redline-header = Redline: version of { $from } to version of { $to }
document-anonymous = Anonymous

document-made-up = ≈ illustrative. The sentences of this version were made up for trying the redline; they are not the text of any published paper. The tables show what the plan holds, each value with its mark.

document-list-intro = { $count ->
    [one] One issue, in the order of the list.
   *[other] { $count } issues, in the order of the list.
}

document-mark-inferred = ≈ inferred
document-mark-memory = ≈ from memory
document-mark-illustrative = ≈ illustrative

document-table-issues = Issues in order of priority
document-table-work = Existing work on { $issue }
document-table-gaps = Gaps
document-table-actions = Actions

document-column-order = No.
document-column-issue = Issue
document-column-state = State
document-column-work = Existing work
document-column-coverage = Coverage
document-column-covers-what = What it covers
document-column-missing = What is missing
document-column-gap = Gap
document-column-text = What is not covered
document-column-action = Item
document-column-title = Action
document-column-lead = Lead
document-column-years = Years
document-column-gaps = Closes

document-no-work = No existing work
document-not-known = not known
document-years = { $first } to { $last }

document-issue-priority = priority
document-issue-deferred = later in the five years
document-issue-parked = parked
document-issue-addressed = addressed
document-issue-revisited = revisited

document-coverage-covers = covers
document-coverage-partly_covers = partly covers
document-coverage-does_not_cover = does not cover
document-coverage-nothing_exists = nothing exists

document-gap-open = open
document-gap-action_agreed = action agreed
document-gap-closed = closed
document-gap-accepted = accepted as it is
