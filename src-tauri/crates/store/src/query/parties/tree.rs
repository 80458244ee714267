//! The tree of bodies and people, and what they have a part in.

use crate::query::common::{RecordRef, id_at};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::Basis;
use serde::Serialize;
use std::collections::HashMap;

/// A body or a person.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartyRow {
    /// The party; its name is the abbreviation where it has one.
    pub record: RecordRef,
    /// The full name.
    pub name: String,
    /// The body it belongs to.
    pub parent: Option<RecordId>,
    /// How deep it stands in the tree, 0 at the top.
    pub level: u32,
    /// What it is: supporting_organization, advisory_committee, person…
    pub kind: String,
    /// What a person does, in the file's words.
    pub role: Option<String>,
    /// Whether it takes part in the decisions of the Empowered Community; none when it is no such question.
    pub decisional: Option<bool>,
    /// The short name, as it stands in the file.
    pub abbreviation: Option<String>,
    /// The day from which it exists.
    pub starts_on: Option<String>,
    /// The last day on which it exists.
    pub ends_on: Option<String>,
    /// How many work items it takes on in a fiscal year.
    pub capacity: Option<u32>,
    /// Whether somebody checked what is said of it.
    pub verified: bool,
    /// How many records it leads.
    pub leads: u32,
    /// How many records it supports.
    pub supports: u32,
    /// How many parts it has in records, those it leads and supports among them.
    pub parts: u32,
    /// How many submissions it made.
    pub submissions: u32,
    /// What else is known, in the file's words.
    pub note: Option<String>,
}

/// All parties in the order of the tree, each after the body it belongs to.
///
/// # Errors
/// When the file cannot be read.
pub fn parties(reader: Reader<'_>) -> Result<Vec<PartyRow>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT p.id, r.label, coalesce(p.abbreviation, p.name), r.basis, p.name, p.parent, p.kind, p.role,
                p.decisional_participant, r.note,
                (SELECT count(*) FROM assignment a WHERE a.party = p.id AND a.role = 'leads'),
                (SELECT count(*) FROM assignment a WHERE a.party = p.id AND a.role = 'supports'),
                (SELECT count(*) FROM submission s WHERE s.party = p.id),
                p.abbreviation, p.starts_on, p.ends_on, p.capacity, r.verified,
                (SELECT count(*) FROM assignment a WHERE a.party = p.id)
         FROM party p CROSS JOIN record r ON r.id = p.id ORDER BY r.label",
    )?;
    let mut children: HashMap<Option<RecordId>, Vec<PartyRow>> = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let parent = id_at(row, 5)?;
        let kind: String = row.get(6)?;
        children.entry(parent).or_default().push(PartyRow {
            record: RecordRef {
                id: id_at(row, 0)?.unwrap_or(RecordId(uuid::Uuid::nil())),
                kind: "party".to_owned(),
                label: row.get(1)?,
                name: row.get(2)?,
                basis: row.get::<_, String>(3)?.parse().unwrap_or(Basis::Own),
            },
            name: row.get(4)?,
            parent,
            level: 0,
            kind,
            role: row.get(7)?,
            decisional: row.get(8)?,
            note: row.get(9)?,
            leads: row.get(10)?,
            supports: row.get(11)?,
            submissions: row.get(12)?,
            abbreviation: row.get(13)?,
            starts_on: row.get(14)?,
            ends_on: row.get(15)?,
            capacity: row.get(16)?,
            verified: row.get(17)?,
            parts: row.get(18)?,
        });
    }
    let mut ordered = Vec::new();
    let mut waiting = children.remove(&None).unwrap_or_default();
    // People stand after the bodies.
    waiting.sort_by_key(|party| party.kind == "person");
    waiting.reverse();
    while let Some(party) = waiting.pop() {
        if let Some(mut below) = children.remove(&Some(party.record.id)) {
            for child in &mut below {
                child.level = party.level + 1;
            }
            below.reverse();
            waiting.extend(below);
        }
        ordered.push(party);
    }
    Ok(ordered)
}
