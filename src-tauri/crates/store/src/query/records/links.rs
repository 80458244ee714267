//! What a record is tied to, by relation. References that the record makes itself are among its facts; these are the
//! references that others make to it, and the ties that are rows of their own.

use crate::query::common::{RecordRef, id_at, record_ref};
use crate::{Reader, StoreError, Value};
use plan::RecordId;
use serde::Serialize;

/// Records with one relation to the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkGroup {
    /// The code of the relation: `links-<code>`.
    pub relation: String,
    /// The records, the first of them when there are many.
    pub records: Vec<RecordRef>,
    /// How many more there are.
    pub more: u32,
}

/// The most records that one relation names; nobody reads a hundred thousand in a pane.
const MOST: usize = 200;

/// Kind, relation, and the query that finds the other records; `?1` is the record.
const LINKS: &[(&str, &str, &str)] = &[
    ("issue", "came_from", "SELECT from_issue FROM lineage WHERE to_issue = ?1 ORDER BY id"),
    ("issue", "went_to", "SELECT to_issue FROM lineage WHERE from_issue = ?1 ORDER BY id"),
    ("issue", "symptom_of", "SELECT cause FROM symptom WHERE issue = ?1"),
    ("issue", "causes", "SELECT issue FROM symptom WHERE cause = ?1"),
    (
        "issue",
        "covered_by",
        "SELECT existing_work FROM coverage WHERE issue = ?1 AND value IN ('covers', 'partly_covers') ORDER BY id",
    ),
    ("issue", "judgements", "SELECT id FROM coverage WHERE issue = ?1 ORDER BY id"),
    ("issue", "gaps", "SELECT id FROM gap WHERE issue = ?1 ORDER BY id"),
    ("issue", "work", "SELECT id FROM work_item WHERE issue = ?1 ORDER BY id"),
    ("issue", "comments", "SELECT point FROM point_issue WHERE issue = ?1 ORDER BY point"),
    ("issue_list", "issues", "SELECT id FROM issue WHERE issue_list = ?1 ORDER BY number"),
    (
        "existing_work",
        "recommendations",
        "SELECT id FROM recommendation WHERE existing_work = ?1 ORDER BY number",
    ),
    ("existing_work", "standings", "SELECT id FROM standing WHERE existing_work = ?1 ORDER BY stood_on DESC"),
    ("existing_work", "documents", "SELECT document FROM link WHERE record = ?1 ORDER BY position"),
    ("document", "linked_from", "SELECT record FROM link WHERE document = ?1 ORDER BY record"),
    ("existing_work", "judgements", "SELECT id FROM coverage WHERE existing_work = ?1 ORDER BY id"),
    (
        "existing_work",
        "covers",
        "SELECT issue FROM coverage WHERE existing_work = ?1 AND value IN ('covers', 'partly_covers') ORDER BY id",
    ),
    ("coverage", "gaps", "SELECT gap FROM gap_coverage WHERE coverage = ?1 ORDER BY gap"),
    ("gap", "judgements", "SELECT coverage FROM gap_coverage WHERE gap = ?1 ORDER BY position"),
    ("gap", "work", "SELECT work_item FROM work_item_gap WHERE gap = ?1 ORDER BY work_item"),
    ("work_item", "closes", "SELECT gap FROM work_item_gap WHERE work_item = ?1 ORDER BY position"),
    ("work_item", "waits_for", "SELECT needs FROM dependency WHERE work_item = ?1 ORDER BY id"),
    ("work_item", "waited_for", "SELECT work_item FROM dependency WHERE needs = ?1 ORDER BY id"),
    ("work_item", "updates", "SELECT id FROM progress WHERE work_item = ?1 ORDER BY told_on DESC, id DESC"),
    ("work_item", "goals", "SELECT goal FROM work_item_goal WHERE work_item = ?1 ORDER BY position"),
    ("work_item", "risks", "SELECT id FROM risk WHERE work_item = ?1 ORDER BY id"),
    ("work_item", "parts", "SELECT id FROM work_item WHERE parent = ?1 ORDER BY position"),
    ("initiative", "goals", "SELECT goal FROM initiative_goal WHERE initiative = ?1 ORDER BY position"),
    ("initiative", "work", "SELECT id FROM work_item WHERE initiative = ?1 ORDER BY position"),
    ("goal", "initiatives", "SELECT initiative FROM initiative_goal WHERE goal = ?1 ORDER BY initiative"),
    ("goal", "work", "SELECT work_item FROM work_item_goal WHERE goal = ?1 ORDER BY work_item"),
    ("goal", "outcomes", "SELECT id FROM outcome WHERE goal = ?1 ORDER BY id"),
    ("goal", "risks", "SELECT id FROM risk WHERE goal = ?1 ORDER BY id"),
    ("objective", "goals", "SELECT id FROM goal WHERE objective = ?1 ORDER BY position"),
    ("objective", "initiatives", "SELECT id FROM initiative WHERE objective = ?1 ORDER BY position"),
    ("plan", "objectives", "SELECT id FROM objective WHERE plan = ?1 ORDER BY position"),
    ("plan", "initiatives", "SELECT id FROM initiative WHERE plan = ?1 ORDER BY position"),
    ("plan", "implemented_by", "SELECT id FROM plan WHERE implements = ?1 ORDER BY id"),
    ("plan", "superseded_by", "SELECT id FROM plan WHERE supersedes = ?1 ORDER BY id"),
    ("plan", "rejections", "SELECT rejection_action FROM rejection_action_plan WHERE plan = ?1"),
    (
        "rejection_action",
        "plans",
        "SELECT plan FROM rejection_action_plan WHERE rejection_action = ?1 ORDER BY position",
    ),
    ("issue_list", "rounds", "SELECT id FROM ranking_round WHERE issue_list = ?1 ORDER BY held_on"),
    ("ranking_round", "ballots", "SELECT id FROM ballot WHERE ranking_round = ?1 ORDER BY title"),
    ("service_group", "activities", "SELECT id FROM activity WHERE service_group = ?1 ORDER BY id"),
    ("activity", "work", "SELECT id FROM work_item WHERE activity = ?1 ORDER BY position"),
    ("fiscal_year", "work", "SELECT id FROM work_item WHERE first_year = ?1 OR last_year = ?1 ORDER BY id"),
    ("decision", "plans", "SELECT id FROM plan WHERE decision = ?1 ORDER BY id"),
    ("document", "versions", "SELECT id FROM version WHERE document = ?1 ORDER BY dated_on, id"),
    ("version", "issue_lists", "SELECT id FROM issue_list WHERE version = ?1 ORDER BY position"),
    (
        "version",
        "proceedings",
        "SELECT id FROM proceeding WHERE version = ?1 UNION ALL SELECT id FROM proceeding WHERE staff_report = ?1",
    ),
    ("version", "findings", "SELECT id FROM finding WHERE version = ?1 ORDER BY id"),
    (
        "version",
        "redlines",
        "SELECT id FROM redline WHERE base = ?1 OR target = ?1 OR published = ?1 ORDER BY id",
    ),
    ("stage", "issue_lists", "SELECT id FROM issue_list WHERE stage = ?1 ORDER BY position"),
    (
        "proceeding",
        "submissions",
        "SELECT id FROM submission WHERE proceeding = ?1 ORDER BY submitted_on, id",
    ),
    ("submission", "points", "SELECT id FROM point WHERE submission = ?1 ORDER BY position"),
    ("point", "issues", "SELECT issue FROM point_issue WHERE point = ?1 ORDER BY position"),
    ("point", "dispositions", "SELECT id FROM disposition WHERE point = ?1"),
    ("party", "members", "SELECT id FROM party WHERE parent = ?1 ORDER BY id"),
    (
        "party",
        "leads",
        "SELECT DISTINCT subject FROM assignment WHERE party = ?1 AND role = 'leads' ORDER BY subject",
    ),
    (
        "party",
        "owns",
        "SELECT DISTINCT subject FROM assignment WHERE party = ?1 AND role = 'owns' ORDER BY subject",
    ),
    (
        "party",
        "takes_part",
        "SELECT DISTINCT subject FROM assignment WHERE party = ?1 AND role NOT IN ('leads', 'owns') ORDER BY subject",
    ),
    ("party", "submissions", "SELECT id FROM submission WHERE party = ?1 ORDER BY submitted_on, id"),
    ("party", "proceedings", "SELECT id FROM proceeding WHERE originator = ?1 ORDER BY opens_on, id"),
    ("party", "decisions", "SELECT id FROM decision WHERE recommended_by = ?1 ORDER BY decided_on, id"),
    (
        "discrepancy",
        "subjects",
        "SELECT record FROM discrepancy_subject WHERE discrepancy = ?1 ORDER BY record",
    ),
    // A part of a record or a judgement of who takes part rests on the same source as what it belongs to.
    (
        "source",
        "cited_by",
        "SELECT c.record FROM citation c CROSS JOIN record r ON r.id = c.record
         WHERE c.source = ?1 AND r.kind NOT IN ('assignment', 'amount') ORDER BY r.kind, c.record",
    ),
];

/// What the record is tied to.
pub(super) fn links(reader: Reader<'_>, id: RecordId, kind: &str) -> Result<Vec<LinkGroup>, StoreError> {
    let mut groups = Vec::new();
    for (_, relation, sql) in LINKS.iter().filter(|(of, ..)| *of == kind) {
        let mut statement = reader.connection.prepare_cached(sql)?;
        let found = statement.query_map([Value::from(id)], |row| id_at(row, 0))?;
        let ids: Vec<RecordId> = found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
        let shown = ids.iter().take(MOST);
        let records = shown.map(|id| record_ref(reader, *id)).collect::<Result<Vec<_>, _>>()?;
        if !records.is_empty() {
            let more = u32::try_from(ids.len() - records.len()).unwrap_or(u32::MAX);
            groups.push(LinkGroup { relation: (*relation).to_owned(), records, more });
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::LINKS;
    use crate::schema;
    use rusqlite::Connection;

    #[test]
    fn every_link_can_be_asked_for() {
        let mut connection = Connection::open_in_memory().expect("memory");
        schema::migrate(&mut connection).expect("the schema");
        for (kind, relation, sql) in LINKS {
            assert!(connection.prepare(sql).is_ok(), "{kind} {relation}");
        }
    }
}
