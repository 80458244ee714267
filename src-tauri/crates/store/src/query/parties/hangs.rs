//! What would change if a party were deleted.

use crate::query::common::{RecordRef, record_ref};
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use serde::Serialize;

/// What hangs on a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartyHangs {
    /// The parties below it, which move up.
    pub below: u32,
    /// Where those below it move to; none for the top of the tree.
    pub parent: Option<RecordRef>,
    /// Its parts in records, which go with it.
    pub roles: u32,
    /// Records that have nobody else to lead or own them.
    pub left_alone: u32,
    /// Comments that name nobody from then on.
    pub submissions: u32,
    /// Decisions, comment proceedings, steps of issues and statements that name nobody from then on.
    pub mentions: u32,
}

/// Counts what hangs on a party.
///
/// # Errors
/// [`StoreError::NoSuchRow`] when there is no such party.
pub fn party_hangs(reader: Reader<'_>, id: RecordId) -> Result<PartyHangs, StoreError> {
    let count = |sql: &str| -> Result<u32, StoreError> {
        Ok(reader.connection.prepare_cached(sql)?.query_row([Value::from(id)], |row| row.get(0))?)
    };
    let parent = reader.row("party", id)?.id("parent");
    Ok(PartyHangs {
        below: count("SELECT count(*) FROM party WHERE parent = ?1")?,
        parent: parent.map(|parent| record_ref(reader, parent)).transpose()?,
        roles: count("SELECT count(*) FROM assignment WHERE party = ?1")?,
        left_alone: count(
            "SELECT count(DISTINCT a.subject) FROM assignment a WHERE a.party = ?1 AND a.role IN ('leads', 'owns')
             AND NOT EXISTS (SELECT 1 FROM assignment o WHERE o.subject = a.subject AND o.role IN ('leads', 'owns')
                             AND o.party IS NOT NULL AND o.party <> ?1)",
        )?,
        submissions: count("SELECT count(*) FROM submission WHERE party = ?1")?,
        mentions: count(
            "SELECT (SELECT count(*) FROM decision WHERE recommended_by = ?1)
                  + (SELECT count(*) FROM proceeding WHERE originator = ?1)
                  + (SELECT count(*) FROM lineage WHERE acted_by = ?1)
                  + (SELECT count(*) FROM rejection_action WHERE participant = ?1)
                  + (SELECT count(*) FROM assignment WHERE stated_by = ?1 AND party IS NOT ?1)
                  + (SELECT count(*) FROM assignment_statement WHERE stated_by = ?1)",
        )?,
    })
}
