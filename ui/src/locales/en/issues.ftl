# The register of issues, their lineage, their stories, and what can be done with them.

issues-tab-register = Register
issues-tab-lineage = Lineage
issues-tabs = Views of the issues
issues-finding = { $traced } of the { $issues_count } issues first listed can be traced to { $targets_count ->
        [one] the one priority topic
       *[other] the { $targets } priority topics
    }
issues-finding-list = { $traced } of the { $issues_count } issues first listed can be traced to { $targets_count ->
        [one] the one issue of “{ $last }”
       *[other] the { $targets } issues of “{ $last }”
    }
issues-number-first = { $count ->
        [1] One
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
        [11] Eleven
        [12] Twelve
       *[other] { $count }
    }
issues-number = { $count ->
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
issues-none = Lists of issues stand here
issues-none-how = Begin a list, raise issues in it, and carry, join, split or drop them into the next.
issues-new-list = New list…
issues-new = New issue…
issues-act = Act on the issue
issues-act-several = Act on { $count } issues

# The register.
issues-list = List
issues-filters = Filters
issues-find = Find in this list
issues-tag = Tag
issues-tag-any = any tag
issues-no-owner = No owner
issues-no-work = No existing work
issues-open-gap = Open gap
issues-stale = Stale judgement
issues-undecided-only = Not decided
issues-show-all = Show all
issues-accounted =
    { $count ->
        [0] Each issue is accounted for in “{ $list }”
        [one] One of { $total_count } issues is not accounted for in “{ $list }”
       *[other] { $count } of { $total_count } issues are not accounted for in “{ $list }”
    }
issues-keep = Carry as it is into “{ $list }”, and on to the next
issues-next-undecided = Next issue that nothing was decided about
issues-keys-work =
    { $count ->
        [0] ↑ ↓ choose an issue · Alt N the next to decide
       *[other] Alt K carries it as it is · Alt C, M, S, D, L carry, merge, split, drop, leave for later · Alt N the next to decide
    }
issues-filtered = { $shown_count } of { $count } issues: { $filters }
issues-filter-text = “{ $text }”
issues-filtered-none = No issue of this list is like this
issues-list-empty = The issues of “{ $list }” will stand here
issues-list-empty-how = Raise one, or carry issues here from the list before.
issues-table = Issues of { $list }
issues-counts = { $count ->
        [one] 1 issue
       *[other] { $count } issues
    }
issues-count-differs = The source says { $count }
issues-head-number = No.
issues-head-rank = Rank
issues-head-name = Issue
issues-head-owner = Owner
issues-head-owner-state = State of the owner
issues-head-status = State
issues-state-any = Any state
issues-head-from = Came from
issues-head-to = Went to
issues-head-coverage = Existing work
issues-head-gaps = Open gaps
issues-head-comments = Comments
issues-undecided = not decided
issues-first = raised here
issues-step-dropped = not carried
issues-step-unknown = not named again
issues-owner-proposed = { $party }, proposed
issues-owner-accepted = { $party }
issues-owner-declined = { $party }, declined
issues-owner-tbd = to be determined
issues-standing-covered = covered
issues-standing-partial = partly covered
issues-standing-uncovered = not covered
issues-standing-nothing_exists = nothing exists
issues-standing-not_assessed = not assessed
issues-standing-drafts = with drafts: { $relaxed }
issues-status-priority = priority
issues-status-deferred = for later
issues-status-parked = parked
issues-status-addressed = addressed
issues-status-revisited = taken up again
issues-keys-register = { $count ->
        [0] ↑ ↓ choose an issue
        [one] 1 issue chosen · Enter opens it · F2 renames
       *[other] { $count } issues chosen
    }
issues-keys-rank = { $count ->
        [0] ↑ ↓ choose an issue
        [one] 1 issue chosen · F2 renames · Alt ↑ Alt ↓ change its rank
       *[other] { $count } issues chosen
    }
issues-rename-name = New name of { $name }

# The lineage.
issues-sorted = Sorted by <b>path</b>
issues-width = Width <b>one issue each</b>
issues-grouping = Grouping
issues-links-inferred = { $inferred_count } of { $count ->
        [one] 1 step is
       *[other] { $count } steps are
    } inferred
issues-links-known = { $count ->
        [0] No step is recorded yet
        [one] 1 step, stated or our own
       *[other] { $count } steps, all stated or our own
    }
issues-as-table = As table
issues-as-picture = As picture
issues-picture-print = Print or save…
issues-lineage-name = Where the issues of { $list } went
issues-column-name = { $list }, { $count ->
        [one] 1 issue
       *[other] { $count } issues
    }
issues-priorities = { $count ->
        [one] 1 priority
       *[other] { $count } priorities
    }
issues-later = Left for later
issues-sink-dropped = { $count } not carried
issues-sink-unknown = { $count } not named again
issues-node-story = in { $list }. { $from_count ->
        [0] Raised here.
       *[other] From { $from }.
    } { $to_known ->
        [yes] To { $to }.
        [dropped] Not carried.
        [unknown] Not named again.
       *[no] Not decided.
    }
issues-symptom-name = { $issue } may be a symptom of { $cause }
issues-keys-lineage = { $count ->
        [0] ↑ ↓ choose an issue · T shows the table
       *[other] ← → walk the path, ↑ ↓ change issue · T shows the table
    }
issues-lineage-one = The lineage needs a second list
issues-lineage-one-how = Begin the next list, then carry, join, split or drop these issues into it.
issues-table-ends = ends here

# The pane.
issues-crumb = { $list }, issue { $number } of { $count }
issues-path = Lists it passed
issues-path-several = { $count } issues
issues-path-step = { $label }: { $list }, { $names }
issues-path-ends = not carried
issues-story = Story
issues-story-reason = Noted:
# Words that are set in bold where a sentence of the story begins with them, separated by |
issues-story-strong = Raised|Began|Joined|Carried|Renamed|Split|Ranked first|Ranked second|Ranked third|Ranked|Left for later|Not carried|Not named again|A priority|Parked|Addressed|Taken up again|May be a symptom
issues-fact-list-date = { $topic }
issues-fact-owner = Owner
issues-fact-work = Existing work
issues-fact-gaps = Gaps
issues-fact-comments = Comments
issues-fact-question = Question
issues-fact-tags = Tags
issues-fact-number = Number
issues-fact-note = Note
issues-owner-of = as { $number } of { $list }
issues-works-of = judged for { $name }
issues-conflict-article = { $value } (the article)
issues-conflict-found = { $value } (elsewhere)
issues-together = Also in this topic: { $names }.
issues-coverage-covers = covers
issues-coverage-partly_covers = partly covers
issues-coverage-does_not_cover = does not cover
issues-coverage-nothing_exists = nothing exists
issues-coverage-not_assessed = not assessed
issues-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
issues-steps = Steps
issues-step-out = Take out
issues-step-out-name = Take out the step { $step }
issues-step-line = { $relation ->
        [carried] carried
        [merged] joined
        [split] split
        [renamed] renamed
        [ranked] ranked
        [deferred] left for later
        [dropped] not carried
       *[unknown] not named again
    }

# The story. Several names come as all but the last, and the last.
issue-story-raised = Raised as number { $number } in “{ $list }”{ $dated ->
        [yes] {" "}of { $dated_on }
       *[no] {""}
    }.
issue-story-began = Began as { $subject_count ->
        [one] { $last_subject }
       *[other] { $subjects } and { $last_subject }
    } in “{ $list }”{ $dated ->
        [yes] {" "}of { $dated_on }
       *[no] {""}
    }.
issue-story-description = { $text }.
issue-story-carried = { $subject_count ->
        [0] Carried
        [one] { $last_subject } was carried
       *[other] { $subjects } and { $last_subject } were carried
    } as number { $number }, { $name }, into “{ $list }”{ $acted ->
        [yes] , { $acted_on }
       *[no] { $dated ->
            [yes] {" "}of { $dated_on }
           *[no] {""}
        }
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }.
issue-story-renamed = { $subject_count ->
        [0] Renamed
        [one] { $last_subject } was renamed
       *[other] { $subjects } and { $last_subject } were renamed
    } { $name }, number { $number } in “{ $list }”{ $acted ->
        [yes] , { $acted_on }
       *[no] { $dated ->
            [yes] {" "}of { $dated_on }
           *[no] {""}
        }
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }.
issue-story-merged = { $subject_count ->
        [0] Joined with { $other_count ->
            [0] others
            [one] { $last_other }
           *[other] { $others } and { $last_other }
        }
        [one] { $last_subject } joined
       *[other] { $subjects } and { $last_subject } were joined
    } as number { $number }, { $name }, in “{ $list }”{ $acted ->
        [yes] , { $acted_on }
       *[no] { $dated ->
            [yes] {" "}of { $dated_on }
           *[no] {""}
        }
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }.
issue-story-split = { $subject_count ->
        [0] Split
       *[other] { $last_subject } was split
    } into { $others } and { $last_other } in “{ $list }”{ $acted ->
        [yes] , { $acted_on }
       *[no] { $dated ->
            [yes] {" "}of { $dated_on }
           *[no] {""}
        }
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }.
issue-story-ranked = { $subject_count ->
        [0] Ranked
        [one] { $last_subject } was ranked
       *[other] { $subjects } and { $last_subject } were ranked
    } { $rank_count ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
        [8] eighth
        [9] ninth
        [10] tenth
       *[other] number { $rank_count }
    } in “{ $list }”{ $acted ->
        [yes] , { $acted_on }
       *[no] { $dated ->
            [yes] {" "}of { $dated_on }
           *[no] {""}
        }
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }, as { $name }.
issue-story-deferred = { $subject_count ->
        [0] Left for later
        [one] { $last_subject } was left for later
       *[other] { $subjects } and { $last_subject } were left for later
    } as number { $number }, { $name }, in “{ $list }”{ $acted ->
        [yes] , { $acted_on }
       *[no] { $dated ->
            [yes] {" "}of { $dated_on }
           *[no] {""}
        }
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }.
issue-story-unknown = { $subject_count ->
        [0] Not named again
       *[other] { $last_subject } is not named again
    }{ $followed ->
        [yes] {" "}in “{ $list }”
       *[no] {""}
    }; no source says what became of it.
issue-story-dropped-unknown = { $subject_count ->
        [0] Not carried
       *[other] { $last_subject } was not carried
    }{ $followed ->
        [yes] {" "}into “{ $list }”
       *[no] {" "}any further
    }. No source gives the reason.
issue-story-dropped-symptom = { $subject_count ->
        [0] Not carried
       *[other] { $last_subject } was not carried
    }{ $followed ->
        [yes] {" "}into “{ $list }”
       *[no] {" "}any further
    }{ $acted ->
        [yes] , { $acted_on }
       *[no] {""}
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }, as a symptom of another issue.
issue-story-dropped-covered-elsewhere = { $subject_count ->
        [0] Not carried
       *[other] { $last_subject } was not carried
    }{ $followed ->
        [yes] {" "}into “{ $list }”
       *[no] {" "}any further
    }{ $acted ->
        [yes] , { $acted_on }
       *[no] {""}
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }, because other work takes care of it.
issue-story-dropped-out-of-scope = { $subject_count ->
        [0] Not carried
       *[other] { $last_subject } was not carried
    }{ $followed ->
        [yes] {" "}into “{ $list }”
       *[no] {" "}any further
    }{ $acted ->
        [yes] , { $acted_on }
       *[no] {""}
    }{ $decided ->
        [yes] , decided by { $actor }
       *[no] {""}
    }, because it is out of scope.
issue-story-state-priority = { $subject_count ->
        [0] A priority.
       *[other] { $last_subject } is a priority.
    }
issue-story-state-deferred = { $subject_count ->
        [0] Left for later.
       *[other] { $last_subject } was left for later.
    }
issue-story-state-parked = { $subject_count ->
        [0] Parked.
       *[other] { $last_subject } is parked.
    }
issue-story-state-addressed = { $subject_count ->
        [0] Addressed.
       *[other] { $last_subject } is addressed.
    }
issue-story-state-revisited = { $subject_count ->
        [0] Taken up again.
       *[other] { $last_subject } was taken up again.
    }
issue-story-lead-proposed = { $party } was proposed to lead{ $subject_count ->
        [0] {""}
       *[other] {" "}{ $last_subject }
    }{ $stated ->
        [yes] , { $stated_on }
       *[no] {""}
    }.
issue-story-lead-accepted = { $party } accepted to lead{ $subject_count ->
        [0] {""}
       *[other] {" "}{ $last_subject }
    }{ $stated ->
        [yes] , { $stated_on }
       *[no] {""}
    }.
issue-story-lead-declined = { $party } declined to lead{ $subject_count ->
        [0] {""}
       *[other] {" "}{ $last_subject }
    }{ $stated ->
        [yes] , { $stated_on }
       *[no] {""}
    }.
issue-story-lead-to-be-determined = The lead{ $subject_count ->
        [0] {""}
       *[other] {" "}of { $last_subject }
    } was to be determined{ $stated ->
        [yes] , { $stated_on }
       *[no] {""}
    }.
issue-story-lead-named = { $party } was named to lead{ $subject_count ->
        [0] {""}
       *[other] {" "}{ $last_subject }
    }{ $stated ->
        [yes] , { $stated_on }
       *[no] {""}
    }.
issue-story-lead-words = The lead{ $subject_count ->
        [0] {""}
       *[other] {" "}of { $last_subject }
    } in the words of the source: { $text }.
issue-story-comment = { $submitter }{ $submitted ->
        [yes] , { $submitted_on }
       *[no] {""}
    }{ $subject_count ->
        [0] {""}
        [one] {" "}on { $last_subject }
       *[other] {" "}on { $subject_count } of these issues
    }: { $text }.
issue-story-symptom-of = May be a symptom of { $name }, number { $number } in “{ $list }”.
issue-story-symptom-cause = { $name }, number { $number } in “{ $list }”, may be a symptom of it.

# Acting on issues.
issues-carry = Carry…
issues-merge = Merge…
issues-split = Split…
issues-drop = Drop…
issues-defer = Leave for later…
issues-revisit = Take up again
issues-rename = Rename
issues-remove = Remove
issues-rank-up = Rank higher
issues-rank-down = Rank lower
issues-rank-all = Put in an order of priority
issues-one-carry = Carry the issue…
issues-one-merge = Merge issues…
issues-one-split = Split the issue…
issues-one-drop = Drop the issue…
issues-one-defer = Leave the issue for later…
issues-one-rename = Rename the issue
issues-one-remove = Remove the issue

issues-acted-on = Decided on
issues-acted-on-hint = Today if you leave it empty; a year or a month is enough.
issues-acted-by = Decided by
issues-acted-by-hint = Leave it empty if nobody says so.
issues-reason = Reason
issues-reason-hint = It stands in the story of the issue.
issues-to-list = Into the list
issues-into = Into the issue
issues-new-name = Name
issues-cause = Symptom of
issues-cause-hint = The issue that lies behind it, if it is known.
issues-part = Part { $number }
issues-part-more = Another part
issues-drop-why = Why
issues-drop-symptom = It is a symptom of another issue
issues-drop-covered_elsewhere = Other work takes care of it
issues-drop-out_of_scope = It is out of scope
issues-drop-unknown = Not known
issues-number-field = Number
issues-description = What it is about
issues-list-name = Name of the list
issues-list-date = Date of the list
issues-defer-here = Here, in “{ $list }”
issues-defer-where = Where

issues-ask-carry = { $count ->
        [one] Carry { $name } into a later list?
       *[other] Carry { $count } issues into a later list?
    }
issues-ask-merge = { $count ->
        [one] Join { $name } with others?
       *[other] Merge { $count } issues into one?
    }
issues-ask-split = Split { $name }?
issues-ask-drop = { $count ->
        [one] Carry { $name } no further?
       *[other] Carry { $count } issues no further?
    }
issues-ask-defer = { $count ->
        [one] Leave { $name } for later?
       *[other] Leave { $count } issues for later?
    }
issues-ask-new = Which issue is to be raised in “{ $list }”?
issues-ask-new-list = Which list comes next?
issues-do-carry = { $count ->
        [one] Carry 1 issue
       *[other] Carry { $count } issues
    }
issues-do-merge = { $count ->
        [one] Join 1 issue
       *[other] Merge { $count } issues
    }
issues-do-split = { $count ->
        [one] Split into 1 issue
       *[other] Split into { $count } issues
    }
issues-do-drop = { $count ->
        [one] Drop 1 issue
       *[other] Drop { $count } issues
    }
issues-do-defer = { $count ->
        [one] Leave 1 issue for later
       *[other] Leave { $count } issues for later
    }
issues-do-new = Raise the issue
issues-do-new-list = Begin the list
issues-effect-made = { $count ->
        [one] 1 new issue stands in “{ $list }”.
       *[other] { $count } new issues stand in “{ $list }”.
    }
issues-effect-existing = They become { $name }, which stands in “{ $list }” already.
issues-effect-steps = { $count ->
        [one] 1 step is recorded with its reason and its day.
       *[other] { $count } steps are recorded with their reason and their day.
    }
issues-effect-leave = { $count ->
        [one] 1 issue leaves the lists; it stays in “{ $list }” and in the lineage.
       *[other] { $count } issues leave the lists; they stay in “{ $list }” and in the lineage.
    }
issues-effect-gaps = { $count ->
        [one] 1 open gap stays open.
       *[other] { $count } open gaps stay open.
    }
issues-effect-status = { $count ->
        [one] 1 issue is marked as left for later.
       *[other] { $count } issues are marked as left for later.
    }

issues-done-carry = { $count ->
        [one] Carried { $name }
       *[other] Carried { $count } issues
    }
issues-done-merge = { $count ->
        [one] Joined { $name } with others
       *[other] Merged { $count } issues
    }
issues-done-split = Split { $name }
issues-done-drop = { $count ->
        [one] Dropped { $name }
       *[other] Dropped { $count } issues
    }
issues-done-defer = { $count ->
        [one] Left { $name } for later
       *[other] Left { $count } issues for later
    }
issues-done-new = Raised { $name }
issues-done-new-list = Began the list { $name }
issues-done-rename = Renamed { $name }
issues-done-rank = Ranked { $name } { $rank_count }
issues-done-rank-all = Put the issues of “{ $list }” in an order
issues-done-revisit = Took { $name } up again
issues-done-remove = Removed { $name }
issues-done-step-out = Took the step out

# What a rule says no to.
refused-issue-was-dropped = { $issue } was dropped. Take that step out first, in its pane under Steps.
refused-issue-goes-on = { $issue } went on to a later list. Take that step out first, in its pane under Steps.
refused-issue-step-stands = This step of { $issue } is recorded already.
refused-issue-no-later-list = No list follows this one. Begin the next list first.
refused-issue-none-chosen = Choose an issue first.
refused-issue-chosen-twice = The same issue is named twice.
refused-issue-one-at-a-time = A name or an issue to become can be given for one issue at a time.
refused-issue-merge-needs-two = Merging needs two issues or more, or an issue that others became before.
refused-issue-split-needs-two = Splitting needs two names or more.
refused-issue-parts-alike = Two parts have the same name.
refused-issue-number-taken = Number { $number } cannot be given: it is taken in this list, or is no number.
refused-issue-not-in-list = { $issue } does not stand in this list.
refused-issue-not-deferred = { $issue } was not left for later.
refused-issue-in-use = { $issue } has steps, judgements, gaps, work, owners or comments. Take those away first, or drop the issue with a reason.
refused-issue-cause-without-symptom = A cause can be named only when the reason is that the issue is a symptom.
refused-issue-symptom-of-itself = { $issue } cannot be a symptom of itself.
refused-issue-symptom-in-a-circle = { $issue } is itself a symptom of this issue.
refused-lineage-list-not-later = An issue goes only to a list that comes later.
refused-lineage-target-needed = This step needs an issue to go to.
refused-lineage-drop-has-target = What is dropped goes nowhere.
refused-lineage-reason-needed = Dropping needs a reason.
refused-lineage-reason-without-drop = This reason belongs to dropping only.

# Names of changes, for undo and the history.
change-issue-list-create = begin the list { $name }
change-issue-create = raise { $name }
change-issue-rename = rename { $name }
change-issue-carry = carry { $name }
change-issue-merge = merge { $name }
change-issue-split = split { $name }
change-issue-drop = drop { $name }
change-issue-rank = order of { $name }
change-issue-defer = leave { $name } for later
change-issue-revisit = take { $name } up again
change-issue-remove = remove { $name }
change-lineage-remove = take out the step { $name }

issues-owner-state-proposed = proposed
issues-owner-state-accepted = accepted
issues-owner-state-declined = declined
issues-owner-state-to_be_determined = to be determined
issues-source = Source
issues-no-later = No list comes after this one yet
issues-no-later-how = Begin the next list; the issues can then be carried into it.
issues-into-hint = Leave it empty for a new issue.
issues-number-wrong = A number has digits only.
issues-list-stage = Stage
issues-open-here = Follow its lineage
issues-clear = Choose none
issues-open-list = Open the register

issues-grounds = When, who, which source

# Priorities: rounds of ranking, ballots, and how places moved.
priorities-tab = Priorities
priorities-toolbar = Which list
priorities-picture = Place of each issue, round by round
priorities-deck = A circle is a place, a line the way of an issue; what shares a place stands below one another.
priorities-list-now = The list as it stands
priorities-none = Nobody put these issues in an order yet
priorities-none-how = Begin a round: parties or people say by order, by points or by pairs what comes first, and each ballot is kept as it was said.
priorities-finds = { $issue } comes first in “{ $round }”
priorities-finds-list = { $issue } comes first in the list as it stands
priorities-point = { $place } { $issue }, in { $round }
priorities-moves = What moved
priorities-rose = { $issue } rose from { $was } to { $place } between “{ $before }” and “{ $after }”.
priorities-fell = { $issue } fell from { $was } to { $place } between “{ $before }” and “{ $after }”.
priorities-table = Places of the issues
priorities-no-place = no place
priorities-place-score = { $place } ({ $score ->
        [one] one point
       *[other] { $score } points
    })
priorities-round-new = New round…
priorities-round-ask = Begin which round of ranking?
priorities-round-title = Name
priorities-round-hint = For example “Board workshop, June”.
priorities-round-do = Begin round
priorities-round-begun = Began round { $title }
priorities-round-remove = Remove this round
priorities-removed = Removed { $name }
priorities-method-order = By order
priorities-method-points = By points
priorities-method-pairwise = By pairs
priorities-rule-order = Each ballot counts the same: an issue gets one point for every issue that a ballot puts after it.
priorities-rule-points = Each ballot counts the same: the points that an issue is given are added up.
priorities-rule-pairwise = Each ballot counts the same: an issue gets two points for every issue that fewer ballots prefer to it, one where they are equal.
priorities-ballots = { $round }: { $count ->
        [0] no ballot
        [one] one ballot
       *[other] { $count } ballots
    }
priorities-ballots-none = Nobody has said anything in this round yet.
priorities-ballot-new = Cast a ballot…
priorities-ballot-ask = What does the ballot say in “{ $round }”?
priorities-ballot-party = Party whose ballot it is
priorities-ballot-person = Or the person
priorities-ballot-do = Keep the ballot
priorities-ballot-kept = Kept the ballot
priorities-ballot-there = { $name } has cast a ballot in “{ $round }” already. What you keep here takes its place.
priorities-ballot-replace = Replace the ballot
priorities-ballot-replaced = Replaced the ballot of { $name }
priorities-ballot-edit = Change…
priorities-ballot-edit-of = Change the ballot of { $name }
priorities-ballot-remove = Remove
priorities-ballot-remove-of = Remove the ballot of { $name }
priorities-give-order = Place of { $issue }
priorities-give-points = Points for { $issue }
priorities-whole-numbers = Places and points are whole numbers.
priorities-pair = { $first } or { $second }
priorities-neither = neither rather
priorities-says-order = { $value } { $issue }
priorities-says-points = { $issue } { $value }
priorities-says-pair = { $first } rather than { $second }
priorities-take = Make this the order of the list
priorities-taken = Put { $list } in the order of the round
priorities-taken-because = Order of the round “{ $round }”
priorities-ties = Two issues share a place, so the round is no order yet.
