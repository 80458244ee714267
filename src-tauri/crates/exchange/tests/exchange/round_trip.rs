//! What a plan exports comes back without a change, whatever stands in it: as a workbook, as separated values and as
//! a project file.

use exchange::{project, registers, tables};
use operations::import::{ImportKind, ImportTable, import_preview, import_rows};
use operations::outline::{
    AddRow, AddYears, Assign, EditWorkItem, RowKind, SetAmount, SetDays, SetDependency, SetGoalsServed,
    SetMilestone, Years, amount_set, assignment_set, dependency_set, fiscal_years_add, goals_served_set,
    milestone_set, outline_add, work_item_days, work_item_edit,
};
use operations::project::{project_import, project_preview};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{DependencyKind, MoneyCase, Role, WorkStatus};
use publish::{SheetFormat, sheet_file};
use testkit::{Chance, START, TestPlan};
use words::Words;

/// Names that a spreadsheet or an XML file may trip over.
const NAMES: [&str; 14] = [
    "Design, evaluate; report",
    "=SUM(A1)",
    "'quoted",
    "'=guarded already",
    "-2 and +3",
    "\"Rough\" consensus",
    "<Task>&amp;</Task>",
    "قضية \u{202e}x",
    "e\u{301} combining",
    "多方利益相关者",
    "W-01 looks like a label",
    "FY21",
    "0012",
    "#REF is no fault",
];

fn does<T>(test: &TestPlan, operation: Operation<T>) -> Option<T> {
    match test.plan.operate(operation) {
        Ok(done) => Some(done.value),
        Err(OperationError::Refused(_)) => None,
        Err(error) => panic!("{error:?}"),
    }
}

/// A plan with rows by chance: nested work, days of every precision, years, ties, money, parts and milestones.
fn by_chance(seed: u64) -> TestPlan {
    let test = TestPlan::empty();
    let mut chance = Chance::new(seed);
    let years = AddYears { start_month: 7, first: 2021, count: 5 };
    test.plan.operate(fiscal_years_add(years)).expect("years");
    let years = test.plan.query(|reader| reader.rows("fiscal_year")).expect("years");
    let party = |name: &str| {
        let columns = vec![("name", name.into()), ("kind", "group".into())];
        Operation::new("test_party", move |work| Ok(work.create::<RecordId>("party", &columns)?.0))
    };
    let parties =
        ["GNSO Council", "Finance, audit and risk"].map(|name| does(&test, party(name)).expect("a party"));
    let add = |kind, parent, at: usize, chance: &mut Chance| {
        let name = format!("{} {at}", chance.one_of(&NAMES).expect("a name"));
        does(&test, outline_add(AddRow { kind, parent, after: None, name })).expect("a row").id
    };
    let objective = add(RowKind::Objective, None, 0, &mut chance);
    let goal = add(RowKind::Goal, Some(objective), 1, &mut chance);
    let initiative = add(RowKind::Initiative, Some(objective), 2, &mut chance);
    let group = add(RowKind::ServiceGroup, None, 3, &mut chance);
    let activity = add(RowKind::Activity, Some(group), 4, &mut chance);
    let mut above = vec![initiative, activity];
    let mut items: Vec<RecordId> = Vec::new();
    for at in 5..17 {
        let parent = if chance.once_in(5) { None } else { chance.one_of(&above).copied() };
        let item = add(RowKind::WorkItem, parent, at, &mut chance);
        above.push(item);
        items.push(item);
        let year = |chance: &mut Chance| chance.one_of(&years).map(|year| year.id.into());
        let edit = EditWorkItem {
            id: Some(item.into()),
            status: chance.one_of(WorkStatus::ALL).copied(),
            years: chance.once_in(2).then(|| Years { first: year(&mut chance), last: year(&mut chance) }),
            resources_needed: chance.once_in(3).then(|| "Two people,\nand a room; \"quiet\"".to_owned()),
            ..EditWorkItem::default()
        };
        does(&test, work_item_edit(edit));
        let day = |chance: &mut Chance| match chance.below(4) {
            0 => String::new(),
            1 => format!("202{}", 1 + chance.below(4)),
            2 => format!("202{}-0{}", 1 + chance.below(4), 1 + chance.below(9)),
            _ => format!("202{}-0{}-1{}", 1 + chance.below(4), 1 + chance.below(9), chance.below(9)),
        };
        let (starts_on, delivery_on) = (day(&mut chance), day(&mut chance));
        does(&test, work_item_days(SetDays { id: item.into(), starts_on, delivery_on }));
        if let (true, Some(needs)) = (chance.once_in(2), chance.one_of(&items).copied()) {
            let kind = *chance.one_of(DependencyKind::ALL).expect("a kind");
            let lag_days = i32::try_from(chance.below(30)).expect("small") - 10;
            does(
                &test,
                dependency_set(SetDependency { item: item.into(), needs: needs.into(), kind, lag_days }),
            );
        }
        for _ in 0..chance.below(3) {
            let fiscal_year = chance.once_in(2).then(|| year(&mut chance)).flatten();
            let amount = format!("{}.{:02}", chance.below(100_000), chance.below(100));
            let case = *chance.one_of(&[MoneyCase::Base, MoneyCase::Low, MoneyCase::High]).expect("a case");
            does(&test, amount_set(SetAmount { subject: item, fiscal_year, case, amount }));
        }
        if chance.once_in(2) {
            does(&test, goals_served_set(SetGoalsServed { subject: item, goals: vec![goal] }));
        }
        let role = *chance.one_of(&[Role::Leads, Role::Supports]).expect("a role");
        let parties = parties[..chance.below(3)].iter().map(|id| (*id).into()).collect();
        does(&test, assignment_set(Assign { subject: item, role, parties, state: None, stated_on: None }));
        if chance.once_in(2) {
            let name = format!("{} done", chance.one_of(&NAMES).expect("a name"));
            let on = day(&mut chance);
            does(&test, milestone_set(SetMilestone { record: item, id: None, name, on }));
        }
    }
    test
}

#[test]
fn a_table_of_everything_comes_back_without_a_change() {
    let words = Words::english();
    for seed in 0..30 {
        let test = by_chance(seed);
        let before = test.plan.file().seq();
        for (kind, format) in [ImportKind::WorkItem, ImportKind::Party]
            .into_iter()
            .flat_map(|kind| [SheetFormat::Csv, SheetFormat::Xlsx].map(|format| (kind, format)))
        {
            let sheet =
                test.plan.query(|reader| registers::sheet(reader, kind, None, words)).expect("a table");
            let read = tables::read("plan", sheet_file(&sheet, format).expect("a file")).expect("a table");
            let columns = tables::guess(kind, &read.heads, words);
            let table = ImportTable { kind, list: None, columns, rows: read.rows, lines: read.lines };
            let table = registers::in_codes(table, words);
            let told = test.plan.query(|reader| import_preview(reader, &table)).expect("a preview");
            let others: Vec<_> =
                told.rows.iter().filter(|row| row.refusal.is_some() || !row.cells.is_empty()).collect();
            assert!(others.is_empty(), "seed {seed}, {kind:?}, {format:?}: {others:#?}");
            test.plan.operate(import_rows(table, false)).expect("imported");
            assert_eq!(test.plan.file().seq(), before, "seed {seed}: no row was written");
        }
    }
}

#[test]
fn a_project_file_comes_back_without_a_change() {
    for seed in 0..60 {
        let test = by_chance(seed);
        let before = test.plan.file().seq();
        let xml = test.plan.query(|reader| publish::project_xml(reader, START)).expect("a project file").text;
        let file = project::read("plan.xml", xml.as_bytes()).expect("a project file");
        let told = test.plan.query(|reader| project_preview(reader, &file)).expect("a preview");
        let others: Vec<_> =
            told.rows.iter().filter(|row| row.refusal.is_some() || !row.cells.is_empty()).collect();
        assert!(others.is_empty(), "seed {seed}: {others:#?}");
        test.plan.operate(project_import(file)).expect("imported");
        assert_eq!(test.plan.file().seq(), before, "seed {seed}: no row was written");
    }
}
