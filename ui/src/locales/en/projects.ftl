# Project files of other programs, out and in.

do-project-import = Import a project file…
do-project-export = Export as a project file…
project-import-ask = Import a project file
project-choose = Choose a project file…
project-choose-other = Choose another file…
project-hint = The XML of Microsoft Project, which ProjectLibre and GanttProject write too. Nothing is written before you have seen what it does.
project-import-do =
    { $count ->
        [one] Import one task
       *[other] Import { $count } tasks
    }
project-imported = Imported a project: { $added } new, { $changed } changed
project-exported =
    { $count ->
        [one] Wrote { $file } with one task
       *[other] Wrote { $file } with { $count } tasks
    }
project-left-out = A project file has no room for the following, so it is left out:
project-left-out-base = What is planned by year in the base case for { $years }; the cost of all years together holds it.
project-left-out-low = What is planned in the low case for { $years }.
project-left-out-high = What is planned in the high case for { $years }.
project-left-out-categories =
    { $count ->
        [one] The categories that the money of one row is kept by; each of its costs stands there as one sum.
       *[other] The categories that the money of { $count } rows is kept by; each of their costs stands there as one sum.
    }
project-left-out-other-money =
    { $count ->
        [one] What one row really cost or brings in; only planned costs are written.
       *[other] What { $count } rows really cost or bring in; only planned costs are written.
    }
project-left-out-baselines =
    { $count ->
        [one] The baseline { $names }.
       *[other] The baselines { $names }.
    }
project-refused = Nothing is imported while a task cannot be read. Mend it in the program it comes from, and export it again.
project-no-baselines =
    { $count ->
        [one] One task has a baseline in the file. Baselines are places in a plan’s own history, so it is not brought in.
       *[other] { $count } tasks have baselines in the file. Baselines are places in a plan’s own history, so they are not brought in.
    }
project-strange-lags =
    { $count ->
        [one] One tie has a lag that is no number of days; what is over is left out.
       *[other] { $count } ties have a lag that is no number of days; what is over is left out.
    }
project-strangers =
    { $count ->
        [one] One of the people in the file is no party of this plan and is left out. Add the party first to bring it in.
       *[other] { $count } of the people in the file are no parties of this plan and are left out. Add the parties first to bring them in.
    }
project-other-year = Fiscal years begin in another month in the file. Those of the plan stay.

change-project-import = import a project, { $name } tasks
change-amount-note = say what an amount of { $name } rests on

refused-project-unreadable = { $file } is not the XML of Microsoft Project. In other programs, save or export the project as XML and choose that file.
refused-project-cut = { $file } ends in the middle, so nothing was imported. It may not have been copied whole; export it again.
refused-project-empty = { $file } has no tasks.
refused-project-task-without-number = A task of { $file }, “{ $name }”, has no number (UID), so it could not be known again. Export the project again.
refused-project-number-twice = Two tasks have the number { $value }: “{ $first }” and “{ $second }”. Nothing was imported.
refused-project-record-twice = “{ $name }” carries the id of a row that another task carries too. It was probably copied; clear its field Text1, and it becomes a new work item.
refused-project-loop = Tasks of the file wait for each other in a circle: { $path }. Nothing was imported.
refused-project-day-unreadable = “{ $value }” is no date, at the task “{ $name }”. Nothing was imported.
refused-project-cost-unreadable = “{ $value }” is no cost, at the task “{ $name }”. Nothing was imported.
refused-project-cost-by-year = Its money is kept by year in this plan, so one sum cannot take its place. Change it under Money.
refused-project-cost-by-category = Its money is kept by category in this plan, which a project file cannot say. Change it under Money.
refused-project-milestone-of-nothing = It is a milestone of “{ $label }”, which is neither in the file nor in the plan.
refused-project-milestone-without-day = The milestone “{ $name }” has no day.
refused-project-goal-of-nothing = It serves “{ $label }”, which is a goal neither in the file nor in the plan. In its field “Goals served” stand labels of goals, with commas between.
refused-project-tie-to-nothing = It waits for a task with the number { $value }, which is not in the file.
refused-project-tie-to-summary = It waits for something that is no work item. Here only work items wait for one another.
refused-project-task-refused = The task “{ $name }” (number { $line }) cannot be read, so nothing was imported. { $why }
refused-amount-other-currency = This is in { $value }, and the plan counts in { $currency }. Currencies are not mixed; write the amount in { $currency }.
refused-amount-not-there = There is no amount here that a note could stand with.
