//! Project files of other programs, in and out, against a real plan file.

use exchange::{project, sample};
use operations::OperationError;
use operations::baselines::{TakeBaseline, baseline_take};
use operations::import::ImportAction;
use operations::outline::{
    AddYears, AmountCell, EditWorkItem, SetAmount, SetAmounts, SetGoalsServed, SetMilestone, amount_set,
    amounts_set, fiscal_years_add, goals_served_set, milestone_set, work_item_edit,
};
use operations::project::{CostField, ProjectFile, ProjectPreview, project_import, project_preview};
use plan::states::{BaselinePurpose, MoneyCase, MoneyFlow};
use plan::{RecordId, Refusal};
use std::path::Path;
use std::process::Command;
use store::query::outline::outline;
use testkit::{START, TestPlan};

const MS_PROJECT: &str = include_str!("projects/msproject.xml");
const PROJECT_LIBRE: &str = include_str!("projects/projectlibre.xml");
const GANTT_PROJECT: &str = include_str!("projects/ganttproject.xml");

pub fn the_sample() -> TestPlan {
    let test = TestPlan::empty();
    test.plan.operate(sample::create()).expect("the sample");
    test
}

pub fn read(text: &str) -> ProjectFile {
    project::read("plan.xml", text.as_bytes()).expect("a project file")
}

pub fn preview(test: &TestPlan, file: &ProjectFile) -> ProjectPreview {
    test.plan.query(|reader| project_preview(reader, file)).expect("a preview")
}

pub fn written(test: &TestPlan) -> String {
    test.plan.query(|reader| publish::project_xml(reader, START)).expect("a project file").text
}

pub fn refused(test: &TestPlan, text: &str) -> Refusal {
    match test.plan.operate(project_import(read(text))) {
        Err(OperationError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// The dates and the rest of a work item that is called something.
fn item(test: &TestPlan, name: &str) -> store::Row {
    let rows = test.plan.query(|reader| reader.rows("work_item")).expect("the work items");
    rows.into_iter().find(|row| row.text("title") == name).unwrap_or_else(|| panic!("{name} is there"))
}

#[test]
fn what_is_exported_and_imported_again_changes_nothing() {
    let test = the_sample();
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    test.plan.operate(baseline_take(request)).expect("a baseline");
    let xml = written(&test);
    assert!(xml.contains("<FYStartDate>7</FYStartDate>") && xml.contains("<Baseline>"), "{xml}");
    let file = read(&xml);
    let told = preview(&test, &file);
    let others: Vec<_> = told.rows.iter().filter(|row| row.action != ImportAction::Same).collect();
    assert!(others.is_empty(), "{others:?}");
    let before = test.plan.file().seq();
    let done = test.plan.operate(project_import(file)).expect("imported").value;
    assert_eq!((done.added, done.changed, test.plan.file().seq()), (0, 0, before));
}

#[test]
fn only_what_was_edited_in_another_program_changes_and_one_undo_takes_it_back() {
    let test = the_sample();
    let xml = written(&test);
    let first = test.plan.query(|reader| reader.rows("work_item")).expect("the work items")[0].text("title");
    let edited = xml.replacen(&format!("<Name>{first}</Name>"), "<Name>Renamed elsewhere</Name>", 1);
    let added = "<Task><UID>9001</UID><Name>A task of theirs</Name><OutlineLevel>1</OutlineLevel>\
                 <Start>2021-02-01T08:00:00</Start><Finish>2021-02-26T17:00:00</Finish></Task></Tasks>";
    let edited = edited.replace("</Tasks>", added);
    let told = preview(&test, &read(&edited));
    assert_eq!((told.added, told.changed, told.refused), (1, 1, 0));
    test.plan.operate(project_import(read(&edited))).expect("imported");
    assert_eq!(item(&test, "A task of theirs").text("starts_on"), "2021-02-01");
    assert_eq!(item(&test, "Renamed elsewhere").text("title"), "Renamed elsewhere");
    let again = preview(&test, &read(&edited));
    assert_eq!((again.added, again.changed), (0, 0), "{:?}", again.rows);
    test.plan.undo(true).expect("undone");
    assert_eq!(written(&test), xml);
}

#[test]
fn the_files_of_three_programs_are_read_and_the_same_file_again_changes_nothing() {
    let test = the_sample();
    for (text, count) in [(MS_PROJECT, 3), (PROJECT_LIBRE, 3), (GANTT_PROJECT, 2)] {
        let file = read(text);
        let done = test.plan.operate(project_import(file.clone())).expect("imported").value;
        assert_eq!((done.added, done.changed), (count, 0));
        let again = preview(&test, &file);
        assert_eq!((again.added, again.changed, again.same), (0, 0, count), "{:?}", again.rows);
    }
    let review = item(&test, "Hold the review");
    assert_eq!(review.text("delivery_on"), "2021-06-30");
    let waits = test.plan.query(|reader| reader.rows_where("dependency", "work_item", &review.id.into()));
    let waits = waits.expect("its ties");
    assert_eq!((waits[0].text("kind").as_str(), waits[0].int("lag_days")), ("fs", Some(5)));
    let view = test.plan.query(|reader| outline(reader, plan::states::MoneyCase::Base)).expect("the outline");
    let row = |name: &str| view.rows.iter().find(|row| row.record.name == name).expect("it is there");
    assert_eq!(row("Write the terms of reference").amount.as_deref(), Some("250000"));
    assert_eq!(row("Write the terms of reference").percent, Some(100));
    let lead = row("Write the terms of reference").parts.first().and_then(|part| part.party.clone());
    assert_eq!(lead.map(|party| party.name).as_deref(), Some("Board"));
    assert_eq!(row("Ask the regions").amount.as_deref(), Some("75000"));
    let told = item(&test, "Tell the result");
    let waits = test.plan.query(|reader| reader.rows_where("dependency", "work_item", &told.id.into()));
    assert_eq!(waits.expect("its ties")[0].int("lag_days"), Some(3));
    assert_eq!(item(&test, "Write the playbook").text("delivery_on"), "2020-04-21");
    let milestone = item(&test, "Playbook delivered");
    assert_eq!(milestone.text("starts_on"), milestone.text("delivery_on"));
    let remarks: Vec<_> =
        preview(&test, &read(MS_PROJECT)).remarks.into_iter().map(|remark| remark.key).collect();
    assert_eq!(remarks, ["project-no-baselines", "project-strangers"]);
}

#[test]
fn what_is_no_whole_project_file_is_refused_and_nothing_is_imported() {
    let half = &MS_PROJECT[..MS_PROJECT.len() / 2];
    let no_number = MS_PROJECT.replace("<UID>3</UID>", "");
    let no_day = MS_PROJECT.replace("2021-03-08T08", "2021-02-30T08");
    let no_cost = MS_PROJECT.replace("<Cost>250000</Cost>", "<Cost>99999999999999999999</Cost>");
    for (text, code) in [
        (half, "project-cut"),
        ("<Project><Tasks/></Project>", "project-empty"),
        ("<Project/>", "project-unreadable"),
        ("<html><Tasks/></html>", "project-unreadable"),
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><Project><Tasks/></Project>", "project-unreadable"),
        ("GanttProject", "project-unreadable"),
        (no_number.as_str(), "project-task-without-number"),
        (no_day.as_str(), "project-day-unreadable"),
        (no_cost.as_str(), "project-cost-unreadable"),
    ] {
        let refusal = project::read("plan.xml", text.as_bytes()).map(|file| file.tasks.len());
        assert_eq!(refusal.map_err(|refusal| refusal.code), Err(code.to_owned()), "{text:.60}");
    }
    assert!(project::read("plan.mpp", &[0xD0, 0xCF, 0x11, 0xE0]).is_err());
}

#[test]
fn loops_double_numbers_wrong_days_and_other_currencies_are_named_and_nothing_is_half_imported() {
    let test = the_sample();
    let before = test.plan.file().seq();
    let tie = "<PercentComplete>100</PercentComplete><PredecessorLink><PredecessorUID>3</PredecessorUID>\
               <Type>1</Type></PredecessorLink>";
    let circle = MS_PROJECT.replace("<PercentComplete>100</PercentComplete>", tie);
    assert_eq!(refused(&test, &circle).code, "project-loop");
    let double = MS_PROJECT.replace("<UID>3</UID>", "<UID>2</UID>");
    let no = refused(&test, &double);
    assert_eq!((no.code.as_str(), no.args["second"].as_str()), ("project-number-twice", "Hold the review"));
    let backwards = MS_PROJECT.replace(
        "2021-06-30T17:00:00</Finish>\n\t\t\t<Duration>PT664",
        "2021-01-01T17:00:00</Finish>\n\t\t\t<Duration>PT664",
    );
    let no = refused(&test, &backwards);
    assert_eq!((no.code.as_str(), no.args["name"].as_str()), ("project-task-refused", "Hold the review"));
    let euros = MS_PROJECT.replace("<CurrencyCode>USD", "<CurrencyCode>EUR");
    assert_eq!(refused(&test, &euros).args["code"], "amount-other-currency");
    let negative = MS_PROJECT.replace("<Cost>250000", "<Cost>-250000");
    assert_eq!(refused(&test, &negative).args["code"], "amount-negative");
    let much = MS_PROJECT.replace("<Cost>250000", "<Cost>9223372036854775807");
    assert_eq!(refused(&test, &much).args["code"], "amount-too-large");
    let late = MS_PROJECT.replace("2021-06-30T17", "2061-06-30T17");
    let no = refused(&test, &late);
    assert_eq!(
        (no.args["code"].as_str(), no.args["name"].as_str()),
        ("date-outside-horizon", "Hold the review")
    );
    let said = words::Words::english().refusal(&no);
    assert!(said.contains("“Hold the review”") && said.contains("outside the years"), "{said}");
    let nowhere = MS_PROJECT.replace("<PredecessorUID>2<", "<PredecessorUID>77<");
    assert_eq!(refused(&test, &nowhere).args["code"], "project-tie-to-nothing");
    assert_eq!(test.plan.file().seq(), before);
}

#[test]
fn a_tie_that_would_close_a_circle_with_those_of_the_plan_is_told_before_anything_is_done() {
    let test = the_sample();
    test.plan.operate(project_import(read(MS_PROJECT))).expect("imported");
    let before = test.plan.file().state_hash().expect("a state");
    // The review waits for the terms in the plan; now the file lets the terms wait for the review instead.
    let turned = MS_PROJECT
        .replace(
            "<PercentComplete>100</PercentComplete>",
            "<PercentComplete>100</PercentComplete>\
            <PredecessorLink><PredecessorUID>3</PredecessorUID><Type>1</Type></PredecessorLink>",
        )
        .replacen(
            "<PredecessorUID>2</PredecessorUID>",
            "<PredecessorUID>2</PredecessorUID><CrossProject>1</CrossProject>",
            1,
        );
    match test.plan.query(|reader| project_preview(reader, &read(&turned)).map(|_| ())) {
        Err(OperationError::Refused(no)) => {
            assert_eq!(no.code, "project-loop");
            assert!(no.args["path"].contains("Hold the review"), "{no}");
        }
        other => panic!("expected a refusal, got {other:?}"),
    }
    assert_eq!(refused(&test, &turned).code, "project-loop");
    assert_eq!(test.plan.file().state_hash().expect("a state"), before);
}

pub fn labelled(test: &TestPlan, label: &str) -> RecordId {
    test.plan.query(|reader| reader.by_label(label)).expect("the plan").expect("it is there").0
}

/// What the field for a cost is called.
fn called(field: &CostField) -> String {
    let case = match field.case {
        MoneyCase::Low => " low case",
        MoneyCase::High => " high case",
        _ => "",
    };
    format!("{}{case}", field.year.as_deref().unwrap_or("All years"))
}

/// The sample with money by year and case on one work item, goals it serves, and a milestone and a proposal that is due
/// on it.
pub fn with_details() -> (TestPlan, RecordId) {
    let test = the_sample();
    let item = labelled(&test, "W-05");
    let years = test.plan.query(|reader| reader.rows("fiscal_year")).expect("years");
    let year = |name: &str| years.iter().find(|row| row.text("name") == name).map(|row| row.id.into());
    let cell = |case, name, amount: &str| AmountCell {
        subject: Some(item),
        flow: MoneyFlow::Expense,
        category: None,
        fiscal_year: year(name),
        case,
        amount: amount.to_owned(),
    };
    let cells = vec![
        cell(MoneyCase::Base, "FY22", "1000.50"),
        cell(MoneyCase::Base, "FY23", "2000"),
        cell(MoneyCase::Low, "FY22", "900.05"),
        cell(MoneyCase::High, "FY22", "12345678.90"),
        cell(MoneyCase::High, "", "700"),
    ];
    test.plan.operate(amounts_set(SetAmounts { cells })).expect("amounts");
    let (name, on) = ("First survey".to_owned(), "2022-03".to_owned());
    test.plan.operate(milestone_set(SetMilestone { record: item, id: None, name, on })).expect("a milestone");
    let proposal_on = Some("2021-09-30".to_owned());
    let edit = EditWorkItem { id: Some(item.into()), proposal_on, ..EditWorkItem::default() };
    test.plan.operate(work_item_edit(edit)).expect("a proposal");
    let goals = ["SG-2.1", "SG-1.1"].map(|label| labelled(&test, label)).to_vec();
    test.plan.operate(goals_served_set(SetGoalsServed { subject: item, goals })).expect("goals");
    (test, item)
}

#[test]
fn costs_by_year_goals_and_milestones_go_out_and_come_back() {
    let (test, item) = with_details();
    let xml = written(&test);
    assert!(xml.contains("<Alias>FY22</Alias>") && xml.contains("<Milestone>1</Milestone>"), "{xml}");
    let told = preview(&test, &read(&xml));
    assert_eq!((told.added, told.changed, told.refused), (0, 0, 0), "{:?}", told.rows);

    let edited = xml
        .replace("<Value>100050</Value>", "<Value>150000</Value>")
        .replace("<Name>First survey</Name>", "<Name>The first survey</Name>")
        .replace("2022-03-01T", "2022-04-15T")
        .replace("2021-09-30T", "2021-10-31T");
    let goal = test.plan.query(|reader| reader.rows("goal")).expect("goals").remove(0);
    let escaped = goal.text("statement").replace('&', "&amp;");
    let edited = edited.replace(&format!("<Name>{escaped}</Name>"), "<Name>A sharper goal</Name>");
    let told = preview(&test, &read(&edited));
    let cells: Vec<_> = told.rows.iter().flat_map(|row| &row.cells).collect();
    let fields: Vec<&str> = cells.iter().map(|cell| cell.field.as_str()).collect();
    assert_eq!((told.added, told.changed, told.refused), (0, 4, 0), "{:?}", told.rows);
    assert_eq!(fields, ["title", "amount", "title", "happens_on", "proposal_on"]);
    assert_eq!(cells[1].new.as_deref(), Some("FY22 1500, FY23 2000"));
    let before = test.plan.file().state_hash().expect("a state");
    test.plan.operate(project_import(read(&edited))).expect("imported");
    let again = preview(&test, &read(&edited));
    assert_eq!((again.added, again.changed), (0, 0), "{:?}", again.rows);
    let row = test.plan.query(|reader| reader.row("work_item", item)).expect("the item");
    assert_eq!(row.text("proposal_on"), "2021-10-31");
    let days = test.plan.query(|reader| reader.rows_where("key_date", "record", &item.into())).expect("days");
    assert_eq!(
        (days[0].text("name").as_str(), days[0].text("happens_on").as_str()),
        ("The first survey", "2022-04-15")
    );
    let row = test.plan.query(|reader| reader.row("goal", goal.id)).expect("the goal");
    assert_eq!(row.text("statement"), "A sharper goal");
    test.plan.undo(true).expect("undone");
    assert_eq!(test.plan.file().state_hash().expect("a state"), before);

    // One sum cannot take the place of what is kept by year, and a year has no place for less than nothing.
    let file = read(&xml);
    let task = file.tasks.iter().find(|task| task.label.as_deref() == Some("W-05")).expect("W-05");
    let cost = |minor: i64| format!("Cost>{minor}</");
    let total = task.cost.expect("a cost");
    let total = xml.replace(&cost(total), &cost(total + 100));
    assert_eq!(refused(&test, &total).args["code"], "project-cost-by-year");
    let less = xml.replace("<Value>100050</Value>", "<Value>-5</Value>");
    assert_eq!(refused(&test, &less).args["code"], "amount-negative");
    let of = |label: &str| format!("<FieldID>188743740</FieldID>\n<Value>{label}</Value>");
    let nowhere = xml.replace(&of("W-05"), &of("W-0500"));
    assert_eq!(refused(&test, &nowhere).args["code"], "project-milestone-of-nothing");
}

fn rows_of(test: &TestPlan, table: &str) -> Vec<RecordId> {
    let rows = test.plan.query(|reader| reader.rows(table)).expect("rows");
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn a_project_file_makes_the_same_rows_in_another_plan_and_only_once() {
    let (test, _) = with_details();
    // The plans of tests count their ids alike; those of two real plans never meet.
    let id = "<FieldID>188743731</FieldID>\n<Value>";
    let xml = written(&test).replace(id, &format!("{id}of another plan "));
    let other = TestPlan::empty();
    let years = AddYears { start_month: 7, first: 2020, count: 9 };
    other.plan.operate(fiscal_years_add(years)).expect("years");
    let done = other.plan.operate(project_import(read(&xml))).expect("imported").value;
    assert!(done.added > 13 && done.changed == 1, "only the day of the proposal is no row: {done:?}");
    let count =
        |test: &TestPlan, table: &str| test.plan.query(|reader| reader.rows(table)).expect("rows").len();
    for table in
        ["objective", "goal", "initiative", "work_item", "dependency", "work_item_goal", "initiative_goal"]
    {
        assert_eq!(count(&other, table), count(&test, table), "{table}");
    }
    // Days of issues and of other work are none of the plan's rows.
    let days = |test: &TestPlan| {
        let rows = test.plan.query(|reader| reader.rows("key_date")).expect("days");
        let of_work = |row: &&store::Row| {
            let is_row = |table| row.id("record").is_some_and(|id| rows_of(test, table).contains(&id));
            is_row("work_item") || is_row("initiative")
        };
        rows.iter().filter(of_work).count()
    };
    assert_eq!(days(&other), days(&test));
    let sum = |test: &TestPlan| {
        let rows = test.plan.query(|reader| reader.rows("amount")).expect("amounts");
        ["base", "low", "high"].map(|case| {
            let of_rows =
                rows.iter().filter(|row| row.id("subject").is_some() && row.text("case_name") == case);
            of_rows
                .filter(|row| row.text("flow") == "expense")
                .filter_map(|row| row.int("minor"))
                .sum::<i64>()
        })
    };
    assert_eq!(sum(&other), sum(&test));
    assert!(sum(&other).iter().all(|sum| *sum > 0));
    let again = preview(&other, &read(&xml));
    assert_eq!((again.added, again.changed, again.refused), (0, 0, 0), "{:?}", again.rows);
}

/// What the rows of the outline cost in the base case.
fn costs(test: &TestPlan) -> std::collections::HashMap<RecordId, i64> {
    let view = test.plan.query(|reader| outline(reader, MoneyCase::Base)).expect("the outline");
    let cost = |row: store::query::outline::OutlineRow| Some((row.record.id, row.amount?.parse().ok()?));
    view.rows.into_iter().filter_map(cost).collect()
}

#[expect(clippy::disallowed_methods, reason = "what is provided is for whoever runs the tests to say")]
fn must_have_mpxj() -> bool {
    std::env::var_os("THROUGHLINE_MPXJ").is_some()
}

#[test]
fn mpxj_reads_the_project_file_as_it_was_written() {
    // `cargo xtask` puts it there where Python and Java are installed.
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/python/bin/python");
    let python = if own.is_file() { own } else { "python3".into() };
    let has = Command::new(&python).args(["-c", "import mpxj"]).output();
    if !has.is_ok_and(|asked| asked.status.success()) {
        assert!(!must_have_mpxj(), "`cargo xtask` provided it, and it is not found");
        println!("mpxj is not installed; the project file was read by our own reader only.");
        return;
    }
    let (test, item) = with_details();
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    test.plan.operate(baseline_take(request)).expect("a baseline");
    let then = costs(&test)[&item];
    let more = SetAmount { subject: item, fiscal_year: None, case: MoneyCase::Base, amount: "5".to_owned() };
    test.plan.operate(amount_set(more)).expect("it costs more since");
    assert_ne!(costs(&test)[&item], then);
    test.plan.operate(project_import(read(MS_PROJECT))).expect("imported");
    let xml = written(&test);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.xml");
    std::fs::write(&path, &xml).expect("written");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exchange/projects/tasks.py");
    let said = Command::new(&python)
        .args([script.as_ref(), path.as_path(), &folder.path().join("saved.xml")])
        .output()
        .expect("python runs");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let theirs: serde_json::Value = serde_json::from_slice(&said.stdout).expect("JSON");
    let ours = read(&xml);
    assert_eq!(theirs["fiscal_start"], 7);
    let tasks = theirs["tasks"].as_array().expect("tasks");
    assert_eq!(tasks.len(), ours.tasks.len());
    for (their, our) in tasks.iter().zip(&ours.tasks) {
        assert_eq!(their["name"], our.name.as_str());
        assert_eq!(their["text1"], our.record.map(|id| id.to_string()).unwrap_or_default());
        if !our.is_summary {
            assert_eq!(their["start"].as_str(), our.start.as_deref(), "{}", our.name);
            assert_eq!(their["finish"].as_str(), our.finish.as_deref(), "{}", our.name);
            assert_eq!(their["cost"].as_i64(), our.cost.or(Some(0)), "{}", our.name);
        }
        let ties: Vec<_> = our
            .needs
            .iter()
            .map(|tie| format!("{} {} {}", tie.needs, tie.kind.word(), tie.lag_days))
            .collect();
        assert_eq!(their["needs"], serde_json::json!(ties), "{}", our.name);
        assert_eq!(their["text3"], our.kind.clone().unwrap_or_default(), "{}", our.name);
        assert_eq!(their["milestone"], our.milestone_of.is_some(), "{}", our.name);
        let costs = |is_base: bool| -> Vec<serde_json::Value> {
            let said = our.costs.iter().filter(|(field, _)| (field.case == MoneyCase::Base) == is_base);
            said.map(|(field, minor)| serde_json::json!([called(field), minor])).collect()
        };
        assert_eq!(their["by_year"], serde_json::json!(costs(true)), "{}", our.name);
        assert_eq!(their["by_case"], serde_json::json!(costs(false)), "{}", our.name);
        assert_eq!(their["text5"], our.goals.join(", "), "{}", our.name);
    }
    assert!(ours.tasks.iter().any(|task| task.costs.len() == 5 && task.goals.len() == 2));
    assert!(ours.tasks.iter().any(|task| task.kind.as_deref() == Some("goal")));
    assert!(tasks.iter().any(|task| task["baseline_start"].is_string()));
    let of_item = tasks.iter().find(|task| task["text1"] == item.to_string()).expect("the item");
    assert_eq!(of_item["baseline_cost"], then, "what it cost then");

    // What another program saved again still says what the plan says, in the fields that are ours.
    let theirs = std::fs::read(folder.path().join("saved.xml")).expect("it was saved");
    let saved = project::read("saved.xml", &theirs).expect("a project file");
    assert!(saved.has_goals);
    assert_eq!(saved.cost_fields.len(), ours.cost_fields.len());
    let told = preview(&test, &saved);
    let others: Vec<_> = told.rows.iter().filter(|row| row.action != ImportAction::Same).collect();
    assert!(others.is_empty(), "{others:#?}");
}
