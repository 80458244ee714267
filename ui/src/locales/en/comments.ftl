comments-finding = { $count ->
    [one] One proceeding, { $submission_count } submissions in the plan
   *[other] { WORD($count, at: "start") } proceedings, { $submission_count } submissions in the plan
}
comments-empty = Public comment proceedings will stand here.
comments-empty-how = They come with the sample plan.
comments-dates = open { $from_on } to { $to_on }
comments-report = staff report { $report_on }
comments-no-report = no staff report known
comments-held = { $count ->
    [0] no submission in the plan
    [one] one submission in the plan, how many came is not known
   *[other] { $count } submissions in the plan, how many came is not known
}
comments-counted = { $count } submissions counted by staff, { $held_count } in the plan
comments-conflicts = { $count ->
    [one] ≠ sources disagree once
   *[other] ≠ sources disagree { $count } times
}
comments-asked = Asked: { $asked }.
comments-found = The staff report found: { $found }.
comments-table = Submissions to { $name }
comments-none = No submission is in the plan.
comments-column-submitter = Submitter
comments-column-date = Received
comments-column-state = State
comments-column-stance = Stance
comments-column-points = What it says, and about which issues
comments-issues = about { $count } issues
comments-votes = voted { $yes_count } for, { $no_count } against, { $abstain_count } abstained

submission-state-ratified = ratified
submission-state-final = final
submission-state-draft_statement = draft statement
submission-state-drafted = drafted
submission-state-not_submitted_unknown = not known if sent
stance-supports_with_suggestions = supports, with suggestions
stance-not_recorded = not recorded
stance-informational = informs
stance-critical = critical
stance-sceptical = sceptical
