//! Plans are written, taken elsewhere and brought in.

use crate::Room;
use operations::SystemClock;
use operations::desk::Desk;
use operations::outline::{AddRow, AddYears, RowKind, SetAmount, amount_set, fiscal_years_add, outline_add};
use plan::states::MoneyCase;
use std::sync::Arc;

#[test]
fn a_plan_is_written_by_the_same_rules_as_in_the_window_and_saved_whole() {
    let room = Room::with_sample();
    let added = room.json(&["add", "plan.throughline", "work-item", "From a script", "--author", "Robot"]);
    let label = added["label"].as_str().expect("a label").to_owned();
    let listed = room.json(&["list", "plan.throughline", "work-item"]);
    assert!(listed.as_array().is_some_and(|rows| rows.iter().any(|row| row["name"] == "From a script")));
    assert_eq!(room.run(&["baseline", "plan.throughline", "Before", "--purpose", "adopted"]).code, 0);
    assert_eq!(room.run(&["move", "plan.throughline", &label, "--under", "OI-03"]).code, 0);
    let told = room.json(&["compare", "plan.throughline"]);
    assert_eq!(told["rows"][0]["record"]["name"], "From a script");
    assert_eq!(told["rows"][0]["kinds"][0], "moved");
    let again = room.run(&["baseline", "plan.throughline", "before"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("There is a baseline"), "{}", again.err);
    let wrong = room.run(&["move", "plan.throughline", &label, "--under", "G-01"]);
    assert_eq!(wrong.code, 1, "{}", wrong.out);
    assert_eq!(room.run(&["check", "plan.throughline"]).code, 0);
    let history = room.run(&["history", "plan.throughline", &label]);
    assert!(history.out.contains("Robot"), "{}", history.out);
    assert_eq!(room.names(), ["plan.throughline"]);
}

#[test]
fn a_comparison_says_in_words_how_a_row_is_known_now_from_what_sources_and_what_was_noted() {
    let room = Room::with_sample();
    assert_eq!(room.run(&["baseline", "plan.throughline", "Before"]).code, 0);
    room.json(&["export", "plan.throughline", "-o", "plan.csv"]);
    let text = std::fs::read_to_string(room.path("plan.csv")).expect("the table");
    let before = "S33,sourced,yes,first milestone of implementation; years are ours";
    let row = text.lines().find(|line| line.contains(before)).expect("its row");
    let edited = format!(
        "{},Reason or evidence\n{},the source is lost\n",
        text.lines().next().expect("heads"),
        row.replace(before, "S12; S47,from memory,no,to be asked")
    );
    std::fs::write(room.path("edited.csv"), edited).expect("written");
    let done = room.json(&["import", "plan.throughline", "edited.csv"]);
    assert_eq!(done["changed"].as_u64(), Some(1), "{done}");
    let said = room.run(&["compare", "plan.throughline"]).out;
    for line in [
        "W-01 Design an evaluation methodology: reworded, known otherwise",
        "Basis: sourced \u{2192} from memory",
        "the source is lost",
        "Verified: checked \u{2192} not checked",
        "Note: first milestone of implementation; years are ours \u{2192} to be asked",
        "     no longer rests on S33 ",
        "     now rests on S12 Middle East Space draft statement, ICANN66",
        "     now rests on S47 ",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
}

/// A plan in a file, with a work item that costs something in each of so many years.
fn plan_of_years(room: &Room, count: u8) {
    let desk = Desk::new(room.data.path().join("elsewhere"), Arc::new(SystemClock));
    desk.new_plan("A plan").expect("a plan");
    let years = AddYears { start_month: 7, first: 2021, count };
    desk.operate(fiscal_years_add(years)).expect("the years");
    let item = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: "Review".to_owned() };
    let subject = desk.operate(outline_add(item)).expect("a work item").value.id;
    for year in desk.query(|reader| reader.rows("fiscal_year")).expect("the years") {
        let (fiscal_year, amount) = (Some(year.id.into()), "1000".to_owned());
        let amount = SetAmount { subject, fiscal_year, case: MoneyCase::Base, amount };
        desk.operate(amount_set(amount)).expect("a cost");
    }
    desk.save_as(&room.path("plan.throughline")).expect("saved");
}

#[test]
fn a_project_file_says_what_it_has_no_room_for_and_nothing_where_all_fits() {
    let export = ["export", "plan.throughline", "-o", "plan.xml"];
    let room = Room::empty();
    plan_of_years(&room, 10);
    assert_eq!(room.run(&export).out.trim(), "Wrote plan.xml with one entry.");
    assert_eq!(room.json(&export)["leftOut"], serde_json::json!([]));

    let room = Room::empty();
    plan_of_years(&room, 12);
    let said = room.run(&export).out;
    let lines: Vec<&str> = said.lines().skip(1).map(str::trim).collect();
    let base =
        "What is planned by year in the base case for FY31, FY32; the cost of all years together holds it.";
    assert_eq!(lines, ["A project file has no room for the following, so it is left out:", base]);
    let told = serde_json::json!([{"key": "project-left-out-base", "args": {"years": "FY31, FY32"}}]);
    assert_eq!(room.json(&export)["leftOut"], told);
}

#[test]
fn what_is_exported_comes_back_without_a_change_and_what_is_edited_comes_back_alone() {
    let room = Room::with_sample();
    for (file, least) in [("plan.xml", 13), ("plan.csv", 13), ("plan.xlsx", 13), ("plan.ics", 5)] {
        let made = room.json(&["export", "plan.throughline", "-o", file]);
        assert!(made["count"].as_u64().is_some_and(|count| count >= least), "{made}");
    }
    for file in ["plan.xml", "plan.csv", "plan.xlsx"] {
        let told = room.json(&["import", "plan.throughline", file, "--dry-run"]);
        assert_eq!((told["added"].as_u64(), told["changed"].as_u64()), (Some(0), Some(0)), "{file}: {told}");
    }
    let text = std::fs::read_to_string(room.path("plan.csv")).expect("the table");
    let edited = text.replacen("proposed", "at risk", 1);
    assert_ne!(text, edited);
    std::fs::write(room.path("edited.csv"), edited).expect("written");
    let would = room.run(&["import", "plan.throughline", "edited.csv", "--dry-run"]).out;
    assert!(would.contains("(changed)\n     Status: "), "each row says what it would change: {would}");
    assert!(!would.contains("left out"), "every column is known: {would}");
    let renamed = text.replacen("proposed", "nearly there", 1).replacen("Resources needed", "Means", 1);
    std::fs::write(room.path("bad.csv"), renamed).expect("written");
    let would = room.run(&["import", "plan.throughline", "bad.csv", "--dry-run"]).out;
    assert!(would.contains("(cannot be read)\n     “nearly there” cannot be read here."), "{would}");
    assert!(would.trim_end().ends_with("are left out: Means"), "a column that nobody knows is told: {would}");
    let done = room.json(&["import", "plan.throughline", "edited.csv"]);
    assert_eq!((done["added"].as_u64(), done["changed"].as_u64()), (Some(0), Some(1)), "{done}");
    let project = std::fs::read_to_string(room.path("plan.xml")).expect("the project");
    let (before, served) = project.split_once("<FieldID>188743743</FieldID>\n<Value>").expect("goals served");
    let (first, rest) = served.split_once("</Value>").expect("a value");
    for (goals, file) in [(format!("{first}, SG-5.2"), "goals.xml"), ("SG-99".to_owned(), "nothing.xml")] {
        let text = format!("{before}<FieldID>188743743</FieldID>\n<Value>{goals}</Value>{rest}");
        std::fs::write(room.path(file), text).expect("written");
    }
    let told = room.json(&["import", "plan.throughline", "goals.xml", "--dry-run"]);
    let mut rows = told["rows"].as_array().expect("rows").iter();
    let row = rows.find(|row| row["action"] == "change").expect("one changes");
    assert_eq!((told["changed"].as_u64(), row["cells"][0]["field"].as_str()), (Some(1), Some("goals")));
    let done = room.json(&["import", "plan.throughline", "goals.xml"]);
    assert_eq!(done["changed"].as_u64(), Some(1), "{done}");
    let unknown = room.run(&["import", "plan.throughline", "nothing.xml"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("It serves “SG-99”"), "{}", unknown.err);
    let half = std::fs::read(room.path("plan.xml")).expect("the project");
    std::fs::write(room.path("half.xml"), &half[..half.len() / 2]).expect("written");
    let cut = room.run(&["import", "plan.throughline", "half.xml"]);
    assert_eq!(cut.code, 1);
    assert!(cut.err.contains("ends in the middle"), "{}", cut.err);
    let unknown = room.run(&["export", "plan.throughline", "-o", "plan.mpp"]);
    assert!(unknown.err.contains("is not known"), "{}", unknown.err);
}

/// The place of the data folder is the system's to say; it can be moved for a test where that is a variable.
#[cfg(target_os = "linux")]
#[test]
fn what_the_window_has_open_is_left_alone_and_said_so() {
    let room = Room::with_sample();
    let window = Desk::new(room.data.path().join("org.throughline.desktop"), Arc::new(SystemClock));
    window.open(&room.path("plan.throughline")).expect("it opens");
    let before = std::fs::read(room.path("plan.throughline")).expect("the plan");
    for command in [
        &["add", "plan.throughline", "work-item", "From a script"][..],
        &["baseline", "plan.throughline", "Adopted"],
        &["sample", "plan.throughline", "--force"],
    ] {
        let said = room.run(command);
        assert_eq!(said.code, 1, "{}", said.out);
        assert!(said.err.contains("plan.throughline is open in the window"), "{}", said.err);
    }
    assert_eq!(std::fs::read(room.path("plan.throughline")).expect("the plan"), before);
    assert_eq!(room.run(&["list", "plan.throughline", "work-item"]).code, 0, "it may still be read");
    window.close(false).expect("it closes");
    assert_eq!(room.run(&["add", "plan.throughline", "work-item", "From a script"]).code, 0);
}
