//! Settling where changes of several people touch each other in one document.

use redline::combine::{Combined, Revised, Settlement, combine, settle};
use redline::docx::{accept_all, reject_all};
use redline::files::Choices;
use redline::files::prove::check;

use crate::packages::{body, paragraph};

fn document(all: &[&str]) -> Vec<u8> {
    body(&all.iter().map(|one| paragraph(one)).collect::<String>())
}

fn combined(base: &[u8], versions: &[(&str, Vec<u8>)]) -> Combined {
    let versions: Vec<Revised> = versions
        .iter()
        .map(|(author, bytes)| Revised {
            bytes: bytes.clone(),
            author: (*author).to_owned(),
            date: String::new(),
        })
        .collect();
    combine(base, &versions, &Choices::default(), &mut |_| true).unwrap()
}

fn by(clash: u32, author: &str) -> Settlement {
    Settlement { clash, author: author.to_owned() }
}

fn same(one: &[u8], other: &[u8]) {
    let verdict = check(one, other, other).unwrap();
    assert!(verdict.has_content(), "{verdict:#?}");
}

const BEGIN: [&str; 3] = ["Kept.", "The Board directs a plan.", "Comments close in June."];

fn three_people() -> Combined {
    let versions = [
        ("Anna", document(&["Kept.", "The Council directs a plan.", "Comments close in July."])),
        ("Bob", document(&["Kept.", "The Chair directs a plan.", "Comments close in May."])),
        ("Cleo", document(&["Kept well.", "The Board directs a plan.", "Comments close in June."])),
    ];
    combined(&document(&BEGIN), &versions)
}

#[test]
fn what_the_chosen_one_wants_stands_and_what_the_others_want_is_taken_back() {
    let made = three_people();
    assert_eq!(made.clashes.len(), 2, "{:?}", made.clashes);
    let settled = settle(&made.bytes, &made.clashes, &[by(0, "Anna"), by(1, "Bob")]).unwrap();
    let wanted = ["Kept well.", "The Council directs a plan.", "Comments close in May."];
    same(&accept_all(&settled.bytes).unwrap(), &document(&wanted));
    same(&reject_all(&settled.bytes).unwrap(), &document(&BEGIN));
}

#[test]
fn what_stood_there_stays_where_nobody_is_chosen_and_the_open_places_are_found_again() {
    let made = three_people();
    let settled = settle(&made.bytes, &made.clashes, &[by(0, "")]).unwrap();
    let [first, second] = settled.change_ids.as_slice() else { panic!("{:?}", settled.change_ids) };
    assert_eq!(first, "", "nothing is left where nobody's words stand");
    let change = settled.comparison.changes.iter().find(|change| change.id == *second).unwrap();
    assert_eq!(change.paragraph, 3);
    let wanted = reject_all(&settled.bytes).unwrap();
    same(&wanted, &document(&BEGIN));
    let text = settled.comparison.changes.iter().map(|one| one.after.clone()).collect::<String>();
    assert!(!text.contains("Council") && !text.contains("Chair") && text.contains("July"), "{text}");
}

#[test]
fn a_paragraph_that_one_deletes_and_another_rewords_is_settled_either_way() {
    let base = document(&["One.", "The Board directs the staff to prepare a plan.", "Three."]);
    let gone = document(&["One.", "Three."]);
    let other = document(&["One.", "The Board asks the staff to prepare a plan.", "Three."]);
    let made = combined(&base, &[("Anna", gone.clone()), ("Bob", other.clone())]);
    let all = |author: &str| {
        let all: Vec<Settlement> = (0..).zip(&made.clashes).map(|(clash, _)| by(clash, author)).collect();
        settle(&made.bytes, &made.clashes, &all).unwrap().bytes
    };
    for author in ["Anna", "Bob"] {
        same(&reject_all(&all(author)).unwrap(), &base);
    }
    same(&accept_all(&all("Anna")).unwrap(), &gone);
    same(&accept_all(&all("")).unwrap(), &base);
}
