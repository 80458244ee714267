# The tour: six steps through a plan, and where it is offered.

tour-name = Tour of the plan
tour-take = Take the tour
tour-go-on = Go on with the tour, step { $step } of { $count }
tour-offer = New here? Six short steps show how an issue, its comments, the text and the plan hang together.
tour-offer-left = You left the tour in the middle.
tour-turn-down = Do not offer the tour any more
do-tour-next = Next step of the tour
do-tour-back = One step back in the tour

tour-at = Tour, step { $step } of { $count }: { $title }
tour-step = Step { $step } of { $count }
tour-back = Back
tour-next = Next
tour-finish = Finish the tour
tour-leave = Leave the tour
tour-show = Show what this is about
tour-fold = Hide the words
tour-unfold = Show the words

tour-lineage = Where each issue went
tour-lineage-told = Each column is one list of issues, and a band follows an issue from list to list, as it is carried on, joined with others, split or dropped. Choose an issue: its path lights up, and its story stands beside it, each step with its date, reason and source.
tour-coverage = What covers what
tour-coverage-told = Issues stand in the rows, existing work in the columns. A letter says what the work does for the issue, and ? that nobody has judged it yet, which is not the same as nothing. Walk with the arrow keys, and press Enter for the reasons behind a cell.
tour-proceeding = What people said
tour-proceeding-told = Each public comment proceeding has its dates, what was asked and what was found, and below it who answered, point by point. Choose the code of an issue beside a point to see what became of it.
tour-redline = What changed in the text
tour-redline-told = The two newest versions of a document as one text: inserted words are underlined, deleted ones struck through. Choose a change in the list to go to it, or export all of it as a Word document with tracked changes.
tour-roadmap = What happens when
tour-roadmap-told = The work items over their years, with milestones and what waits for what. Cut the rows by owner or by status, or choose another case of the money in the title line to see what would stay without funds.
tour-dashboard = Where it stands
tour-dashboard-told = The effort on one page: what was decided, what changed, which issues nothing covers yet, and how far the money reaches. Every line leads to the record behind it. From here, look round by yourself: “Find or do” above knows every record and everything you can do.
