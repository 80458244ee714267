# Opening, saving, recovering and restoring plan files.

file-opened = Opened { $name }
file-open-ended = Opening was stopped, and nothing was changed
file-saved = Saved
file-nothing-to-save = Nothing to save: the file is as it is here
file-copied = Saved a copy as { $name }
file-discarded = Your changes were given up; this is the file as it is now

arrival-title = Opening { $file }
arrival-why = This plan was written elsewhere. It is checked whole before anything of it is used; the next time it opens at once.
arrival-structure = Checking whether the file is whole… { $percent } %
arrival-rows = Reading what it holds… { $percent } %
arrival-history = Checking its history… { $percent } %
arrival-end = Stop opening

new-plan-ask = What is the new plan called?
new-plan-name = Name of the plan
new-plan-hint = It can be changed later. The file is named when you save it.
new-plan-make = Make the plan

trouble-open = The plan could not be opened
trouble-open-named = { $name } could not be opened
trouble-has-backup = There is a good backup, made { $backup_at }. It opens as a plan without a file; saving it under a name keeps the damaged file as it is.
trouble-open-backup = Open the backup
trouble-save = The plan could not be saved
trouble-save-named = { $name } could not be saved
trouble-other = That could not be done
trouble-other-named = That could not be done with { $name }

unsaved-ask = Save the changes to { $name } first?
unsaved-told = They are kept on this device, but the file does not have them yet.
unsaved-save = Save
unsaved-discard = Give up the changes

underneath-ask = { $name } was changed by something else. What should happen to your changes?
underneath-told = The file is not the one you opened: another program, another person or a synced folder wrote to it. It has not been overwritten.
underneath-merge = Merge both…
underneath-merge-told = Merging brings the other changes into your plan, and asks about what both of you changed.
underneath-copy = Save my plan as a copy
underneath-copy-told = A copy under a new name keeps your changes; the other file stays as it is.
underneath-discard = Give up my changes
underneath-discard-told = Giving up your changes opens the file as it is now.
underneath-cancel-told = Cancel leaves both as they are. Your changes stay on this device.

recovery-ask =
    { $count ->
        [one] One plan was open when Throughline stopped. Open it as it was?
       *[other] { $count } plans were open when Throughline stopped. Open one as it was?
    }
recovery-told = Every change was kept on this device, also those the file does not have.
recovery-line =
    { $count ->
        [0] No change that the file does not have; last used { $when }
        [one] One change that the file does not have, { $when }
       *[other] { $count } changes that the file does not have, the last { $when }
    }
recovery-open = Open
recovery-discard = Throw away
recovery-later = Decide later

backups-title = Which backup do you want to go back to?
backups-told = Throughline keeps the last ten saves and one for each of 30 days. Restoring makes a backup first and can be undone.
backups-none = No backups yet.
backups-none-how = The first one is made when this plan is saved.
backups-line = { $reason }, { $size } kB
backups-compare = Compare
backups-hide = Hide
backups-comparing = Comparing it with the plan as it stands…
backups-differences =
    { $count ->
        [0] The plan has not changed since.
        [one] Going back takes away one change.
       *[other] Going back takes away { $count } changes.
    }
backups-difference = { $kind }: { $added } added since, { $changed } changed, { $removed } removed
backups-restore = Go back to this backup
backup-save = made when saving
backup-daily = made once a day
backup-before_import = made before an import
backup-before_merge = made before a merge
backup-before_restore = made before going back
backup-before_migration = made before a newer version opened it

# A table from elsewhere.

import-ask = Import a table
import-kind = Its rows are
import-list = Into which list
import-issues-of = Issues are those of
import-choose = Choose a table…
import-choose-other = Choose another table…
import-hint = An Excel workbook, or comma, semicolon or tab separated values. Nothing is written before you have seen what it does.
import-file = { $file }, { $count ->
        [one] one row
       *[other] { $count } rows
    }
import-headed =
    { $count ->
        [one] The first line names the columns: one of { $all_count } is recognised.
       *[other] The first line names the columns: { $count } of { $all_count } are recognised.
    }
import-left =
    { $count ->
        [one] Left out unless you say what it holds: { $columns }.
       *[other] Left out unless you say what they hold: { $columns }.
    }
import-unheaded = The first line is taken as a row like the others. Say below what each column holds.
import-first-line = The first line names the columns
import-columns = What each column holds
import-head-none = Column { $number }
import-nothing = left out
import-label = Label, as W-03
import-id = Throughline id
import-counts =
    { $added } new · { $changed } changed · { $same } the same · { $refused } cannot be read{ $other ->
        [0] {""}
       *[other] { " · " }{ $other } of another kind, left alone
    }
import-rows = What each row does
import-line = Row { $line }
import-more = and { $count } more
import-action-add = new
import-action-change = changed
import-action-refused = cannot be read
import-leave-out =
    { $count ->
        [one] Leave out the row that cannot be read
       *[other] Leave out the { $count } rows that cannot be read
    }
import-do =
    { $count ->
        [0] Import
        [one] Import one row
       *[other] Import { $count } rows
    }
import-done = Imported { $file }: { $added } new, { $changed } changed
