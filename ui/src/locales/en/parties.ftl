parties-finding = { $lead_count ->
    [0] { WORD($count, at: "start") } parties, none of them leads anything yet
    [one] { WORD($count, at: "start") } parties, one of them leads something
   *[other] { WORD($count, at: "start") } parties, { WORD($lead_count) } of them lead something
}
parties-toolbar = Which parties are shown
parties-column-name = Name
parties-column-kind = Kind
parties-column-role = Role
parties-column-leads = Leads
parties-column-supports = Supports
parties-column-submissions = Comments
parties-decisional = decisional participant
parties-empty = Bodies and people will stand here.
parties-empty-how = Add them one by one, or import a table of them.
parties-none-like = No party is like this.

party-kind-corporation = corporation
party-kind-board = board
party-kind-staff = staff organisation
party-kind-department = department
party-kind-office = office
party-kind-aggregate = several bodies together
party-kind-supporting_organization = supporting organization
party-kind-advisory_committee = advisory committee
party-kind-nominating_committee = nominating committee
party-kind-empowered_community = empowered community
party-kind-council = council
party-kind-house = house
party-kind-stakeholder_group = stakeholder group
party-kind-constituency = constituency
party-kind-ralo = regional At-Large organization
party-kind-working_group = working group
party-kind-committee = committee
party-kind-affiliate = affiliate
party-kind-outside_organization = outside organization
party-kind-regional_forum = regional forum
party-kind-board_committee = board committee
party-kind-person = person
party-kind-team = team
party-kind-group = group

parties-tab-tree = Bodies and people
parties-tab-load = Load by year
parties-column-exists = Exists
parties-exists-both = { $from } to { $until }
parties-exists-from = from { $from }
parties-exists-until = until { $until }
parties-column-capacity = Takes on
parties-any-kind = Any kind
parties-any-time = Whenever it exists
parties-existence-now = Exists now
parties-existence-ended = Has ended
parties-existence-later = Yet to begin
parties-over = Takes on too much
parties-idle = Has no part
parties-unchecked = Not checked
parties-above = , shown for those below it

# What can be done with parties.
parties-act = Change
parties-add = Add a party…
parties-add-under = Add a party below it…
parties-edit = Edit…
parties-move = Move…
parties-delete = Delete…
parties-add-ask = Add a party
parties-add-do = Add it
parties-added = { $name } was added
parties-edit-ask = Edit { $name }
parties-edited = { $name } was edited
parties-name = Full name
parties-abbreviation = Short name
parties-under = Belongs to
parties-under-hint = Leave it empty for the top of the tree.
parties-role = Role
parties-starts = Exists from
parties-ends = Exists until
parties-capacity = Takes on a year
parties-capacity-hint = How many work items at once; empty for no limit.
parties-decisional-ask = Decisional participant
parties-decisional-unsaid = no such question
parties-decisional-yes = yes
parties-decisional-no = no
parties-move-ask = Where does { $name } belong?
parties-move-effect =
    { $count ->
        [one] One party below it goes along.
       *[other] { $count } parties below it go along.
    }
parties-move-do = Move it
parties-moved = { $name } was moved
parties-delete-ask = Delete { $name }?
parties-delete-do = Delete it
parties-deleted = { $name } was deleted
parties-reason = Why it goes
parties-hangs-below =
    { $count ->
        [one] One party below it moves up to { $parent }.
       *[other] { $count } parties below it move up to { $parent }.
    }
parties-hangs-below-top =
    { $count ->
        [one] One party below it moves to the top of the tree.
       *[other] { $count } parties below it move to the top of the tree.
    }
parties-hangs-roles =
    { $count ->
        [one] Its part in one record goes with it.
       *[other] Its parts in { $count } records go with it.
    }
parties-hangs-alone =
    { $count ->
        [one] One record is then led and owned by nobody.
       *[other] { $count } records are then led and owned by nobody.
    }
parties-hangs-submissions =
    { $count ->
        [one] One comment keeps its submitter’s name and loses the tie to it.
       *[other] { $count } comments keep their submitter’s name and lose the tie to it.
    }
parties-hangs-mentions =
    { $count ->
        [one] One decision, proceeding, step or statement names nobody any more.
       *[other] { $count } decisions, proceedings, steps or statements name nobody any more.
    }
parties-hangs-nothing = Nothing hangs on it.

# Who has which part in a record.
roles-title = Who takes part
roles-none = Nobody has a part in this yet.
roles-nobody = to be determined
roles-add = Give a part…
roles-add-ask = Who takes part in { $name }?
roles-add-do = Give the part
roles-added = A part in { $name } was given
roles-party = Party
roles-party-hint = Leave it empty while nobody is determined.
roles-part = Part
roles-state = How it stands
roles-state-of = Say how the part of { $party } stands
roles-state-ask = What is said of { $party }, who { $role } it?
roles-state-effect = What was said before stays beside it.
roles-state-do = Write it down
roles-stated = What is said of { $party } was written down
roles-stated-on = Said on
roles-stated-by = Said by
roles-reason = Why
roles-remove-of = Take the part of { $party } away
roles-removed = The part of { $party } was taken away
roles-said-proposed = proposed
roles-said-accepted = accepted
roles-said-declined = declined
roles-said-to_be_determined = to be determined
roles-said-nothing = nothing said
roles-said-by = said by { $party }
roles-earlier = What was said before
roles-before = before: { $said }
roles-outside =
    { $years ->
        [one] It exists { $exists }; this is for { $first }.
       *[both] It exists { $exists }; this runs from { $first } to { $last }.
    }
roles-of-party =
    { $count ->
        [0] What it takes part in
        [one] It has a part in one record
       *[other] It has { $count } parts in records
    }
roles-of-party-none = Nothing yet.
role-owns = owns
role-updates = updates
role-answers = answers for
role-oversees = oversees
role-consulted = is consulted on

# Load by year.
load-finding-no-limit =
    { $count ->
        [one] One party has taken on work; none has said how much it can
       *[other] { WORD($count, at: "start") } parties have taken on work; none has said how much it can
    }
load-finding =
    { $count ->
        [0] No party takes on more than it can
        [one] One party takes on more than it can
       *[other] { $count } parties take on more than they can
    } { $limit_count ->
        [one] (one has a limit)
       *[other] ({ $limit_count } have a limit)
    }
load-toolbar = How load is counted
load-counted = Which parts count
load-count-all = Every part
load-count-leads = Leads and owns
load-as-strip = strip
load-as-table = table
load-rule = Work items not done, deferred or declined; parts not declined
load-none = The load of each party by year will stand here.
load-none-how = It is counted from the work items that parties lead or support.
load-none-do = Go to the plan
load-strip = Load by party and fiscal year
load-no-years = No years
load-capacity = Takes on
load-key = 3 / 7 means: 3 work items itself, 7 with those of the parties below it, each counted once. ▲ is more than it takes on. A darker cell has more. Enter shows which.
load-cell =
    { $own_count ->
        [one] one item itself
       *[other] { $own_count } items itself
    }, { $count } with those below it.
load-cell-over = That is more than the { $limit } it takes on.
load-items =
    { $count ->
        [0] { $party } has nothing in { $year }
        [one] { $party } has one work item in { $year }
       *[other] { $party } has { $count } work items in { $year }
    }
load-over = More than the { $limit } that { $party } takes on in a year.
load-open-party = About { $party }
load-part =
    { $party } { $role }{ $state ->
        [accepted] { "" }, accepted
        [proposed] { "" }, proposed
       *[other] { "" }
    }
load-column-own = { $year } itself
load-column-all = { $year } in all
load-column-over = Over its limit in
