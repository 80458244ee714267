//! What LibreOffice, where it is installed, says of the redlines of the corpus when it decides on their changes itself.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::{Command, Stdio};

use redline::files::{Choices, compare};

use crate::pairs::{pairs, read};

/// Of a thousand redlines, so many at least must give LibreOffice the words of both files.
///
/// What it cannot do: it leaves changes within a content control of plain text, and those of a file that has tables without
/// rows.
const GOAL: usize = 983;

const LIBRARY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Decisions"/></library:library>"#;
const MODULE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Decisions" script:language="StarBasic">SOURCE</script:module>"#;

/// Everything that LibreOffice is asked to decide on in one go.
struct Office {
    folder: tempfile::TempDir,
    /// What it is asked, one line each.
    list: Vec<String>,
}

/// So many questions at most may fall away because it falls over a document each time it is asked.
const DOWN: usize = 6;
/// LibreOffice 7.4 falls over a file with comments when it remembers windows of others; with a new profile it goes on behind it.
const STARTS: usize = 12;
/// How often a wrong answer is asked for again.
const AGAIN: usize = 4;

impl Office {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), list: Vec::new() }
    }

    /// Starts LibreOffice with the profile of this number, and gives what it complained of.
    fn start(&self, profile: usize, argument: &str) -> String {
        let run = Command::new("soffice")
            .arg(format!("-env:UserInstallation={}", self.address(&format!("profile{profile}"))))
            .args(["--headless", "--norestore", argument])
            .stdin(Stdio::null())
            .output()
            .unwrap();
        String::from_utf8_lossy(&run.stderr).into_owned()
    }

    /// Puts the macro into the profile, which the first start fills with what every profile has.
    fn prepare(&self, profile: usize) {
        let said = self.start(profile, "--terminate_after_init");
        let folder = self.folder.path().join(format!("profile{profile}/user/basic/Standard"));
        assert!(folder.is_dir(), "no profile: {said}");
        let source = include_str!("office.bas");
        let source = source.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        std::fs::write(folder.join("Decisions.xba"), MODULE.replace("SOURCE", &source)).unwrap();
        std::fs::write(folder.join("script.xlb"), LIBRARY).unwrap();
    }

    fn address(&self, name: &str) -> String {
        format!("file://{}/{name}", self.folder.path().display())
    }

    /// Asks for a decision on a file; the answer has this number.
    fn ask(&mut self, decision: &str, bytes: &[u8]) -> usize {
        let number = self.list.len();
        std::fs::write(self.folder.path().join(format!("{number}.docx")), bytes).unwrap();
        let (file, text) = (self.address(&format!("{number}.docx")), self.address(&format!("{number}.txt")));
        self.list.push(format!("{decision}\t{file}\t{text}\n"));
        number
    }

    /// Forgets an answer, so that it is asked for again.
    fn forget(&self, number: usize) {
        let _ = std::fs::remove_file(self.folder.path().join(format!("{number}.txt")));
    }

    /// What each of the documents then says, paragraph by paragraph; nothing where it falls over the document every time.
    fn answers(&self) -> Vec<Option<String>> {
        let list = self.folder.path().join("list.txt");
        let path = |number: usize| self.folder.path().join(format!("{number}.txt"));
        let mut open: Vec<usize> = (0..self.list.len()).collect();
        for profile in 0..STARTS {
            open.retain(|number| !path(*number).is_file());
            if open.is_empty() {
                break;
            }
            std::fs::write(&list, open.iter().map(|number| self.list[*number].as_str()).collect::<String>())
                .unwrap();
            let _ = std::fs::remove_dir_all(self.folder.path().join(format!("profile{profile}")));
            self.prepare(profile);
            self.start(profile, &format!("macro:///Standard.Decisions.Main(\"{}\")", list.display()));
            // What it fell over is asked for last, so that it keeps it from nothing else.
            if let Some(first) = open.iter().position(|number| !path(*number).is_file()) {
                open.rotate_left(first + 1);
            }
        }
        (0..self.list.len()).map(|number| path(number).is_file().then(|| said(&path(number)))).collect()
    }
}

/// A decision on a redline, with the numbers of two answers that should be the same.
struct Asked {
    name: String,
    decision: &'static str,
    input: usize,
    redline: usize,
}

/// The words of a document without empty paragraphs: LibreOffice takes the paragraph of an equation away with the equation, and
/// cells that came or went are none to it. Rows that came empty have a joiner in them.
fn said(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap().replace('\u{200d}', "");
    text.lines().filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

fn is_installed() -> bool {
    let asked = Command::new("soffice").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

#[test]
fn libreoffice_gives_both_texts_when_it_accepts_and_rejects() {
    let pairs = pairs();
    if pairs.is_empty() || !is_installed() {
        println!("There is no corpus or no LibreOffice; nothing was decided on.");
        return;
    }
    let mut office = Office::new();
    let (mut inputs, mut asked) = (HashMap::new(), Vec::new());
    for (name, before, after) in pairs.iter().filter(|(name, ..)| !name.ends_with("-turned")) {
        let (old, new) = (read(before), read(after));
        if old == new {
            continue;
        }
        let bytes = compare(&old, &new, &Choices::default()).unwrap().bytes;
        for (decision, path, file) in [("Reject", before, &old), ("Accept", after, &new)] {
            let input = *inputs.entry(path).or_insert_with(|| office.ask("Accept", file));
            let redline = office.ask(decision, &bytes);
            asked.push(Asked { name: name.clone(), decision, input, redline });
        }
    }
    let mut answers = office.answers();
    // Where it fell over while it answered, it answers otherwise by chance; what is wrong is wrong each time.
    for _ in 0..AGAIN {
        let wrong = asked.iter().filter(|one| answers[one.input] != answers[one.redline]);
        let again: BTreeSet<usize> = wrong.flat_map(|one| [one.input, one.redline]).collect();
        again.into_iter().for_each(|number| office.forget(number));
        answers = office.answers();
    }
    // What brings it down each time is no answer, neither right nor wrong.
    let answered = |number: usize| answers[number].is_some();
    let (asked, down): (Vec<_>, Vec<_>) =
        asked.into_iter().partition(|one| answered(one.input) && answered(one.redline));
    assert!(down.len() <= DOWN, "{:?}", down.iter().map(|one| &one.name).collect::<Vec<_>>());
    for decision in ["Accept", "Reject"] {
        let all = asked.iter().filter(|one| one.decision == decision);
        let (right, wrong): (Vec<_>, Vec<_>) =
            all.partition(|one| answers[one.input] == answers[one.redline]);
        let (count, all) = (right.len(), right.len() + wrong.len());
        let names: Vec<&String> = wrong.iter().map(|one| &one.name).collect();
        println!("{decision}: {count} of {all} give their text; not {names:?}");
        assert!(count * 1000 >= all * GOAL, "{decision}: {names:?}");
        assert!(
            right.iter().any(|one| answers[one.redline].as_ref().is_some_and(|said| !said.is_empty())),
            "nothing was read"
        );
    }
}
