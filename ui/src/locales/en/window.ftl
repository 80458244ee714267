# What the desktop around the window says: file dialogs, and the answers of the shell itself.

window-title = { $name } – Throughline
dialog-open-plan = Open a plan
dialog-save-plan = Save the plan
dialog-save-copy = Save a copy of the plan
dialog-export-docx = Export a Word document
dialog-export-html = Export a page
dialog-kind-html = Web pages
dialog-open-docx = Choose a Word document
dialog-open-table = Choose a table
dialog-kind-table = Workbooks and separated values
dialog-export-calendar = Export the deadlines
dialog-kind-calendar = Calendars
dialog-export-picture = Save the picture
dialog-kind-svg = Picture (SVG)
dialog-kind-png = Picture (PNG)
picture-ask = The picture on paper
picture-print = Print
picture-export-svg = Save as vectors (SVG)…
picture-export-png = Save as points (PNG)…
picture-exported = Exported { $file }
dialog-export-table = Export the table
dialog-kind-xlsx = Excel workbooks
dialog-kind-csv = Comma separated values
dialog-open-project = Choose a project file
dialog-export-project = Export a project file
dialog-kind-project = Project files in XML
dialog-kind-plan = Throughline plans
dialog-kind-docx = Word documents

# The name offered for an exported redline.
redline-file-name = { $title } (redline)

combined-file-name = { $title } (combined)
refused-nothing-combined = Nothing was combined yet. Choose the document and its versions first.
refused-nothing-compared = Nothing was compared yet. Choose two documents first.
refused-word-file-too-large = { $file } is larger than { $size } MB. No document is.
refused-table-too-large = { $file } is larger than { $size } MB. No table of a plan is.
refused-path-not-chosen = That file was not chosen in this window. Choose it again.
refused-file-exists = { $file } is there already. Choose it by its whole name to replace it, or choose another name.
refused-version-without-text = This version has no text in the plan, so there is nothing to export or compare.
refused-redline-unproven = The redline was not exported, because it does not prove itself at { $place }. Nothing was written.

# Names several changes that were taken back at once, where the name of one stands otherwise.
change-several = { $count ->
    [one] one change
   *[other] { $count } changes
}
