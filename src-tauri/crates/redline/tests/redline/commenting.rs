//! What reviewers wrote in the margin comes along when their versions come together.

use redline::combine::{Combined, Revised, combine};
use redline::docx::{Package, reject_all};
use redline::files::{Choices, NotTrackedKind};

use crate::packages::{NAMES, file, paragraph};

/// A text with comments: `[n` and `n]` stand around what comment `n` is made on.
fn commented(text: &str, comments: &[(&str, &str)]) -> Vec<u8> {
    let mut inner = format!("<w:r><w:t>{}</w:t></w:r>", text.replace('&', "&amp;"));
    for number in 0..comments.len() {
        let start =
            format!("</w:t></w:r><w:commentRangeStart w:id=\"{number}\"/><w:r><w:t xml:space=\"preserve\">");
        let end = format!(
            "</w:t></w:r><w:commentRangeEnd w:id=\"{number}\"/><w:r><w:commentReference w:id=\"{number}\"/></w:r><w:r><w:t xml:space=\"preserve\">"
        );
        inner = inner.replace(&format!("[{number}"), &start).replace(&format!("{number}]"), &end);
    }
    let inner = inner.replacen("<w:t>", "<w:t xml:space=\"preserve\">", 1);
    let body = format!("{}<w:p>{inner}</w:p>", paragraph("Before."));
    if comments.is_empty() {
        return file(&body, &[]);
    }
    let list: String = (0..)
        .zip(comments)
        .map(|(number, (author, says)): (u32, _)| {
            format!(
                "<w:comment w:id=\"{number}\" w:author=\"{author}\" w:initials=\"X\">{}</w:comment>",
                paragraph(says)
            )
        })
        .collect();
    file(&body, &[("comments", "comments.xml", &format!("<w:comments {NAMES}>{list}</w:comments>"))])
}

fn by(author: &str, bytes: Vec<u8>) -> Revised {
    Revised { bytes, author: author.to_owned(), date: "2020-10-14".to_owned() }
}

fn part(bytes: &[u8], kind: &str) -> String {
    let package = Package::read(bytes).unwrap();
    let name = if kind == "main" { package.main().to_owned() } else { format!("word/{kind}.xml") };
    String::from_utf8(package.part(&name).unwrap_or_default().to_vec()).unwrap()
}

/// What every comment is made on: author, what it says, the words it stands around; what went is part of them.
fn made_on(made: &[u8]) -> Vec<(String, String, String)> {
    let (text, list) = (part(made, "main"), part(made, "comments"));
    let plain = |xml: &str| {
        let mut out = String::new();
        for piece in xml.split("<w:t ").chain(xml.split("<w:delText ").skip(1)).skip(1) {
            let Some((_, rest)) = piece.split_once('>') else { continue };
            out.push_str(rest.split('<').next().unwrap_or_default());
        }
        out
    };
    let mut out = Vec::new();
    for comment in list.split("<w:comment ").skip(1) {
        let value = |name: &str| {
            let (_, rest) = comment.split_once(&format!("{name}=\"")).unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        let id = value("w:id");
        let (_, rest) = text.split_once(&format!("<w:commentRangeStart w:id=\"{id}\"/>")).expect("it begins");
        let (inside, rest) =
            rest.split_once(&format!("<w:commentRangeEnd w:id=\"{id}\"/>")).expect("it ends");
        assert!(rest.contains(&format!("<w:commentReference w:id=\"{id}\"/>")));
        out.push((value("w:author"), plain(comment), plain(inside)));
    }
    out
}

fn combined(base: &[u8], versions: &[Revised]) -> Combined {
    combine(base, versions, &Choices::default(), &mut |_| true).unwrap_or_else(|error| panic!("{error:?}"))
}

fn told(list: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    list.iter().map(|one| (one.0.to_owned(), one.1.to_owned(), one.2.to_owned())).collect()
}

#[test]
fn the_comments_of_all_come_along_on_the_words_they_were_made_on() {
    let base = commented("The Board directs a plan & a report for every issue.", &[]);
    let anna = commented(
        "The Council [0directs0] a plan & a [1report1] for every issue.",
        &[("Anna", "Since when?"), ("Ann", "Which?")],
    );
    let bob =
        commented("The Board directs [0a plan & a0] report for every issue of all.", &[("Bob", "Only one.")]);
    let made = combined(&base, &[by("Anna", anna), by("Bob", bob)]);
    let wanted = [
        ("Anna", "Since when?", "directs"),
        ("Ann", "Which?", "report"),
        ("Bob", "Only one.", "a plan &amp; a"),
    ];
    assert_eq!(made_on(&made.bytes), told(&wanted));
    assert!(made.left.iter().all(|one| one.what.kind != NotTrackedKind::Comment), "{:?}", made.left);
    let types =
        String::from_utf8(Package::read(&made.bytes).unwrap().part("[Content_Types].xml").unwrap().to_vec())
            .unwrap();
    assert!(types.contains("comments+xml"), "{types}");
    // Rejecting everything leaves the remarks, as it does in Word.
    assert_eq!(made_on(&reject_all(&made.bytes).unwrap()).len(), 3);
}

#[test]
fn a_comment_on_words_that_came_or_that_another_took_out_stays() {
    let base = commented("The Board directs a plan for every issue.", &[]);
    let anna =
        commented("The Board directs a [0detailed0] plan for every issue.", &[("Anna", "How detailed?")]);
    let bob = commented("The Board directs a plan.", &[]);
    let cleo = commented("The Board directs a plan [0for every issue0].", &[("Cleo", "Every?")]);
    let made = combined(&base, &[by("Anna", anna), by("Bob", bob), by("Cleo", cleo)]);
    let on: Vec<String> = made_on(&made.bytes).into_iter().map(|one| one.2.trim().to_owned()).collect();
    assert_eq!(on, ["detailed", "for every issue"]);
}

/// A text with a footnote and a header, each with a comment where `says` says one, and with this further footnote before it.
fn with_notes_and_header(more: &str, note: &str, header: &str, says: [&str; 2]) -> Vec<u8> {
    let refers = |id: u32| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let on = |number: usize, text: &str| {
        if says[number].is_empty() {
            return paragraph(text);
        }
        format!(
            "<w:p><w:commentRangeStart w:id=\"{number}\"/><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r><w:commentRangeEnd w:id=\"{number}\"/><w:r><w:commentReference w:id=\"{number}\"/></w:r></w:p>"
        )
    };
    let own = format!("<w:footnote w:id=\"7\">{}</w:footnote>", on(0, note));
    let (mut notes, mut text) = (own, String::new());
    if !more.is_empty() {
        notes = format!("<w:footnote w:id=\"3\">{}</w:footnote>{notes}", paragraph(more));
        text = format!("<w:r><w:t>new</w:t></w:r>{}", refers(3));
    }
    let body = format!(
        "<w:p>{text}<w:r><w:t>words</w:t></w:r>{}</w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-h.xml\"/></w:sectPr>",
        refers(7)
    );
    let list: String = (0..)
        .zip(says)
        .filter(|(_, says)| !says.is_empty())
        .map(|(number, says): (u32, _)| {
            format!("<w:comment w:id=\"{number}\" w:author=\"Anna\">{}</w:comment>", paragraph(says))
        })
        .collect();
    let (notes, header) = (
        format!("<w:footnotes {NAMES}>{notes}</w:footnotes>"),
        format!("<w:hdr {NAMES}>{}</w:hdr>", on(1, header)),
    );
    let comments = format!("<w:comments {NAMES}>{list}</w:comments>");
    let mut parts = vec![("footnotes", "footnotes.xml", notes.as_str()), ("header", "h.xml", &header)];
    if !list.is_empty() {
        parts.push(("comments", "comments.xml", &comments));
    }
    file(&body, &parts)
}

#[test]
fn comments_of_notes_and_headers_come_along_too() {
    let base = with_notes_and_header("", "a note", "a header", ["", ""]);
    let anna = with_notes_and_header("", "a longer note", "a header", ["Why longer?", "Why here?"]);
    let bob = with_notes_and_header("another note", "a note", "a header of Bob", ["", ""]);
    let versions = [by("Bob", bob), by("Anna", anna)];
    for versions in [versions.clone(), [versions[1].clone(), versions[0].clone()]] {
        let made = combined(&base, &versions);
        assert!(made.left.iter().all(|one| one.what.kind != NotTrackedKind::Comment), "{:?}", made.left);
        let list = part(&made.bytes, "comments");
        for (home, says) in [("footnotes", "Why longer?"), ("h", "Why here?")] {
            let (before, _) = list.split_once(says).expect(says);
            let id = before.rsplit("w:id=\"").next().and_then(|rest| rest.split('"').next()).unwrap();
            let text = part(&made.bytes, home);
            let places = ["RangeStart", "RangeEnd", "Reference"]
                .map(|kind| text.find(&format!("<w:comment{kind} w:id=\"{id}\"/>")));
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {text}");
        }
    }
}

#[test]
fn comments_that_the_document_had_before_stand_once() {
    let base = commented("The [0Board0] directs a plan.", &[("Eve", "Who?")]);
    let anna = commented("The [0Board0] directs [1a1] plan soon.", &[("Eve", "Who?"), ("Anna", "One?")]);
    let made = combined(&base, &[by("Anna", anna.clone()), by("Bob", base.clone())]);
    assert_eq!(made_on(&made.bytes), told(&[("Eve", "Who?", "Board"), ("Anna", "One?", "a")]));
    assert!(made.left.iter().all(|one| one.what.kind != NotTrackedKind::Comment), "{:?}", made.left);
}
