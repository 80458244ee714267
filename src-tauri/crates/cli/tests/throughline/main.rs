//! The built program: what it says, what it writes, and what it ends with.

mod combining;
mod merging;
mod redlines;
mod writing;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A folder with the sample plan in it, and one where the window of this computer would keep its data.
struct Room {
    folder: TempDir,
    data: TempDir,
}

impl Room {
    fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), data: tempfile::tempdir().expect("a folder") }
    }

    fn with_sample() -> Self {
        let room = Self::empty();
        let made = room.run(&["sample", "plan"]);
        assert_eq!(made.code, 0, "{}", made.err);
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_throughline"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("XDG_DATA_HOME", self.data.path())
            .output()
            .expect("the program runs");
        Said::of(&output)
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let said = self.run(&[arguments, &["--json"]].concat());
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}{}", said.out, said.err))
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("a folder");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

fn is_zip(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"PK"))
}

#[test]
fn the_sample_is_made_once_and_is_one_plain_file() {
    let room = Room::with_sample();
    assert_eq!(room.names(), ["plan.throughline"]);
    let again = room.run(&["sample", "plan.throughline"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("plan.throughline is there already"), "{}", again.err);
    assert_eq!(room.run(&["sample", "plan", "--force"]).code, 0);
    let made = room.json(&["sample", "other"]);
    assert!(made["records"].as_u64().is_some_and(|records| records > 500), "{made}");
}

#[test]
fn a_sound_plan_is_told_from_a_damaged_one() {
    let room = Room::with_sample();
    let sound = room.run(&["check", "plan.throughline"]);
    assert_eq!((sound.code, sound.err.as_str()), (0, ""));
    assert!(sound.out.starts_with("plan.throughline is sound."), "{}", sound.out);
    assert!(room.json(&["check", "plan.throughline"])["damage"].as_array().is_some_and(Vec::is_empty));
    let mut bytes = std::fs::read(room.path("plan.throughline")).expect("the plan");
    let words = b"No work stream on culture and trust";
    let at = bytes.windows(words.len()).position(|window| window == words).expect("a text of the plan");
    bytes[at] = b'M';
    std::fs::write(room.path("bad.throughline"), bytes).expect("written");
    let bad = room.run(&["check", "bad.throughline"]);
    assert_eq!(bad.code, 1, "{}{}", bad.out, bad.err);
    assert!(bad.out.contains("bad.throughline is not sound"), "{}", bad.out);
    assert!(
        room.json(&["check", "bad.throughline"])["damage"]
            .as_array()
            .is_some_and(|damage| !damage.is_empty())
    );
}

#[test]
fn what_is_no_plan_is_refused_with_its_name_and_the_reason() {
    let room = Room::empty();
    std::fs::write(room.path("empty.throughline"), "").expect("written");
    std::fs::write(
        room.path("notes.txt"),
        "Not a plan at all, but long enough to have a header of its own.\n",
    )
    .expect("written");
    for command in ["check", "issues", "coverage", "history"] {
        for (file, reason) in [
            ("empty.throughline", "is empty"),
            ("notes.txt", "is not a plan"),
            ("gone.throughline", "is not there"),
        ] {
            let said = room.run(&[command, file]);
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{command} {file}");
            assert!(said.err.contains(file) && said.err.contains(reason), "{command}: {}", said.err);
            let json = room.json(&[command, file]);
            assert_eq!(json["error"]["kind"], "refused", "{json}");
        }
    }
    assert_eq!(
        room.names(),
        ["empty.throughline", "notes.txt"],
        "nothing is left beside a file that was refused"
    );
}

#[test]
fn what_is_not_understood_ends_with_two_and_help_with_nothing() {
    let room = Room::empty();
    for arguments in [
        &["frobnicate"][..],
        &["issues"],
        &["coverage", "x", "--counting", "loosely"],
        &[],
        &["publish", "x"],
    ] {
        assert_eq!(room.run(arguments).code, 2, "{arguments:?}");
    }
    let help = room.run(&["--help"]);
    assert_eq!(help.code, 0);
    for command in [
        "sample", "check", "issues", "coverage", "publish", "redline", "changes", "accept", "reject",
        "history",
    ] {
        assert!(help.out.contains(command), "{}", help.out);
        assert_eq!(room.run(&[command, "--help"]).code, 0);
    }
}

#[test]
fn the_issues_are_shown_by_list_and_by_story() {
    let room = Room::with_sample();
    let lists = room.run(&["issues", "plan.throughline"]).out;
    assert_eq!(lists.lines().count(), 4, "{lists}");
    assert!(lists.contains("L-01  Draft list, 21 issues"), "{lists}");
    let last = room.run(&["issues", "plan.throughline", "--list", "priority topics"]).out;
    assert_eq!(last.lines().count(), 6, "{last}");
    assert!(
        last.starts_with("1. I-39  Prioritization of the work and efficient use of resources (rank 1)"),
        "{last}"
    );
    assert_eq!(
        room.json(&["issues", "plan.throughline", "--list", "L-02"])["rows"].as_array().map(Vec::len),
        Some(11)
    );
    let story = room.run(&["issues", "plan.throughline", "--story", "i-01"]).out;
    assert!(story.contains("Not carried"), "{story}");
    assert!(story.contains("[S0, S6, S11]"), "{story}");
    assert!(!story.contains("issue-story-"), "{story}");
    for (arguments, reason) in [
        (["--list", "nothing"], "no list"),
        (["--story", "I-99"], "no record"),
        (["--story", "W-01"], "no issue"),
    ] {
        let said = room.run(&[&["issues", "plan.throughline"][..], &arguments].concat());
        assert_eq!(said.code, 1, "{arguments:?}");
        assert!(said.err.contains(reason), "{}", said.err);
    }
}

#[test]
fn existing_work_says_where_it_stands_and_in_full_where_it_stood() {
    let room = Room::with_sample();
    let all = room.run(&["works", "plan.throughline"]).out;
    let line = all.lines().find(|line| line.starts_with("E-04")).expect("WS2");
    assert!(line.ends_with("90 %, 7 - Implementation, as of 2019-12-13 (FY20 Q2) [S39]"), "{line}");
    assert!(all.contains("nobody said where it stands"), "{all}");
    let pdp = room.run(&["works", "plan.throughline", "E-01"]).out;
    let before = pdp.split("Where it stood before").nth(1).expect("a history");
    assert!(before.trim().starts_with("20 %, as of 2019-08-12 (FY20 Q1) [S39b]"), "{pdp}");
    let atrt3 = room.json(&["works", "plan.throughline", "E-03"]);
    assert_eq!(atrt3["parts"]["recommendations"].as_array().map(Vec::len), Some(5));
    assert_eq!(atrt3["facts"]["percentAsOf"], "2020-11-30");
    let issue = room.run(&["works", "plan.throughline", "I-01"]);
    assert_eq!(issue.code, 1, "{}", issue.err);
    assert!(issue.err.contains("I-01 is no existing work"), "{}", issue.err);
}

#[test]
fn coverage_is_counted_strictly_or_with_drafts() {
    let room = Room::with_sample();
    let strict = room.run(&["coverage", "plan.throughline"]).out;
    assert!(strict.starts_with("Priority topics, counted strictly: 0 of 6 issues are covered."), "{strict}");
    let draft =
        room.run(&["coverage", "plan.throughline", "--list", "Draft list", "--counting", "relaxed"]).out;
    assert!(draft.contains("with draft work: 2 of 21 issues are covered."), "{draft}");
    assert!(draft.contains("covers: E-01 GNSO PDP 3.0"), "{draft}");
    let strict = room.json(&["coverage", "plan.throughline", "--list", "Draft list", "--holes"]);
    let relaxed = room.json(&[
        "coverage",
        "plan.throughline",
        "--list",
        "Draft list",
        "--holes",
        "--counting",
        "relaxed",
    ]);
    let rows = |matrix: &serde_json::Value| matrix["rows"].as_array().map(Vec::len);
    assert_eq!((rows(&strict), rows(&relaxed)), (Some(20), Some(19)));
}

#[test]
fn both_versions_and_the_redline_between_them_become_word_documents() {
    let room = Room::with_sample();
    for (version, out) in
        [("June 2020", "june.docx"), ("October 2020", "october.docx"), ("2020-10-14", "same.docx")]
    {
        let said = room.run(&[
            "publish",
            "plan.throughline",
            "--document",
            "Next Steps",
            "--version",
            version,
            "-o",
            out,
        ]);
        assert_eq!(said.code, 0, "{version}: {}", said.err);
        assert!(said.out.contains(out) && is_zip(&room.path(out)), "{}", said.out);
    }
    let read = |name: &str| std::fs::read(room.path(name)).expect("a file");
    assert_eq!(read("october.docx"), read("same.docx"), "the same version gives the same bytes");
    let redline = [
        "redline",
        "plan.throughline",
        "--document",
        "Next Steps",
        "--from",
        "June 2020",
        "--to",
        "October 2020",
        "-o",
        "redline.docx",
    ];
    let said = room.run(&redline);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Proven"), "{}", said.out);
    assert!(is_zip(&room.path("redline.docx")));
    let json = room.json(&redline);
    assert!(json["changes"].as_u64().is_some_and(|changes| changes > 8), "{json}");
    assert!(json["proof"]["tracked"].as_u64().is_some_and(|tracked| tracked > 8), "{json}");
    let files = room.run(&[
        "redline",
        "june.docx",
        "october.docx",
        "-o",
        "files.docx",
        "--author",
        "Ana Ruiz",
        "--date",
        "2020-10-14",
    ]);
    assert_eq!(files.code, 0, "{}", files.err);
    assert!(files.out.contains("Proven"), "{}", files.out);
}

#[test]
fn two_word_documents_are_compared_listed_accepted_and_rejected() {
    let room = Room::with_sample();
    for (version, out) in [("June 2020", "june.docx"), ("October 2020", "october.docx")] {
        let publish =
            ["publish", "plan.throughline", "--document", "Next Steps", "--version", version, "-o", out];
        assert_eq!(room.run(&publish).code, 0);
    }
    let redline = ["redline", "june.docx", "october.docx", "-o", "both.docx", "--ignore-case", "--no-moves"];
    let json = room.json(&redline);
    assert_eq!(json["report"]["counts"]["moved"], 0, "{json}");
    assert_eq!(json["proof"]["levels"]["text"]["accept"], true, "{json}");
    let plain = room.json(&["redline", "june.docx", "october.docx", "-o", "both.docx"]);
    assert!(
        plain["proof"]["levels"]["objects"]["reject"] == true && plain["changes"].as_u64() > Some(8),
        "{plain}"
    );
    let words = room.json(&["redline", "june.docx", "october.docx", "-o", "words.docx", "--words"]);
    assert!(words["report"]["revisions"].as_u64() > plain["report"]["revisions"].as_u64(), "{words}");
    let both = room.run(&["redline", "june.docx", "october.docx", "-o", "x.docx", "--words", "--characters"]);
    assert!(both.code == 2 && both.err.contains("--characters"), "{}", both.err);
    let list = room.json(&["changes", "both.docx"]);
    assert_eq!(
        list["changes"].as_array().map(Vec::len),
        plain["changes"].as_u64().and_then(|n| n.try_into().ok())
    );
    let lines = room.run(&["changes", "both.docx"]).out;
    assert!(lines.starts_with("1. ") && lines.contains("[reworded · "), "{lines}");
    for (verb, file, out) in [("accept", "october.docx", "new.docx"), ("reject", "june.docx", "old.docx")] {
        assert_eq!(room.run(&[verb, "both.docx", "-o", out]).code, 0);
        let none = room.json(&["redline", file, out, "-o", "none.docx"]);
        assert_eq!(
            (none["changes"].as_u64(), none["report"]["revisions"].as_u64()),
            (Some(0), Some(0)),
            "{none}"
        );
        assert!(room.run(&["changes", out]).out.contains("no tracked changes"));
    }
    let refused = room.run(&["redline", "both.docx", "june.docx", "-o", "x.docx", "--refuse-changes"]);
    assert!(refused.code == 1 && refused.err.contains("holds tracked changes already"), "{}", refused.err);
    let none = room.json(&["accept", "both.docx", "--author", "Nobody", "-o", "same.docx"]);
    assert_eq!(
        (none["changes"].as_u64(), none["left"].as_u64()),
        (Some(0), plain["changes"].as_u64()),
        "{none}"
    );
    let pages = [
        "redline",
        "june.docx",
        "october.docx",
        "-o",
        "still.docx",
        "--static",
        "--html",
        "two.html",
        "--html-inline",
        "one.html",
    ];
    assert_eq!(room.run(&pages).code, 0);
    assert!(room.run(&["changes", "still.docx"]).out.contains("no tracked changes"));
    for page in ["one.html", "two.html"] {
        let page = std::fs::read_to_string(room.path(page)).expect("a page");
        assert!(
            page.contains("<ins>") && page.contains("october.docx: what changed since june.docx"),
            "{page}"
        );
    }
    assert!(room.run(&["accept", "both.docx", "-o", "both.docx"]).err.contains("is the file that is read"));
}

#[test]
fn a_version_that_cannot_be_meant_is_refused_and_no_file_is_written() {
    let room = Room::with_sample();
    for (arguments, reason) in [
        (&["publish", "plan.throughline", "--version", "July 2021", "-o", "x.docx"][..], "no version"),
        (&["publish", "plan.throughline", "--version", "2019", "-o", "x.docx"], "Several versions"),
        (
            &["publish", "plan.throughline", "--document", "Nothing", "--version", "final", "-o", "x.docx"],
            "no document",
        ),
        (&["redline", "plan.throughline", "-o", "x.docx"], "--from and --to"),
        (
            &["publish", "plan.throughline", "--version", "June 2020", "-o", "plan.throughline"],
            "is the file that is read",
        ),
        (&["publish", "plan.throughline", "--version", "June 2020", "-o", "no/such/folder/x.docx"], "x.docx"),
        (&["redline", "plan.throughline", "plan.throughline", "-o", "x.docx"], "is not a Word document"),
    ] {
        let said = room.run(arguments);
        assert_eq!(said.code, 1, "{arguments:?}: {}{}", said.out, said.err);
        assert!(said.err.contains(reason), "{arguments:?}: {}", said.err);
    }
    assert_eq!(room.names(), ["plan.throughline"]);
    assert_eq!(room.run(&["check", "plan.throughline"]).code, 0);
}

#[test]
fn the_history_of_the_plan_and_of_a_record_can_be_read() {
    let room = Room::with_sample();
    let history = room.run(&["history", "plan.throughline"]);
    assert_eq!((history.code, history.out.lines().count()), (0, 1), "{}", history.out);
    assert!(history.out.contains("make the sample plan"), "{}", history.out);
    let record = room.run(&["history", "plan.throughline", "w-03"]).out;
    assert!(record.starts_with("W-03 Develop a prioritization framework"), "{record}");
    assert_eq!(room.json(&["history", "plan.throughline"])["total"], 1);
    assert_eq!(room.run(&["history", "plan.throughline", "W-99"]).code, 1);
}

#[test]
fn the_plan_is_listed_and_a_comparison_without_a_baseline_is_refused_in_words() {
    let room = Room::with_sample();
    let said = room.run(&["plan", "plan.throughline"]);
    assert!(said.out.contains("W-01 Design an evaluation methodology, FY21 to FY22, done"), "{}", said.out);
    let rows = room.json(&["plan", "plan.throughline", "--case", "low"]);
    assert!(rows["rows"].as_array().is_some_and(|rows| rows.len() > 20));
    assert!(room.run(&["baselines", "plan.throughline"]).out.contains("No baseline yet"));
    let refused = room.run(&["compare", "plan.throughline"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("has no baseline yet"), "{}", refused.err);
}

#[test]
fn the_progress_of_a_period_is_told_and_written_as_a_report() {
    let room = Room::with_sample();
    let period = ["progress", "plan.throughline", "--from", "2021-07-01", "--to", "2021-09-30"];
    let told = room.run(&period);
    assert!(
        told.out.starts_with("Nothing was said of any work item; of 4 more nothing was said"),
        "{}",
        told.out
    );
    assert_eq!(room.json(&period)["silent"], 4);
    for name in ["report.docx", "report.xlsx", "report.html"] {
        let said = room.run(&[&period[..], &["-o", name]].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(room.path(name).metadata().expect("a file").len() > 500, "{name}");
    }
    let refused = room.run(&[&period[..], &["-o", "report.pdf"]].concat());
    assert!(refused.err.contains("Use .docx, .xlsx or .html"), "{}", refused.err);
    let refused = room.run(&["progress", "plan.throughline", "--from", "2021", "--to", "2021-09-30"]);
    assert!(refused.err.contains("2021"), "{}", refused.err);
}

#[test]
fn a_report_is_written_in_each_form_and_each_figure_names_the_rows_it_counts() {
    let room = Room::with_sample();
    for kind in ["coverage", "issues"] {
        for end in ["docx", "html", "xlsx"] {
            let name = format!("{kind}.{end}");
            let said = room.run(&["report", kind, "plan.throughline", "-o", &name]);
            assert_eq!(said.code, 0, "{}", said.err);
            assert!(said.out.contains(&name), "{}", said.out);
        }
    }
    let page = std::fs::read_to_string(room.path("coverage.html")).expect("a page");
    let works = page.split("Where the existing work stands").nth(1).expect("the works");
    let works = works.split("</table>").next().unwrap_or_default();
    for said in ["90 %", "7 - Implementation", "2019-12-13 (FY20 Q2)", "5 Accepted<"] {
        assert!(works.contains(said), "{said}: {works}");
    }
    let told = room.json(&["report", "coverage", "plan.throughline", "-o", "strict.html"]);
    for figure in told["figures"].as_array().expect("figures") {
        let sentence = figure["sentence"].as_str().expect("a sentence");
        let count = figure["rows"].as_array().expect("rows").len();
        assert!(sentence.starts_with(&count.to_string()), "{sentence}: {count}");
    }
    let page = std::fs::read_to_string(room.path("strict.html")).expect("a page");
    assert!(page.contains("≈ illustrative"), "what is made up is marked in print too");
    assert!(page.contains("Counted strictly") && page.contains("the base case"));
    let refused = room.run(&["report", "coverage", "plan.throughline", "-o", "report.pdf"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains(".docx, .xlsx or .html"), "{}", refused.err);
}

#[test]
fn two_reports_compare_as_any_two_word_documents() {
    let room = Room::with_sample();
    room.run(&["report", "coverage", "plan.throughline", "-o", "all.docx"]);
    room.run(&[
        "report",
        "coverage",
        "plan.throughline",
        "--counting",
        "relaxed",
        "--holes",
        "-o",
        "holes.docx",
    ]);
    let said = room.run(&["redline", "all.docx", "holes.docx", "-o", "redline.docx"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let changes = room.json(&["changes", "redline.docx"]);
    assert!(changes.to_string().contains("relaxed:"), "{changes}");
}
