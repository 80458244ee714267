//! What stands at home, beside what the places say of the same, against a real plan file.

use operations::Operation;
use operations::decisions::{WriteDecision, decision_write};
use plan::RecordId;
use store::query::comments::proceedings;
use store::query::home::{Visit, home_view};
use testkit::TestPlan;

#[test]
fn the_clocks_at_home_know_the_day_of_a_staff_report_as_comments_do() {
    let test = TestPlan::empty();
    let seed = Operation::new("seed", |work| {
        let columns = [("title", "Report".into()), ("kind", "report".into()), ("language", "en".into())];
        let (document, _) = work.create::<RecordId>("document", &columns)?;
        let columns = [
            ("document", document.into()),
            ("title", "Staff report".into()),
            ("dated_on", "2020-10-15".into()),
            ("status", "published".into()),
        ];
        let (report, _) = work.create::<RecordId>("version", &columns)?;
        let proceeding = |title: &str| {
            [
                ("title", title.into()),
                ("opens_on", "2020-06-04".into()),
                ("categories", "[]".into()),
                ("status", "closed".into()),
            ]
        };
        let mut dated = proceeding("Dated by its report").to_vec();
        dated.push(("staff_report", report.into()));
        work.create::<RecordId>("proceeding", &dated)?;
        dated[0] = ("title", "Dated by itself".into());
        dated.push(("staff_report_on", "2020-11".into()));
        work.create::<RecordId>("proceeding", &dated)?;
        work.create::<RecordId>("proceeding", &proceeding("Without a report"))?;
        Ok(())
    });
    test.plan.operate(seed).expect("seeded");
    let home = test.plan.query(|reader| home_view(reader, "2021-03-04", None)).expect("home");
    let mut clocks: Vec<_> =
        home.clocks.into_iter().map(|clock| (clock.record.name, clock.report_on)).collect();
    let rows = test.plan.query(proceedings).expect("the proceedings");
    let mut told: Vec<_> = rows.into_iter().map(|row| (row.record.name, row.report_on)).collect();
    clocks.sort();
    told.sort();
    let day = |name: &str, day: Option<&str>| (name.to_owned(), day.map(str::to_owned));
    assert_eq!(
        told,
        [
            day("Dated by its report", Some("2020-10-15")),
            day("Dated by itself", Some("2020-11")),
            day("Without a report", None),
        ]
    );
    assert_eq!(clocks, told);
}

#[test]
fn what_was_taken_back_and_done_again_since_the_last_visit_is_named_by_what_it_was() {
    let test = TestPlan::empty();
    let write = |title: &str| {
        let request = WriteDecision { title: title.to_owned(), ..WriteDecision::default() };
        test.plan.operate(decision_write(request)).expect("written");
    };
    // The first change of a plan cannot be taken back.
    write("Begin");
    let visit = Visit { at: 1_600_000_000_000, seq: test.plan.file().seq() };
    write("Adopt the five-year plan");
    test.plan.undo(true).expect("undone");
    test.plan.redo().expect("done again");
    test.plan.undo(true).expect("undone again");
    let home = test.plan.query(|reader| home_view(reader, "2021-03-04", Some(visit))).expect("home");
    let told: Vec<_> = home
        .since
        .lines
        .iter()
        .map(|line| {
            let arg = |name: &str| line.name.args.get(name).map_or("", String::as_str);
            (line.name.key.as_str(), arg("name"), arg("of"))
        })
        .collect();
    let (name, of) = ("Adopt the five-year plan", "change-decision-write");
    assert_eq!(
        told,
        [("change-undo", name, of), ("change-redo", name, of), ("change-undo", name, of), (of, name, ""),]
    );
}
