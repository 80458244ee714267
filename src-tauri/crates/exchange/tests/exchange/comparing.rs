//! What differs between two states of the sample, as the files it becomes.

use operations::baselines::{TakeBaseline, baseline_take};
use operations::records::{SetBasis, basis_set};
use plan::states::{BaselinePurpose, Basis};
use publish::RedlineForm;
use store::query::baselines::{difference, seq_of};
use testkit::TestPlan;
use words::Words;

#[test]
fn a_document_and_a_page_of_a_comparison_say_how_a_row_was_and_is_known() {
    let test = TestPlan::empty();
    test.plan.operate(exchange::sample::create()).expect("the sample");
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    let baseline = test.plan.operate(baseline_take(request)).expect("a baseline").value;
    let record = test.plan.query(|reader| reader.by_label("W-01")).expect("the plan").expect("W-01").0;
    let reason = "Nobody remembers the source".to_owned();
    let known = SetBasis { record, field: None, basis: Basis::Memory, verified: false, reason };
    test.plan.operate(basis_set(known)).expect("it is known otherwise");
    let found = test
        .plan
        .query(|reader| difference(reader, seq_of(reader, Some(baseline))?, seq_of(reader, None)?))
        .expect("a comparison");
    let words = Words::english();
    let proven = publish::differences(&found, ("Adopted", "Now"), "2020-06-04", words).expect("a redline");
    let page = RedlineForm::SideBySide.of(&proven, words).expect("a page");
    let page = String::from_utf8(page).expect("text");
    for said in ["Basis", "Verified", "checked", "known otherwise", "Nobody remembers the source"] {
        assert!(page.contains(said), "{said}");
    }
    let document = RedlineForm::Static.of(&proven, words).expect("a document");
    let list = RedlineForm::ListCsv.of(&proven, words).expect("a list");
    let list = String::from_utf8(list).expect("text");
    for said in ["sourced", "from memory"] {
        assert!(list.contains(said) && page.contains(said), "{said}: {list}");
    }
    assert!(document.starts_with(b"PK"));
}
