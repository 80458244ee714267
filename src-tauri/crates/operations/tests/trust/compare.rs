//! Comparing two states lists exactly what differs between them: the same that laying their rows side by side shows,
//! whatever was done in between and whatever is done afterwards.

use crate::actions::{self, Done};
use crate::draw::Draw;
use operations::records::{
    Cite, ConflictValueText, FieldText, RecordEdit, RemoveConflict, SetBasis, WriteConflict, basis_set,
    citation_add, citation_remove, conflict_remove, conflict_write, record_edit,
};
use operations::{OpenPlan, OperationError};
use plan::RecordId;
use plan::states::Basis;
use std::collections::{BTreeMap, BTreeSet};
use store::Row;
use store::query::baselines::{DifferenceKind, PlanDifference, difference};
use testkit::Chance;

/// The rows of the plan, and the parts of rows with the column of the row they belong to.
const ROWS: [&str; 8] =
    ["objective", "goal", "outcome", "initiative", "service_group", "activity", "work_item", "risk"];
const PARTS: [(&str, &str); 9] = [
    ("amount", "subject"),
    ("assignment", "subject"),
    ("key_date", "record"),
    ("dependency", "work_item"),
    ("initiative_phase", "initiative"),
    ("initiative_goal", "initiative"),
    ("work_item_goal", "work_item"),
    ("work_item_gap", "work_item"),
    ("link", "record"),
];

/// The tables that say how a row or a part is known, as a whole and field by field, from what sources, and where those
/// disagree.
const KNOWN: [&str; 6] =
    ["record", "fact_mark", "citation", "discrepancy", "discrepancy_value", "discrepancy_subject"];

type State = BTreeMap<&'static str, BTreeMap<RecordId, Row>>;

fn state(plan: &OpenPlan) -> State {
    let tables = ROWS.into_iter().chain(PARTS.map(|(table, _)| table)).chain(KNOWN);
    let read = |table| {
        let rows = plan.query(|reader| reader.rows(table)).unwrap();
        (table, rows.into_iter().map(|row| (row.id, row)).collect())
    };
    tables.map(read).collect()
}

/// What a comparison must say of a row: whether it came or went, and the columns and parts that differ.
type Told = BTreeMap<RecordId, (Option<DifferenceKind>, BTreeSet<String>)>;

/// Both states laid side by side.
fn side_by_side(was: &State, is: &State) -> Told {
    let mut told = Told::new();
    for table in ROWS {
        let ids: BTreeSet<_> = was[table].keys().chain(is[table].keys()).collect();
        for id in ids {
            match (was[table].get(id), is[table].get(id)) {
                (None, _) => told.entry(*id).or_default().0 = Some(DifferenceKind::Added),
                (_, None) => told.entry(*id).or_default().0 = Some(DifferenceKind::Removed),
                (Some(old), Some(new)) => {
                    let differ = new.cells().filter(|(column, value)| old.get(column) != *value);
                    let differ: BTreeSet<String> = differ.map(|(column, _)| column.to_owned()).collect();
                    if !differ.is_empty() {
                        told.entry(*id).or_default().1.extend(differ);
                    }
                }
            }
        }
    }
    for (table, column) in PARTS {
        let ids: BTreeSet<_> = was[table].keys().chain(is[table].keys()).collect();
        for id in ids {
            let (old, new) = (was[table].get(id), is[table].get(id));
            if old.map(|row| said(table, row)) == new.map(|row| said(table, row)) {
                continue;
            }
            for row in [old, new].into_iter().flatten() {
                let whole = (table == "amount").then_some(row.id);
                let Some(owner) = row.id(column).or(whole) else { continue };
                // A part of a record that is no row of the plan is not told.
                let is_row =
                    ROWS.iter().any(|kind| was[kind].contains_key(&owner) || is[kind].contains_key(&owner));
                if is_row || whole == Some(owner) {
                    let entry = told.entry(owner).or_default();
                    entry.1.insert(table.to_owned());
                    if whole == Some(owner) {
                        let way = (old.is_none(), new.is_none());
                        entry.0 = match way {
                            (true, _) => Some(DifferenceKind::Added),
                            (_, true) => Some(DifferenceKind::Removed),
                            _ => None,
                        };
                    }
                }
            }
        }
    }
    tell_how_known(was, is, &mut told);
    tell_disagreements(was, is, &mut told);
    told
}

/// The row that a record of both states is told of: itself, or the one that it is a part of.
fn told_of(was: &State, is: &State, id: RecordId) -> Option<RecordId> {
    let kind = is["record"].get(&id)?.text("kind");
    let part = PARTS.iter().find(|(table, _)| *table == kind);
    if !was["record"].contains_key(&id) || (part.is_none() && !ROWS.contains(&kind.as_str())) {
        return None;
    }
    let row = &is[kind.as_str()][&id];
    let owner = part
        .map_or(Some(id), |(table, column)| row.id(column).or_else(|| (*table == "amount").then_some(id)));
    let is_told = |owner: &RecordId| *owner == id || ROWS.iter().any(|kind| is[kind].contains_key(owner));
    owner.filter(is_told)
}

/// Adds what differs in where sources disagree about the rows and parts of both states.
fn tell_disagreements(was: &State, is: &State, told: &mut Told) {
    let of = |state: &State, table: &str, id: RecordId| -> Vec<Row> {
        let mut rows: Vec<Row> = state[table].values().cloned().collect();
        rows.retain(|row| row.id("discrepancy") == Some(id));
        rows.sort_by_key(|row| row.int("position"));
        rows
    };
    let says = |state: &State, id: RecordId| {
        let head = state["discrepancy"].get(&id)?;
        let values = of(state, "discrepancy_value", id);
        let texts: Vec<String> = values.iter().map(|value| value.text("text")).collect();
        let used = values.iter().find(|value| value.int("chosen") == Some(1)).map(|value| value.text("text"));
        Some((texts, used, head.text("resolution")))
    };
    for id in was["discrepancy"].keys().chain(is["discrepancy"].keys()) {
        let (old, new) = (says(was, *id), says(is, *id));
        let mut differ = BTreeSet::new();
        let texts = |said: &Option<(Vec<String>, Option<String>, String)>| said.clone().map(|said| said.0);
        if texts(&old) != texts(&new) {
            differ.insert("disagreement");
        }
        if old.clone().and_then(|said| said.1) != new.clone().and_then(|said| said.1) {
            differ.insert("value_used");
        }
        if old.map(|said| said.2) != new.map(|said| said.2) {
            differ.insert("disagreement_reason");
        }
        let about = [was, is].map(|state| of(state, "discrepancy_subject", *id)).concat();
        for owner in about.iter().filter_map(|link| told_of(was, is, link.id("record")?)) {
            told.entry(owner).or_default().1.extend(differ.iter().map(|term| (*term).to_owned()));
        }
    }
}

/// Adds what differs in how the rows and parts of both states are known.
fn tell_how_known(was: &State, is: &State, told: &mut Told) {
    let both = |table: &str, id: &RecordId| Some((was[table].get(id)?, is[table].get(id)?));
    let marks = |state: &State| -> BTreeSet<(RecordId, String)> {
        state["fact_mark"]
            .values()
            .filter_map(|mark| Some((mark.id("record")?, mark.text("field"))))
            .collect()
    };
    let heads = was["record"].keys().map(|id| (*id, String::new()));
    for (id, field) in heads.chain(marks(was)).chain(marks(is)) {
        let Some(owner) = told_of(was, is, id) else { continue };
        let (old, new) = both("record", &id).expect("it is there in both");
        let kind = new.text("kind");
        let part = PARTS.iter().find(|(table, _)| *table == kind);
        let (before, after) = both(&kind, &id).expect("a record has its row");
        let (columns, says_other): (&[&str], bool) = if field.is_empty() {
            (&["basis", "verified", "note"], part.is_some() && said(&kind, before) != said(&kind, after))
        } else {
            (&["basis", "verified"], before.get(&field) != after.get(&field))
        };
        let cited = |state: &State| -> BTreeSet<Option<RecordId>> {
            let of_it = state["citation"].values().filter(|row| row.id("record") == Some(id));
            of_it.map(|row| row.id("source")).collect()
        };
        if field.is_empty() && cited(was) != cited(is) {
            told.entry(owner).or_default().1.insert("citation".to_owned());
        }
        let known = |state: &State, head: &Row, column: &str| {
            let is_it = |mark: &&Row| mark.id("record") == Some(id) && mark.text("field") == field;
            state["fact_mark"].values().find(is_it).unwrap_or(head).get(column).clone()
        };
        let mut differ: BTreeSet<&str> = columns
            .iter()
            .copied()
            .filter(|column| known(was, old, column) != known(is, new, column))
            .collect();
        // Who changes a value states it, which needs no words of its own.
        if says_other && differ.contains("basis") && known(is, new, "basis").text() == Some("own") {
            differ.retain(|column| *column == "note");
        }
        if !differ.is_empty() {
            told.entry(owner).or_default().1.extend(differ.into_iter().map(str::to_owned));
        }
    }
}

/// The cells of a part that say something to a reader.
fn said(table: &str, row: &Row) -> Vec<String> {
    let columns: &[&str] = match table {
        "amount" => &["subject", "flow", "fiscal_year", "case_name", "category", "minor", "currency"],
        "assignment" => &["subject", "role", "party", "state"],
        "key_date" => &["record", "name", "happens_on"],
        "dependency" => &["work_item", "needs", "kind", "lag_days"],
        "initiative_phase" => &["initiative", "fiscal_year", "text"],
        "initiative_goal" => &["initiative", "goal"],
        "work_item_goal" => &["work_item", "goal"],
        "link" => &["record", "title", "url", "document"],
        _ => &["work_item", "gap"],
    };
    columns.iter().map(|column| row.get(column).shown()).collect()
}

fn told_by(found: &PlanDifference) -> Told {
    let mut told = Told::new();
    for row in &found.rows {
        let came = [DifferenceKind::Added, DifferenceKind::Removed];
        let way = row.kinds.iter().copied().find(|kind| came.contains(kind));
        let mut terms: BTreeSet<String> = row.cells.iter().map(|cell| cell.term.clone()).collect();
        // A place among siblings is told by the word alone.
        if row.kinds.contains(&DifferenceKind::Moved) {
            terms.insert("position".to_owned());
        }
        told.insert(row.record.id, (way, terms));
    }
    told
}

#[test]
fn a_comparison_lists_exactly_what_laying_both_states_side_by_side_shows() {
    let (mut compared, mut of_known) = (0, BTreeMap::<String, u32>::new());
    for seed in 0..150 {
        let test = testkit::TestPlan::empty();
        let plan = &test.plan;
        plan.operate(actions::stock()).unwrap();
        let mut chance = Chance::new(seed);
        let (before, was) = (plan.file().seq(), state(plan));
        act(plan, &mut chance, seed);
        let (after, is) = (plan.file().seq(), state(plan));
        act(plan, &mut chance, seed);
        let found = plan.query(|reader| difference(reader, before, after)).unwrap();
        let (mut expect, mut told) = (side_by_side(&was, &is), told_by(&found));
        for (id, (_, terms)) in &mut expect {
            // Moving is told by the word, with or without a place among siblings.
            if told.get(id).is_some_and(|(_, told)| told.contains("position")) {
                terms.insert("position".to_owned());
            }
        }
        expect.retain(|_, (way, terms)| way.is_some() || !terms.is_empty());
        told.retain(|_, (way, terms)| way.is_some() || !terms.is_empty());
        assert_eq!(told, expect, "seed {seed}");
        compared += told.len();
        for (_, terms) in told.values() {
            for term in ["basis", "verified", "note", "citation", "disagreement", "value_used"]
                .into_iter()
                .filter(|term| terms.contains(*term))
            {
                *of_known.entry(term.to_owned()).or_default() += 1;
            }
        }
    }
    assert!(compared > 300, "{compared} rows differed");
    assert!(of_known.len() == 6 && of_known.values().all(|count| *count > 30), "{of_known:?}");
}

/// The tables that a comparison of the plan does not tell, each with the reason.
const APART: [(&[&str], &str); 8] = [
    (&["claim", "finding", "remark"], "what was said of a row stands with the row"),
    (&["discrepancy_value_source"], "the sources of a value in a disagreement stand with it"),
    (&["assignment_statement", "progress"], "what people said over time is told as it was said"),
    (
        &[
            "issue",
            "issue_list",
            "issue_tag",
            "lineage",
            "symptom",
            "rejection_action",
            "rejection_action_plan",
            "ranking_round",
            "ballot",
            "ballot_issue",
            "ballot_pair",
            "risk_of",
            "term",
        ],
        "issues have their own path, and what a reader missed of them is told by the news",
    ),
    (
        &[
            "existing_work",
            "standing",
            "recommendation",
            "coverage",
            "sufficiency",
            "gap",
            "gap_coverage",
            "stage",
        ],
        "coverage is compared in its own place",
    ),
    (
        &[
            "document",
            "version",
            "block",
            "redline",
            "source",
            "proceeding",
            "submission",
            "point",
            "point_issue",
            "disposition",
            "meeting",
        ],
        "documents are compared word by word",
    ),
    (
        &["plan", "adoption_step", "decision", "event", "baseline", "difference_reason"],
        "how a plan came to hold has its own history",
    ),
    (
        &["party", "setting", "fiscal_year", "label_counter"],
        "who there is, and what days and labels are counted by",
    ),
];

#[test]
fn every_table_is_compared_or_named_with_the_reason_why_not() {
    let test = testkit::TestPlan::empty();
    let tables = test.plan.query(|reader| reader.tables()).unwrap();
    let told: BTreeSet<&str> = ROWS.into_iter().chain(PARTS.map(|(table, _)| table)).chain(KNOWN).collect();
    let apart: BTreeSet<&str> = APART.iter().flat_map(|(tables, _)| tables.iter().copied()).collect();
    assert_eq!(told.intersection(&apart).collect::<Vec<_>>(), Vec::<&&str>::new());
    let forgotten: Vec<&String> = tables
        .iter()
        .filter(|table| !told.contains(table.as_str()) && !apart.contains(table.as_str()))
        .collect();
    assert!(forgotten.is_empty(), "a comparison neither tells these nor says why not: {forgotten:?}");
}

fn act(plan: &OpenPlan, chance: &mut Chance, seed: u64) {
    for _ in 0..12 {
        let done = if chance.once_in(4) {
            say_how_it_is_known(&mut Draw { plan, chance })
        } else if chance.once_in(4) {
            cite_or_no_longer(&mut Draw { plan, chance })
        } else if chance.once_in(4) {
            disagree_or_no_longer(&mut Draw { plan, chance })
        } else {
            actions::any(plan, chance)
        };
        match done {
            Ok(_) | Err(OperationError::Refused(_)) => {}
            Err(OperationError::Store(error)) if actions::breaks_a_rule(&error) => {}
            Err(error) => panic!("seed {seed}: {error:?}"),
        }
    }
}

/// Rows and parts of rows, each with a field of it.
const STATED: [(&str, &str); 6] = [
    ("work_item", "title"),
    ("goal", "statement"),
    ("initiative", "title"),
    ("risk", "text"),
    ("amount", "minor"),
    ("assignment", "party"),
];

/// Cites a source for a row or a part of a row, or no longer.
fn cite_or_no_longer(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    let (record, source) = (draw.of(&STATED).0, draw.id("source")?);
    let cite = Cite { record: draw.id(record)?, source };
    let is_cited = draw.plan.query(|reader| reader.rows_where("citation", "record", &cite.record.into()))?;
    let is_cited = is_cited.iter().any(|row| row.id("source") == Some(source.into()));
    draw.run(if is_cited { citation_remove(cite) } else { citation_add(cite) })
}

/// Says of a row, of one of its fields or of a part of a row how it is known, or notes something.
fn say_how_it_is_known(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    let (kind, field) = draw.of(&STATED);
    let record = draw.id(kind)?;
    if draw.chance.once_in(3) {
        let fields = vec![FieldText { field: "note".to_owned(), value: draw.words("Noted") }];
        return draw.run(record_edit(RecordEdit { id: record, fields }));
    }
    let field = draw.chance.once_in(2).then(|| field.to_owned());
    let basis = draw.of(&[Basis::Own, Basis::Memory, Basis::Illustrative]);
    let (verified, reason) = (draw.chance.once_in(2), "Looked up".to_owned());
    draw.run(basis_set(SetBasis { record, field, basis, verified, reason }))
}

/// Writes down that sources disagree about a row or a part of a row, otherwise than before, or no longer.
fn disagree_or_no_longer(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    let known: Option<RecordId> = draw.maybe("discrepancy")?;
    let reason = draw.words("Reason");
    if let Some(id) = known
        && draw.chance.once_in(4)
    {
        return draw.run(conflict_remove(RemoveConflict { id, reason }));
    }
    let table = draw.of(&STATED).0;
    let texts = ["One", draw.of(&["Two", "Three"])];
    let request = WriteConflict {
        id: if draw.chance.once_in(2) { known } else { None },
        record: draw.id(table)?,
        field: None,
        topic: "What is said of it".to_owned(),
        values: texts.map(|text| ConflictValueText { text: text.to_owned(), sources: Vec::new() }).into(),
        chosen: draw.of(&[None, Some(0), Some(1)]),
        reason,
    };
    draw.run(conflict_write(request))
}
