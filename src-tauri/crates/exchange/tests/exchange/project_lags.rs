//! What other programs write otherwise than people expect: lags, days and costs.

use super::project::{preview, read};
use exchange::project;
use operations::outline::{AddRow, RowKind, outline_add};
use operations::project::{ProjectFile, project_import};
use testkit::TestPlan;

fn apply(test: &TestPlan, file: ProjectFile) {
    test.plan.operate(project_import(file)).expect("it is imported");
}

fn file(tasks: &str) -> String {
    format!(
        "<Project xmlns=\"http://schemas.microsoft.com/project\"><Title>T</Title><Tasks>{tasks}</Tasks></Project>"
    )
}

fn task(uid: u32, name: &str, more: &str) -> String {
    format!("<Task><UID>{uid}</UID><Name>{name}</Name><OutlineLevel>1</OutlineLevel>{more}</Task>")
}

fn lag(tenths_of_minutes: i64, format: u32) -> String {
    format!(
        "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type>\
         <LinkLag>{tenths_of_minutes}</LinkLag><LagFormat>{format}</LagFormat></PredecessorLink>"
    )
}

#[test]
fn a_lag_is_in_working_days_or_days_of_the_clock_also_where_it_is_an_estimate() {
    for (tenths, format, days) in
        [(9600, 7, 2), (-9600, 7, -2), (9600, 39, 2), (28_800, 8, 2), (28_800, 40, 2), (50, 19, 0)]
    {
        let tasks = task(1, "A", "") + &task(2, "B", &lag(tenths, format));
        let read = read(&file(&tasks));
        assert_eq!(read.tasks[1].needs[0].lag_days, days, "{tenths} in format {format}");
        assert_eq!(read.strange_lags, u32::from(format == 19));
    }
}

#[test]
fn a_lag_longer_than_can_be_counted_is_refused_at_its_task() {
    let tasks = task(1, "A", "") + &task(2, "B", &lag(4800 * i64::from(i32::MAX) * 2, 7));
    let told = preview(&TestPlan::empty(), &read(&file(&tasks)));
    let codes: Vec<_> = told.rows.iter().map(|row| row.refusal.as_ref().map(|no| no.code.as_str())).collect();
    assert_eq!(codes, [None, Some("dependency-lag-range")]);
}

#[test]
fn a_task_that_says_one_of_its_days_keeps_it() {
    let test = TestPlan::empty();
    let tasks = task(1, "A", "<Start>2020-07-01T08:00:00</Start>")
        + &task(2, "B", "<Finish>2020-09-30T17:00:00</Finish>");
    apply(&test, read(&file(&tasks)));
    let rows = test.plan.query(|reader| reader.rows("work_item")).expect("items");
    let mut days: Vec<_> = rows.iter().map(|row| (row.text("starts_on"), row.text("delivery_on"))).collect();
    days.sort();
    assert_eq!(days, [(String::new(), "2020-09-30".to_owned()), ("2020-07-01".to_owned(), String::new())]);
}

#[test]
fn a_cost_with_an_exponent_is_the_number_it_says() {
    for (given, minor) in [("1.5E7", 15_000_000), ("150000", 150_000), ("150000.0", 150_000)] {
        let read = read(&file(&task(1, "A", &format!("<Cost>{given}</Cost>"))));
        assert_eq!(read.tasks[0].cost, Some(minor), "{given}");
    }
    for bad in ["1.5X7", "1E99", "nan"] {
        let text = file(&task(1, "A", &format!("<Cost>{bad}</Cost>")));
        let refused = project::read("plan.xml", text.as_bytes()).expect_err("refused");
        assert_eq!(refused.code, "project-cost-unreadable", "{bad}");
    }
}

#[test]
fn of_two_tasks_with_one_name_only_the_first_means_the_row_that_has_it() {
    let test = TestPlan::empty();
    let row = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: "Review".to_owned() };
    test.plan.operate(outline_add(row)).expect("a row");
    let twins = read(&file(&(task(1, "Review", "") + &task(2, "Review", ""))));
    let told = preview(&test, &twins);
    assert_eq!((told.added, told.same, told.refused), (1, 1, 0));
    apply(&test, twins.clone());
    let again = preview(&test, &twins);
    assert_eq!((again.added, again.changed), (0, 0), "the same file again changes nothing");
}
