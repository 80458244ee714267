//! Who was said to own an issue, by whom and when, and where sources disagree about it. What was said of an issue of
//! an earlier list is part of the story of those that it went into.

use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::query::records::conflict;
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis, Role};
use serde::Serialize;
use std::collections::BTreeSet;

/// One statement about who has a part in a record.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnerStatement {
    /// The party; none when nobody was determined.
    pub party: Option<RecordRef>,
    /// The part.
    pub role: Role,
    /// Proposed, accepted, declined, to be determined.
    pub state: Option<AssignmentState>,
    /// When it was said, in the precision known.
    pub stated_on: Option<String>,
    /// Who said it.
    pub stated_by: Option<RecordRef>,
    /// The record it was said of.
    pub about: RecordRef,
    /// How it is known.
    pub basis: Basis,
    /// A note.
    pub note: Option<String>,
    /// The sources it rests on.
    pub sources: Vec<SourceRef>,
}

impl OwnerStatement {
    /// Whether it names a party that has the part or is to have it; one that declined has not.
    pub fn names_somebody(&self) -> bool {
        self.party.is_some() && self.state != Some(AssignmentState::Declined)
    }
}

/// A place where sources disagree: both values stand, one is used, and the reason is said.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Disagreement {
    /// Its record.
    pub record: RecordRef,
    /// What the first account says.
    pub one: String,
    /// What the other sources say.
    pub other: String,
    /// Which is used, and why.
    pub resolution: String,
    /// The sources.
    pub sources: Vec<SourceRef>,
}

/// The statements about records in the given roles, in order of their dates.
pub(super) fn statements(
    reader: Reader<'_>,
    subjects: &[RecordId],
    roles: &[Role],
) -> Result<Vec<OwnerStatement>, StoreError> {
    let mut found = Vec::new();
    for subject in subjects {
        for row in reader.rows_where("assignment", "subject", &(*subject).into())? {
            let Some(role) = row.word::<Role>("role").filter(|role| roles.contains(role)) else { continue };
            let head = reader.row("record", row.id)?;
            let named = |column: &str| row.id(column).map(|id| record_ref(reader, id)).transpose();
            let order = (row.text("stated_on"), row.int("position"));
            found.push((
                order,
                OwnerStatement {
                    party: named("party")?,
                    role,
                    state: row.word("state"),
                    stated_on: row.get("stated_on").text().map(str::to_owned),
                    stated_by: named("stated_by")?,
                    about: record_ref(reader, *subject)?,
                    basis: head.word("basis").unwrap_or(Basis::Own),
                    note: head.get("note").text().map(str::to_owned),
                    sources: sources_of(reader, row.id)?,
                },
            ));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found.into_iter().map(|(_, statement)| statement).collect())
}

/// Where sources disagree about any of the records.
pub(super) fn disagreements(
    reader: Reader<'_>,
    subjects: &[RecordId],
) -> Result<Vec<Disagreement>, StoreError> {
    let mut ids = BTreeSet::new();
    for subject in subjects {
        for row in reader.rows_where("discrepancy_subject", "record", &(*subject).into())? {
            ids.extend(row.id("discrepancy"));
        }
    }
    ids.into_iter()
        .map(|id| {
            let conflict = conflict(reader, &reader.row("discrepancy", id)?)?;
            let mut texts = conflict.values.into_iter().map(|value| value.text);
            let (one, other) = (texts.next().unwrap_or_default(), texts.collect::<Vec<_>>().join(" · "));
            Ok(Disagreement {
                record: record_ref(reader, id)?,
                one,
                other,
                resolution: conflict.reason.unwrap_or_default(),
                sources: sources_of(reader, id)?,
            })
        })
        .collect()
}
