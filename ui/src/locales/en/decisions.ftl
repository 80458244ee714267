# Home's views, decisions with their words, how plans are adopted, and events.

home-tab-dashboard = Dashboard
home-tab-visit = Since last visit
home-tab-decisions = Decisions
home-print = Print one page…
home-print-list = Print the list…
home-to-decisions = All decisions with their words, and how plans were adopted
home-to-comments = All proceedings and what was said
home-visit-finding =
    { $count ->
        [0] Nothing has changed since you were here
        [one] One thing has changed since you were here
       *[other] { WORD($count, at: "start") } things have changed since you were here
    }
home-visit-first = The first time here
home-visit-none = Nothing has changed
home-visit-none-how = What is added, dropped, moved or reworded by others or by you stands here when the plan is opened again.
home-events =
    { $count ->
        [0] { $total_count ->
            [one] One event
           *[other] { WORD($total_count, at: "start") } events
        }
        [one] One change was made without public comment
       *[other] { WORD($count, at: "start") } changes were made without public comment
    }
home-clocks =
    { $count ->
        [0] No proceeding is open for comment
        [one] One proceeding is open for comment
       *[other] { WORD($count, at: "start") } proceedings are open for comment
    }
home-clocks-deck = Bar: open for comment. Diamond: staff report. Lines: calendar years
home-clock-left =
    { $count ->
        [0] closes today
        [one] one day left
       *[other] { $count } days left
    }
home-clock-closes = closes { $day }
home-clock-opens = opens { $day }
home-clock-report = report { $day }
home-gaps-counting =
    { $relaxed_count ->
        [0] { $count } strict, none when planned work counts
       *[other] { $count } strict, { $relaxed_count } when planned work counts
    }

decision-clauses-hint = One clause a line.
decision-adopts = What it adopts
decision-adopts-these = Adopts
decision-whereas = Whereas,
decision-resolved = Resolved,
decision-no-words = The words of this decision are not in the plan yet.
fact-whereas = Whereas
fact-resolved = Resolved
fact-happened_on = On

adoptions-head =
    { $count ->
        [one] One plan and how it was adopted
       *[other] { WORD($count, at: "start") } plans and how they were adopted
    }
adoptions-deck = Strategic, five-year and annual plans, linked to what they put into work and to what they follow
adoption-implements = puts into work
adoption-supersedes = follows
adoption-followed-by = followed by
adoption-by = adopted by
adoption-none = No step is known yet.
adoption-drafted = Drafted
adoption-for_comment = For public comment
adoption-revised = Revised
adoption-recommended = Recommended
adoption-adopted = Adopted
adoption-rejection_period = Rejection period
adoption-rejected = Rejected
adoption-in_force = In force
adoption-superseded = Superseded
adoption-step-new = Next step…
adoption-step-ask = Which step was taken for { $name }?
adoption-step-do = Write it down
adoption-step-last = The last step: { $state }, { $day }.
adoption-step-state = Where it stands now
adoption-step-day = On
adoption-step-from = From
adoption-step-to = To
adoption-step-to-hint = Left empty, it lasts for 21 days.
adoption-step-by = Who took the step
adoption-step-taken = { $name }: { $state }
adoption-step-remove = Take the last step away
adoption-step-removed = Took the last step away

plan-roll = Roll the horizon by a year…
plan-roll-ask = Roll { $name } by a year?
plan-roll-do = Roll it
plan-roll-new = A new plan follows the one for { $years }, with the same number of years, one later. The year that is missing is added.
plan-roll-keeps = Objectives and initiatives belong to the new plan and stay the records they are, with all their work, history and links.
plan-roll-event = The roll is written down as an event, with today’s date.
plan-rolled = Rolled the horizon by a year

events-head =
    { $count ->
        [0] No events yet
        [one] One event
       *[other] { WORD($count, at: "start") } events
    }
events-deck = What happened and should be known, for example a change without public comment
event-new = Record an event…
event-new-ask = What happened?
event-edit = Edit…
event-edit-ask = How should this event stand?
event-do = Write it down
event-remove = Remove it
event-removed = Removed the event
event-written = Event: { $title }
event-title = What happened
event-day = On
event-about = What it is about
event-kind = What kind of thing
event-kind-changed_without_comment = Changed without public comment
event-kind-rolled = Horizon rolled
event-kind-other = Other

kind-adoption_step = Step of adoption
kinds-adoption_step = Steps of adoption
kind-event = Event
kinds-event = Events
value-drafted = Drafted
value-revised = Revised
value-recommended = Recommended
value-rejection_period = Rejection period
value-rejected = Rejected
value-in_force = In force
value-changed_without_comment = Changed without public comment
value-rolled = Horizon rolled
value-other = Other

difference-why = Say why…
difference-why-edit = Say it otherwise…
difference-reason-ask = Why does { $name } differ?
difference-reason-do = Say why
difference-reason-given = Said when it was changed: { $reasons }
difference-reason-hint = Stands with this difference from now on. Empty takes away what was said here before.
difference-reason-said = Said why { $label } differs
differences-title = What differs between { $before } and { $after }
differences-export = Export
differences-export-docx = As a Word document…
differences-export-html = As a page…
differences-exported = Wrote { $file }
baseline-event = Changed without comment…

change-adoption-step = write down a step of { $name }
change-adoption-step-remove = take the last step of { $name } away
change-event-write = write down { $name }
change-event-remove = remove { $name }
change-plan-roll = roll the horizon, { $name }
change-difference-reason = say why { $name } differs

refused-resolution-number-other-day = { $value } is the number of another day than { $day }. Check the number and the day.
refused-decision-adopts-no-plan = Only plans and versions of documents are adopted.
refused-adoption-day-needed = Give the day of the step, or the month or year if that is all that is known.
refused-adoption-step-out-of-order = The way does not lead there from the last step. Nothing is in force or rejected that was not adopted, and no step is gone back to.
refused-adoption-step-too-early = This day lies before the step before it, { $day }.
refused-adoption-period-backwards = The period ends before it begins. Check the two days.
refused-adoption-petition-runs = It cannot be in force while a petition is still possible, until { $day }.
refused-adoption-step-not-last = Only the newest step can be taken away.
refused-event-day-needed = Give the day on which it happened, or the month or year if that is all that is known.
refused-event-about-no-plan = An event is about a plan, a version of a document, or a baseline.
refused-event-about-needed = Say which plan, document or baseline was changed without public comment.
refused-plan-rolled-already = { $name } has been followed by a later plan already. Roll that one.
refused-plan-without-years = { $name } has no first and last fiscal year, so there is nothing to roll.
refused-difference-not-there = This row did not change in what is compared, so there is nothing to give a reason for.
