parties-finding = { $lead_count ->
    [0] { $count } parties, none of them leads anything yet
    [one] { $count } parties, one of them leads something
   *[other] { $count } parties, { $lead_count } of them lead something
}
parties-toolbar = Which parties are shown
parties-find = Find
parties-shown = { $count } of { $total_count } shown
parties-column-name = Name
parties-column-kind = Kind
parties-column-role = Role
parties-column-leads = Leads
parties-column-supports = Supports
parties-column-submissions = Comments
parties-decisional = decisional participant
parties-empty = Bodies and people will stand here.
parties-empty-how = They come with the sample plan.
parties-none = No party is called “{ $words }”.
parties-none-how = Empty the box to see all of them.

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
