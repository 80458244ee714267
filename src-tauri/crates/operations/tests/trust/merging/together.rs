//! What cannot be taken from two sides is decided together.

use super::{Pair, code};
use operations::desk::Desk;
use operations::issues::{CreateIssueList, issue_list_create};
use operations::merge::MergeDecision;
use operations::outline::{
    AddYears, EditWorkItem, MoveRow, SetDays, SetDependency, Years, dependency_set, fiscal_years_add,
    outline_move, work_item_days, work_item_edit,
};
use plan::RecordId;
use plan::states::DependencyKind;
use store::merge::Side;

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
fn a_day_and_a_year_that_together_would_end_before_they_start_are_decided_together() {
    let edit = |desk: &Desk, id: RecordId, first: Option<usize>, delivery_on: Option<&str>| {
        let all = desk.query(|reader| reader.rows("fiscal_year")).unwrap();
        let years =
            first.map(|at| Years { first: Some(all[at].id.into()), last: all.last().map(|y| y.id.into()) });
        let delivery_on = delivery_on.map(str::to_owned);
        let request = EditWorkItem { id: Some(id.into()), years, delivery_on, ..EditWorkItem::default() };
        desk.operate(work_item_edit(request)).unwrap();
    };
    for side in [Side::Ours, Side::Theirs] {
        let pair = Pair::with(|desk| {
            desk.operate(fiscal_years_add(AddYears { start_month: 7, first: 2021, count: 5 })).unwrap();
            let first = desk.query(|reader| reader.rows("work_item")).unwrap()[0].id;
            edit(desk, first, Some(0), None);
        });
        let id = pair.items[0];
        let years = pair.ours().query(|reader| reader.rows("fiscal_year")).unwrap();
        edit(pair.ours(), id, Some(years.len() - 1), None);
        edit(&pair.other, id, None, Some(&years[0].text("ends_on")));
        assert_eq!(pair.preview().told.conflicts.len(), 1);
        pair.merge(side);
        let row = pair.ours().query(|reader| reader.row("work_item", id)).unwrap();
        let first = if side == Side::Ours { years.last() } else { years.first() };
        assert_eq!(row.id("first_year"), first.map(|year| year.id));
        assert_eq!(row.text("delivery_on").is_empty(), side == Side::Ours);
    }
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
