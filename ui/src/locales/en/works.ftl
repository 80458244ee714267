# Existing work in full: where it stands and stood, its milestones, what it recommends, where it is found.

kind-standing = Standing of a work
kinds-standing = Standings of works
kind-recommendation = Recommendation
kinds-recommendation = Recommendations

part-standing = Where it stands
part-stood = Where it stood before
standing-add = New standing…
standing-ask = Where does { $work } stand?
standing-on = As of
standing-as-of = as of { $day }
standing-done = Done
standing-expected = Expected
standing-source = Source
standing-source-hint = Without one it is your own statement.
standing-effect = The newest day is what the work says from then on; earlier ones stay below it. Judgements of it made before a newer one are marked as older than the work.
standing-do = Keep standing
standing-written = Said where { $work } stands
standing-none = Nobody said where it stands.
standing-of = what stood on { $day }
standing-of-no-day = what is said without a day

part-recommendations = Recommendations
recommendation-add = Add a recommendation…
recommendation-ask = What does it recommend?
recommendation-name = Recommendation { $number }
recommendation-number = Number it has there
recommendation-text = What is recommended
recommendation-since = Since
recommendation-do = Keep recommendation
recommendation-written = Kept recommendation { $number }

part-links = Links and documents
link-add = Add a link…
link-ask = Where is it found?
link-way = What it leads to
link-page = A page or a paper
link-document = A document of this plan
link-document-of-plan = document of this plan
link-title-hint = The title of the document, when nothing is written here.
link-nowhere = no address known
link-do = Keep link
link-written = Kept link

work-kind-policy_development = policy process
work-kind-specific_review = specific review
work-kind-organizational_review = organisational review
work-kind-cross_community_working_group = cross-community group
work-kind-org_project = org project
work-kind-standing_function = standing function

refused-standing-day-needed = Say of which day that is: a date, a month or a year.
refused-standing-words-needed = Say how much is done, the phase, when it is expected to be complete, or something else.
refused-standing-there-already = There is a standing of { $day } already. Correct that one.
refused-standing-older = The newest standing is of { $day }. Give an earlier one under “Where it stands” in the pane of the work.
refused-recommendation-number-needed = Give the number that the recommendation has in the work.
refused-recommendation-text-needed = Say what is recommended.
refused-recommendation-taken = The work has a recommendation { $number } already. Give this one another number.
refused-link-title-needed = Say what is found there.
refused-link-not-here = Only existing work has links and parts like this.
