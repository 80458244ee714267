# Home: where the effort stands.

home-finds-gaps =
    { $count ->
        [one] one gap is open
       *[other] { WORD($count) } gaps are open
    }
home-finds-no-work =
    { $count ->
        [one] one issue has no existing work
       *[other] { WORD($count) } issues have no existing work
    }
home-finds-no-owner =
    { $count ->
        [one] one issue has no owner
       *[other] { WORD($count) } issues have no owner
    }
home-finds-decisions =
    { $count ->
        [one] one decision is asked
       *[other] { WORD($count) } decisions are asked
    }
home-finds-both = { $first }, and { $second }

home-decisions-asked =
    { $count ->
        [one] One decision is asked
       *[other] { WORD($count, at: "start") } decisions are asked
    }
home-decisions-taken =
    { $count ->
        [0] Decisions
        [one] One decision was taken
       *[other] { WORD($count, at: "start") } decisions were taken
    }
home-decisions-none = No decisions yet.
home-decisions-how = A decision says who decided what on which day, and by which resolution.
decision-asked = asked
decision-taken = taken
decision-not_known = outcome not known

home-uncovered =
    { $count ->
        [one] One of { WORD($issue_count) } issues has no owner or no existing work
       *[other] { WORD($count, at: "start") } of { WORD($issue_count) } issues have no owner or no existing work
    }
home-uncovered-none =
    { $count ->
        [0] Issues without owner or existing work
       *[other] Every issue has an owner and existing work
    }
home-owner = Owner
home-work = Existing work
home-has = has
home-lacks = has none
home-to-coverage = All issues and the work that covers them

home-gaps =
    { $count ->
        [0] Open gaps
        [one] One gap is open
       *[other] { WORD($count, at: "start") } gaps are open
    }
home-gaps-deck =
    { $count ->
        [0] Each has an owner or a work item
        [one] One has neither owner nor work item
       *[other] { WORD($count, at: "start") } have neither owner nor work item
    }
home-gaps-none = No gaps yet.
home-gaps-how = A gap says what existing work leaves open for an issue. Write one from any cell of the matrix.
home-to-gaps = All gaps with their remedies
home-no-owner = no owner

home-since = Changes
home-since-on = Changed since you were here, { $when }
home-since-first = This plan is open here for the first time. What changes from now on will stand here the next time.
home-since-nothing = Nothing has changed since { $when }.
home-since-counts = { $added } added · { $changed } changed · { $removed } removed
home-since-all =
    { $count ->
        [one] The one change, with its reason
       *[other] All { $count } changes with reasons
    }

home-stages = Where the effort stands
home-stages-at = The effort stands at { $stage }
home-stages-deck =
    { $count ->
        [one] One stage
       *[other] { $count } stages, in order
    }
home-from-to = { $start } to { $end }

home-baseline-deck =
    { $count ->
        [0] Taken on { $day }; each change since has a reason
        [one] Taken on { $day }; one change since is without a reason
       *[other] Taken on { $day }; { $count } changes since are without a reason
    }
home-baseline-count = { $count } { $kind }
home-baseline-all = Every change with both values and its reason
home-standing =
    { $count ->
        [0] None of the { $total_count } work items is at risk or off track
        [one] One of the { $total_count } work items is at risk or off track
       *[other] { WORD($count, at: "start") } of the { $total_count } work items are at risk or off track
    }
home-standing-deck =
    { $count ->
        [0] One mark a work item, by objective.
        [one] One mark a work item, by objective; nobody said anything of one of them for long.
       *[other] One mark a work item, by objective; nobody said anything of { WORD($count) } of them for long.
    }
home-standing-leads =
    { $count ->
        [one] One work item has no lead.
       *[other] { WORD($count, at: "start") } work items have no lead.
    }
home-standing-deck-many =
    { $count ->
        [0] Counted by objective.
        [one] Counted by objective; nobody said anything of one of them for long.
       *[other] Counted by objective; nobody said anything of { WORD($count) } of them for long.
    }
home-standing-key = What the marks mean
home-standing-no-objective = under no objective
home-standing-count = { $count } { $status }
home-to-updates =
    { $count ->
        [one] The update that is due
       *[other] The { $count } updates that are due
    }
home-to-timeline = The plan over its years
home-funding =
    { $count ->
        [0] In the { $case } case funding covers expense in every year that has both, from { $first } to { $last }
        [one] The { $case } case falls short in one year from { $first } to { $last }
       *[other] The { $case } case falls short in { WORD($count) } years from { $first } to { $last }
    }
home-funding-one =
    { $count ->
        [0] In the { $case } case funding covers expense in { $year }, the one year that has both
       *[other] The { $case } case falls short in { $year }, the one year that has both
    }
home-funding-unknown = No year has both funding and expense in the { $case } case
home-funding-unit =
    { $unit ->
        [million] { $currency } million
       *[other] { $currency }
    }
home-funding-case = Funding, { $case }
home-funding-actual = Funding as it was
home-expense-case = Expense, { $case }
home-expense-actual = Expense as it was
home-to-money = Money by year, case and category

home-print-rest =
    { $count ->
        [one] and one more
       *[other] and { WORD($count) } more
    }

decision-new = Ask or record a decision…
decision-new-ask = Which decision is asked or was taken?
decision-write-ask = How does this decision stand?
decision-write-do = Write it down
decision-title = What is decided
decision-day = Taken on
decision-numbers-hint = As 2020.05.07.12; several with commas between.
decision-is-asked = Asked: { $title }
decision-is-taken = Taken: { $title }
decision-stands = How it stands…
