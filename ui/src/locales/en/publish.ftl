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
document-column-stands = Where it stands
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
document-stands-as-of = as of { $day }
document-stands-expected = expected { $day }
document-stands-undated = of which day is not known
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
refused-word-not-a-word-file = { $file } is not a Word document: it is empty or holds something else, whatever its name ends in. Open it in Word and save it as a Word document (.docx).
refused-word-old-or-locked = { $file } is an old Word file (.doc) or behind a password. Save it as .docx without a password and try again.
refused-word-locked = { $file } is encrypted. Save it without a password and try again.
refused-word-too-large = { $file } is larger or deeper than any document may be ({ $detail }). Nothing was read further.
refused-word-without-document = { $file } holds no Word document: { $part } is not there or is something else.
refused-word-hostile = { $file } was refused: { $part } declares a document type, which no Word document does.
refused-word-damaged = { $file } is damaged in { $part }: { $detail }
refused-word-not-written = What changed in { $file } could not be written: { $detail }
refused-word-has-changes = { $file } holds tracked changes already. Accept or reject them first, or let them count as accepted.
refused-word-unproven = No redline of { $before } and { $after } was made, because { $place ->
    [part] it would not be a sound file in { $part }
   *[paragraph] it would not give both files back: the first difference is in paragraph { $paragraph } (“{ $words }”)
}. Nothing was written.
refused-combine-nothing = Choose at least one version to combine with the document it began with.
refused-combine-names = { $names } names were given for { $files } versions. Give one for each, in their order, or none.
refused-combine-same-name = Two versions are by “{ $author }”. Give each another name, so that one can tell whose a change is.
refused-combine-two-names = “{ $author }” cannot be a name here: a semicolon stands between the names of those who made the same change.
refused-combine-unproven = The versions were not combined, because what { $file } says would not come back: the first difference is in paragraph { $paragraph } (“{ $words }”). Nothing was written.
refused-word-cancelled = The comparison was cancelled. Nothing was written.

# Events of an exported calendar.
calendar-proposal = Proposal due: { $name }
calendar-delivery = Delivery due: { $name }
calendar-opens = Public comment opens: { $name }
calendar-closes = Public comment closes: { $name }
calendar-report = Staff report due: { $name }
calendar-meeting = Meeting: { $name }
calendar-expected = Expected to be complete: { $name }
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
progress-report-column-quarter = Fiscal quarter
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

# Reports.
report-title-coverage = Coverage report: { $list }
report-title-issues = Issue report: { $list }
report-running = { $title }, { $day }
report-head-plan = { $plan }. { $list }. As the plan stood on { $day }.
report-head-counting =
    { $counting ->
        [relaxed] Counted relaxed: work that is itself a draft or a plan counts too. Strict counting stands beside it.
       *[strict] Counted strictly: only work that is in force counts. Relaxed counting stands beside it.
    } Partial judgements are never added up.
report-head-case = Money: the { $case } case.
report-filter-none = Filter: none. All issues of the list are shown.
report-filter-holes = Filter: only issues that are not covered as counted. The figures count all issues of the list.
report-head-marks = ≈ marks what no source states: inferred, from memory, or illustrative, which is made up to show how something works.
report-figures = Figures
report-annex = What each figure counts
report-annex-note = Each number in brackets leads here from its figure. The labels are those of the rows in the tables and in the plan.
report-none = Nothing to show.
report-sheet-about = About
report-unknown = not known
report-nobody = to be determined
report-draft = (draft work)
report-stale = (older than the work)

report-figure-covered-strict = { $count } of { $all_count } issues are covered by work in force.
report-figure-covered-relaxed = { $count } of { $all_count } issues are covered when draft work counts too.
report-figure-partial = { $count } of { $all_count } issues are covered in part, as counted.
report-figure-uncovered = { $count } of { $all_count } issues were judged, and nothing that counts helps.
report-figure-nothing = { $count } of { $all_count } issues have nothing that could be judged.
report-figure-not-assessed = { $count } of { $all_count } issues were not assessed.
report-figure-stale = { $count } of { $all_count } issues have a judgement that is older than what it judges.
report-figure-gaps-open = { $count } of { $all_count } gaps are open, with no action agreed.
report-figure-gaps-alone = { $count } of { $all_count } open gaps have no work item that is to close them.
report-figure-issues = The list holds { $count } issues.
report-figure-priority = { $count } of { $all_count } issues are priorities.
report-figure-deferred = { $count } of { $all_count } issues are deferred.
report-figure-no-lead = { $count } of { $all_count } issues have nobody to lead them.
report-figure-no-work = { $count } of { $all_count } issues have no existing work that covers any of them.
report-figure-open-gap = { $count } of { $all_count } issues have an open gap.
report-figure-commented = { $count } of { $all_count } issues are named in comments.
report-figure-disputed = { $count } of { $all_count } issues have sources that disagree about them.

report-table-standings = How each issue stands
report-table-judgements = Judgements
report-table-works = Where the existing work stands
report-table-gaps = Gaps
report-table-years = Gaps still open at the end of each year, { $case } case
report-table-issues = Issues
report-table-lineage = Where they came from and went
report-table-conflicts = Where sources disagree

report-column-about = About
report-column-number = No.
report-column-issue = Issue
report-column-strict = Strict
report-column-relaxed = Relaxed
report-column-works = Existing work
report-column-work = Existing work
report-column-work-count = Works
report-column-phase = Phase
report-column-done = Done
report-column-as-of = As of
report-column-expected = Expected
report-column-recommends = Recommendations
report-column-gaps = Open gaps
report-column-value = Judgement
report-column-rationale = Why
report-column-missing = What is missing
report-column-assessor = Who and when
report-column-gap = Gap
report-column-state = State
report-column-owner = Owner
report-column-items = Closed by
report-column-due = Due
report-column-year = Year
report-column-open = Open
report-column-which = Which
report-column-lead = Lead
report-column-comments = Comments
report-column-came-from = Came from
report-column-went-to = Went to
report-column-topic = About
report-column-used = Used
report-column-also = Also said
report-column-reason = Why
report-column-figure = Figure
report-column-sentence = What it says
report-column-count = Count
report-column-rows = Rows

report-standing-covered = covered
report-standing-partial = in part
report-standing-uncovered = not covered
report-standing-nothing_exists = nothing exists
report-standing-not_assessed = not assessed
report-value-covers = covers
report-value-partly_covers = partly
report-value-does_not_cover = does not cover
report-value-nothing_exists = nothing exists
report-value-not_assessed = not assessed
report-gap-open = open
report-gap-action_agreed = action agreed
report-gap-closed = closed
report-gap-accepted = accepted as it is
report-status-priority = priority
report-status-deferred = deferred
report-status-parked = parked
report-status-addressed = addressed
report-status-revisited = revisited
report-state-proposed = proposed
report-state-accepted = accepted
report-state-declined = declined
report-state-to_be_determined = to be determined
report-relation-carried = carried
report-relation-merged = merged
report-relation-split = split
report-relation-renamed = renamed
report-relation-ranked = ranked
report-relation-deferred = deferred
report-relation-dropped = not carried
report-relation-unknown = no source says
report-dropped-symptom = not carried: a symptom
report-dropped-covered_elsewhere = not carried: covered elsewhere
report-dropped-out_of_scope = not carried: out of scope
report-dropped-unknown = not carried: no reason given
