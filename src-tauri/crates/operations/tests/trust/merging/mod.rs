//! Merging a copy, one kind of meeting at a time.

mod copies;
mod together;

use crate::desk::code;
use operations::OperationError;
use operations::check::check;
use operations::desk::{BackupReason, Desk, Settings};
use operations::merge::{MergeDecision, MergePreview};
use operations::outline::{
    AddRow, AmountCell, DeleteRow, OutlineRename, RowKind, SetAmounts, SetDays, amounts_set, outline_add,
    outline_delete, outline_rename, work_item_days,
};
use operations::records::{CreateTerm, SetBasis, basis_set, term_create};
use plan::RecordId;
use plan::states::{Basis, MoneyCase, MoneyFlow};
use std::path::PathBuf;
use store::merge::{MergeTold, Side};
use testkit::{TestDesk, copy_of};

/// A plan with three work items that two people have copies of, each at a computer of their own.
struct Pair {
    test: TestDesk,
    other: Desk,
    copy: PathBuf,
    items: Vec<RecordId>,
}

impl Pair {
    fn new() -> Self {
        Self::with(|_| {})
    }

    fn with(prepare: impl FnOnce(&Desk)) -> Self {
        let test = TestDesk::new();
        let own = test.saved("plan.throughline");
        prepare(&test.desk);
        test.desk.save().unwrap();
        let copy = copy_of(&own, "copy.throughline");
        let other = test.elsewhere();
        for (desk, author) in [(&test.desk, "Ada"), (&other, "Ben")] {
            desk.set_settings(&Settings { author: author.to_owned(), ..Settings::default() }).unwrap();
        }
        test.desk.close(false).unwrap();
        test.desk.open(&own).unwrap();
        other.open(&copy).unwrap();
        let items =
            other.query(|reader| reader.rows("work_item")).unwrap().iter().map(|row| row.id).collect();
        Self { test, other, copy, items }
    }

    fn ours(&self) -> &Desk {
        &self.test.desk
    }

    fn preview(&self) -> MergePreview {
        self.other.save().unwrap();
        self.ours().merge_preview(&self.copy, &[]).unwrap()
    }

    fn merge(&self, side: Side) -> MergeTold {
        let preview = self.preview();
        let all = preview.told.conflicts.iter();
        let decisions = all.map(|conflict| MergeDecision { conflict: conflict.id.clone(), side }).collect();
        let told = self.ours().merge(&self.copy, decisions).unwrap().value;
        let report = self.ours().query(check).unwrap();
        assert!(report.is_sound(), "{:?}", report.damage);
        told
    }

    /// The only conflict, as the field and both values of each of its cells.
    fn conflict(&self) -> Vec<(String, Option<String>, Option<String>)> {
        let told = self.preview().told;
        let [conflict] = told.conflicts.as_slice() else { panic!("{:#?}", told.conflicts) };
        let cell = |cell: &store::merge::MergeCell| {
            (cell.field.clone().unwrap_or_else(|| cell.table.clone()), cell.ours.clone(), cell.theirs.clone())
        };
        conflict.cells.iter().map(cell).collect()
    }
}

fn rename(desk: &Desk, id: RecordId, name: &str) {
    desk.operate(outline_rename(OutlineRename { id, name: name.to_owned() })).unwrap();
}

fn delete(desk: &Desk, id: RecordId) {
    desk.operate(outline_delete(DeleteRow { id, reason: String::new() })).unwrap();
}

fn add(desk: &Desk, name: &str, parent: Option<RecordId>) -> RecordId {
    let request = AddRow { kind: RowKind::WorkItem, parent, after: None, name: name.to_owned() };
    desk.operate(outline_add(request)).unwrap().value.id
}

fn titles(desk: &Desk) -> Vec<String> {
    let rows = desk.query(|reader| reader.rows("work_item")).unwrap();
    rows.iter().map(|row| row.text("title")).collect()
}

fn hash(desk: &Desk) -> [u8; 32] {
    desk.with_plan(|plan| plan.file().state_hash().map_err(OperationError::from)).unwrap()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn what_only_one_side_changed_is_taken_and_the_rest_stays() {
    let pair = Pair::new();
    rename(pair.ours(), pair.items[0], "Ours");
    rename(&pair.other, pair.items[1], "Theirs");
    add(&pair.other, "New", None);
    let told = pair.merge(Side::Ours);
    assert!(told.conflicts.is_empty());
    assert_eq!(titles(pair.ours()), ["Ours", "Theirs", "Three", "New"]);
    let came: Vec<_> = told.came.iter().map(|cell| (cell.field.as_deref(), cell.theirs.as_deref())).collect();
    assert_eq!(came, [(Some("title"), Some("Theirs")), (None, Some("W-04 New"))]);
    assert_eq!(told.ours_count, 1);
}

#[test]
fn how_a_field_is_known_comes_in_as_a_word_beside_the_name_of_the_field() {
    let pair = Pair::new();
    let known = SetBasis {
        record: pair.items[0],
        field: Some("resources_needed".to_owned()),
        basis: Basis::Memory,
        verified: false,
        reason: "From the talk".to_owned(),
    };
    pair.other.operate(basis_set(known)).unwrap();
    let told = pair.preview().told;
    let line = |cell: &store::merge::MergeCell| (cell.part.clone(), cell.ours.clone(), cell.theirs.clone());
    let came: Vec<_> = told.came.iter().map(line).collect();
    assert_eq!(came, [(some("resources needed"), None, some("memory"))]);
}

#[test]
fn a_merge_is_one_step_after_a_backup_and_undone_it_can_be_made_again() {
    let pair = Pair::new();
    rename(&pair.other, pair.items[1], "Theirs");
    add(&pair.other, "New", None);
    let before = hash(pair.ours());
    pair.merge(Side::Ours);
    let after = hash(pair.ours());
    assert_eq!(pair.ours().backups().unwrap().backups[0].reason, BackupReason::BeforeMerge);
    assert!(pair.preview().nothing_new);
    assert_eq!(code(pair.ours().merge(&pair.copy, Vec::new())), "merge-nothing-new");
    assert_eq!(pair.ours().undo(false).unwrap().value.kind, "plan_merge");
    assert_eq!(hash(pair.ours()), before);
    assert!(!pair.preview().nothing_new);
    pair.ours().redo().unwrap();
    assert_eq!(hash(pair.ours()), after);
    assert!(pair.preview().nothing_new);
    pair.ours().undo(false).unwrap();
    pair.merge(Side::Ours);
    assert_eq!(hash(pair.ours()), after);
}

#[test]
fn a_field_that_both_changed_is_decided_with_both_values_and_who_wrote_them() {
    for (side, expected) in [(Side::Ours, "Ours"), (Side::Theirs, "Theirs")] {
        let pair = Pair::new();
        rename(pair.ours(), pair.items[0], "Ours");
        rename(&pair.other, pair.items[0], "Theirs");
        assert_eq!(pair.conflict(), [("title".to_owned(), some("Ours"), some("Theirs"))]);
        let cell = pair.preview().told.conflicts[0].cells[0].clone();
        assert_eq!(cell.before, some("One"));
        let who = |written: Option<store::merge::Written>| written.unwrap().actor;
        assert_eq!((who(cell.our_last), who(cell.their_last)), ("Ada".to_owned(), "Ben".to_owned()));
        assert_eq!(code(pair.ours().merge(&pair.copy, Vec::new())), "merge-undecided");
        let told = pair.merge(side);
        assert_eq!(told.conflicts[0].decided, Some(side));
        assert_eq!(titles(pair.ours())[0], expected);
        assert!(pair.preview().nothing_new, "what was decided is not asked again");
        pair.ours().undo(false).unwrap();
        assert_eq!(titles(pair.ours())[0], "Ours");
        assert_eq!(pair.preview().told.conflicts.len(), 1);
    }
}

#[test]
fn an_amount_that_both_changed_is_told_with_its_case_and_category() {
    let set = |desk: &Desk, amount: &str| {
        let cell = AmountCell {
            subject: None,
            flow: MoneyFlow::Expense,
            category: Some("Personnel".to_owned()),
            fiscal_year: None,
            case: MoneyCase::Low,
            amount: amount.to_owned(),
        };
        desk.operate(amounts_set(SetAmounts { cells: vec![cell] })).unwrap();
    };
    let pair = Pair::with(|desk| set(desk, "100"));
    set(pair.ours(), "110");
    set(&pair.other, "120");
    let told = pair.preview().told;
    let cell = &told.conflicts[0].cells[0];
    assert_eq!((cell.field.clone(), cell.part.clone()), (some("amount"), some("low, Personnel")));
    assert_eq!((cell.ours.clone(), cell.theirs.clone()), (some("110"), some("120")));
}

#[test]
fn amounts_and_days_in_a_merge_are_said_as_people_read_them() {
    let set = |desk: &Desk, category: &str, amount: &str| {
        let (subject, fiscal_year, amount) = (None, None, amount.to_owned());
        let (flow, category, case) = (MoneyFlow::Expense, Some(category.to_owned()), MoneyCase::Low);
        let cell = AmountCell { subject, flow, category, fiscal_year, case, amount };
        desk.operate(amounts_set(SetAmounts { cells: vec![cell] })).unwrap();
    };
    let pair = Pair::with(|desk| set(desk, "Personnel", "100"));
    set(pair.ours(), "Personnel", "1000000");
    set(&pair.other, "Personnel", "1250000.50");
    set(&pair.other, "Travel", "2500");
    let (starts_on, delivery_on) = ("2021-03-01".to_owned(), String::new());
    let days = SetDays { id: pair.items[0].into(), starts_on, delivery_on };
    pair.other.operate(work_item_days(days)).unwrap();
    let told = pair.preview().told;
    let both = &told.conflicts[0].cells[0];
    assert_eq!((both.ours.clone(), both.theirs.clone()), (some("1,000,000"), some("1,250,000.50")));
    let came: Vec<_> = told.came.iter().filter_map(|cell| cell.theirs.as_deref()).collect();
    assert!(came.contains(&"2,500 USD"), "{came:?}");
    assert!(came.contains(&"2021-03-01 (FY21 Q3)"), "{came:?}");
}

#[test]
fn a_decision_does_not_hold_for_another_value_than_the_one_that_was_seen() {
    let pair = Pair::new();
    rename(pair.ours(), pair.items[0], "Ours");
    rename(&pair.other, pair.items[0], "Theirs");
    let conflict = pair.preview().told.conflicts[0].id.clone();
    rename(&pair.other, pair.items[0], "Theirs, later");
    pair.other.save().unwrap();
    let decisions = vec![MergeDecision { conflict, side: Side::Theirs }];
    assert_eq!(code(pair.ours().merge(&pair.copy, decisions)), "merge-undecided");
}

#[test]
fn the_same_change_on_both_sides_is_no_conflict() {
    let pair = Pair::new();
    for desk in [pair.ours(), &pair.other] {
        rename(desk, pair.items[0], "Alike");
    }
    add(&pair.other, "New", None);
    let told = pair.merge(Side::Ours);
    assert_eq!((told.conflicts.len(), told.came.len(), told.same_count), (0, 1, 1));
}

#[test]
fn a_row_that_they_removed_and_we_changed_is_kept_whole_or_removed() {
    for (side, expected) in
        [(Side::Ours, &["Ours", "Two", "Three", "Below"][..]), (Side::Theirs, &["Two", "Three"])]
    {
        let mut below = None;
        let pair = Pair::with(|desk| {
            let first = desk.query(|reader| reader.rows("work_item")).unwrap()[0].id;
            below = Some(add(desk, "Below", Some(first)));
        });
        rename(pair.ours(), pair.items[0], "Ours");
        delete(&pair.other, below.unwrap());
        delete(&pair.other, pair.items[0]);
        let told = pair.preview().told;
        assert_eq!(told.conflicts.len(), 1, "{told:#?}");
        pair.merge(side);
        assert_eq!(titles(pair.ours()), expected);
    }
}

#[test]
fn a_row_that_we_removed_and_they_changed_comes_back_or_stays_removed() {
    for (side, expected) in [(Side::Ours, &["Two", "Three"][..]), (Side::Theirs, &["Theirs", "Two", "Three"])]
    {
        let pair = Pair::new();
        delete(pair.ours(), pair.items[0]);
        rename(&pair.other, pair.items[0], "Theirs");
        assert_eq!(pair.conflict(), [("work_item".to_owned(), None, some("W-01 Theirs"))]);
        pair.merge(side);
        assert_eq!(titles(pair.ours()), expected);
    }
}

#[test]
fn a_row_that_they_added_under_one_that_we_removed_brings_it_back_or_stays_out() {
    for (side, expected) in
        [(Side::Ours, &["Two", "Three"][..]), (Side::Theirs, &["One", "Two", "Three", "Below"])]
    {
        let pair = Pair::new();
        delete(pair.ours(), pair.items[0]);
        add(&pair.other, "Below", Some(pair.items[0]));
        let told = pair.preview().told;
        assert_eq!(told.conflicts.len(), 1, "{told:#?}");
        assert_eq!(told.conflicts[0].cells.len(), 2);
        pair.merge(side);
        assert_eq!(titles(pair.ours()), expected);
    }
}

#[test]
fn a_label_that_both_gave_is_told_with_its_new_number_and_never_given_again() {
    let pair = Pair::new();
    add(pair.ours(), "Ours", None);
    add(&pair.other, "Theirs", None);
    let told = pair.merge(Side::Ours);
    let [moved] = told.moved.as_slice() else { panic!("{:#?}", told.moved) };
    assert_eq!((moved.from.as_str(), moved.to.as_str()), ("W-04", "W-05"));
    let next = add(pair.ours(), "Next", None);
    let label = pair.ours().query(|reader| reader.row("record", next)).unwrap().text("label");
    assert_eq!(label, "W-06");
    // Both were put after the same row; something can still be put between them.
    let rows = pair.ours().query(|reader| reader.rows("work_item")).unwrap();
    let places: std::collections::BTreeSet<String> = rows.iter().map(|row| row.text("position")).collect();
    assert_eq!(places.len(), rows.len());
}

#[test]
fn what_both_added_alike_is_one_thing_and_only_what_they_say_otherwise_is_asked() {
    let pair = Pair::new();
    for (desk, definition) in [(pair.ours(), "A council."), (&pair.other, "A body.")] {
        let request = CreateTerm { term: "GNSO".to_owned(), definition: definition.to_owned() };
        desk.operate(term_create(request)).unwrap();
    }
    assert_eq!(pair.conflict(), [("definition".to_owned(), some("A council."), some("A body."))]);
    pair.merge(Side::Theirs);
    let terms = pair.ours().query(|reader| reader.rows("term")).unwrap();
    assert_eq!((terms.len(), terms[0].text("definition")), (1, "A body.".to_owned()));
}
