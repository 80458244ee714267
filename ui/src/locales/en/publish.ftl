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

# Word files from elsewhere.
refused-word-not-a-word-file = { $file } is not a Word document. A Word document ends in .docx.
refused-word-old-or-locked = { $file } is an old Word file (.doc) or behind a password. Save it as .docx without a password and try again.
refused-word-locked = { $file } is encrypted. Save it without a password and try again.
refused-word-too-large = { $file } is larger or deeper than any document may be ({ $detail }). Nothing was read further.
refused-word-without-document = { $file } holds no Word document: { $part } is not there or is something else.
refused-word-hostile = { $file } was refused: { $part } declares a document type, which no Word document does.
refused-word-damaged = { $file } is damaged in { $part }: { $detail }
refused-word-not-written = What changed in { $file } could not be written: { $detail }
refused-word-has-changes = { $file } holds tracked changes already. Accept or reject them first, or let them count as accepted.
refused-word-unproven = No redline was made, because it would not give both files back: the first difference is in paragraph { $paragraph } (“{ $words }”). Nothing was written.
refused-word-cancelled = The comparison was cancelled. Nothing was written.

# Events of an exported calendar.
calendar-proposal = Proposal due: { $name }
calendar-delivery = Delivery due: { $name }
calendar-opens = Public comment opens: { $name }
calendar-closes = Public comment closes: { $name }
calendar-report = Staff report due: { $name }
calendar-meeting = Meeting: { $name }
calendar-milestone = { $what }: { $name }

progress-report-title = Progress, { $from_on } to { $to_on }
progress-report-summary =
    { $count ->
        [0] Nothing was said of any work item
        [one] One work item was reported on
       *[other] { $count } work items were reported on
    }{ $silent_count ->
        [0] {""}
        [one] ; of one more nothing was said, though work on it went on
       *[other] ; of { $silent_count } more nothing was said, though work on them went on
    }{ $worse_count ->
        [0] .
        [one] . One stands worse than before.
       *[other] . { $worse_count } stand worse than before.
    }
progress-report-alone = Under no initiative
progress-report-silent = nothing was said
progress-report-said = { $told_on }: { $text }
progress-report-column-label = Label
progress-report-column-work = Work item
progress-report-column-under = Under
progress-report-column-lead = Lead
progress-report-column-standing = How it stands
progress-report-column-before = Before
progress-report-column-now = How it stands
progress-report-column-done-before = Done before, %
progress-report-column-done = Done, %
progress-report-column-day = Day
progress-report-column-by = Told by
progress-report-column-happened = What happened
progress-report-column-next = Next milestone
progress-report-column-help = Help needed
