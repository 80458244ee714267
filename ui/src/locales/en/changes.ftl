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
change-outline-delete = delete { $name }
change-assignment-set = set who takes part in { $name }
change-amount-set = set the amount of { $name }
change-version-publish = publish { $name }
change-baseline-take = take baseline { $name }
change-work-item-days = set the days of { $name }
change-dependency-set = let { $name } wait
change-dependency-remove = let { $name } wait no longer
change-schedule-push = move what waits for { $name }
