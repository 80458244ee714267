# The library.

documents-tab-library = Library
documents-tab-read = Read
documents-tab-redline = Redline
documents-finding = { $text_count ->
    [0] { $count } versions are known, none with its text
    [one] { $count } versions are known, one of them with its text
   *[other] { $count } versions are known, { $text_count } of them with their text
}
documents-column-document = Document
documents-column-version = Version
documents-column-date = Date
documents-column-status = State
documents-column-sources = Sources
documents-column-text = Redline
documents-redline-from = from { $date_on }
documents-first-version = first with its text
documents-no-text = text not in the plan
documents-empty = Documents and their versions will stand here.
documents-empty-how = They come with the sample plan, or when a version is published from the plan.
documents-contents = Contents
documents-toolbar = Which version is read
documents-version = Version
documents-version-option = { $label } · { $date } · { $status }
documents-export-word = Export to Word…
documents-exported = Exported { $file }

version-status-draft = draft
version-status-draft_for_comment = draft for comment
version-status-in_revision = in revision
version-status-final = final
version-status-published = published
version-status-adopted = adopted
version-status-superseded = superseded
version-status-withdrawn = withdrawn
version-status-redline = redline

# Publishing a version.

documents-publish = Publish a version…
documents-publish-ask = Publish a new version?
documents-publish-title = Title of the version
documents-publish-words = The words are those of “{ $title }”.
documents-publish-tables = Every table is drawn again from the plan as it is now.
documents-publish-frozen = The version is frozen with the values it shows. Undo takes it back whole.
documents-publish-do = Publish version
documents-published = Published “{ $title }”

# The redline.

redline-finding = { $count ->
    [one] One change between the two versions
   *[other] { $count } changes between the two versions
}
redline-finding-none = The two versions say the same
redline-counts = { $inserted_count } inserted · { $deleted_count } deleted · { $reworded_count } reworded · { $moved_count } moved
redline-toolbar = What is compared
redline-view = View
redline-view-inline = Inline
redline-view-before = Before
redline-view-after = After
redline-from = From
redline-to = to
redline-next = Next change
redline-previous = Previous change
redline-at = Change { $number } of { $count }
redline-running = Redline
redline-running-dates = { $from_on } to { $to_on }
redline-same = Both sides are the same version.
redline-same-how = Choose another version on one side.
redline-empty = A redline needs two versions with their text.
redline-empty-how = Publish a version of a document in the library; it is compared with the one before.
redline-list = Changes
redline-order = In text order
redline-changes = { $count ->
    [one] one change
   *[other] { $count } changes
}
redline-marks = Marks
redline-key-inserted = inserted
redline-key-deleted = deleted
redline-key-moved = moved here
redline-key-bar = A bar beside a paragraph means that it changed.
redline-inserted-start = [inserted:{" "}
redline-deleted-start = [deleted:{" "}
redline-end = ]
redline-moved_to = moved here:
redline-moved_from = moved away:

change-kind-inserted = inserted
change-kind-deleted = deleted
change-kind-reworded = reworded
change-kind-moved = moved
change-kind-formatted = form changed
change-kind-row_inserted = row inserted
change-kind-row_deleted = row deleted

# Exporting the redline.

redline-export = Export redline…
redline-export-ask = What should the redline be?
redline-form = Form
redline-form-tracked = Word, tracked changes
redline-form-tracked-note = To work with: each change can be accepted or rejected.
redline-form-static = Word, colour and lines
redline-form-static-note = For publication: everybody sees the same, nothing can be accepted by mistake.
redline-form-side_by_side = Web page, side by side
redline-form-side_by_side-note = Both texts next to each other, for any browser and for print.
redline-form-inline = Web page, one text
redline-form-inline-note = What came and what went, in one text.
redline-form-list_xlsx = Summary of changes, Excel
redline-form-list_xlsx-note = Each change as a row: kind, place, before and after, author and date.
redline-form-list_csv = Summary of changes, CSV
redline-form-list_csv-note = The same for other programs.
redline-proof-page = Proof on a last page: counts, hashes of both documents, how they were compared, what no mark can say
change-filter = Show
change-filter-all = All { $count }
change-filter-kind = { $kind } { $count }
redline-export-do = Export redline
redline-export-proof = The file is read again before you get it: rejecting every change must give the earlier version, accepting every change the later one. Otherwise nothing is written.
redline-authorship = Author of the changes
redline-authorship-house = One name for all
redline-authorship-house-note = For publication by an organisation.
redline-authorship-named = { $author }
redline-authorship-named-note = The name from your settings.
redline-authorship-unnamed = Your own name
redline-authorship-unnamed-note = Give your name in the settings first.
redline-authorship-anonymous = Nobody
redline-authorship-anonymous-note = A neutral word and no date.
redline-house = Name
redline-house-default = Secretariat
redline-anonymous-name = Anonymous
redline-exported = { $count ->
    [one] Exported { $file }: one change, proven right
   *[other] Exported { $file }: { $count } changes, proven right
}

# The redline as a page of its own.

redline-page-title = { $after }: what changed since { $before }
redline-page-version = { $title } ({ $dated_on })
redline-page-summary = { $count ->
        [0] Nothing differs.
        [one] One change: { $kinds }.
       *[other] { $count } changes: { $kinds }.
    }
redline-page-key-inserted = inserted
redline-page-key-deleted = deleted
redline-page-key-moved = moved
redline-page-key-formatted = in another form
redline-page-key-bar = A bar beside a paragraph: something in it changed. Its number leads to the list at the end.

# A change in a list: its kind, where it stands, whose it is.

change-place = { $kind }{ $heading ->
        [none] {""}
       *[other] {" "}· { $under }
    } · { $story ->
        [footnote] footnote,{" "}
        [endnote] endnote,{" "}
        [header] header,{" "}
        [footer] footer,{" "}
        [text_box] text box,{" "}
       *[other] {""}
    }{ $story ->
        [document] style
       *[other] paragraph
    } { $paragraph }{ $page ->
        [none] {""}
       *[other] , page { $page }
    }
change-by = {" "}· { $author }{ $day ->
        [none] {""}
       *[other] , { $day }
    }
change-summary = Summary of changes
change-column-number = No.
change-column-kind = Kind
change-column-heading = Under the heading
change-column-text = Text
change-column-paragraph = Paragraph
change-column-page = Page
change-column-before = Before
change-column-after = After
change-column-author = Author
change-column-date = Date
change-story-body = Body
change-story-footnote = Footnote
change-story-endnote = Endnote
change-story-header = Header
change-story-footer = Footer
change-story-text_box = Text box
change-story-comment = Comment
change-story-document = Styles
change-stories-footnote = Footnotes
change-stories-endnote = Endnotes
change-stories-header = Header
change-stories-footer = Footer
change-stories-document = Styles

# The proof as the last page of a redline.

proof-title = Proof of this redline
proof-intro = This page is part of the redline and of neither document. Before the redline was handed over, every tracked change was rejected in a copy and accepted in another, and both were compared with the documents below. Rejecting everything gives the earlier document; accepting everything gives the later one, and this page.
proof-before = Earlier document
proof-after = Later document
proof-hash-file = BLAKE3 of the file: { $hash }
proof-hash-text = BLAKE3 of the text: { $hash }
proof-changes = Changes
proof-changes-count = { $count ->
        [0] None
        [one] One change
       *[other] { $count } changes
    }
proof-levels = Proven in both directions
proof-exact = Exact in: { $levels }
proof-not-exact = Not exact in: { $levels }. See below.
proof-exact-versions = Exact in: text, paragraphs, lists, tables, rows and cells, bold and italic words, links
proof-level-text = text
proof-level-paragraphs = paragraphs
proof-level-structure = tables, rows and cells
proof-level-objects = pictures, fields, links, notes and equations
proof-level-paragraph_format = the look of paragraphs
proof-level-run_format = the look of words
proof-level-headers_footers = headers and footers
proof-level-sections = sections
proof-level-table_looks = the look of tables
proof-choices = How it was compared
proof-choice-all = Everything, word by word; tracked changes that the documents held already counted as accepted
proof-choice-ignore-case = Capital and small letters counted as the same
proof-choice-ignore-space = Differences in white space counted as none
proof-choice-no-formatting = The look of words, paragraphs and tables was not compared
proof-choice-no-tables = Tables were not compared
proof-choice-no-notes = Footnotes and endnotes were not compared
proof-choice-no-headers = Headers and footers were not compared
proof-choice-no-moves = What moved is marked as deleted and inserted
proof-choice-words = Every word is marked by itself, not whole phrases
proof-choice-characters = Single characters are marked, not whole words
proof-choice-keep-changes = Tracked changes that the later document held already stay under the names of those who made them
proof-choice-refuse-changes = Documents that hold tracked changes already were refused
proof-not-said = What differs and no mark can say
proof-not-compared = What was not compared
proof-nothing = Nothing
proof-left-out-ids = The ids of blocks and rows, which no Word file keeps
proof-left-out-language = The language of the file, which is that of the later version
proof-left-out-properties = The properties of the file, such as its title and date
proof-left-out-contents = The entries of the table of contents, which follow from the headings
proof-left-out-page_furniture = Headers and footers
proof-left-out-list_starts = Where counted lists start again
proof-left-out-column_widths = The width of columns

# Any two Word documents.

documents-tab-compare = Compare files
compare-finding-empty = Compare any two Word documents
compare-finding = { $count ->
    [0] The two documents say the same
    [one] One change between the two documents
   *[other] { $count } changes between the two documents
}
compare-toolbar = What is compared
compare-before = Earlier document
compare-after = Later document
compare-choose = Choose a file…
compare-choose-before = Choose the earlier document…
compare-choose-after = Choose the later document…
compare-version = or a version of this plan
compare-swap = Swap the two sides
compare-empty = Choose two Word documents, or drop two files here.
compare-empty-how = The earlier one comes first. Either side may also be a version of this plan. Nothing leaves this computer.
compare-options = Options…
compare-options-title = What is looked at?
compare-options-do = Use these
compare-option-ignoreCase = Capital and small letters are the same
compare-option-ignoreSpace = Differences in white space are none
compare-option-formatting = The look of words, paragraphs and tables
compare-option-tables = Tables
compare-option-notes = Footnotes and endnotes
compare-option-headers = Headers and footers
compare-option-moves = Show what moved as moved
compare-grain = What is marked where the wording differs
compare-grain-phrases = Whole phrases: reads best
compare-grain-words = Every word by itself: fewer characters, in more pieces
compare-grain-characters = Single characters
compare-earlier = Tracked changes that the documents hold already
compare-earlier-accept = Count them as accepted
compare-earlier-keep = Keep those of the later document under the names of those who made them
compare-earlier-refuse = Refuse such documents
compare-running = Comparing… { $percent } %
compare-cancel = Stop comparing
compare-head = { $before } → { $after }
compare-unmarked = Without a mark
compare-dropped = { $name } is on the { $side ->
    [before] earlier
   *[after] later
} side

redline-not-tracked = { $kind ->
        [style] The style “{ $name }” is defined otherwise, and no tracked change says so.
        [default_look] The look of everything without a style is defined otherwise, which no tracked change can say.
        [frame] The frame of a picture or text box differs, which no tracked change can say.
        [comment] A comment was added or taken away: “{ $name }”
        [bookmark] A bookmark was added or taken away: { $name }
        [settings] A setting of the document differs: { $name }
        [not_chosen] Some things were not compared, as asked.
        [part] A part of the file differs: { $name }
        [paragraph_format] Rejecting all does not give back every look of a paragraph.
        [run_format] Rejecting all does not give back every look of words.
        [header_footer] A header or footer was added or taken away, which no tracked change can say.
        [section] A section was added or taken away at the end, which no tracked change can say.
        [table_look] Rejecting all does not give back every look of a table.
       *[other] Something differs that no tracked change can say: { $name }
    }
# Several people's versions of one document.

documents-tab-combine = Combine versions
combine-finding-empty = Put several people’s versions together
combine-finding = { $count ->
    [0] Nobody changed anything
    [one] One change by { $people_count } people
   *[other] { $count } changes by { $people_count } people
}, { $clash_count ->
    [0] none touching another’s
    [one] one place to settle
   *[other] { $clash_count } places to settle
}
combine-finding-settled = { $count ->
    [0] No change is left
    [one] One change is left
   *[other] { $count } changes are left
}, { $clash_count ->
    [0] every place is settled
    [one] one place to settle
   *[other] { $clash_count } places to settle
}
combine-toolbar = What is put together
combine-choose = Choose the versions…
combine-change = Versions…
combine-empty = Choose the Word document that all began with, and what each made of it.
combine-empty-how = Everybody’s changes come into one document under their names. Where they touch each other, all of them stay in the text and the place is listed here. Nothing leaves this computer.
combine-title = Which versions belong together?
combine-base = Document that all began with
combine-none = Not chosen yet
combine-choose-base = Choose it…
combine-file = Version { $number }
combine-author = Whose version is it?
combine-author-missing = Write a name, so that one can tell whose a change is.
combine-author-twice = Another version has this name already.
combine-author-two = A semicolon stands between names. Write one name here.
combine-remove = Leave out { $name }
combine-add = Add a version…
combine-do = Combine
combine-running = Combining… { $percent } %
combine-cancel = Stop combining
combine-head = { $base }, with the changes of { $authors }
combine-export = Export to Word…
combine-clashes = Places to settle
combine-clashes-open = { $open ->
    [0] all settled
   *[other] { $open } of { $count } open
}
combine-stands = Whose words are to stand?
combine-stands-open = Everybody’s, for the reader to settle
combine-stands-before = Nobody’s: what stood there stays
combine-before = Here stood “{ $before }”
combine-before-nothing = Here stood nothing
combine-place = { $story ->
        [footnote] Footnotes, paragraph
        [endnote] Endnotes, paragraph
        [header] Headers, paragraph
        [footer] Footers, paragraph
        [text_box] Text boxes, paragraph
       *[body] Paragraph
    } { $paragraph }{ $heading ->
    [none] {""}
   *[some] , under “{ $under }”
}
combine-unmarked = Not taken over

# What one person wants in a place, and what of a version could not be taken over.
combine-reading = { $author }: { $kind ->
        [gone] take it out
       *[words] “{ $text }”
    }
combine-left = { $author }: { $what }

redline-not-tracked-place = ({ $story ->
        [footnote] footnotes,{" "}
        [endnote] endnotes,{" "}
        [header] headers,{" "}
        [footer] footers,{" "}
        [text_box] text boxes,{" "}
       *[other] {""}
    }{ $kind ->
        [table_look] table
        [section] section
       *[other] paragraph
    } { $paragraph }{ $heading ->
        [none] {""}
       *[other] , under “{ $under }”
    })

sources = Sources
sources-filters = Filters of sources
sources-finding = { $count ->
    [0] No source is in this plan
    [one] One source is kept{ $idle_count ->
        [0] {""}
       *[other] , and nothing rests on it
    }
   *[other] { WORD($count, at: "start") } sources are kept{ $idle_count ->
        [0] , and something rests on each
        [one] ; nothing rests on one of them
       *[other] ; nothing rests on { WORD($idle_count) } of them
    }
}
sources-label = Label
sources-address = Address
sources-count = Rest on it
sources-rests = What rests on it
sources-rest = { $kind } { $count }
sources-idle = Nothing rests on it
sources-unchecked = Not checked
sources-none = No source yet
sources-none-how = A source is added where something cites it: open a record and choose “Cite a source”, or import a table.
sources-none-like = No source is like that
