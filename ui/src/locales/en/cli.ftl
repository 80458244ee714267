# The command line: its help, its answers and its errors.

cli-about = Plan files without a window: make, check, read and publish them
cli-about-sample = Make the sample plan
cli-about-check = Check a plan file: structure, journal, hashes, references and rules
cli-about-issues = Show the lists of issues, one list, or the story of one issue
cli-about-coverage = Show which issues existing work covers
cli-about-works = Show existing work and where it stands, or one in full
cli-about-plan = List the objectives, initiatives and work items
cli-about-list = List the records of a kind
cli-about-add = Add an objective, goal, initiative, activity or work item
cli-about-move = Move a row of the plan, with all that stands under it
cli-about-baseline = Keep the plan as it stands under a name
cli-about-export = Write the plan as a project file (.xml), its deadlines as a calendar (.ics), or its work items as a table (.xlsx, .csv)
cli-about-import = Bring in a project file (.xml) or a table (.xlsx, .csv); the same file again changes nothing
cli-about-merge = Merge a copy of the plan that somebody changed elsewhere; what both changed is listed until a side is named
cli-arg-record-kind = What is listed
cli-arg-row-kind = What is added
cli-arg-name = Its name
cli-arg-under = The row it stands under, by label; at the top without it
cli-arg-place-after = The row it stands after, by label
cli-arg-row = The row, by label (W-03)
cli-arg-baseline-name = The name of the baseline
cli-arg-purpose = What the baseline is for
cli-arg-export-out = The file to write; the end of its name says what it becomes
cli-arg-import-file = The file to bring in
cli-arg-merge-copy = The copy
cli-arg-merge-ours = Take what both changed from the plan
cli-arg-merge-theirs = Take what both changed from the copy
cli-arg-table-kind = What the rows of a table are
cli-arg-dry-run = Write nothing; say what it would do
cli-arg-leave-out = Leave out the rows of a table that cannot be read
cli-arg-actor = The name that stands in the history
cli-added = Added { $label } { $name }.
cli-moved = Moved { $label } under { $under }.
cli-moved-top = Moved { $label } to the top.
cli-list-none = There are none.
cli-exported =
    { $count ->
        [one] Wrote { $file } with one entry.
       *[other] Wrote { $file } with { $count } entries.
    }
cli-imported = Imported { $file }: { $added } new, { $changed } changed, { $refused } left out.
cli-merged =
    { $count ->
        [one] Merged { $file }: one thing came in, { $decided } were decided.
       *[other] Merged { $file }: { $count } things came in, { $decided } were decided.
    }
cli-merge-open =
    { $count ->
        [one] One thing in { $file } is to be decided. Nothing was merged; name a side with --ours or --theirs.
       *[other] { $count } things in { $file } are to be decided. Nothing was merged; name a side with --ours or --theirs.
    }
cli-merge-came = comes in: { $what }: { $before } → { $after }
cli-merge-moved = now otherwise: { $what }: { $from } → { $to }
cli-merge-kept = stays out: { $what }: { $value } ({ $why })
cli-merge-conflict = both changed: { $what }: ours { $ours }, theirs { $theirs }
cli-merge-conflict-ours = taken from ours: { $what }: ours { $ours }, theirs { $theirs }
cli-merge-conflict-theirs = taken from theirs: { $what }: ours { $ours }, theirs { $theirs }
cli-import-columns-left = Columns that say nothing of such records and are left out: { $columns }
cli-would-import = { $file } would bring { $added } new and { $changed } changed; { $refused } cannot be read. Nothing was written.
refused-export-unknown = What { $file } is to become is not known. End its name in .xml, .ics, .xlsx or .csv.
cli-about-progress = Tell how the work went in a period, or write it as a report
cli-about-baselines = List the baselines of a plan
cli-about-compare = Tell what differs between two baselines, or between one and the plan as it is
cli-about-publish = Write a version of a document as a Word document
cli-about-report = Write the coverage report or the issue report: a Word document, a page to print, or a workbook
cli-about-redline = Write what changed between two versions as a Word document with tracked changes, proven before it is written
cli-about-combine = Put several people’s versions of one Word document together, with everybody’s changes tracked
cli-about-changes = List the tracked changes of a Word document
cli-about-accept = Accept the tracked changes of a Word document: all, or those of a person, a kind or a number
cli-about-reject = Reject the tracked changes of a Word document: all, or those of a person, a kind or a number
cli-about-history = Show the changes of a plan, or of one record

cli-arg-json = Answer in JSON
cli-arg-plan = The plan file
cli-arg-out-plan = The plan file to make
cli-arg-force = Replace a file that is there already
cli-arg-list = The list, by name or label; the newest without it
cli-arg-story = The issue whose story is told, by label (I-07)
cli-arg-counting = Count only work in force (strict), or draft work too (relaxed)
cli-arg-work = The existing work that is shown in full, by label (E-01)
cli-arg-holes = Show only issues that are not covered
cli-arg-case = The case of the money
cli-arg-from-baseline = The earlier baseline, by name or label; the newest without it
cli-arg-to-baseline = The later baseline; the plan as it is without it
cli-arg-document = The document, by title, label or kind; not needed where one document has the version
cli-arg-version = The version, by title, label, date (2020-06-04), month (June 2020) or status (final)
cli-arg-from = The earlier version
cli-arg-to = The later version
cli-arg-from-day = The first day of the period, as 2021-07-01
cli-arg-to-day = The last day of the period
cli-arg-out-report = The file to write: .docx, .xlsx or .html
cli-arg-out-docx = The Word document to write
cli-arg-report = Which report: coverage or issues
cli-arg-before = A plan file, or the earlier of two Word documents
cli-arg-after = The later of two Word documents
cli-arg-author = The name that stands as the author of the changes; without it nobody does
cli-arg-date = The day that stands beside the author (2020-10-14)
cli-arg-word = The Word document
cli-arg-static = No tracked changes: what came is underlined and what went struck, for publication
cli-arg-html = Write a page with both versions side by side, too
cli-arg-html-inline = Write a page with the changes in one text, too
cli-arg-base = The Word document they all began with
cli-arg-versions = A version of it; several may follow each other
cli-arg-whose = Whose version it is: once for each version, in their order; without it each goes by the name of its file
cli-arg-by = Only changes of this author; may be given several times
cli-arg-id = Only the mark with this id, as the file has it (w:id); may be given several times
cli-arg-kind = Only changes of this kind; may be given several times
cli-arg-change = Only the change with this number in the list of changes; may be given several times
cli-arg-list-of-changes = Write the list of changes as a table, too: a name that ends in .xlsx or .csv
cli-arg-proof-page = Put the proof on a last page: counts, hashes, how it was compared, and what no mark can say
cli-arg-ignore-case = Capital and small letters are the same (Word documents)
cli-arg-ignore-space = Differences in white space are none (Word documents)
cli-arg-no-formatting = Do not compare how things look (Word documents)
cli-arg-no-tables = Do not compare tables (Word documents)
cli-arg-no-notes = Do not compare footnotes and endnotes (Word documents)
cli-arg-no-headers = Do not compare headers and footers (Word documents)
cli-arg-no-moves = Mark what moved as deleted and inserted (Word documents)
cli-arg-words = Mark every word by itself: fewer characters, in more pieces (Word documents)
cli-arg-characters = Mark single characters, not whole words (Word documents)
cli-arg-keep-changes = Keep the tracked changes of the later document under the names of those who made them (Word documents)
cli-arg-refuse-changes = Refuse documents that hold tracked changes; without it they count as accepted (Word documents)
cli-arg-label = The record, by label (W-03)
cli-arg-limit = How many changes to show, newest first

cli-sample-made = The sample plan is in { $file }: { $count ->
        [one] one record
       *[other] { $count } records
    }.

cli-check-sound = { $file } is sound.
cli-check-did = Checked: { $check_names }. { $change_count ->
        [one] One change
       *[other] { $change_count } changes
    }, { $cell_count ->
        [one] one cell
       *[other] { $cell_count } cells
    } and { $row_count ->
        [one] one row
       *[other] { $row_count } rows
    } agree.
cli-check-damaged = { $file } is not sound. { $count ->
        [one] One thing is wrong:
       *[other] { $count } things are wrong:
    }
cli-check-structure = structure
cli-check-schema = schema
cli-check-hash = hashes
cli-check-replay = journal against tables
cli-check-reference = references
cli-check-rule = rules

cli-issues-none = This plan has no list of issues.
cli-issues-list = { $label }  { $name }, { $count ->
        [one] one issue
       *[other] { $count } issues
    }{ $dated ->
        [yes] , { $dated_on }
       *[no] {""}
    }
cli-issue-line = { $number }. { $label }  { $name }
cli-issue-ranked = { $number }. { $label }  { $name } (rank { $rank })
cli-noted = Noted: { $reason }

cli-works-none = This plan has no existing work.
cli-work-line = { $label }  { $name }: { $standing }
cli-work-unsaid = nobody said where it stands
cli-work-as-of = as of { $day }
cli-work-expected = expected { $day }
cli-coverage-list = { $name }, counted { $counting ->
        [relaxed] with draft work
       *[strict] strictly
    }: { $covered_count } of { $count ->
        [one] one issue is covered
       *[other] { $count } issues are covered
    }.
cli-coverage-hole-none = Nothing is open: every issue of this list is covered.
cli-coverage-line = { $number }. { $label }  { $name }: { $standing }
cli-coverage-judged = { $value }: { $work }{ $draft ->
        [yes] {" "}(a draft or a plan)
       *[no] {""}
    }
cli-coverage-gaps = { $count ->
        [one] one open gap
       *[other] { $count } open gaps
    }

cli-published = “{ $title }”, version of { $date_on }, is in { $file }.
cli-redline-made = The redline is in { $file }: { $count ->
        [0] nothing changed
        [one] one change
       *[other] { $count } changes
    }. Proven: { $proven ->
        [later] accepting all gives the later version. What was not compared stands as it says.
       *[both] rejecting all gives the earlier version, accepting all the later one.
    }

cli-combined = The combined document is in { $file }: { $count ->
        [one] one change
       *[other] { $count } changes
    } of { $people_count ->
        [one] one version
       *[other] { $people_count } versions
    }. { $clash_count ->
        [0] Nobody’s changes touch another’s.
        [one] In one place changes touch each other; all of them are in the text:
       *[other] In { $clash_count } places changes touch each other; all of them are in the text:
    }
cli-clash = { $story ->
        [footnote] footnotes,{" "}
        [endnote] endnotes,{" "}
        [header] headers,{" "}
        [footer] footers,{" "}
        [text_box] text boxes,{" "}
       *[body] {""}
    }paragraph { $paragraph }: { $kind ->
        [none] something new
       *[words] “{ $before }”
    } – { $wants }

cli-changes-none = { $file } has no tracked changes.
cli-changes-line = { $number }. { $kind ->
        [inserted] inserted: “{ $after }”
        [deleted] deleted: “{ $before }”
        [reworded] “{ $before }” became “{ $after }”
        [moved] moved: “{ $before }”
        [formatted] looks otherwise: “{ $after }”
        [row_inserted] row inserted: { $after }
       *[other] row deleted: { $before }
    }  [{ $place }]
cli-resolved = { $file } is written, with { $count ->
        [0] no change left to decide on: there was none
        [one] one change decided
       *[other] { $count } changes decided
    }.

cli-history-line = { $seq }  { $at }  { $change }
cli-history-undone = taken back later
cli-history-cell = { $field }: { $before } → { $after }
cli-history-none = Nothing has been changed yet.
cli-history-older = { $count ->
        [one] One older change is not shown.
       *[other] { $count } older changes are not shown.
    }
cli-empty = (nothing)

refused-file-is-there = { $file } is there already. Give another name, or --force to replace it.
refused-out-is-the-plan = { $file } is the file that is read. Give the answer another name.
refused-list-unknown = There is no list of issues called “{ $words }”. There are: { $known }
refused-label-unknown = There is no record { $label } in this plan.
refused-not-an-issue = { $label } is no issue.
refused-not-a-work = { $label } is no existing work.
refused-document-unknown = There is no document called “{ $words }”. There are: { $known }
refused-document-unclear = Several documents are called “{ $words }”: { $known }
refused-version-unknown = There is no version “{ $words }” whose text stands in the plan. There are: { $known }
refused-version-unclear = Several versions are called “{ $words }”: { $known }
refused-versions-needed = A redline of a plan needs two versions: give --from and --to.
refused-list-file-unknown = { $file } is neither an Excel workbook nor CSV. Give the table a name that ends in .xlsx or .csv.
refused-date-of-author = “{ $value }” is not a day. Write it as 2020-10-14.

cli-failed = This did not work, and it is not your doing: { $detail }
cli-far = { $percent } % compared
cli-trouble = throughline: { $sentence }

cli-plan-none = The plan has no rows yet.
cli-baseline-line = { $label } { $title }, taken on { $taken_on }; { $count ->
        [0] nothing changed since
        [one] one change since
       *[other] { $count } changes since
    }
cli-reported = { $title }, { $count } figures, was written to { $file }
