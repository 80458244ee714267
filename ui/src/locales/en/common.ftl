# Words used in every place.

undo = Undo
redo = Redo
cancel = Cancel
close = Close
dialog-unkept =
    { $what ->
        [written] What you wrote here is not kept yet.
       *[chosen] What you chose here is not kept yet.
    }
dialog-discard = Discard it
dialog-go-on =
    { $what ->
        [written] Keep writing
       *[chosen] Go on choosing
    }
reload = Reload
try-again = Try again
choose = Choose
none-found = Nothing found
not-known = not known
waiting = Reading the plan…

# Instants.
when-today = today, { $clock }
when-yesterday = yesterday, { $clock }

# A day as text.
day-form = 2020-02-20
day-lies = { $value }, in { $fiscal }
day-hint = A year, a month (2020-02) or a day; leave it empty if it is not known.
day-wrong = Write a year (2020), a month (2020-02) or a day (2020-02-20) that exists.

# Marks.
basis-illustrative = ≈ illustrative
basis-inferred = ≈ inferred
basis-memory = ≈ from memory
sources-more = +{ $count }
source-open = Source { $label }: { $title }
conflict-mark =
    ≠ { $count } { $of ->
        [date] { $count ->
            [one] date
           *[other] dates
        }
        [owner] { $count ->
            [one] owner
           *[other] owners
        }
        [account] { $count ->
            [one] account
           *[other] accounts
        }
        [number] { $count ->
            [one] number
           *[other] numbers
        }
        [name] { $count ->
            [one] name
           *[other] names
        }
       *[value] { $count ->
            [one] value
           *[other] values
        }
    }
status-on_track = on track
status-at_risk = at risk
status-off_track = off track
status-not_started = not started
status-done = done
status-no_update = no update

toast-region = What just happened

# Faults.
failed-title = That did not work
failed-told = Something went wrong inside Throughline. Your plan is as it was before. Incident { $incident }.
unreachable-title = No answer
unreachable-told = The part of Throughline that holds the plan does not answer. What was saved is safe; close the window and open it again.
crash-title = This part of the window stopped working.
crash-told = Your plan is safe: every change is written as it is made. Reload the window, and give the number { $incident } if you report it.
refused-unknown = The plan does not allow this ({ $code }).

# Pane and tables.
pane-missing = What is missing.
pane-path = Path
pane-close = Close details
tree-fold = Open or fold
tree-carry-on = { $name } goes under { $place }. Enter puts it there, arrows choose another place, Escape leaves it.
tree-carry-before = { $name } goes before { $place }. Enter puts it there, arrows choose another place, Escape leaves it.
tree-carry-after = { $name } goes after { $place }. Enter puts it there, arrows choose another place, Escape leaves it.
table-menu = { $table }: copy, export, columns
table-copy = Copy the table
table-copied = { $count ->
    [one] Copied one row, with the heads
   *[other] Copied { $count } rows, with the heads
}
table-not-copied = The clipboard did not take the table
table-export-xlsx = Export to Excel…
table-export-csv = Export as CSV…
table-exported = Exported { $file }: { $count ->
    [one] one row
   *[other] { $count } rows
}
table-edit-many =
    { $count ->
        [0] Edit the selected rows…
        [one] Edit the selected row…
       *[other] Edit the { $count } selected rows…
    }
table-basis-own = own statement
table-basis-sourced = sourced
table-basis-inferred = inferred
table-basis-memory = from memory
table-basis-illustrative = illustrative
table-edit-ask =
    { $count ->
        [one] What changes in this row?
       *[other] What changes in these { $count } rows?
    }
table-edit-field = Column
table-edit-now = Now:
table-edit-several = several values
table-edit-value = From now on
table-edit-words = Evidence or reason
table-edit-empty = nothing
table-edit-do =
    { $count ->
        [one] Change one row
       *[other] Change { $count } rows
    }
table-edit-effect = One step in the history; Undo takes all of it back.
table-edited = { $field }: { $count ->
        [one] one row changed
       *[other] { $count } rows changed
    }
table-cell = { $field } of { $row }
table-cell-keys = Return keeps it, Escape does not.
table-columns = Columns…
table-columns-ask = Which columns stand in this table?
table-columns-all = Show all
views = Views
views-current = View: { $name }
views-shown = in view now
views-plain = Everything, as it comes
views-keep = Keep this view…
views-keep-ask = What is this view called?
views-keep-effect = Its filters, its columns and its order are kept for this plan on this computer.
views-keep-replaces = It replaces the view of the same name.
views-keep-do = Keep the view
views-kept = Kept the view { $name }
views-name = Name
views-name-of = Name of { $name }
views-name-needed = A view needs a name.
views-name-twice = Another view has this name.
views-change = Rename or delete views…
views-change-ask = Which views are kept?
views-change-effect = Only the views change; nothing in the plan does.
views-change-do = Keep these views
views-delete = Delete { $name }
views-delete-do = Delete
views-none-left = No view is left.
register-basis = Any basis
register-none-how = The filters above hide every row.
register-find = Find in this register
register-filtered = { $shown_count } of { $count }: { $filters }
import-pasted = the clipboard
