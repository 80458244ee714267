# Names of changes, as they follow "Undo:" and stand in the history. Changes to issues are named in issues.ftl.

change-plan-create = make the plan
change-sample-import = build the sample
change-backup-restore = go back to a backup
change-undo = undo { $name }
change-redo = do again { $name }
change-coverage-assess = judge { $name }
change-sufficiency-judge = judge whether the work for { $name } suffices
change-existing-work-create = add { $name }
change-existing-work-edit = edit { $name }
change-gap-create = write gap { $name }
change-gap-edit = edit gap { $name }
change-gap-state = set the state of { $name }
change-work-item-from-gap = make work item { $name }
change-work-item-edit = edit { $name }
change-outline-add = add { $name }
change-outline-rename = rename { $name }
change-outline-move = move { $name }
change-outline-move-rows = move { $name }
change-outline-delete = delete { $name }
change-assignment-set = set who takes part in { $name }
change-amounts-set = set amounts of { $name }
change-amount-set = set the amount of { $name }
change-version-publish = publish { $name }
change-ranking-round-create = begin round { $name }
change-ballot-cast = keep the ballot of { $name }
change-ranking-remove = remove { $name }
change-baseline-take = take baseline { $name }
change-work-item-days = set the days of { $name }
change-dependency-set = let { $name } wait
change-dependency-remove = let { $name } wait no longer
change-schedule-push = move what waits for { $name }
change-outline-paste = paste { $name } work items
change-progress-tell = tell how { $name } stands
change-work-items-edit = change { $name } work items
change-milestone-set = set milestone { $name }
change-milestone-remove = take milestone { $name } away
change-risk-write = write down a risk of { $name }
change-outcome-write = write down a targeted outcome of { $name }
change-plan-part-remove = take { $name } away
change-gaps-served-set = set the gaps that { $name } closes
change-goals-served-set = set the goals that { $name } serves
change-fiscal-start-set = let the fiscal years begin in another month
change-update-period-set = set when an update is stale
change-records-edit =
    { $name ->
        [1] edit one row
       *[other] edit { $name } rows
    }
change-import-rows = import a table, { $name } rows
change-fiscal-years-add = add fiscal years { $name }
change-decision-write = write down { $name }
change-party-create = add { $name }
change-party-edit = edit { $name }
change-party-move = move { $name }
change-party-delete = delete { $name }
change-assignment-add = give a part in { $name }
change-assignment-state = say how a part in { $name } stands
change-assignment-remove = take a part in { $name } away
change-citation-add = cite a source for { $name }
change-citation-remove = cite a source for { $name } no longer
change-source-create = add source { $name }
change-basis-set = say how { $name } is known
change-conflict-write = write down where sources disagree on { $name }
change-conflict-remove = settle { $name }
change-term-create = explain { $name }
