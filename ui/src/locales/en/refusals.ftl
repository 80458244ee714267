# What a rule says no to. Each says what was not done, why, and what helps. Those about issues and coverage stand with their places.

# Files.
refused-file-missing = { $file } is not there any more. It may have been moved, renamed, or be on a disk that is not connected.
refused-file-empty = { $file } is empty: it has no bytes at all. If it comes from a synced folder, wait until it has been fetched.
refused-file-not-a-plan = { $file } is not a plan. Throughline opens files that end in .throughline.
refused-file-foreign = { $file } is a database of another application, or its form is not the one Throughline writes. It has not been run or changed.
refused-file-newer = { $file } was written by a newer version of Throughline. It has not been touched. Install the newer version to open it.
refused-file-damaged = { $file } is damaged at { $place }: { $detail }. It has not been changed.
refused-file-changed-underneath = { $file } was changed by something else since it was opened. It has not been overwritten.
refused-plan-open-in-window = { $file } is open in the window, so the command left it alone. Do it there, or close the plan in the window first.
refused-file-cancelled = Opening was stopped. The file is as it was.
refused-file-in-use = { $file } is open in another window or on another device. It can be opened there, or read here from a copy.
refused-file-read-only = { $file } cannot be written: the file or its folder is write-protected. Save a copy somewhere else; your changes are kept on this device.
refused-file-trouble = { $file } could not be read or written. The system says: { $detail }
refused-disk-full = There is no room left on the disk of { $file }. Nothing was lost: your changes are kept on this device. Make room and save again.
refused-disk-full-working-copy = There is no room left on this device’s disk, so the change could not be kept. Make room and try again; what was done before is safe.
refused-working-copy-trouble = The place where Throughline keeps open plans could not be read or written. The system says: { $detail }
refused-copy-onto-itself = { $file } is the plan that is open. A copy needs another name or folder.
refused-no-file-to-go-back-to = This plan was never saved under a name, so there is no file to go back to.
refused-no-plan-open = No plan is open.
refused-unsaved-changes = { $file } has changes that are not in its file. Save them or give them up first.
refused-plan-read-only = This plan is read-only here. Save it under a name, and the copy can be changed.
refused-backup-gone = This backup is not there any more.
refused-backup-damaged = This backup is damaged and cannot be used. Choose another one.
refused-backup-is-equal = The plan is already as it was in this backup.

# History.
refused-nothing-to-undo = There is nothing to undo.
refused-nothing-to-redo = There is nothing to do again.
refused-undo-stops-at-opened = Undo stops at the state in which the plan was opened. To go further back, choose a change in the history.
refused-undo-changed-since = This cannot be undone by itself, because it was changed again since: it is now “{ $now }”. Undo the later change first.

# Values.
refused-record-gone = This is not in the plan any more. It may have been deleted or undone.
refused-request-repeated = This was done already.
refused-name-needed = A name is needed.
refused-name-has-control-characters = A name cannot hold control characters.
refused-text-has-control-characters = A text cannot hold control characters.
refused-text-too-long = This text is too long: { $longest } characters is the most.
refused-value-too-large = This is larger than a plan file may hold.
refused-date-unreadable = “{ $value }” is not a date. Write a year (2020), a month (2020-02) or a day (2020-02-20) that exists.
refused-amount-not-a-number = “{ $value }” is not an amount. Write a number, with a point before the cents and commas only between thousands.
refused-amount-too-large = That is more than a plan can count: an amount is at most 10,000,000,000,000.
refused-amount-negative = An amount cannot be below zero here.
refused-years-need-both = Give a first and a last year, or neither.
refused-years-out-of-order = The last year comes before the first.

# Outline.
refused-outline-not-a-row = This cannot be done with a record of this kind.
refused-outline-wrong-parent = This cannot stand under { $name }.
refused-outline-move-into-itself = A row cannot be moved into its own part.
refused-outline-not-empty =
    { $count ->
        [one] { $name } has one row below it. Move or delete that first.
       *[other] { $name } has { $count } rows below it. Move or delete those first.
    }
refused-position-unreadable = The place of this row in the file cannot be read. Move the row once to give it a new one.
refused-milestone-taken = There is a milestone “{ $name }” here already. Give this one another name.
refused-risk-words-needed = Say in a few words what may happen.
refused-outcome-words-needed = Say in a few words what is to come of it.
refused-work-item-delivery-before-proposal = Delivery comes before the proposal. Check the two dates.

# Documents.
refused-issues-unaccounted =
    { $count ->
        [one] “{ $list }” cannot be published: nothing was decided about one issue of the list before it
       *[other] “{ $list }” cannot be published: nothing was decided about { $count } issues of the list before it
    } ({ $names }{ $more_count ->
        [0] {""}
       *[other] {" "}and { $more_count } more
    }). Carry, merge, split, drop or defer each.
refused-version-frozen = A published version cannot be changed. Publish a new one.
refused-version-empty = There is nothing to publish: the document has no content yet.
refused-version-status-unknown = “{ $value }” is not a status of a version.
refused-block-id-repeated = Two parts of the version have the same id ({ $id }).

# Baselines.
refused-baseline-name-taken = There is a baseline “{ $name }” already. Give this one another name.
refused-baseline-none-yet = The plan has no baseline yet, so there is nothing to compare with.
refused-baseline-unknown = There is no baseline “{ $name }” in this plan.
refused-baseline-of-nothing = There is nothing in the plan yet to take a baseline of.

# The schedule.
refused-work-item-delivery-before-start = It would deliver before it starts. Check the two days.
refused-date-outside-horizon = { $day_on } lies outside the years of this plan: { $first } to { $last }, { $from_on } to { $to_on }. Choose another day, or add the year first.
refused-date-absurd = “{ $value }” is no year that can be planned for.
refused-dependency-lag-range = No tie waits for so many days: up to { $longest } can lie between.
refused-work-item-ends-before-it-starts = It would start on { $start_on } and end on { $end_on }, before that. Where no day is said, the first or the last year counts: change both ends together.
refused-dependency-on-itself = { $name } cannot wait for itself.
refused-dependency-loop = They would wait for each other in a circle: { $path }. Take one of these ties away first.

# Progress.
refused-progress-words-needed = Say in a few words what happened since the last update.
refused-update-period-unknown = An update is stale after a number of days from 1 to 730.
refused-report-form-unknown = { $file } ends in nothing a report can be written as. Use .docx, .xlsx or .html.
refused-percent-above-100 = Not more than 100 percent can be done.

# Tables from elsewhere.
refused-table-unreadable = { $file } is not a table. Choose an Excel workbook (.xlsx) or a file of comma separated values (.csv) in UTF-8.
refused-table-empty = { $file } has no rows below its heads.
refused-table-too-long = { $file } has more than { $count } rows. Split it.
refused-import-no-name-column =
    Say which column holds { $field ->
        [issue] the issue
        [text] the text
        [title] the title
       *[other] the name
    }; without it no row can be told from another.
refused-import-no-list = Say which list the issues join.
refused-import-id-unknown = The plan has nothing with the id “{ $value }”. The row may come from another plan.
refused-import-row-of-another-kind = The row is about something of another kind.
refused-import-id-twice = The id stands in an earlier row already, so it is not clear which row is meant. A row that was copied becomes a new one when its id is taken out of the last, hidden column.
refused-import-row-twice = Row { $earlier } is about the same record, and each would undo what the other says. Keep one of them, or give this one a name that nothing else has.
refused-import-issue-missing = The row names no issue.
refused-import-issue-unknown = The list has no issue “{ $value }”.
refused-import-party-unknown = The plan has no party “{ $value }”. Add it first, or write its name, abbreviation or label as the plan has it.
refused-import-party-ambiguous = “{ $value }” may be { $labels }. Write the label of the one that is meant.
refused-import-work-unknown = The plan has no existing work “{ $value }”.
refused-ranking-name-taken = The list has a round “{ $name }” already.
refused-ranking-not-one = This is no round and no ballot.
refused-ballot-of-nobody = Say whose ballot it is.
refused-ballot-empty = The ballot says nothing yet.
refused-ballot-place-twice = Place { $value } is given twice, or is no place.
refused-ballot-place-range = There is no place { $value } among these issues: places run from 1 to { $last }.
refused-ballot-points-range = { $value } points cannot be given; 1 to 1000 can.
refused-ballot-issue-twice = The ballot says two things of the same issues.
refused-table-formula-without-result = { $file } has a formula without a result in row { $line }. Open it in a spreadsheet, let it calculate, and save it again.
refused-table-row-too-wide = Row { $line } of { $file } has more cells than there are heads. A text with a comma in it probably stands without quotation marks.
refused-table-quotation-open = Row { $line } of { $file } opens a quotation that never ends, so nothing was imported. The file may not have been copied whole.
refused-table-merged = { $file } has merged cells in row { $line }. Nobody can know which row they speak of: take the merging back and fill each cell.
refused-import-name-several = “{ $value }” may mean { $labels }. Write the one that is meant in its place.
refused-import-source-unknown = The plan has no source “{ $value }”.
refused-import-source-needed = What is sourced must have a source. Name one in the column of sources, or say how else it is known.
refused-published-stays = “{ $name }” was published, and what was published stays.
refused-record-not-deletable = { $name } is not deleted here.
refused-source-rests-alone =
    { $count ->
        [one] One record is sourced by it alone
       *[other] { $count } records are sourced by it alone
    }: { $names }{ $more_count ->
        [0] {""}
       *[other] {""} and { $more_count } more
    }. Name another source there first, or say how else it is known.
refused-import-cell-faulty = The cell holds the fault { $value } of a formula.
refused-import-name-missing = The row has no name.
refused-import-percent-unreadable = “{ $value }” is not a part done. Write a whole number from 0 to 100, such as 40 or 40 %.
refused-import-cell-unreadable = “{ $value }” cannot be read here.
refused-party-unknown = The plan has no party “{ $name }”.
refused-import-year-unknown = The plan has no fiscal year “{ $value }”.
refused-import-row-refused = Row { $line } cannot be read, so nothing was imported. { $why }

# The fiscal calendar.
refused-fiscal-month-unknown = A fiscal year begins in a month from 1 to 12.
refused-fiscal-year-unknown = “{ $value }” is no year that can be planned for.
refused-fiscal-years-count = Between one and twenty years can be added at once.
refused-fiscal-year-taken = { $name } is in the calendar of this plan already.
refused-fiscal-years-overlap = { $name } would overlap a year that is there. Years of one plan begin in one month.

# Decisions.
refused-resolution-number-unreadable = “{ $value }” is no number of a resolution. Write 2020.05.07.12, several with commas between.
refused-resolution-range-backward = The numbers from { $first } to { $last } run backward. Write the first one first.
refused-resolution-number-taken = { $label } has the number { $value } already. Two decisions never have the same number.
refused-decision-day-to-come = { $day } is still to come. Leave the day empty while the decision is asked.
refused-decision-adopted-already = { $label } is adopted by { $decision } already. Take it away there first.
refused-event-day-to-come = { $day } is still to come. An event is written down once it has happened.
refused-decision-number-without-day = A resolution has its number from the day it was taken. Give the day too.

# Parties.
refused-party-kind-needed = Say what kind of party it is.
refused-party-ends-before-start = It cannot exist until a day before it begins.
refused-party-loop = { $below } belongs to { $name } itself, so { $name } cannot be moved below it.
refused-party-below-itself = { $name } cannot belong to itself.
refused-role-taken-already = { $party } has this part in { $name } already. Say something new of it instead.
refused-role-party-needed = Without a party the part can only be to be determined.

# What records rest on.
refused-source-cited-already = { $source } is cited here already.
refused-basis-reason-needed = Say why it is known in this way.
refused-basis-source-needed = { $name } cites no source. Cite one first, or say how else it is known.
refused-conflict-needs-two-values = A disagreement needs at least two values that differ.
refused-conflict-reason-needed = Say why.
refused-term-there-already = { $term } is explained already.

# Reports.
refused-report-without-list = The plan holds no list of issues yet, so there is nothing to report on.
