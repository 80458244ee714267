# Coverage: which existing work covers which issue, and the gaps it leaves.

coverage-matrix = Matrix
coverage-gaps = Gaps
coverage-grid = Issues by existing work
coverage-toolbar = How the view is counted and cut
coverage-key = What the letters mean

coverage-number =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $count }
    }

# What the matrix finds.
coverage-finds-strict-none =
    { $issue_count ->
        [one] counted strictly, the one issue is not fully covered
       *[other] counted strictly, none of the { $issues } issues is fully covered
    }
coverage-finds-strict-some =
    { $count ->
        [one] counted strictly, one of the { $issues } issues is fully covered
       *[other] counted strictly, { $covered } of the { $issues } issues are fully covered
    }
coverage-finds-strict-all =
    { $issue_count ->
        [one] counted strictly, the one issue is fully covered
       *[other] counted strictly, all { $issues } issues are fully covered
    }
coverage-finds-relaxed-none =
    { $issue_count ->
        [one] even with drafts counted, the one issue is not fully covered
       *[other] even with drafts counted, none of the { $issues } issues is fully covered
    }
coverage-finds-relaxed-some =
    { $count ->
        [one] with drafts counted, one of the { $issues } issues is fully covered
       *[other] with drafts counted, { $covered } of the { $issues } issues are fully covered
    }
coverage-finds-relaxed-all =
    { $issue_count ->
        [one] with drafts counted, the one issue is fully covered
       *[other] with drafts counted, all { $issues } issues are fully covered
    }
coverage-finds-gaps =
    { $count ->
        [0] no gap is open
        [one] { $ownerless_count ->
            [0] one gap is open, and somebody is to close it
           *[other] one gap is open, and nobody is to close it
        }
       *[other] { $ownerless_count ->
            [0] { $open } gaps are open, and each has somebody to close it
            [one] { $open } gaps are open, and one of them has nobody to close it
           *[other] { $open } gaps are open, and { $ownerless_count ->
                [2] two
                [3] three
                [4] four
                [5] five
                [6] six
                [7] seven
               *[other] { $ownerless_count }
            } of them have nobody to close them
        }
    }

# The values.
coverage-value-covers = covers
coverage-value-partly_covers = partly covers
coverage-value-does_not_cover = does not cover
coverage-value-nothing_exists = nothing exists
coverage-value-not_assessed = not assessed
coverage-word-covers = Covers
coverage-word-partly_covers = Partly covers
coverage-word-does_not_cover = Does not cover
coverage-word-nothing_exists = Nothing exists
coverage-word-not_assessed = Not assessed
coverage-standing-covered = covered
coverage-by-person = , because a person judged that the partial ones suffice
coverage-standing-partial = partly
coverage-standing-uncovered = not covered
coverage-standing-nothing_exists = open
coverage-standing-not_assessed = not assessed

# The matrix.
coverage-strict = Strict
coverage-relaxed = Relaxed
coverage-count = Count
coverage-do-count = Count strictly or relaxed
coverage-list = Issue list
coverage-list-size =
    { $count ->
        [one] one issue
       *[other] { $size } issues
    }
coverage-holes-only = Holes only
coverage-judged-only = Judged work only
coverage-only-stale = Stale
coverage-only-silent = No reason
coverage-only-over = Covered more than once
coverage-shown = { $shown } of { $work_count } existing works shown
coverage-shown-some = { $shown } of { $work_count } existing works shown, { $issues } of { $count } issues
coverage-as-table = As table
coverage-as-matrix = As matrix
coverage-group-priority = Priority topics
coverage-group-later = Later in the five years
coverage-group-other = Other issues
coverage-group-no_topic = In no topic
coverage-touches = Issues each work helps with
coverage-draft-work = { $work }, a draft or a plan
coverage-foot = * The existing work is a draft or a plan; strict counting leaves it out, relaxed counting takes it in. A folded corner marks a judgement older than the work or the issue; a line under the letter, an open gap. An issue is covered when one counted judgement says so, or (†) when a person judged that several partial ones suffice; letters are never added up.
coverage-cell-name = { $issue }, { $work }: { $value }
coverage-of-whole-issue = said of the whole issue
coverage-is-draft = the work is a draft
coverage-is-stale = older than the work
coverage-is-silent = no reason given
coverage-open-gaps =
    { $count ->
        [one] one open gap
       *[other] { $count } open gaps
    }

# Keys.
coverage-hint-cell = 1 cell selected · C P N 0 ? to judge · Enter for details · F2 to say why · Delete to clear
coverage-hint-block = { $count } cells selected · copied and pasted as in a spreadsheet · C P N 0 ? judges all of them
coverage-hint-cell-read = 1 cell selected · Enter for details
coverage-hint-row = 1 issue selected · Enter for its summary · 0 where nothing exists
coverage-hint-row-read = 1 issue selected · Enter for its summary
coverage-hint-head = 1 existing work selected · Enter for details
coverage-hint-gap = { $gap } selected · actions are in the pane
coverage-judged = { $issue }, { $work }: { $value }
coverage-judged-many =
    { $count ->
        [one] Judged one cell
       *[other] Judged { $count } cells
    }
coverage-copied =
    { $count ->
        [one] Copied the letter of one cell
       *[other] Copied the letters of { $count } cells
    }
coverage-paste-nothing = Nothing to judge: these cells say so already.
coverage-paste-larger = { $row_count } × { $work_count } cells do not fit here, where there is room for { $row_room } × { $work_room }. Nothing was written.
coverage-unread-ask =
    { $count ->
        [one] One cell says something that is no judgement
       *[other] { $count } cells say something that is no judgement
    }
coverage-unread-cell = “{ $text }” for { $issue }, { $work }
coverage-unread-effect = Nothing was written.
coverage-unread-how = A judgement is C, P, N, ∅ (or 0), ?, or one of their words. An empty cell leaves what stands there.
coverage-overwrite-ask =
    { $count ->
        [one] { $all_count ->
            [one] Judge a cell otherwise that gives its reason?
           *[other] Judge { $all_count } cells, one of which gives its reason?
        }
       *[other] Judge { $all_count } cells, { $count } of which give their reason?
    }
coverage-overwrite-cell = { $issue }, { $work }:
coverage-overwrite-kept =
    { $count ->
        [one] One reason stays beside the new judgement, until somebody writes another.
       *[other] { $count } reasons stay beside the new judgements, until somebody writes others.
    }
coverage-overwrite-cleared =
    { $count ->
        [one] One reason goes with its judgement.
       *[other] { $count } reasons go with their judgements.
    }
coverage-overwrite-undo = One undo brings all of it back.
coverage-overwrite-do =
    { $count ->
        [one] Judge one cell
       *[other] Judge { $count } cells
    }
coverage-cells-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
coverage-read-only = This plan is read-only. Save it under a name to judge.
coverage-row-keys = Of a whole issue only 0 (nothing exists) can be said. Judge its cells one by one.

# Empty.
coverage-no-issues = Issues against existing work will stand here.
coverage-no-issues-how = Each row is an issue of a list. Add issues in the place Issues.
coverage-no-works = Existing work will stand here, a column each.
coverage-no-works-how = Existing work is whatever already deals with an issue: a review, a programme, a standard. Add the first one, then judge how far it covers each issue.
coverage-no-rows = No issue fits what is ticked above.
coverage-no-rows-how = Holes only leaves out what is covered as it is counted now.
coverage-nothing-judged = No work has been judged in this list yet.
coverage-show-all = Show all

# One judgement.
coverage-judgement = Judgement
coverage-cell-title = { $issue }, by { $work }
coverage-crumb-topic = Topic { $topic } · issue { $issue }
coverage-crumb-issue = Issue { $issue }
coverage-crumb-work = existing work
coverage-rationale = Why
coverage-rationale-hint = Needed where the work covers or partly covers the issue.
coverage-missing = What is missing
coverage-confidence = Confidence
coverage-confidence-high = high
coverage-confidence-medium = medium
coverage-confidence-low = low
coverage-confidence-unsaid = not said
coverage-assessed = Assessed
coverage-assessed-on = Assessed on
coverage-assessed-hint = A year, a month or a day. Empty means today.
coverage-draft-tick = The work is itself a draft or a plan
coverage-save-judgement = Save judgement
coverage-said = The judgement on { $issue } says why now.
coverage-say-why = Say why…
coverage-edit-words = Edit the words…
coverage-unkept = Words you began here are not kept yet.
coverage-no-reason = No reason recorded.
coverage-not-judged = Choose a value above, or press its letter in the matrix.
coverage-still-right = Still right
coverage-stale-told = The work or the issue has changed since this was judged:
coverage-counted = Counted
coverage-counted-draft = only when relaxed: the work is a draft or a plan
coverage-before = Before
coverage-until = until { $until_at }, { $actor }
coverage-until-unnamed = until { $until_at }
coverage-work-owner = Work owner
coverage-work-state = Work state
coverage-issue-owner = Issue owner
coverage-sources = Sources
coverage-note = Note
coverage-aside = {" "}({ $note })
coverage-disagree = Where sources disagree
coverage-resolved = Used here: { $how }
coverage-percent = { $count } % done
coverage-years = { $first } to { $last }
coverage-owner-proposed = proposed
coverage-owner-accepted = accepted
coverage-owner-declined = declined
coverage-owner-to_be_determined = to be determined

# One issue.
coverage-counted-strict = Counted strictly
coverage-counted-relaxed = Counted relaxed
coverage-row-sum =
    { $covers_count ->
        [0] { $count ->
            [0] { $other_count ->
                [0] Nothing has been judged for this issue yet.
               *[other] Nothing that was judged helps with it.
            }
            [one] One existing work covers a part of it; none covers it fully.
           *[other] { $count } existing works cover a part of it; none covers it fully.
        }
        [one] One existing work covers it fully.
       *[other] { $covers_count } existing works cover it fully.
    }
coverage-row-whole = Somebody looked, and nothing exists for it.
coverage-row-judgements =
    { $count ->
        [0] Judgements
        [one] One judgement
       *[other] { $count } judgements
    }
coverage-row-none = Judge a cell of this row, or say that nothing exists.
coverage-whole-issue = the whole issue
coverage-whole-told = It was said of the whole issue that nothing exists. A judgement of this work stands beside it.
coverage-to-row = To the issue
coverage-whole-say = Nothing exists
coverage-whole-back = Take “nothing exists” back
coverage-never-added = Partial judgements are never added up by themselves.
coverage-suffices = These partial ones suffice…
coverage-suffices-yes = Judged to suffice together
coverage-suffices-empty = It has no effect while no judgement is partial.
coverage-suffices-edit = Edit the reason…
coverage-suffices-no = They no longer suffice
coverage-suffices-ask = Do the partial judgements together cover “{ $issue }”?
coverage-suffices-which =
    { $count ->
        [one] One work covers a part: { $works }.
       *[other] { $count } works cover a part: { $works }.
    }
coverage-suffices-why = Why they suffice
coverage-suffices-both = The issue counts as covered, strict and relaxed.
coverage-suffices-relaxed = The issue counts as covered when relaxed; the partial work is all draft, so strict counting stays as it is.
coverage-suffices-back = It can be taken back at any time.
coverage-suffices-do = They suffice
coverage-suffices-said = The partial judgements on { $issue } were judged to suffice.
coverage-suffices-taken = The partial judgements on { $issue } no longer count as sufficient.

# Gaps.
gap-state-open = open
gap-state-action_agreed = action agreed
gap-state-closed = closed
gap-state-accepted = accepted as is
coverage-gap-label = Gap
coverage-gap-title = Gap { $label }
coverage-gap-text = What is missing
coverage-gap-state = State
coverage-gap-note-open = Note
coverage-gap-note-action_agreed = Note
coverage-gap-note-closed = Evidence
coverage-gap-note-accepted = Reason
coverage-gap-owner = Owner
coverage-owner-hint = Proposed; accepting is recorded apart.
coverage-severity = Severity
coverage-severity-high = high
coverage-severity-medium = medium
coverage-severity-low = low
coverage-severity-unsaid = not said
coverage-due = Due year
coverage-due-short = Due
coverage-remedy = Remedy
coverage-rests-on = Rests on
coverage-gap-rests-none = the issue as a whole
coverage-gaps-other = Other gaps of this issue
coverage-gap-make = Make a gap…
coverage-gap-another = Add a gap…
coverage-gap-act = Change
coverage-gap-edit = Edit…
coverage-gap-join = Join work items…
coverage-gap-join-ask = Which work items are to close { $gap }?
coverage-gap-join-effect = An open gap with a work item has an action agreed; without any it is open again.
coverage-gap-joined = Changed what is to close { $gap }
coverage-gap-close = Close or accept…
coverage-gap-reopen = Open again…
coverage-gap-ask = What is missing for “{ $issue }”?
coverage-gap-edit-ask = What is said of { $gap }?
coverage-gap-rests = The gap rests on the judgement of { $work }.
coverage-gap-of-issue = The gap belongs to the issue as a whole.
coverage-gap-do = Make the gap
coverage-gap-keep = Save
coverage-gap-made = A gap was made for { $issue }.
coverage-gap-edited = { $gap } was changed.
coverage-gap-now = { $gap } is now { $state }.
coverage-state-ask = What becomes of { $gap }?
coverage-state-note-open = Nothing has been agreed.
coverage-state-note-action_agreed = A work item is to close it.
coverage-state-note-closed = The issue is taken care of. Say what shows it.
coverage-state-note-accepted = It stays, knowingly. Say why.
coverage-state-words-open = Note
coverage-state-words-action_agreed = Note
coverage-state-words-closed = Evidence
coverage-state-words-accepted = Reason
coverage-state-do-open = Open again
coverage-state-do-action_agreed = Note the action
coverage-state-do-closed = Close the gap
coverage-state-do-accepted = Accept the gap
coverage-gaps-none = Gaps will stand here.
coverage-gaps-none-how = A gap says what existing work leaves open for an issue. Make one from any judgement of the matrix.
coverage-to-matrix = To the matrix
coverage-open-only = Open only
coverage-open-at = Open at the end of { $year }
coverage-owner-or-lead = Owner or lead
coverage-gaps-none-like = No gap is like this
coverage-gaps-no-owner = No owner or lead
coverage-gaps-no-work = No work to close it
coverage-no-work-item = none yet

# A work item from a gap.
coverage-work-item = Work item
coverage-work-item-make = Make a work item…
coverage-work-item-ask = What is to close { $gap }?
coverage-work-item-title = Title
coverage-work-item-do = Make the work item
coverage-work-item-made = A work item for { $gap } was made.
coverage-work-item-effect = { $gap } gets the state “{ $state }”; the work item starts as proposed.
coverage-initiative = Operating initiative
coverage-lead = Lead
coverage-first-year = First year
coverage-last-year = Last year
coverage-proposal-on = Proposal due
coverage-proposal-hint = When a proposed solution is due.
coverage-delivery-on = Delivery due
coverage-delivery-hint = When the solution itself is due.
coverage-work-proposed = proposed
coverage-work-planned = planned
coverage-work-in_progress = in progress
coverage-work-on_track = on track
coverage-work-at_risk = at risk
coverage-work-off_track = off track
coverage-work-done = done
coverage-work-deferred = deferred
coverage-work-declined = declined

# Existing work.
coverage-work-ask = Add existing work
coverage-work-edit = Edit…
coverage-work-edit-ask = What is said of { $work }?
coverage-work-effect = It becomes a column of the matrix, not assessed for any issue.
coverage-work-edit-effect = Judgements of it made before are marked as older than the work.
coverage-work-title = Title
coverage-work-kind = Kind
coverage-work-in-force = In force: more than a draft or a plan
coverage-work-phase = Phase, in its owner's words
coverage-work-percent = Per cent done
coverage-work-percent-on = As of
coverage-percent-wrong = A whole number from 0 to 100.
coverage-work-do = Add
coverage-work-keep = Save
coverage-work-added = { $work } was added.
coverage-work-edited = { $work } was changed.
work-kind-it_program = IT programme
work-kind-program = programme
work-status-final_report_delivered = final report delivered
work-status-in_implementation = in implementation

# As a table.
coverage-work-counts = Counts
coverage-always = always
coverage-when-relaxed = relaxed only
coverage-remarks = Marks
coverage-issue-comes-to = Issue is

# Refusals.
refused-coverage-rationale-needed = Say why the work covers the issue, or a part of it.
refused-coverage-work-needed = Of a whole issue only “nothing exists” can be said. Choose an existing work for any other judgement.
refused-sufficiency-rationale-needed = Say why the partial judgements together suffice.
refused-sufficiency-nothing-partial = No judgement of “{ $issue }” is partial, so nothing could suffice together.
refused-existing-work-title-taken = There is an existing work called “{ $title }” already.
refused-existing-work-kind-needed = Say what kind of work it is.
refused-existing-work-status-needed = Say where the work stands.
refused-percent-out-of-range = Per cent done is a whole number from 0 to 100.
refused-gap-text-needed = Say what is missing.
refused-gap-judgement-of-another-issue = A gap rests on judgements of its own issue only.
refused-gap-evidence-needed = Say what shows that the gap is closed.
refused-gap-reason-needed = Say why the gap is accepted as it is.
refused-gap-work-item-needed = An action is agreed when a work item is to close the gap. Make one first.
refused-gap-has-this-work-item = The gap has a work item called “{ $title }” already.

# What hangs on a record.

coverage-impact = Impact
coverage-since = Since
coverage-since-none = Nothing to compare with yet
coverage-since-none-how = Take a baseline, and every judgement that changes afterwards is shown here against it, with what the issue came to then and now.
coverage-since-baselines = Baselines
coverage-since-same = No judgement differs
coverage-since-same-how = Every issue is judged as it was, and its judgements come to the same.
coverage-since-standing-strict = Counted strictly
coverage-since-standing-relaxed = With drafts counted
coverage-since-still = { $standing }, as before
coverage-since-cells = What was judged otherwise
coverage-since-draft = { $value } (a draft)
coverage-since-judgements =
    { $count ->
        [one] one judgement differs
       *[other] { $count } judgements differ
    }
coverage-since-finds =
    { $count ->
        [0] Coverage is as it was in “{ $before }”
       *[other] { $better ->
            [0] No issue stands
            [one] One issue stands
           *[other] { WORD($better, at: "start") } issues stand
        } better than in “{ $before }”, { WORD($worse) } worse
    }
coverage-since-finds-two =
    { $count ->
        [0] Coverage in “{ $after }” is as in “{ $before }”
       *[other] { $better ->
            [0] No issue stands
            [one] One issue stands
           *[other] { WORD($better, at: "start") } issues stand
        } better in “{ $after }” than in “{ $before }”, { WORD($worse) } worse
    }
impact-open = What hangs on it
impact-none = Nothing is followed yet
impact-none-how = Find an issue, an existing work, a gap, a work item or a party above, or choose “What hangs on it” in its details.
impact-follow = Find what to follow
impact-follow-hint = Find what to follow by code or words
impact-toolbar = What is followed, and how it is shown
impact-view = Shown as
impact-as-picture = picture
impact-as-list = list
impact-picture = What it rests on, the record, and what falls with it
impact-itself = The record
impact-rests-on =
    { $count ->
        [one] Rests on
       *[other] Rests on, { $count } steps away
    }
impact-falls =
    { $count ->
        [one] Falls with it
       *[other] Falls with it, { $count } steps away
    }
impact-finding = If { $name } slips, it takes along: { $what }
impact-finding-none = Nothing hangs on { $name }
impact-count-issue =
    { $count ->
        [one] one issue
       *[other] { WORD($count) } issues
    }
impact-count-gap =
    { $count ->
        [one] one gap
       *[other] { WORD($count) } gaps
    }
impact-count-work_item =
    { $count ->
        [one] one work item
       *[other] { WORD($count) } work items
    }
impact-count-goal =
    { $count ->
        [one] one goal
       *[other] { WORD($count) } goals
    }
impact-left-out =
    { $count ->
        [one] One more is left out
       *[other] { $count } more are left out
    }
impact-alone = It stands alone
impact-alone-how = It rests on nothing in the plan, and nothing rests on it.
impact-column-step = Where
impact-column-kind = Kind
impact-column-why = Why
rests-covered = covered by that work
rests-gap = open until that gap is closed
rests-closed = closed by that work item
rests-waits = waits for it
rests-parts = made of the work below it
rests-reached = reached by that initiative
rests-led = led by that party
rests-lives_on = lives on in a later list

# How the gaps are closed over the years.

outlook-title = Gaps still open at the end of each fiscal year, as the plan stands in the { $case } case
outlook-never =
    { $count ->
        [0] Work that is planned and funded closes each of them.
        [one] Nothing that is planned and funded closes { $gaps }.
       *[other] Nothing that is planned and funded closes { $gaps }.
    }
outlook-years = Fiscal years
outlook-open =
    { $count ->
        [one] gap is open at the end of
       *[other] gaps are open at the end of
    }

# What falls with a record, in sentences.
impact-slips = If it slips
impact-cut = If it is cut
impact-nothing = Nothing else changes.
impact-slips-waits =
    { $count ->
        [one] One work item waits for it and moves along: { $which }.
       *[other] { $count } work items wait for it, one after the other, and move along: { $which }.
    }
impact-slips-gaps =
    { $count ->
        [one] One gap is closed later: { $which }.
       *[other] { $count } gaps are closed later: { $which }.
    }
impact-slips-issues =
    { $count ->
        [one] One issue stays open for longer: { $which }.
       *[other] { $count } issues stay open for longer: { $which }.
    }
impact-slips-covered =
    { $count ->
        [one] One issue that it covers is helped later: { $which }.
       *[other] { $count } issues that it covers are helped later: { $which }.
    }
impact-slips-goals =
    { $count ->
        [one] One goal is reached later: { $which }.
       *[other] { $count } goals are reached later: { $which }.
    }
impact-slips-earlier =
    { $count ->
        [one] One issue of an earlier list lives on in it: { $which }.
       *[other] { $count } issues of earlier lists live on in it: { $which }.
    }
impact-cut-waits =
    { $count ->
        [one] One work item waits for what does not come: { $which }.
       *[other] { $count } work items wait for what does not come: { $which }.
    }
impact-cut-gaps =
    { $count ->
        [one] One gap stays open, because nothing else is to close it: { $which }.
       *[other] { $count } gaps stay open, because nothing else is to close them: { $which }.
    }
impact-cut-gaps-kept =
    { $count ->
        [one] One gap is left to other work: { $which }.
       *[other] { $count } gaps are left to other work: { $which }.
    }
impact-cut-issues =
    { $count ->
        [one] One issue loses the only work that covers any of it: { $which }.
       *[other] { $count } issues lose the only work that covers any of them: { $which }.
    }
impact-cut-issues-kept =
    { $count ->
        [one] One issue keeps other work: { $which }.
       *[other] { $count } issues keep other work: { $which }.
    }
impact-cut-led =
    { $count ->
        [one] One record loses it as its lead or owner: { $which }.
       *[other] { $count } records lose it as their lead or owner: { $which }.
    }

works = Existing work
works-filters = Filters of existing work
works-finding = { $count ->
    [0] No existing work is in this plan
    [one] One existing work is known{ $unjudged_count ->
        [0] {""}
       *[other] , and nobody judged it
    }
   *[other] { WORD($count, at: "start") } existing works are known{ $unjudged_count ->
        [0] , and each was judged for some issue
        [one] ; one was judged for no issue
       *[other] ; { WORD($unjudged_count) } were judged for no issue
    }
}
works-label = Label
works-no-owner = No owner
works-unjudged = Never judged
works-stale = Older judgements
works-draft = Draft or plan
works-state-draft = { $state }, not in force
works-done = Done
works-covers-head = Covers
works-partly-head = Partly
works-stale-head = Older
works-none = No existing work yet
works-none-how = Add it in the matrix, or import or paste a table of it.
works-none-like = No existing work is like that
coverage-opinions = Judged differently
coverage-opinions-why = Each person's last word. The newest one counts.
coverage-opinion-counts = counts
coverage-opinion-unnamed = somebody
coverage-opinion-on = { $day }
coverage-opinion-take = Judge as { $name } did
coverage-opinion-taken = Judged as { $name } did
