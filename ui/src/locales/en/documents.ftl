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
redline-change-place = { $heading } · { $kind }
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
        [one] One change.
       *[other] { $count } changes.
    } Underlined: inserted. Struck: deleted.

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
compare-option-characters = Mark single characters, not whole words
compare-option-refuse = Refuse documents that hold tracked changes already; otherwise they count as accepted
compare-running = Comparing… { $percent } %
compare-cancel = Stop comparing
compare-head = { $before } → { $after }
compare-unmarked = Without a mark
compare-dropped = { $name } is on the { $side ->
    [before] earlier
   *[after] later
} side

redline-not-tracked = { $kind ->
        [style] The style “{ $name }” is defined otherwise, which no tracked change can say.
        [default_look] The look of everything without a style is defined otherwise, which no tracked change can say.
        [frame] The frame of a picture or text box differs, which no tracked change can say.
        [comment] A comment was added or taken away: “{ $name }”
        [bookmark] A bookmark was added or taken away: { $name }
        [settings] A setting of the document differs: { $name }
        [not_chosen] Some things were not compared, as asked.
        [part] A part of the file differs: { $name }
        [paragraph_format] Rejecting all does not give back every look of a paragraph: paragraph { $paragraph }.
        [run_format] Rejecting all does not give back every look of words: paragraph { $paragraph }.
        [header_footer] A header or footer was added or taken away, which no tracked change can say.
        [section] A section was added or taken away at the end, which no tracked change can say.
        [table_look] Rejecting all does not give back every look of a table: table { $paragraph }.
       *[other] Something differs that no tracked change can say: { $name }
    }
