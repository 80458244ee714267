//! What stands at home, beside what the places say of the same, against a real plan file.

use operations::Operation;
use plan::RecordId;
use store::query::comments::proceedings;
use store::query::home::home_view;
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
