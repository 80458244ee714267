# Records of every kind: words that facts.ftl and changes.ftl do not have.

change-sample-create = make the sample plan
change-record-edit = edit { $name }

value-leads = leads
value-supports = supports
value-owns = owns
value-updates = updates it
value-answers = answers for it
value-oversees = oversees
value-consulted = consulted

home-stage-issues =
    { $count ->
        [one] one issue
       *[other] { $count } issues
    }

refused-text-needed = This cannot be left empty.
refused-field-not-editable = { $field } of this kind of record cannot be changed here.
refused-number-unreadable = “{ $value }” is not a whole number.
refused-address-unreadable = “{ $value }” is not a web address. Write one that begins with https:// or http://.
