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
