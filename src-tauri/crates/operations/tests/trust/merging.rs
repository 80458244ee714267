//! Merging a copy, one kind of meeting at a time.

use crate::desk::code;
use operations::baselines::{TakeBaseline, baseline_take};
use operations::check::check;
use operations::coverage::{WriteStanding, standing_write};
use operations::desk::{BackupReason, Desk, Settings};
use operations::issues::{CreateIssueList, issue_list_create};
use operations::merge::{MergeDecision, MergePreview};
use operations::outline::{
    AddRow, DeleteRow, MoveRow, OutlineRename, RowKind, SetDays, SetDependency, dependency_set, outline_add,
    outline_delete, outline_move, outline_rename, work_item_days,
};
use operations::records::{CreateTerm, term_create};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{BaselinePurpose, DependencyKind};
use std::path::PathBuf;
use store::merge::{Kept, MergeTold, Side};
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

#[test]
fn lists_that_both_began_stand_one_after_the_other() {
    let pair = Pair::new();
    for (desk, name) in [(pair.ours(), "Ours"), (&pair.other, "Theirs")] {
        let (stage, dated_on, sources) = (None, None, Vec::new());
        desk.operate(issue_list_create(CreateIssueList { name: name.to_owned(), dated_on, stage, sources }))
            .unwrap();
    }
    pair.merge(Side::Ours);
    let lists = pair.ours().query(|reader| reader.rows("issue_list")).unwrap();
    let mut places: Vec<_> = lists.iter().map(|row| (row.int("position"), row.text("name"))).collect();
    places.sort();
    assert_eq!(places, [(Some(1), "Ours".to_owned()), (Some(2), "Theirs".to_owned())]);
}

#[test]
fn two_moves_that_together_lead_in_a_circle_are_decided_together() {
    for (side, above) in [(Side::Ours, 0), (Side::Theirs, 1)] {
        let pair = Pair::new();
        let (one, two) = (pair.items[0], pair.items[1]);
        pair.ours().operate(outline_move(MoveRow { id: two, parent: Some(one), after: None })).unwrap();
        pair.other.operate(outline_move(MoveRow { id: one, parent: Some(two), after: None })).unwrap();
        assert_eq!(pair.preview().told.conflicts.len(), 1);
        pair.merge(side);
        let below = pair.ours().query(|reader| reader.row("work_item", pair.items[1 - above])).unwrap();
        assert_eq!(below.id("parent"), Some(pair.items[above]));
    }
}

#[test]
fn two_ties_that_together_lead_in_a_circle_are_decided_together() {
    for (side, waits) in [(Side::Ours, 0), (Side::Theirs, 1)] {
        let pair = Pair::new();
        for (desk, item) in [(pair.ours(), 0), (&pair.other, 1)] {
            let (item, needs) = (pair.items[item].into(), pair.items[1 - item].into());
            let kind = DependencyKind::FinishToStart;
            desk.operate(dependency_set(SetDependency { item, needs, kind, lag_days: 0 })).unwrap();
        }
        assert_eq!(pair.preview().told.conflicts.len(), 1);
        pair.merge(side);
        let ties = pair.ours().query(|reader| reader.rows("dependency")).unwrap();
        assert_eq!(ties.iter().map(|row| row.id("work_item")).collect::<Vec<_>>(), [Some(pair.items[waits])]);
    }
}

#[test]
fn days_that_together_would_end_before_they_start_are_decided_together() {
    let days = |desk: &Desk, id: RecordId, start: &str, end: &str| {
        let (starts_on, delivery_on) = (start.to_owned(), end.to_owned());
        desk.operate(work_item_days(SetDays { id: id.into(), starts_on, delivery_on })).unwrap();
    };
    let pair = Pair::with(|desk| {
        let first = desk.query(|reader| reader.rows("work_item")).unwrap()[0].id;
        days(desk, first, "2020-03-01", "2020-06-30");
    });
    days(pair.ours(), pair.items[0], "2020-06-01", "2020-06-30");
    days(&pair.other, pair.items[0], "2020-03-01", "2020-04-30");
    assert_eq!(pair.preview().told.conflicts.len(), 1);
    pair.merge(Side::Theirs);
    let row = pair.ours().query(|reader| reader.row("work_item", pair.items[0])).unwrap();
    assert_eq!(
        (row.text("starts_on"), row.text("delivery_on")),
        ("2020-03-01".to_owned(), "2020-04-30".to_owned())
    );
}

#[test]
fn answers_that_do_not_fit_together_become_one_question() {
    let pair = Pair::new();
    for (desk, month) in [(pair.ours(), 5), (&pair.other, 7)] {
        let (starts_on, delivery_on) = (format!("2020-{month:02}-01"), format!("2020-{month:02}-31"));
        desk.operate(work_item_days(SetDays { id: pair.items[0].into(), starts_on, delivery_on })).unwrap();
    }
    let told = pair.preview().told;
    let mut decisions: Vec<MergeDecision> = Vec::new();
    for conflict in &told.conflicts {
        let side =
            if conflict.cells[0].field.as_deref() == Some("starts_on") { Side::Theirs } else { Side::Ours };
        decisions.push(MergeDecision { conflict: conflict.id.clone(), side });
    }
    assert_eq!(decisions.len(), 2, "{told:#?}");
    assert_eq!(code(pair.ours().merge(&pair.copy, decisions.clone())), "merge-undecided");
    let again = pair.ours().merge_preview(&pair.copy, &decisions).unwrap().told.conflicts;
    let [joined] = again.as_slice() else { panic!("{again:#?}") };
    assert_eq!((joined.cells.len(), joined.decided), (2, None));
    decisions.push(MergeDecision { conflict: joined.id.clone(), side: Side::Theirs });
    pair.ours().merge(&pair.copy, decisions).unwrap();
    let row = pair.ours().query(|reader| reader.row("work_item", pair.items[0])).unwrap();
    assert_eq!(
        (row.text("starts_on"), row.text("delivery_on")),
        ("2020-07-01".to_owned(), "2020-07-31".to_owned())
    );
}

#[test]
fn a_baseline_stays_in_the_file_whose_history_it_names() {
    let pair = Pair::new();
    rename(&pair.other, pair.items[0], "Theirs");
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    pair.other.operate(baseline_take(request)).unwrap();
    let told = pair.merge(Side::Ours);
    let kept: Vec<_> = told.kept.iter().map(|kept| (kept.why, kept.cell.theirs.clone())).collect();
    assert_eq!(kept, [(Kept::Journal, some("BL-01 Adopted"))]);
    pair.ours().save().unwrap();
    let merged = pair.test.file("plan.throughline");
    assert!(pair.other.merge_preview(&merged, &[]).unwrap().told.conflicts.is_empty());
    assert_eq!(pair.other.query(|reader| reader.rows("baseline")).unwrap().len(), 1);
}

#[test]
fn a_version_that_is_published_here_keeps_every_word() {
    let (mut version, mut block) = (None, None);
    let pair = Pair::with(|desk| {
        let made = desk.operate(Operation::new("test_version", |work| {
            let columns = [("title", "Draft".into()), ("kind", "report".into()), ("language", "en".into())];
            let (document, _): (RecordId, _) = work.create("document", &columns)?;
            let columns = [
                ("document", document.into()),
                ("title", "Draft".into()),
                ("dated_on", "2020".into()),
                ("status", "draft".into()),
            ];
            let (version, _): (RecordId, _) = work.create("version", &columns)?;
            let block = work.clock.new_id();
            let columns = [
                ("version", version.into()),
                ("key", "a".into()),
                ("position", 0_i64.into()),
                ("content", "{}".into()),
            ];
            work.recorder.insert("block", block, &columns)?;
            Ok((version, block))
        }));
        (version, block) = made.map(|made| (Some(made.value.0), Some(made.value.1))).unwrap();
    });
    let (version, block) = (version.unwrap(), block.unwrap());
    let set = |desk: &Desk, table: &'static str, id: RecordId, column: &'static str, value: store::Value| {
        let set =
            move |work: &mut operations::Work<'_, '_>| Ok(work.recorder.set(table, id, column, value)?);
        desk.operate(Operation::new("test_set", set)).unwrap();
    };
    set(pair.ours(), "version", version, "frozen_at", 5_i64.into());
    set(&pair.other, "block", block, "content", "[]".into());
    set(&pair.other, "version", version, "title", "Draft, later".into());
    set(&pair.other, "version", version, "status", "superseded".into());
    let told = pair.merge(Side::Theirs);
    let kept: Vec<_> = told.kept.iter().map(|kept| (kept.why, kept.cell.field.as_deref())).collect();
    assert_eq!(kept, [(Kept::Published, Some("content")), (Kept::Published, Some("title"))]);
    let row = |table: &'static str, id| pair.ours().query(move |reader| reader.row(table, id)).unwrap();
    assert_eq!(row("block", block).text("content"), "{}");
    assert_eq!(row("version", version).text("title"), "Draft");
    assert_eq!(row("version", version).text("status"), "superseded");
}

#[test]
fn where_a_work_stands_follows_the_later_day_and_both_accounts_are_kept() {
    for later_is_ours in [true, false] {
        let mut made = None;
        let pair = Pair::with(|desk| {
            let add = Operation::new("test_work", |work| {
                let columns = [
                    ("title", "WS2".into()),
                    ("kind", "a".into()),
                    ("status", "b".into()),
                    ("in_force", true.into()),
                ];
                Ok(work.create::<RecordId>("existing_work", &columns)?.0)
            });
            made = desk.operate(add).map(|made| Some(made.value)).unwrap();
        });
        let work = made.unwrap();
        let tell = |desk: &Desk, stood_on: &str, phase: &str| {
            let request = WriteStanding {
                work: work.into(),
                id: None,
                stood_on: stood_on.to_owned(),
                phase: phase.to_owned(),
                percent_complete: None,
                expected_on: String::new(),
                note: String::new(),
                sources: Vec::new(),
            };
            desk.operate(standing_write(request)).unwrap();
        };
        let days = if later_is_ours { ["2020-06", "2020-05"] } else { ["2020-05", "2020-06"] };
        tell(pair.ours(), days[0], "Ours");
        tell(&pair.other, days[1], "Theirs");
        let told = pair.merge(Side::Ours);
        assert!(told.conflicts.is_empty(), "{:#?}", told.conflicts);
        let row = pair.ours().query(|reader| reader.row("existing_work", work)).unwrap();
        assert_eq!(row.text("phase"), if later_is_ours { "Ours" } else { "Theirs" });
        assert_eq!(row.text("percent_as_of"), "2020-06");
        assert_eq!(pair.ours().query(|reader| reader.rows("standing")).unwrap().len(), 2);
        let newer = told.kept.iter().filter(|kept| kept.why == Kept::Newer).count();
        assert_eq!(newer > 0, later_is_ours);
    }
}

#[test]
fn two_who_both_took_from_a_third_are_asked_where_they_differ_since() {
    let pair = Pair::new();
    let third = pair.test.elsewhere();
    let sent = copy_of(&pair.copy, "third.throughline");
    third.open(&sent).unwrap();
    rename(&third, pair.items[0], "Third");
    third.save().unwrap();
    for desk in [pair.ours(), &pair.other] {
        desk.merge(&sent, Vec::new()).unwrap();
    }
    rename(pair.ours(), pair.items[0], "One");
    let told = pair.preview().told;
    assert_eq!((told.came.len(), told.conflicts.len()), (0, 1), "{told:#?}");
    pair.merge(Side::Ours);
    assert_eq!(titles(pair.ours())[0], "One");
    assert!(pair.preview().nothing_new);
}

#[test]
fn copies_that_took_from_each_other_at_the_same_time_go_on_without_false_conflicts() {
    let pair = Pair::new();
    let own = pair.test.file("plan.throughline");
    rename(pair.ours(), pair.items[0], "Ours");
    rename(&pair.other, pair.items[1], "Theirs");
    pair.ours().save().unwrap();
    pair.other.save().unwrap();
    let sent = copy_of(&own, "sent.throughline");
    pair.ours().merge(&pair.copy, Vec::new()).unwrap();
    pair.other.merge(&sent, Vec::new()).unwrap();
    rename(&pair.other, pair.items[1], "Theirs, later");
    rename(pair.ours(), pair.items[0], "Ours, later");
    let told = pair.merge(Side::Ours);
    assert!(told.conflicts.is_empty(), "{:#?}", told.conflicts);
    assert_eq!(titles(pair.ours()), ["Ours, later", "Theirs, later", "Three"]);
}

#[test]
fn what_is_no_copy_of_the_plan_is_refused_in_plain_words() {
    let pair = Pair::new();
    let same = pair.test.file("plan.throughline");
    assert_eq!(code(pair.ours().merge_preview(&same, &[])), "merge-same-file");
    assert!(pair.preview().nothing_new);
    let (stranger, path) = (pair.test.elsewhere(), pair.test.file("stranger.throughline"));
    stranger.new_plan("Another plan").unwrap();
    stranger.save_as(&path).unwrap();
    assert_eq!(code(pair.ours().merge_preview(&path, &[])), "merge-stranger");
    std::fs::write(&path, "no plan").unwrap();
    assert_eq!(code(pair.ours().merge_preview(&path, &[])), "file-not-a-plan");
}
