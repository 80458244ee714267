//! What differs between two states of the sample, as the files it becomes.

use operations::baselines::{TakeBaseline, baseline_take};
use operations::records::{Cite, SetBasis, basis_set, citation_add, citation_remove};
use plan::states::{BaselinePurpose, Basis};
use publish::RedlineForm;
use store::query::baselines::{difference, seq_of};
use testkit::TestPlan;
use words::Words;

#[test]
fn a_document_and_a_page_of_a_comparison_say_how_a_row_was_and_is_known_and_from_what_sources() {
    let test = TestPlan::empty();
    test.plan.operate(exchange::sample::create()).expect("the sample");
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    let baseline = test.plan.operate(baseline_take(request)).expect("a baseline").value;
    let labelled =
        |label| test.plan.query(|reader| reader.by_label(label)).expect("the plan").expect(label).0;
    let record = labelled("W-01");
    let reason = "Nobody remembers the source".to_owned();
    let known = SetBasis { record, field: None, basis: Basis::Memory, verified: false, reason };
    test.plan.operate(basis_set(known)).expect("it is known otherwise");
    let cited = test.plan.query(|reader| reader.rows_where("citation", "record", &record.into()));
    let before = cited.expect("its sources")[0].id("source").expect("a source");
    test.plan.operate(citation_remove(Cite { record, source: before.into() })).expect("cited no longer");
    let now = labelled("S12");
    test.plan.operate(citation_add(Cite { record, source: now.into() })).expect("cited");
    let title = |id| test.plan.query(|reader| reader.row("source", id)).expect("a source").text("title");
    let found = test
        .plan
        .query(|reader| difference(reader, seq_of(reader, Some(baseline))?, seq_of(reader, None)?))
        .expect("a comparison");
    let words = Words::english();
    let proven = publish::differences(&found, ("Adopted", "Now"), "2020-06-04", words).expect("a redline");
    let page = RedlineForm::SideBySide.of(&proven, words).expect("a page");
    let page = String::from_utf8(page).expect("text");
    for said in ["Basis", "Rests on", "Verified", "checked", "known otherwise", "Nobody remembers the source"]
    {
        assert!(page.contains(said), "{said}");
    }
    let document = RedlineForm::Static.of(&proven, words).expect("a document");
    let list = RedlineForm::ListCsv.of(&proven, words).expect("a list");
    let list = String::from_utf8(list).expect("text");
    let (before, now) = (title(before), format!("S12 {}", title(now)));
    for said in ["sourced", "from memory", &before, &now] {
        assert!(list.contains(said) && page.contains(said), "{said}: {list}");
    }
    assert!(document.starts_with(b"PK"));
}
