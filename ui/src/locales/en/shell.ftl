# The window: title line, rail, status line, what can be done anywhere.

rail-name = Places
pane-name = Details
pane-unfold = Show the details
pane-fold = Hide the details
place-home = Home
place-plan = Plan
place-issues = Issues
place-coverage = Coverage
place-comments = Comments
place-documents = Documents
place-parties = Parties
place-empty = { $place } will stand here.
place-empty-how = This place has no content in this version.

file-menu = File
palette-open = Find or do…
save-state-saved = Saved
save-state-saved-at = Saved { $clock }
save-state-saving = Saving…
save-state-unsaved = Changes not in the file yet
save-state-never = Not saved under a name yet
save-state-local-only = Not saved under a name yet
save-state-underneath = The file was changed by something else
save-under-name = Save under a name…
read-only-sample = Sample, read-only until saved under a name
read-only-file = Read-only: the file is write-protected
read-only-folder = Read-only: the folder is write-protected
read-only-locked = Read-only: the file is open elsewhere
read-only-backup = Read-only: this is a backup

works-offline = Works offline
nothing-selected = Nothing selected
record-selected = Esc closes the record, F6 goes to the next part of the window
updates-on-request = Updates are never looked for unless you ask
status-undo = Undo: { $name }
status-history = History
language-name = English
version = Version { $version }
drop-here = Let go to open this plan

do-plan-new = New plan…
do-plan-open = Open…
do-plan-open-sample = Open the sample
do-plan-save = Save
do-plan-save-as = Save as…
do-plan-save-copy = Save a copy…
do-plan-close = Close the plan
do-backup-list = Backups…
do-undo-named = Undo: { $name }
do-redo-named = Redo: { $name }
do-history = History of the whole plan
do-home-visit = What changed since the last visit
do-back = Back
do-forward = Forward
do-region-next = Next part of the window
do-region-previous = Previous part of the window
do-table-import = Import a table…
do-calendar-export = Export the deadlines to a calendar…
calendar-exported = Exported { $file }: { $count ->
        [one] one event
       *[other] { $count } events
    }
