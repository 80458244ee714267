# Asking for a report.

do-report-coverage = Coverage report…
do-report-issues = Issue report…
report-ask = Write a report on the plan as it stands
report-effect = Each figure names the rows it counts, in a table at the end. Strict and relaxed counting stand side by side.
report-do = Write the report
report-written = { $file } was written, with { $count } figures
report-kind = What it is about
report-kind-coverage = Coverage
report-kind-issues = Issues
report-list-newest = the newest list
report-counting = What counts as a hole
report-counting-strict = strict
report-counting-strict-note = Only work in force counts.
report-counting-relaxed = relaxed
report-counting-relaxed-note = Work that is itself a draft or a plan counts too.
report-holes = Only issues that are not covered
report-form = Written as
report-form-docx = Word document
report-form-docx-note = Two of them can be compared, with tracked changes.
report-form-html = page
report-form-html-note = One file to read and print.
report-form-xlsx = workbook
report-form-xlsx-note = A sheet for each table.
