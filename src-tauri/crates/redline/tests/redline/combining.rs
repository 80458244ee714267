//! Several people's versions in one document.

use redline::ChangeKind;
use redline::combine::{Combined, Revised, combine};
use redline::docx::{Package, reject_all};
use redline::files::prove::check;
use redline::files::{Choices, CompareError, EarlierChanges, compare};
use redline::tracked::{Decision, Selection, comparison, decide};

use crate::packages::{body, paragraph};

fn by(author: &str, bytes: Vec<u8>) -> Revised {
    Revised { bytes, author: author.to_owned(), date: "2020-10-14".to_owned() }
}

/// Combines, and checks that nobody's change is lost or mixed with another's.
fn combined(base: &[u8], versions: &[Revised]) -> Combined {
    let made = combine(base, versions, &Choices::default(), &mut |_| true)
        .unwrap_or_else(|error| panic!("{error}: {error:?}"));
    let same = |one: &[u8], other: &[u8]| {
        let verdict = check(one, other, other).unwrap();
        assert!(verdict.has_content(), "{verdict:#?}");
    };
    same(&reject_all(&made.bytes).unwrap(), base);
    for version in versions {
        let own = Selection { authors: vec![version.author.clone()], ..Selection::default() };
        let accepted = decide(&made.bytes, &own, Decision::Accept).unwrap();
        same(&reject_all(&accepted).unwrap(), &version.bytes);
    }
    made
}

fn text(bytes: &[u8]) -> String {
    let package = Package::read(bytes).unwrap();
    String::from_utf8(package.part(package.main()).unwrap().to_vec()).unwrap()
}

#[test]
fn two_people_change_different_words_of_one_sentence_and_nothing_clashes() {
    let base = body(&paragraph("The Board directs the organization to prepare a plan for every issue."));
    let anna = body(&paragraph("The Council directs the organization to prepare a plan for every issue."));
    let bob = body(&paragraph("The Board directs the organization to prepare a report for every issue."));
    let made = combined(&base, &[by("Anna", anna), by("Bob", bob)]);
    assert!(made.clashes.is_empty(), "{:?}", made.clashes);
    let text = text(&made.bytes);
    assert!(text.contains("w:author=\"Anna\"") && text.contains("w:author=\"Bob\""));
    assert!(text.find("Board").unwrap() < text.find("Council").unwrap(), "what went stands first: {text}");
}

#[test]
fn where_two_want_different_words_both_stand_and_the_place_is_listed() {
    let base = body(&format!("{}{}", paragraph("Kept."), paragraph("The Board directs a plan.")));
    let anna = body(&format!("{}{}", paragraph("Kept."), paragraph("The Council directs a plan.")));
    let bob = body(&format!("{}{}", paragraph("Kept."), paragraph("The Chair directs a plan.")));
    let made = combined(&base, &[by("Anna", anna), by("Bob", bob)]);
    let [clash] = made.clashes.as_slice() else { panic!("{:?}", made.clashes) };
    assert_eq!((clash.before.as_str(), clash.place.paragraph), ("Board", 2));
    let readings: Vec<(&str, &str)> =
        clash.readings.iter().map(|one| (one.author.as_str(), one.text.as_str())).collect();
    assert_eq!(readings, [("Anna", "Council"), ("Bob", "Chair")]);
    assert!(text(&made.bytes).contains("w:author=\"Anna; Bob\""));
}

#[test]
fn the_same_change_by_two_is_one_change_with_both_names() {
    let base = body(&format!("{}{}{}", paragraph("One two."), paragraph("Gone."), paragraph("Three.")));
    let other = body(&format!("{}{}", paragraph("One."), paragraph("Three.")));
    let made = combined(&base, &[by("Anna", other.clone()), by("Bob", other)]);
    assert!(made.clashes.is_empty(), "{:?}", made.clashes);
    assert!(!text(&made.bytes).contains("w:author=\"Bob\""));
}

#[test]
fn paragraphs_split_joined_inserted_and_deleted_by_three_people_come_together() {
    let paragraphs = |all: &[&str]| body(&all.iter().map(|one| paragraph(one)).collect::<String>());
    let base = paragraphs(&["One. Two.", "Three three three.", "Four.", "Five five."]);
    let anna = paragraphs(&["One. ", "Two.", "Three three three.", "Four.", "Five five."]);
    let bob = paragraphs(&["One. Two.", "New by Bob.", "Three changed three.", "Four.Five five."]);
    let cleo = paragraphs(&["One. Twice.", "Three three three.", "New by Cleo.", "Five five six."]);
    combined(&base, &[by("Anna", anna), by("Bob", bob), by("Cleo", cleo)]);
}

#[test]
fn rows_and_looks_of_several_people_come_together_and_looks_that_clash_are_named() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(text));
    let row = |one: &str, other: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(other));
    let table = |rows: &[String]| {
        body(&format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>{}", rows.concat(), paragraph("End.")))
    };
    let base = table(&[row("a", "b"), row("c", "d"), row("e", "f")]);
    let anna = table(&[row("a", "b"), row("new", "row"), row("c", "d"), row("e", "f")]);
    let bob = table(&[row("a", "b"), row("c", "dd"), row("e", "f")]);
    let cleo = table(&[row("a", "b"), row("c", "d")]);
    combined(&base, &[by("Anna", anna), by("Bob", bob), by("Cleo", cleo)]);
    let run = |look: &str| body(&format!("<w:p><w:r><w:rPr>{look}</w:rPr><w:t>Words.</w:t></w:r></w:p>"));
    let made = combined(&run(""), &[by("Anna", run("<w:b/>")), by("Bob", run("<w:i/>"))]);
    assert!(made.left.iter().any(|one| one.author == "Bob"), "{:?}", made.left);
    assert!(text(&made.bytes).contains("<w:rPr><w:b/><w:rPrChange"));
}

/// Whether these words stand in the text in this order.
#[track_caller]
fn in_order(made: &Combined, words: &[&str]) {
    let text = text(&made.bytes);
    let places: Vec<usize> = words.iter().map(|word| text.find(word).expect(word)).collect();
    assert!(places.is_sorted(), "{words:?} {places:?}: {text}");
}

#[test]
fn of_what_several_put_in_one_place_that_of_the_first_stands_first() {
    let all = |all: &[&str]| body(&all.iter().map(|one| paragraph(one)).collect::<String>());
    let three = |base: &[&str], with: &dyn Fn(&str) -> Vec<String>| {
        let version = |name: &str| {
            let own = with(name);
            all(&own.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let made = combined(
            &all(base),
            &[by("Anna", version("alpha")), by("Bob", version("beta")), by("Cleo", version("gamma"))],
        );
        in_order(&made, &["alpha", "beta", "gamma"]);
    };
    three(&["The Board decides."], &|own| vec![format!("The Board {own} decides.")]);
    three(&["The Board decides."], &|own| vec![format!("{own} The Board decides.")]);
    three(&["The Board decides"], &|own| vec![format!("The Board decides {own}")]);
    three(&["The Board decides."], &|own| vec![format!("The {own} decides.")]);
    let (one, two) = ("One stays here.", "Two stays there.");
    let text = |text: &str| text.to_owned();
    three(&[one, two], &|own| vec![text(one), format!("New by {own}."), text(two)]);
    three(&[one, two], &|own| vec![format!("New by {own}."), text(one), text(two)]);
    three(&[one, two], &|own| vec![text(one), text(two), format!("New by {own}.")]);
}

#[test]
fn of_rows_that_several_put_in_one_place_those_of_the_first_stand_first() {
    let row = |text: &str| format!("<w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr>", paragraph(text));
    let table = |rows: &[&str]| {
        let rows: String = rows.iter().map(|text| row(text)).collect();
        body(&format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>{}", paragraph("End.")))
    };
    let made = combined(
        &table(&["One stays.", "Two stays."]),
        &[
            by("Anna", table(&["One stays.", "alpha row", "Two stays."])),
            by("Bob", table(&["One stays.", "beta row", "Two stays."])),
            by("Cleo", table(&["One stays.", "gamma row", "Two stays."])),
        ],
    );
    in_order(&made, &["alpha", "beta", "gamma"]);
}

#[test]
fn tables_that_two_put_in_one_place_stand_one_after_the_other() {
    let table = |says: &str| {
        let cell = format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(says));
        format!("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>")
    };
    let around = |middle: &str| body(&format!("{}{middle}{}", paragraph("Begin."), paragraph("End.")));
    let (anna, bob) = (around(&table("Costs by year.")), around(&table("Nine people.")));
    let made = combined(&around(""), &[by("Anna", anna), by("Bob", bob)]);
    in_order(&made, &["Begin.", "Costs by year.", "Nine people.", "End."]);
    let text = text(&made.bytes);
    let between = &text[text.find("Costs").unwrap()..text.find("Nine").unwrap()];
    assert!(between.contains("</w:tbl><w:tbl>"), "{between}");
}

const WANDERS: &str = "The Secretariat reports on every issue twice a year.";
const BESIDE: &str = "And the groups do so as well.";

/// A text of five paragraphs with others at these places among them.
fn among(places: &[(usize, &str)]) -> Vec<u8> {
    let mut out = String::new();
    for at in 0..5 {
        let here = places.iter().filter(|(place, _)| *place == at);
        here.for_each(|(_, words)| out.push_str(&paragraph(words)));
        out.push_str(&paragraph(&format!("Paragraph number {at} stays where it stood.")));
    }
    body(&out)
}

#[test]
fn what_one_person_moved_is_a_move_in_the_combined_document() {
    let base = among(&[(1, WANDERS), (1, BESIDE)]);
    let anna = among(&[(4, WANDERS), (4, BESIDE)]);
    let bob = among(&[(1, WANDERS), (1, BESIDE), (2, "Bob puts this in.")]);
    let made = combined(&base, &[by("Anna", anna), by("Bob", bob)]);
    let text = text(&made.bytes);
    let count = |what: &str| text.matches(what).count();
    assert_eq!((count("<w:moveFromRangeStart "), count("<w:moveToRangeStart ")), (1, 1), "{text}");
    assert_eq!((count("<w:del "), count("w:delText")), (0, 0), "{text}");
    assert!(made.clashes.is_empty() && made.left.is_empty(), "{made:?}");
}

#[test]
fn a_move_that_two_people_made_alike_bears_both_names_and_one_to_two_places_is_none() {
    let (base, last) = (among(&[(1, WANDERS)]), among(&[(4, WANDERS)]));
    let alike = combined(&base, &[by("Anna", last.clone()), by("Bob", last.clone())]);
    assert!(text(&alike.bytes).contains("<w:moveTo w:id=") && !text(&alike.bytes).contains("<w:ins "));
    assert!(text(&alike.bytes).contains("w:author=\"Anna; Bob\""));
    let apart = combined(&base, &[by("Anna", last), by("Bob", among(&[(3, WANDERS)]))]);
    assert!(!text(&apart.bytes).contains("move"), "{}", text(&apart.bytes));
}

#[test]
fn what_one_person_moved_and_edited_is_a_move_with_the_edit_in_it() {
    let edited = WANDERS.replace("twice", "once").replace("every issue", "each & every issue");
    let escaped = edited.replace('&', "&amp;");
    let base = among(&[(1, WANDERS), (1, BESIDE)]);
    let anna = among(&[(4, &escaped), (4, BESIDE)]);
    let bob = among(&[(1, WANDERS), (1, BESIDE), (2, "Bob puts this in.")]);
    let made = combined(&base, &[by("Anna", anna.clone()), by("Bob", bob)]);
    let text = text(&made.bytes);
    let count = |what: &str| text.matches(what).count();
    assert_eq!((count("<w:moveFromRangeStart "), count("<w:moveToRangeStart ")), (1, 1), "{text}");
    assert!(text.contains("<w:delText xml:space=\"preserve\">twice</w:delText>"), "{text}");
    assert!(text.contains("<w:t xml:space=\"preserve\">once</w:t>"), "{text}");
    assert!(made.clashes.is_empty() && made.left.is_empty(), "{made:?}");
    // Nothing in it hangs on chance.
    assert_eq!(combined(&base, &[by("Anna", anna.clone())]), combined(&base, &[by("Anna", anna)]));
}

#[test]
fn what_is_too_unlike_or_was_rewritten_where_it_stood_did_not_move() {
    let base = among(&[(1, WANDERS)]);
    let other = among(&[(4, "Nobody reports on any issue, and if so then in another order of words.")]);
    let made = combined(&base, &[by("Anna", other)]);
    assert!(!text(&made.bytes).contains("move"), "{}", text(&made.bytes));
}

#[test]
fn what_one_moved_and_another_edited_stands_in_both_places() {
    let base = among(&[(1, WANDERS)]);
    let edited = among(&[(1, &WANDERS.replace("twice", "once"))]);
    let made = combined(&base, &[by("Anna", among(&[(4, WANDERS)])), by("Bob", edited)]);
    assert!(!text(&made.bytes).contains("move") && text(&made.bytes).contains("once"));
    let plain = Choices { moves: false, ..Choices::default() };
    let anna = by("Anna", among(&[(4, WANDERS)]));
    let made = combine(&base, &[anna], &plain, &mut |_| true).unwrap();
    assert!(!text(&made.bytes).contains("move"));
}

#[test]
fn what_several_put_in_one_place_alike_stands_once_under_all_their_names() {
    let all = |all: &[&str]| body(&all.iter().map(|one| paragraph(one)).collect::<String>());
    let base = all(&["The Board decides.", "Two stays there."]);
    let mine = |words: &str, paragraph: &str| {
        all(&[&format!("The Board {words} decides."), paragraph, "Two stays there."])
    };
    let versions = [
        by("Anna", mine("of ICANN", "New for all.")),
        by("Bob", mine("of nobody", "New by Bob.")),
        by("Cleo", mine("of ICANN", "New for all.")),
    ];
    let made = combined(&base, &versions);
    let once = text(&made.bytes);
    assert_eq!((once.matches("of ICANN").count(), once.matches("New for all.").count()), (1, 1), "{once}");
    assert!(once.contains("w:author=\"Anna; Cleo\""), "{once}");
    // Bob wants something else there, which is said.
    assert!(made.clashes.iter().all(|clash| clash.readings.iter().any(|one| one.author == "Bob")));
    let alike = combined(&base, &[versions[0].clone(), versions[2].clone()]);
    assert!(alike.clashes.is_empty(), "{:?}", alike.clashes);
    // Where the other put something in front of it, it cannot stand in both places: both stay.
    let longer = by("Cleo", all(&["The Board decides.", "First.", "New for all.", "Two stays there."]));
    combined(&base, &[versions[0].clone(), longer]);
}

#[test]
fn a_row_that_two_put_in_alike_stands_once() {
    let row = |text: &str| format!("<w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr>", paragraph(text));
    let table = |rows: &[&str]| {
        let rows: String = rows.iter().map(|text| row(text)).collect();
        body(&format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>{}", paragraph("End.")))
    };
    let own = table(&["One stays.", "New row.", "Two stays."]);
    let made = combined(&table(&["One stays.", "Two stays."]), &[by("Anna", own.clone()), by("Bob", own)]);
    assert_eq!(text(&made.bytes).matches("New row.").count(), 1, "{}", text(&made.bytes));
    assert!(made.clashes.is_empty(), "{:?}", made.clashes);
}

#[test]
fn a_file_that_is_none_is_named_by_its_place() {
    let base = body(&paragraph("One."));
    let error =
        combine(&base, &[by("Anna", base.clone()), by("Bob", vec![1])], &Choices::default(), &mut |_| true)
            .unwrap_err();
    assert_eq!(error.version, 2);
    let error = combine(&base, &[by("Anna", base.clone())], &Choices::default(), &mut |_| false).unwrap_err();
    assert_eq!(error.error, CompareError::Cancelled);
}

#[test]
fn changes_that_are_kept_stay_under_the_names_of_those_who_made_them() {
    let base = body(&format!("{}{}", paragraph("The Board directs a plan for all."), paragraph("Two.")));
    let bob = body(&format!(
        "{}{}{}",
        paragraph("The Council directs a plan."),
        paragraph("New."),
        paragraph("Two.")
    ));
    let tracked = combine(&base, &[by("Bob", bob)], &Choices::default(), &mut |_| true).unwrap().bytes;
    let tracked =
        crate::packages::with(&tracked, "word/document.xml", &text(&tracked).replace("plan", "report"));
    let keep = Choices { earlier_changes: EarlierChanges::Keep, ..Choices::default() };
    let made = compare(&base, &tracked, &keep).unwrap();
    assert!(made.proof.is_exact(), "{:#?}", made.proof);
    let all = text(&made.bytes);
    for mark in ["<w:del w:id", "w:author=\"Bob\"", "w:author=\"Anonymous\""] {
        assert!(all.contains(mark), "{mark}: {all}");
    }
    let own = Selection { authors: vec!["Bob".to_owned()], ..Selection::default() };
    let others = decide(&made.bytes, &own, Decision::Reject).unwrap();
    let later = check(&others, &base, &reject_all(&tracked).unwrap()).unwrap();
    assert!(later.is_exact(), "{later:#?}");
    // With the same document on both sides nothing but the kept changes stands in it.
    assert_eq!(compare(&base, &reject_all(&tracked).unwrap(), &keep).unwrap().report.revisions, 2);
    let same = compare(&tracked, &tracked, &keep).unwrap();
    assert_eq!((same.report.revisions, same.proof.is_exact()), (0, true));
}

#[test]
fn what_one_puts_at_the_end_is_one_change_beside_what_another_edited_before_it() {
    let all = |all: &[&str]| body(&all.iter().map(|one| paragraph(one)).collect::<String>());
    let base = all(&["The Board directs.", "Comments close in June."]);
    let anna = all(&["The Council directs.", "Comments close in July."]);
    let bob = all(&["The Chair directs.", "Comments close in June.", "Staff report in autumn."]);
    let made = combined(&base, &[by("Anna", anna), by("Bob", bob)]);
    assert_eq!(made.clashes.len(), 1, "{:?}", made.clashes);
    let list = comparison(&made.bytes).unwrap();
    let last = list.changes.last().unwrap();
    assert_eq!((last.kind, last.after.as_str()), (ChangeKind::Inserted, "Staff report in autumn."));
    assert_eq!((last.author.as_str(), list.counts.total), ("Bob", 5), "{:?}", list.changes);
}

#[test]
fn what_two_put_alike_at_the_end_stands_once() {
    let more = || body(&["One.", "Two is new.", "And three."].map(paragraph).concat());
    let versions = [by("Anna", more()), by("Bob", more()), by("Cleo", more())];
    for count in 2..=3 {
        let made = combined(&body(&paragraph("One.")), &versions[..count]);
        let text = text(&made.bytes);
        assert_eq!((text.matches("Two is new").count(), text.matches("And three").count()), (1, 1), "{text}");
        let names = if count == 2 { "Anna; Bob" } else { "Anna; Bob; Cleo" };
        assert_eq!(text.matches("w:author=").count(), text.matches(&format!("w:author=\"{names}\"")).count());
    }
}
