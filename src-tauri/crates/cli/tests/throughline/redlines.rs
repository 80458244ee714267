//! Redlines of Word documents: the proof on a last page, the list of changes, and deciding on some of them.

use super::{Room, is_zip};

/// A folder with both versions of the sample's document.
fn with_versions() -> Room {
    let room = Room::with_sample();
    for (version, out) in [("June 2020", "june.docx"), ("October 2020", "october.docx")] {
        let publish =
            ["publish", "plan.throughline", "--document", "Next Steps", "--version", version, "-o", out];
        assert_eq!(room.run(&publish).code, 0);
    }
    room
}

/// How many changes there are between two documents.
fn between(room: &Room, before: &str, after: &str) -> Option<u64> {
    room.json(&["redline", before, after, "-o", "between.docx"])["report"]["revisions"].as_u64()
}

#[test]
fn the_proof_stands_on_a_last_page_and_breaks_nothing() {
    let room = with_versions();
    let made = room.json(&[
        "redline",
        "june.docx",
        "october.docx",
        "-o",
        "both.docx",
        "--proof-page",
        "--html",
        "page.html",
    ]);
    let page = std::fs::read_to_string(room.path("page.html")).expect("a page");
    for told in ["Proof of this redline", "Exact in: text, paragraphs", "BLAKE3 of the file: "] {
        assert!(page.contains(told), "{told}");
    }
    assert!(page.contains(made["report"]["beforeHash"].as_str().unwrap_or("none")), "{made}");
    // The page is in nobody's way: it is no change of the list, and what comes back is exact.
    assert_eq!(room.json(&["changes", "both.docx"])["counts"]["total"], made["changes"]);
    for (verb, wanted) in [("accept", "october.docx"), ("reject", "june.docx")] {
        assert_eq!(room.run(&[verb, "both.docx", "-o", "side.docx"]).code, 0);
        assert_eq!(between(&room, "side.docx", wanted), Some(0), "{verb}");
        assert_eq!(std::fs::remove_file(room.path("side.docx")).ok(), Some(()));
    }
    let plan = [
        "redline",
        "plan.throughline",
        "--document",
        "Next Steps",
        "--from",
        "June 2020",
        "--to",
        "October 2020",
        "-o",
        "plan.docx",
        "--proof-page",
        "--html",
        "plan.html",
        "--static",
    ];
    let said = room.run(&plan);
    assert_eq!(said.code, 0, "{}", said.err);
    let page = std::fs::read_to_string(room.path("plan.html")).expect("a page");
    assert!(
        page.contains("Where counted lists start again") && page.contains("BLAKE3 of the text"),
        "{page}"
    );
    assert!(room.run(&["changes", "plan.docx"]).out.contains("no tracked changes"));
}

#[test]
fn the_list_of_changes_becomes_a_table() {
    let room = with_versions();
    let redline =
        ["redline", "june.docx", "october.docx", "-o", "both.docx", "--author", "Ana Ruiz", "--list"];
    assert_eq!(room.run(&[&redline[..], &["list.csv"]].concat()).code, 0);
    let table = std::fs::read_to_string(room.path("list.csv")).expect("a table");
    let head = table.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    assert_eq!(head, "No.,Kind,Under the heading,Text,Paragraph,Page,Before,After,Author,Date");
    assert!(table.contains("reworded,1 Purpose,Body,15"), "{table}");
    assert!(table.contains("proposes,sets out,Ana Ruiz"), "{table}");
    assert_eq!(room.run(&["changes", "both.docx", "--list", "list.xlsx"]).code, 0);
    assert!(is_zip(&room.path("list.xlsx")));
    let refused = room.run(&["changes", "both.docx", "--list", "list.pdf"]);
    assert!(refused.code == 1 && refused.err.contains(".xlsx or .csv"), "{}", refused.err);
}

#[test]
fn changes_are_decided_on_by_kind_and_by_number() {
    let room = with_versions();
    assert_eq!(room.run(&["redline", "june.docx", "october.docx", "-o", "both.docx"]).code, 0);
    let list = room.json(&["changes", "both.docx"]);
    let (all, reworded) = (list["counts"]["total"].as_u64(), list["counts"]["reworded"].as_u64());
    assert!(reworded > Some(1), "{list}");
    let first = &list["changes"][0];
    assert!(first["marks"].as_array().is_some_and(|marks| !marks.is_empty()), "{first}");
    assert_eq!((first["story"].as_str(), first["author"].as_str()), (Some("body"), Some("Anonymous")));
    let kind = room.json(&["accept", "both.docx", "--kind", "reworded", "-o", "kind.docx"]);
    assert_eq!(
        (kind["changes"].as_u64(), kind["left"].as_u64()),
        (reworded, all.zip(reworded).map(|(a, b)| a - b))
    );
    let number = room.json(&["reject", "both.docx", "--change", "1", "--change", "3", "-o", "two.docx"]);
    assert_eq!(number["changes"].as_u64(), Some(2), "{number}");
    let unknown = room.run(&["accept", "both.docx", "--kind", "nice", "-o", "x.docx"]);
    assert!(unknown.code == 2 && unknown.err.contains("row_inserted"), "{}", unknown.err);
}
