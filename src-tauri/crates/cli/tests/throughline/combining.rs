//! Several people's versions of one Word document, combined from the command line.

use super::{Room, is_zip};

/// A folder with a document as it was, and two people's versions of it: one wrote the October version, one the July version.
fn with_versions() -> Room {
    let room = Room::with_sample();
    for (version, out) in [("June 2020", "base.docx"), ("October 2020", "anna.docx")] {
        let publish =
            ["publish", "plan.throughline", "--document", "Next Steps", "--version", version, "-o", out];
        assert_eq!(room.run(&publish).code, 0);
    }
    // Bob took over only some of what Anna changed.
    let some = ["redline", "base.docx", "anna.docx", "-o", "marked.docx"];
    assert_eq!(room.run(&some).code, 0);
    for args in [
        ["accept", "marked.docx", "--change", "1", "-o", "half.docx"].as_slice(),
        ["reject", "half.docx", "-o", "bob.docx"].as_slice(),
    ] {
        assert_eq!(room.run(args).code, 0);
    }
    room
}

#[test]
fn versions_of_one_document_are_combined_under_the_names_of_those_who_made_them() {
    let room = with_versions();
    let made = room.json(&[
        "combine",
        "base.docx",
        "anna.docx",
        "bob.docx",
        "--author",
        "Anna",
        "--author",
        "Bob",
        "-o",
        "all.docx",
        "--list",
        "all.csv",
    ]);
    assert!(is_zip(&room.path("all.docx")));
    assert_eq!(made["authors"], serde_json::json!(["Anna", "Bob"]), "{made}");
    assert!(made["changes"].as_u64() > Some(1) && made["proofs"].as_array().map(Vec::len) == Some(2));
    let listed = std::fs::read_to_string(room.path("all.csv")).expect("a list");
    assert!(listed.contains("Anna; Bob"), "{listed}");
    for (args, wanted) in [
        (["reject", "all.docx", "-o", "side.docx"].as_slice(), "base.docx"),
        (["accept", "all.docx", "--author", "Bob", "-o", "side.docx"].as_slice(), "bob.docx"),
    ] {
        assert_eq!(room.run(args).code, 0);
        assert_eq!(room.run(&["reject", "side.docx", "-o", "clean.docx"]).code, 0);
        let report = room.json(&["redline", "clean.docx", wanted, "-o", "between.docx"]);
        assert_eq!(report["report"]["revisions"], 0, "{wanted}: {report}");
    }
}

#[test]
fn what_cannot_be_combined_is_said_in_words() {
    let room = with_versions();
    let said =
        room.run(&["combine", "base.docx", "anna.docx", "--author", "A", "--author", "B", "-o", "x.docx"]);
    assert!(said.code == 1 && said.err.contains("2 names were given for 1 versions"), "{}", said.err);
    let said = room.run(&["combine", "base.docx", "anna.docx", "anna.docx", "-o", "x.docx"]);
    assert!(said.code == 1 && said.err.contains("Two versions are by “anna”"), "{}", said.err);
    let said = room.run(&["combine", "base.docx", "plan.throughline", "-o", "x.docx"]);
    assert!(said.code == 1 && said.err.contains("plan.throughline is not a Word document"), "{}", said.err);
    let said = room.run(&["combine", "base.docx", "anna.docx", "-o", "base.docx"]);
    assert!(said.code == 1, "{}", said.err);
    assert!(!room.path("x.docx").exists());
}

#[test]
fn tracked_changes_of_the_later_document_are_kept_when_asked_for() {
    let room = with_versions();
    let made = room.run(&["combine", "base.docx", "bob.docx", "--author", "Bob", "-o", "tracked.docx"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let kept = room.json(&["redline", "base.docx", "tracked.docx", "--keep-changes", "-o", "kept.docx"]);
    assert_eq!(kept["report"]["revisions"], 0, "{kept}");
    let changes = room.json(&["changes", "kept.docx"]);
    assert_eq!(changes["changes"][0]["author"], "Bob", "{changes}");
    let said = room.run(&["redline", "base.docx", "tracked.docx", "--refuse-changes", "-o", "y.docx"]);
    assert!(said.code == 1 && said.err.contains("holds tracked changes"), "{}", said.err);
}
