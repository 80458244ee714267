# Merging a copy of the plan that somebody changed elsewhere.

refused-merge-stranger = { $file } is another plan, not a copy of this one.
refused-merge-same-file = { $file } is the plan that is open. Choose the copy that somebody else has changed.
refused-merge-nothing-new = There is nothing new in { $file }: the plan has everything in it already.
refused-merge-undecided = { $count ->
    [one] One conflict is not decided yet. Nothing was merged.
   *[other] { $count } conflicts are not decided yet. Nothing was merged.
}
refused-merge-breaks-a-rule = Merged like this, { $place } would break a rule of the plan ({ $detail }). Nothing was merged.

merge-kept-published = a published version never changes
merge-kept-journal = it names a place in the history of the other file
merge-kept-label = both added it, and ours has the label
merge-kept-order = only its place among others differs
merge-kept-newer = ours is of a later day

do-plan-merge = Merge a copy…
merge-ask = Merge a copy of this plan
merge-choose = Choose the copy…
merge-choose-other = Choose another copy…
merge-hint = The file that somebody else changed. Nothing is written before you have seen what comes in and decided what both of you changed.
merge-do = Merge
merge-stop = Stop reading
merge-done =
    { $count ->
        [one] Merged { $file }: one change
       *[other] Merged { $file }: { $count } changes
    }
merge-nothing-new = There is nothing new in { $file }.
merge-nothing-new-own = { $file } has nothing that your plan has not. You can save your plan now.
merge-came-count =
    { $count ->
        [0] Nothing comes in without a question
        [one] One thing comes in
       *[other] { $count } things come in
    }
merge-open-count =
    { $count ->
        [0] nothing is left to decide
        [one] one thing is to be decided
       *[other] { $count } things are to be decided
    }
merge-conflicts = Both changed
merge-all-ours = Ours for all
merge-all-theirs = Theirs for all
merge-about = { $record }: { $part }
merge-part = { $name } ({ $part })
merge-ours = Ours: { $value }
merge-theirs = Theirs: { $value }
merge-ours-whole = Ours for all of it
merge-theirs-whole = Theirs for all of it
merge-together = These { $count } hang together and are decided at once.
merge-empty = nothing
merge-not-there = not there
merge-new = new
merge-removed = removed
merge-came = Comes in
merge-moved = Comes in under another label or place
merge-kept = Stays out
merge-same =
    { $count ->
        [one] One row was changed alike by both.
       *[other] { $count } rows were changed alike by both.
    }
