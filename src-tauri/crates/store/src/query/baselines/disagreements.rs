//! Where sources disagree about a row in two states: the values that stand side by side, which is used, and why.

use super::difference::{CellDifference, DifferenceKind, Touched};
use super::known::{Known, Subject, both};
use crate::StoreError;
use crate::past::Past;
use plan::RecordId;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The tables a disagreement is written in, with the column that says which it is.
const TABLES: [(&str, &str); 3] =
    [("discrepancy", "id"), ("discrepancy_value", "discrepancy"), ("discrepancy_subject", "discrepancy")];

/// What is told of a disagreement: the values that stand side by side, the one that is used, and why.
const TERMS: [&str; 3] = ["disagreement", "value_used", "disagreement_reason"];

/// What differs in the disagreements about records that are there in both states, told of each record they are about.
pub(super) fn disagreements(
    states: (Past<'_>, Past<'_>),
    touched: &mut Touched,
    came: &HashSet<RecordId>,
) -> Result<Vec<Known>, StoreError> {
    let mut written: BTreeMap<RecordId, BTreeSet<i64>> = BTreeMap::new();
    for (table, column) in TABLES {
        for (id, changes) in touched.remove(table).unwrap_or_default() {
            for row in [states.0.row(table, id)?, states.1.row(table, id)?].into_iter().flatten() {
                let disagreement = if column == "id" { Some(row.id) } else { row.id(column) };
                written.entry(disagreement.unwrap_or(id)).or_default().extend(&changes);
            }
        }
    }
    let mut found = Vec::new();
    for (id, changes) in written {
        let (old, new) = (Account::read(states.0, id)?, Account::read(states.1, id)?);
        let subjects: BTreeSet<RecordId> = old.subjects.union(&new.subjects).copied().collect();
        let cells = differing(old, new);
        for subject in subjects.into_iter().filter(|subject| !came.contains(subject)) {
            let Some((_, head)) = both(states, "record", subject)? else { continue };
            let told = Subject::of(states, subject, &head.text("kind"))?;
            found.extend(told.map(|told| told.told(changes.clone(), cells.clone())));
        }
    }
    Ok(found)
}

/// A disagreement as it stood in one state; empty where there was none.
#[derive(Default)]
struct Account {
    topic: Option<String>,
    subjects: BTreeSet<RecordId>,
    /// What is said of it, term by term.
    says: [Option<String>; TERMS.len()],
}

impl Account {
    fn read(state: Past<'_>, id: RecordId) -> Result<Self, StoreError> {
        let Some(head) = state.row("discrepancy", id)? else { return Ok(Self::default()) };
        let mut values = state.rows_where("discrepancy_value", "discrepancy", id)?;
        values.sort_by_key(|value| value.int("position"));
        let mut texts: Vec<String> = values.iter().map(|value| value.text("text")).collect();
        if texts.is_empty() {
            // The first form: what an article says, and what was found elsewhere.
            texts.extend(["article_says", "found"].map(|column| head.text(column)));
            texts.retain(|text| !text.is_empty());
        }
        let chosen = values.iter().find(|value| value.int("chosen") == Some(1));
        let about = state.rows_where("discrepancy_subject", "discrepancy", id)?;
        Ok(Self {
            topic: Some(head.text("topic")),
            subjects: about.iter().filter_map(|link| link.id("record")).collect(),
            says: [
                Some(texts.join(" · ")),
                chosen.map(|value| value.text("text")),
                head.get("resolution").text().map(str::to_owned),
            ],
        })
    }
}

fn differing(old: Account, new: Account) -> Vec<(DifferenceKind, CellDifference)> {
    let part = new.topic.or(old.topic);
    let pairs = TERMS.into_iter().zip(old.says.into_iter().zip(new.says));
    pairs
        .filter(|(_, (old, new))| old != new)
        .map(|(term, (old, new))| {
            let cell = CellDifference { term: term.to_owned(), part: part.clone(), old, new };
            (DifferenceKind::Regrounded, cell)
        })
        .collect()
}
