//! Which fields of which kinds of record a person may write as they stand. References, states with rules of their own,
//! positions and money have their own operations.

use plan::RecordId;
use serde::Serialize;
use store::{Reader, StoreError};

/// The field that every record has.
pub(super) const NOTE: &str = "note";

/// What may be written into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// A name: one line, never empty.
    Name,
    /// Running text that is never empty.
    Text,
    /// Running text or nothing.
    OptionalText,
    /// A day in the precision known, or nothing.
    OptionalDay,
    /// A whole number, zero or more, or nothing.
    OptionalNumber,
    /// A web address.
    Address,
}

use Takes::{Address, Name, OptionalDay, OptionalNumber, OptionalText, Text};

const FIELDS: &[(&str, &[(&str, Takes)])] = &[
    ("source", &[("title", Name), ("url", Address)]),
    ("term", &[("term", Name), ("definition", Text)]),
    ("remark", &[("text", Text)]),
    ("discrepancy", &[("topic", Name), ("article_says", Text), ("found", Text), ("resolution", Text)]),
    ("party", &[("name", Name), ("abbreviation", OptionalText), ("role", OptionalText)]),
    ("plan", &[("title", Name)]),
    ("objective", &[("name", Name), ("statement", Text)]),
    ("goal", &[("statement", Name)]),
    ("outcome", &[("text", Name)]),
    ("risk", &[("text", Name)]),
    ("initiative", &[("title", Name), ("purpose", OptionalText), ("scope", OptionalText)]),
    ("service_group", &[("title", Name)]),
    ("activity", &[("title", Name)]),
    (
        "work_item",
        &[("title", Name), ("resources_needed", OptionalText), ("timeline_proposed", OptionalText)],
    ),
    ("stage", &[("title", Name)]),
    ("meeting", &[("place", Name)]),
    ("document", &[("title", Name)]),
    ("finding", &[("text", Text)]),
    ("issue_list", &[("name", Name)]),
    (
        "issue",
        &[
            ("name", Name),
            ("description", OptionalText),
            ("guiding_question", OptionalText),
            ("status_note", OptionalText),
            ("lead_note", OptionalText),
        ],
    ),
    (
        "existing_work",
        &[
            ("title", Name),
            ("phase", OptionalText),
            ("link_title", OptionalText),
            ("percent_as_of", OptionalDay),
            ("expected_on", OptionalDay),
        ],
    ),
    ("recommendation", &[("text", Text), ("decided_on", OptionalDay)]),
    ("gap", &[("text", Name), ("remedy", OptionalText)]),
    ("claim", &[("text", Text), ("said_by", OptionalText), ("said_on", OptionalDay)]),
    (
        "proceeding",
        &[
            ("title", Name),
            ("opens_on", OptionalDay),
            ("closes_on", OptionalDay),
            ("staff_report_on", OptionalDay),
            ("submission_count", OptionalNumber),
            ("url", Address),
        ],
    ),
    ("submission", &[("submitter", Name), ("submitted_on", OptionalDay), ("statement_number", OptionalText)]),
    ("point", &[("text", Text)]),
    (
        "decision",
        &[
            ("title", Name),
            ("decided_on", OptionalDay),
            ("resolution_numbers", OptionalText),
            ("agenda_item", OptionalText),
            ("bylaws_basis", OptionalText),
        ],
    ),
];

/// A field that a person may write, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlainField {
    /// The field, by its column; its name is the text `fact-<field>`.
    pub field: String,
    /// What may be written into it.
    pub takes: Takes,
    /// What stands in it; empty for nothing.
    pub value: String,
}

/// The plain fields of a record in the order they are read, its note last.
///
/// # Errors
/// When the record is not there.
pub fn record_fields(reader: Reader<'_>, id: RecordId) -> Result<Vec<PlainField>, StoreError> {
    let record = reader.row("record", id)?;
    let kind = record.text("kind");
    let row = reader.row(&kind, id)?;
    let known = FIELDS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, fields)| fields);
    let plain = |field: &str, takes, value: String| PlainField { field: field.to_owned(), takes, value };
    let mut fields: Vec<_> =
        known.iter().map(|(field, takes)| plain(field, *takes, row.text(field))).collect();
    fields.push(plain(NOTE, OptionalText, record.text(NOTE)));
    Ok(fields)
}

/// What may be written into a field of a kind; nothing when it cannot be written this way. A note belongs to every
/// record.
pub(super) fn takes(kind: &str, field: &str) -> Option<Takes> {
    if field == NOTE {
        return Some(OptionalText);
    }
    let (_, fields) = FIELDS.iter().find(|(known, _)| *known == kind)?;
    fields.iter().find(|(known, _)| *known == field).map(|(_, takes)| *takes)
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, Takes, takes};

    #[test]
    fn a_field_stands_once_and_a_note_belongs_to_every_record() {
        for (kind, fields) in FIELDS {
            assert_eq!(FIELDS.iter().filter(|(other, _)| other == kind).count(), 1, "{kind}");
            for (field, _) in *fields {
                assert_eq!(fields.iter().filter(|(other, _)| other == field).count(), 1, "{kind}.{field}");
            }
        }
        assert_eq!(takes("lineage", "note"), Some(Takes::OptionalText));
        assert_eq!(takes("lineage", "relation"), None);
        assert_eq!(takes("record", "basis"), None);
    }
}
