//! What project files carry in fields that are named for it: the goals that rows serve, and what they cost by case.

use super::project::{labelled, preview, read, refused, with_details, written};
use exchange::project;
use operations::import::ImportAction;
use operations::project::project_import;

#[test]
fn goals_served_and_the_low_and_high_case_go_out_and_come_back() {
    let (test, item) = with_details();
    let xml = written(&test);
    for alias in ["Goals served", "FY22 low case", "FY22 high case", "All years high case"] {
        assert!(xml.contains(&format!("<Alias>{alias}</Alias>")), "{alias}");
    }
    let told = preview(&test, &read(&xml));
    assert_eq!((told.added, told.changed, told.refused), (0, 0, 0), "{:?}", told.rows);

    let served = "<Value>SG-2.1, SG-1.1</Value>";
    let (low, high, whole) = ("<Value>900.05</Value>", "<Value>12345678.90</Value>", "<Value>700</Value>");
    for said in [served, low, high, whole] {
        assert_eq!(xml.matches(said).count(), 1, "{said}");
    }
    let edited = xml
        .replace(served, "<Value>sg-1.2; SG-2.1;</Value>")
        .replace(low, "<Value>950.5000</Value>")
        .replace(high, "")
        .replace(whole, "<Value>0</Value>");
    let told = preview(&test, &read(&edited));
    assert_eq!((told.added, told.changed, told.refused), (0, 1, 0), "{:?}", told.rows);
    let row = told.rows.iter().find(|row| row.action == ImportAction::Change).expect("it changes");
    let cells: Vec<_> = row
        .cells
        .iter()
        .map(|cell| {
            (cell.field.as_str(), cell.old.as_deref().unwrap_or(""), cell.new.as_deref().unwrap_or(""))
        })
        .collect();
    assert_eq!(
        cells,
        [
            ("amount_low", "FY22 900.05", "FY22 950.50"),
            ("amount_high", "700, FY22 12345678.90", ""),
            ("goals", "SG-2.1, SG-1.1", "SG-1.2, SG-2.1"),
        ]
    );
    let before = test.plan.file().state_hash().expect("a state");
    test.plan.operate(project_import(read(&edited))).expect("imported");
    let mut rows = test.plan.query(|reader| reader.rows_where("work_item_goal", "work_item", &item.into()));
    let rows = rows.as_mut().expect("goals");
    rows.sort_by_key(|row| row.int("position"));
    let goals: Vec<_> = rows.iter().filter_map(|row| row.id("goal")).collect();
    assert_eq!(goals, ["SG-1.2", "SG-2.1"].map(|label| labelled(&test, label)));
    let amounts =
        test.plan.query(|reader| reader.rows_where("amount", "subject", &item.into())).expect("amounts");
    let of = |case: &str| amounts.iter().filter(|row| row.text("case_name") == case).collect::<Vec<_>>();
    assert_eq!(of("low").iter().map(|row| row.int("minor")).collect::<Vec<_>>(), [Some(95_050)]);
    assert!(of("high").is_empty(), "what the fields no longer say is gone");
    let again = preview(&test, &read(&edited));
    assert_eq!((again.added, again.changed), (0, 0), "{:?}", again.rows);
    test.plan.undo(true).expect("undone");
    assert_eq!(test.plan.file().state_hash().expect("a state"), before);
}

#[test]
fn a_goal_or_a_cost_that_cannot_be_read_is_named_with_its_task_and_nothing_is_imported() {
    let (test, _) = with_details();
    let xml = written(&test);
    let before = test.plan.file().seq();
    let title = test.plan.query(|reader| reader.row("work_item", labelled(&test, "W-05"))).expect("W-05");
    let title = title.text("title");
    // A work item is no goal, even where its label stands in the file.
    for label in ["SG-99", "W-01"] {
        let no = refused(&test, &xml.replace("SG-2.1, SG-1.1</Value>", &format!("SG-2.1, {label}</Value>")));
        assert_eq!(
            (no.args["code"].as_str(), no.args["name"].as_str()),
            ("project-goal-of-nothing", title.as_str())
        );
        let said = words::Words::english().refusal(&no);
        assert!(said.contains(&title) && said.contains(label), "{said}");
    }
    let low = "<Value>900.05</Value>";
    let negative = refused(&test, &xml.replace(low, "<Value>-900</Value>"));
    assert_eq!(
        (negative.args["code"].as_str(), negative.args["name"].as_str()),
        ("amount-negative", title.as_str())
    );
    let euros = xml.replace("<CurrencyCode>USD", "<CurrencyCode>EUR").replace(low, "<Value>901</Value>");
    assert_eq!(refused(&test, &euros).args["code"], "amount-other-currency");
    for value in ["much", "900.055", "9e2"] {
        let read = project::read("plan.xml", xml.replace(low, &format!("<Value>{value}</Value>")).as_bytes());
        let no = read.expect_err("no cost");
        assert_eq!(
            (no.code.as_str(), no.args["value"].as_str(), no.args["name"].as_str()),
            ("project-cost-unreadable", value, title.as_str())
        );
    }
    assert_eq!(test.plan.file().seq(), before);
}

#[test]
fn fields_that_people_named_otherwise_are_not_ours() {
    let (test, _) = with_details();
    let theirs = written(&test)
        .replace("<Alias>Goals served</Alias>", "<Alias>Team</Alias>")
        .replace("<Value>SG-2.1, SG-1.1</Value>", "<Value>The red team</Value>")
        .replace("<Alias>FY22 low case</Alias>", "<Alias>Story points</Alias>")
        .replace("<Value>900.05</Value>", "<Value>a few</Value>");
    let told = preview(&test, &read(&theirs));
    assert_eq!((told.added, told.changed, told.refused), (0, 0, 0), "{:?}", told.rows);
}
