# The outline.

plan-finding = { $count ->
    [0] The plan has no work items yet
    [one] The one work item has a lead
   *[other] Each of the { $count } work items has a lead
}
plan-finding-leads = { $lead_count ->
    [one] One of { $count } work items has no lead
   *[other] { $lead_count } of { $count } work items have no lead
}
plan-totals = { $count } rows, { $item_count } of them work items
plan-toolbar = What is selected
plan-selected = Selected: { $name }
plan-nothing-selected = Select a row to see where it comes from and what hangs on it
plan-years = { $first } to { $last }
plan-column-name = Name
plan-column-lead = Lead
plan-column-supports = Supports
plan-column-years = Years
plan-column-status = Status
plan-column-amount = { $currency }, { $case }
plan-column-gaps = Closes
plan-empty = Objectives, initiatives and work items will stand here.
plan-empty-how = Add an objective first; initiatives stand under it, and work items under them.

work-status-proposed = proposed
work-status-planned = planned
work-status-in_progress = in progress
work-status-on_track = on track
work-status-at_risk = at risk
work-status-off_track = off track
work-status-done = done
work-status-deferred = deferred
work-status-declined = declined

# What can be done with a row.

plan-act = Row
plan-add = Add a row
plan-add-command = Add a row: { $what }
plan-add-objective = Objective…
plan-add-goal = Goal…
plan-add-initiative = Initiative…
plan-add-work_item = Work item…
plan-add-activity = Functional activity…
plan-add-service_group = Service group…
plan-add-under = Under { $name }
plan-add-choose = Select what it stands under first
plan-add-objective-ask = Add which objective?
plan-add-goal-ask = Add which goal?
plan-add-initiative-ask = Add which initiative?
plan-add-work_item-ask = Add which work item?
plan-add-activity-ask = Add which functional activity?
plan-add-service_group-ask = Add which service group?
plan-add-hint = Enter adds it and lets you type the next; Enter on an empty name closes.
plan-add-hint-depth = Enter adds it and lets you type the next. Alt → puts the next below the last, Alt ← beside what that stands under.
plan-add-do = Add row
plan-added = Added { $name }
plan-add-after = Add a row after this one…
plan-name = Name
plan-rename = Rename…
plan-rename-ask = What is { $label } called?
plan-rename-do = Rename
plan-renamed = Renamed to { $name }
plan-ties = Waits for…
plan-edit = Status, years and amount…
plan-edit-ask = { $name }
plan-edit-do = Save changes
plan-edited = Changed { $name }
plan-first-year = First year
plan-last-year = Last year
plan-proposal-on = Proposal due
plan-delivery-on = Delivery due
plan-amount = Amount, { $case } case ({ $currency })
plan-amount-hint = For all years together; empty if it is not known.
plan-assign = Lead and supporters…
plan-assign-ask = Who works on { $name }?
plan-assign-role = Part
plan-assign-add = Add a party
plan-assign-remove = Take { $name } off
plan-assign-state = They have
plan-assign-do = Save parties
plan-assigned = Changed who works on { $name }
role-leads = leads
role-supports = supports
assignment-proposed = been proposed
assignment-accepted = accepted
assignment-declined = declined
plan-move = Move to…
plan-move-ask = Where does { $name } go?
plan-move-parent = Under
plan-move-after = After
plan-move-after-hint = Empty: it becomes the first.
plan-move-do = Move row
plan-move-up = Move up
plan-move-down = Move down
plan-moved = Moved { $name }
plan-moved-several =
    { $count ->
        [one] Moved one row
       *[other] Moved { $count } rows
    }
plan-grip = Drag { $name }
plan-delete = Delete…
plan-delete-ask = Delete { $name }?
plan-delete-below = { $count ->
    [one] One row stands under it.
   *[other] { $count } rows stand under it.
}
plan-delete-gaps = { $count ->
    [one] One gap loses the work that was to close it.
   *[other] { $count } gaps lose the work that was to close them.
}
plan-delete-reason = Why? The history keeps it.
plan-delete-do = Delete { $label }
plan-deleted = Deleted { $name }

# The places of the plan, and baselines.

plan-tab-outline = Outline
plan-tab-timeline = Timeline
plan-tab-progress = Progress
plan-tab-money = Money
plan-tab-changes = Baselines
baseline-take = Take a baseline…
baseline-take-ask = Keep the plan as it stands under which name?
baseline-take-do = Take baseline
baseline-title = Name
baseline-title-hint = For example “Adopted plan FY21–25”.
baseline-purpose = What it is for
baseline-keeps = Every objective, initiative and work item is kept as it stands now, with its money, years and people.
baseline-never-changes = It never changes afterwards; undo right away takes it back.
baseline-taken = Took baseline { $title }
baseline-none = No baseline yet
baseline-none-how = A baseline is the plan as it stands now, under a name. What changes afterwards is shown against it, with both values and the reasons.
baseline-none-read-only = This plan is read-only. Under a name of its own it can be changed, and baselines can be taken.
baseline-finding =
    { $count ->
        [0] The plan is as it was in “{ $before }”
        [one] One row of the plan differs from “{ $before }”
       *[other] { WORD($count, at: "start") } rows of the plan differ from “{ $before }”
    }
baseline-finding-two =
    { $count ->
        [0] “{ $after }” is as “{ $before }” was
        [one] One row differs between “{ $before }” and “{ $after }”
       *[other] { WORD($count, at: "start") } rows differ between “{ $before }” and “{ $after }”
    }
baseline-toolbar = What is compared
baseline-from = From
baseline-to = To
baseline-now = The plan now
baseline-option = { $title }, { $taken_on }
baseline-silent =
    { $count ->
        [0] Each with a reason
        [one] One without a reason
       *[other] { $count } without a reason
    }
baseline-changes = What differs
baseline-same = Nothing differs
baseline-same-how = Every objective, initiative and work item says the same in both, with its money, years and people, and is known in the same way, from the same sources.
baseline-column-what = What became of it
baseline-column-values = Before and after
baseline-column-why = Why
baseline-under = under { $name }
baseline-nothing = nothing
baseline-cell = { $term }: { $old } → { $new }
baseline-rests = now rests on { $source }
baseline-rests-no-longer = no longer rests on { $source }
baseline-no-reason = no reason given
difference-added = added
difference-removed = removed
difference-moved = moved
difference-reworded = reworded
difference-rescheduled = rescheduled
difference-rebudgeted = re-budgeted
difference-reassigned = re-assigned
difference-restated = restated
difference-regrounded = known otherwise

# Cases of the money.

plan-case = Case
case-low = low
case-base = base
case-high = high

# The timeline.

timeline-title = Plan, { $first } to { $last }
timeline-finding-broken =
    { $count ->
        [one] One work item starts before what it waits for is done
       *[other] { WORD($count, at: "start") } work items start before what they wait for is done
    }
timeline-table = Work items over the years
timeline-toolbar = How the timeline is cut
timeline-rows-by = Rows by
timeline-by-objective = objective
timeline-by-initiative = initiative
timeline-by-owner = owner
timeline-by-status = status
timeline-zoom = Zoom
timeline-zoom-years = years
timeline-zoom-quarters = quarters
timeline-zoom-months = months
timeline-beside = Beside
timeline-beside-none = no baseline
outline-beside-same = The plan is as it was
outline-beside-elsewhere = { $count ->
    [one] One of them is no row of the outline
   *[other] { $count } of them are no rows of the outline
  }
timeline-counts = { $added_count } added · { $removed_count } removed · { $moved_count } moved
timeline-unfunded-count =
    { $count ->
        [one] One work item is not funded in this case
       *[other] { $count } work items are not funded in this case
    }{ $gap_count ->
        [0] {""}
        [one] ; gap { $gaps } stays open
       *[other] ; gaps { $gaps } stay open
    }
timeline-done = Done
timeline-percent = { $number } %
timeline-quarter = Q{ $number }
timeline-year-from = from { $month }
timeline-today = Today, { $day }
timeline-no-owner = no lead
timeline-no-initiative = under no initiative
timeline-removed = removed
timeline-added = added
timeline-unfunded = Not funded in this case
timeline-critical = No room to slip
timeline-print = Print…
timeline-print-ask =
    { $count ->
        [one] Print this on one sheet?
       *[other] Print this on { $count } sheets?
    }
timeline-print-do = Print
timeline-print-case = { $case } case
timeline-export-svg = Save as a picture (SVG)…
timeline-exported = Exported { $file }
timeline-paper = Paper
timeline-paper-a4 = A4
timeline-paper-a3 = A3
timeline-page = { $number } of { $count }
timeline-sheet = { $title }, sheet { $number } of { $count }
timeline-room = critical path
timeline-slack =
    { $count ->
        [0] no room to slip
        [one] one day of room
       *[other] { $count } days of room
    }
timeline-slack-short =
    { $count ->
        [one] one day too late for what waits for it
       *[other] { $count } days too late for what waits for it
    }
timeline-tie-by-hand = Drag to what waits for this
timeline-key-slack = room to slip
timeline-later =
    { $count ->
        [one] one day later
       *[other] { $count } days later
    }
timeline-earlier =
    { $count ->
        [one] one day earlier
       *[other] { $count } days earlier
    }
timeline-says-done = { $number } % complete
timeline-says-span = { $start } to { $end }
timeline-says-waits = Waits for { $label }
timeline-says-short =
    { $count ->
        [one] comes one day too early
       *[other] comes { $count } days too early
    }
timeline-says-milestone = { $name } { $day }
timeline-keys = { $label } selected · Alt ← → moves it by a { $unit }, with Shift its end · Enter opens it
timeline-stops = Milestones
timeline-stop-keys = Alt ← → moves it by a { $unit }, ← → goes to the next one
timeline-keys-stops = → goes to its milestones
timeline-keys-read = { $label } selected · Enter opens it
timeline-keys-none = ↑ ↓ choose a row · ← → fold and open
timeline-unit-quarter = quarter
timeline-unit-month = month
timeline-unit-week = week
timeline-open = Open details
timeline-days = Start and delivery…
timeline-days-ask = When does { $name } start and deliver?
timeline-days-do = Set days
timeline-starts-on = Starts
timeline-moved = Moved { $name }
timeline-ties = What it waits for
timeline-ties-menu = Waits for…
timeline-ties-ask = What does { $name } wait for?
timeline-ties-do = Let it wait
timeline-waits-for = Work item
timeline-tie-kind = How
timeline-lag = Days between
timeline-lag-days =
    { $count ->
        [one] one day between
       *[other] { $count } days between
    }
timeline-lag-wrong = Write a whole number of days; below zero they may overlap.
timeline-tied = { $name } waits now
timeline-untied = { $name } waits no longer for it
timeline-untie = Wait no longer for { $name }
dependency-fs = starts when that is done
dependency-ss = starts when that starts
dependency-ff = is done when that is done
dependency-sf = is done when that starts
timeline-push = Push what depends on this…
timeline-push-ask = Move what waits for { $name }?
timeline-push-row = { $label } { $name }: starts { $to } instead of { $from }, delivers { $end }
timeline-push-none = Everything that waits for it has room enough. Nothing needs to move.
timeline-push-beyond = { $labels } would then deliver after { $year }, the last year of the plan, which ends on { $day }.
timeline-push-do =
    { $count ->
        [one] Move one work item
       *[other] Move { $count } work items
    }
timeline-pushed =
    { $count ->
        [one] Moved one work item
       *[other] Moved { $count } work items
    }
timeline-move-earlier = Move earlier
timeline-move-later = Move later
timeline-shorter = Deliver earlier
timeline-longer = Deliver later
timeline-key-planned = planned, part done
timeline-key-baseline = baseline
timeline-key-unfunded = not funded in { $case }
timeline-key-milestone = milestone
timeline-key-critical = no room to slip
timeline-key-broken = starts too early for what it waits for
timeline-empty = The years of the plan will stand here
timeline-empty-how = Give a work item its first and last year, or the days it starts and delivers, in the outline.

# Money.

money-finding =
    { $count ->
        [0] In the { $case } case funding covers expense in every year that has both
        [one] In the { $case } case one year costs more than it gets: { $years }
       *[other] In the { $case } case { WORD($count) } years cost more than they get: { $years }
    }
money-toolbar = How the money is shown
money-unit = { $currency }
money-all-rows = Rows without an amount
money-table = Amounts by year
money-picture = Funding from the low to the high case, expense in the base case, and what it really was
money-deck = { $currency } by fiscal year: funding from low to high with the base line, expense in the base case dashed, dots what it really was.
money-deck-millions = { $currency } million by fiscal year: funding from low to high with the base line, expense in the base case dashed, dots what it really was.
money-cut = The scale begins at { $amount }.
money-actual = { $year }, { $flow } as it really was: { $amount }
money-funding = Funding
money-expense = Expense
money-funding-base = funding, base
money-expense-base = expense, base
money-items = Initiatives and work items
money-column-row = { $currency }
money-all-funding = All funding
money-all-expense = All expense
money-sum-funding = Funding in all
money-sum-expense = Expense in all
money-sum-funding-actual = Funding as it really was
money-sum-expense-actual = Expense as it really was
money-net = Funding less expense
money-whole = { $amount } for all years together
money-cell = { $row }, { $year }
money-out-of-order = Low, base and high are not in this order
money-mismatches =
    { $count ->
        [one] One amount is not what stands below it together
       *[other] { WORD($count, at: "start") } amounts are not what stands below them together
    }
money-mismatch = { $year }: says { $own }, below it stand { $below }
money-all-years = all years
money-written =
    { $count ->
        [one] Wrote one amount
       *[other] Wrote { $count } amounts
    }
money-outside =
    { $count ->
        [one] (one value that was pasted lies beyond the grid and is left out)
       *[other] ({ $count } values that were pasted lie beyond the grid and are left out)
    }
money-keys = ← → ↑ ↓ walk, with Shift select · type an amount · Enter writes · Delete clears · copy and paste as in a spreadsheet
money-keys-read = ← → ↑ ↓ walk, with Shift select · Ctrl A all · Ctrl C copies
money-add = Add a line…
money-add-ask = Amounts of what?
money-add-do = Add line
money-flow = Which way it flows
money-category = Category
money-category-hint = For example Personnel, or Registry fees; empty for all together.
money-category-taken = This line is there already.
money-no-years = The years of the plan will stand here
money-no-years-how = The plan has no fiscal years yet. Add them in the outline: “Add a row”, “Fiscal years…”.
money-empty = Funding and expense will stand here
money-empty-how = Add a line for funding or for a category of expense, and type or paste its amounts.

# Updates, several rows at once, and the keys of the outline.

plan-progress = Tell how it stands…
plan-column-update = Last update
plan-update-none = none
plan-update-stale = (stale)
plan-keys = Enter adds a row · Tab and Shift Tab indent and outdent · Alt ↑ ↓ move · F2 renames · paste adds rows
plan-keys-none = ↑ ↓ choose a row · ← → fold and open
paste-ask =
    { $count ->
        [one] Take one row into the plan?
       *[other] Take { $count } rows into the plan?
    }
paste-done = Pasted: { $added_count } added, { $changed_count } changed
plan-pasted =
    { $count ->
        [one] Pasted one work item
       *[other] Pasted { $count } work items
    }
plan-several = Change { $count } work items…
plan-several-ask = What do these { $count } work items get?
plan-several-as-is = as it is
plan-several-lead-hint = Empty: each keeps its lead. A new lead is proposed, not yet accepted.
plan-several-do = Change { $count } work items
plan-several-done = Changed { $count } work items
progress-ask = How does { $name } stand?
progress-do = Tell
progress-told = Told how { $name } stands
progress-last = This is what was told on { $told_on }. Change what is so no more.
progress-words = What happened since
progress-next = Next milestone
progress-help = Help needed
progress-percent = Done, %
progress-percent-wrong = A whole number from 0 to 100, or nothing.

# The fiscal calendar.

calendar-menu = Fiscal calendar and updates…
calendar-ask = How does this plan count time?
calendar-do = Save
calendar-effect = Dates stay as they are; only the year and quarter they are said to lie in follow the month.
calendar-month-set = Fiscal years begin in { $month }
calendar-days = An update is stale after, days
calendar-days-hint = Work under way of which nothing was said for longer is pointed out everywhere.
calendar-days-wrong = A whole number from 1 to 730.
calendar-days-set =
    { $count ->
        [one] An update is stale after one day
       *[other] An update is stale after { $count } days
    }
years-menu = Fiscal years…
years-ask = Which fiscal years does the plan look at?
years-known =
    { $count ->
        [one] There is { $first } now.
       *[other] There are { $first } to { $last } now. The next year rolls the horizon; everything keeps its place.
    }
years-none = There are none yet. Work items, money and the timeline need them.
years-month = A fiscal year begins in
years-month-hint = It is named after the year it ends in: July 2020 to June 2021 is FY21.
years-first = First year to add, by the year it ends in
years-first-wrong = Four digits, for example 2021.
years-count = How many years
years-count-wrong = A whole number.
years-do = Add years
years-added =
    { $count ->
        [one] Added one fiscal year
       *[other] Added { $count } fiscal years
    }

# What hangs on a row, in the pane.

part-edit = Edit { $name }
part-remove = Take { $name } away
part-removed = Took { $name } away
part-change = Change…
part-milestones = Milestones
milestone-add = Add a milestone…
milestone-ask = What happens when?
milestone-name = What happens
milestone-on = When
milestone-do = Set milestone
milestone-set = Set milestone { $name }
part-risks = Risks
risk-add = Add a risk…
risk-ask = What may go wrong?
risk-text = What may happen
risk-owner = Who watches it
risk-do = Write it down
risk-written = Wrote the risk down
risk-likely = likelihood { $degree }
risk-bad = impact { $degree }
part-outcomes = Targeted outcomes
outcome-add = Add an outcome…
outcome-ask = What is to come of it?
outcome-text = Outcome
outcome-do = Write it down
outcome-written = Wrote the outcome down
part-gaps = Gaps it closes
gaps-served-ask = Which gaps is { $name } to close?
part-goals = Goals it serves
part-goals-above = Through its initiative
goals-served-ask = Which goals does { $name } serve?
served-add = Add
served-do = Save links
served-done = Changed what { $name } serves
part-ties = What it waits for
part-waited-for = What waits for it
part-money = { $currency } over all years
part-updates = Updates
updates-stale = The last update is older than the plan’s period.
updates-none = Nothing was said yet, though work on it goes on.
updates-age =
    { $count ->
        [0] today
        [one] yesterday
       *[other] { $count } days ago
    }
updates-more =
    { $count ->
        [one] One earlier update
       *[other] { $count } earlier updates
    }

# How the work goes.

progress-views = What is shown of the work
progress-view-due = updates due
progress-view-report = report
progress-finding =
    { $total_count ->
        [0] No work is under way, so no update is due
       *[other] { $count ->
            [0] Every update is up to date
            [one] One of { WORD($total_count) } updates is stale
           *[other] { WORD($count, at: "start") } of { WORD($total_count) } updates are stale
        }
    }
progress-toolbar = Whose updates, or of which period
progress-whose = Of
progress-everybody = everybody
progress-reporter = { $name } ({ $count })
progress-period =
    { $count ->
        [one] stale after one day
       *[other] stale after { $count } days
    }
progress-due = Updates due, the longest silent first
progress-first = Tell the oldest…
progress-keys = ↑ ↓ choose a work item · Enter tells how it stands
progress-none = No update is due
progress-none-how = Work items that are in progress, on track, at risk or off track are listed here, the longest silent first.
progress-of = Of
progress-report-finding =
    { $period }: { $count ->
        [0] nothing was said
        [one] one work item was reported on
       *[other] { WORD($count) } work items were reported on
    }{ $silent_count ->
        [0] {""}
        [one] , one was silent
       *[other] , { WORD($silent_count) } were silent
    }
progress-worse =
    { $count ->
        [one] one stands worse than before
       *[other] { $count } stand worse than before
    }
progress-before = before: { $status } { $percent }
progress-export = Export
progress-export-docx = Word document…
progress-export-xlsx = Excel workbook…
progress-export-html = Page for a browser…
progress-exported = Exported { $file }
progress-report-empty = Nothing to report
progress-report-empty-how = In this period nothing was said of any work item, and none is known to have been under way.
