# The start screen.

app-name = Throughline
start-say = Follow an issue from the first comment to the board’s decision: who raised it, what became of it, which work covers it, and where the words changed.
start-open = Open…
start-new = New plan
start-recent = Recent
start-recent-none = Plans you open will stand here.
start-recovered =
    { $count ->
        [one] One plan kept after a crash
       *[other] { $count } plans kept after a crash
    }
start-missing = ? missing
start-forget = Take { $name } off this list
start-tip = Each plan is one file that you keep. Nothing is sent anywhere. Drop a plan here to open it.
start-drawing = The sample: 21 draft issues become 11 final issues, then 6 work areas, then 3 priority topics
start-stage-1 = draft issues
start-stage-2 = final issues
start-stage-3 = work areas
start-stage-4 = priority topics
start-sample-name = Sample: the ICANN multistakeholder model, 2019 to 2024
start-sample-told = A full plan with 21 draft issues, five comment proceedings, two Next Steps papers with their redline, and the FY21–25 work plan. Facts carry their source; invented values are marked <mark></mark>. A tour of six steps leads through it.
