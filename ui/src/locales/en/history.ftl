# The plan's history, undo and redo.

undone = Undone: { $name }
redone = Done again: { $name }

history-title =
    { $count ->
        [0] The history of this plan
        [one] One change since this plan was made
       *[other] { $count } changes since this plan was made
    }
history-none = Nothing has been changed yet.
history-none-how = Every change will stand here with its name, who made it, when and why.
history-opened = Opened here; what follows was there before
history-taken-back = taken back later
history-undo-last = Undo the last
history-back-to = Back to here
history-back-told =
    { $count ->
        [one] The one change above is taken back. That can itself be undone.
       *[other] The { $count } changes above are taken back. That can itself be undone.
    }
history-back-do =
    { $count ->
        [one] Take back 1 change
       *[other] Take back { $count } changes
    }
history-more = Show older changes
