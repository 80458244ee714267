//! The pairs of files that every comparer is measured by, where `REDLINE_CORPUS` names their folder: none may get worse than
//! the table beside this file says. `REDLINE_TABLE` names a file into which the table is written anew.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use redline::combine::{Revised, combine};
use redline::files::{Choices, FileRedline, compare};
use redline::tracked::{Decision, Selection, comparison, decide};

/// What the table says of a pair: how exact the redline is, its changes, the characters it marks.
type Line = (u8, u32, u32);

fn table() -> BTreeMap<String, Line> {
    let lines = include_str!("pairs.tsv").lines();
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let number = |at: usize| fields[at].parse::<u32>().unwrap();
            (fields[0].to_owned(), (u8::try_from(number(1)).unwrap(), number(2), number(3)))
        })
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "where the corpus lies is for whoever runs the tests to say")]
pub fn variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}

/// The pairs by name, each in both directions; none without the corpus.
pub fn pairs() -> Vec<(String, PathBuf, PathBuf)> {
    let Some(folder) = variable("REDLINE_CORPUS") else {
        eprintln!("REDLINE_CORPUS is not set: the pairs are not compared");
        return Vec::new();
    };
    let cases: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("cases.json")).unwrap()).unwrap();
    let mut out = Vec::new();
    for case in cases["cases"].as_array().unwrap() {
        let text = |key: &str| case[key].as_str().unwrap().to_owned();
        out.push((text("id"), folder.join(text("before")), folder.join(text("after"))));
    }
    let probes = folder.join("probes");
    for entry in std::fs::read_dir(&probes).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(probe) = name.strip_suffix("-before.docx") {
            let after = probes.join(format!("{probe}-after.docx"));
            out.push((format!("probe-{probe}"), entry.path(), after));
        }
    }
    let turned: Vec<_> =
        out.iter().map(|(name, one, other)| (format!("{name}-turned"), other.clone(), one.clone())).collect();
    out.extend(turned);
    out.sort();
    out
}

/// 0 refused, 1 not even the content comes back, 2 the content, 3 everything.
fn line(redline: Option<&FileRedline>) -> Line {
    let Some(redline) = redline else { return (0, 0, 0) };
    let exactness = match (redline.proof.is_exact(), redline.proof.has_content()) {
        (true, _) => 3,
        (false, true) => 2,
        (false, false) => 1,
    };
    let counts = redline.report.counts;
    (exactness, redline.report.revisions, counts.inserted_characters + counts.deleted_characters)
}

pub fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn no_pair_is_worse_than_the_table_says() {
    let known = table();
    let (mut worse, mut written, mut exact) = (Vec::new(), String::new(), 0);
    let pairs = pairs();
    for (name, one, other) in &pairs {
        let (before, after) = (read(one), read(other));
        let redline = compare(&before, &after, &Choices::default()).ok();
        let now = line(redline.as_ref());
        exact += u32::from(now.0 == 3);
        written.push_str(&format!("{name}\t{}\t{}\t{}\n", now.0, now.1, now.2));
        assert!(redline.as_ref().is_none_or(|redline| redline.proof.is_sound()), "{name} is not sound");
        if before == after {
            assert_eq!((now.0, now.1), (3, 0), "{name} differs from itself");
        }
        if let Some(then) = known.get(name) {
            let is_worse = now.0 < then.0 || (now.0 == then.0 && (now.1 > then.1 || now.2 > then.2));
            if is_worse {
                worse.push(format!("{name}: {then:?} is now {now:?}"));
            }
        }
    }
    if !pairs.is_empty() {
        println!("{written}{exact} of {} pairs come back exactly", pairs.len());
    }
    if let Some(path) = variable("REDLINE_TABLE") {
        std::fs::write(path, written).unwrap();
    }
    assert!(worse.is_empty(), "{}", worse.join("\n"));
}

/// The earlier file with every other change made; nothing where none can be made by itself.
fn half(before: &[u8], after: &[u8], first: u32) -> Option<Vec<u8>> {
    let made = compare(before, after, &Choices::default()).ok()?;
    let listed = comparison(&made.bytes).ok()?.changes.into_iter().map(|one| one.number);
    let numbers: Vec<u32> = listed.filter(|number| number % 2 == first).collect();
    if numbers.is_empty() {
        return None;
    }
    let some = Selection { numbers, ..Selection::default() };
    let half = decide(&made.bytes, &some, Decision::Accept).ok()?;
    decide(&half, &Selection::default(), Decision::Reject).ok()
}

#[test]
fn versions_made_from_the_pairs_come_together() {
    let (mut failed, mut all) = (Vec::new(), 0);
    for (name, one, other) in pairs().iter().filter(|(name, ..)| !name.ends_with("-turned")) {
        let (before, after) = (read(one), read(other));
        let by = |author: &str, bytes: Vec<u8>| Revised {
            bytes,
            author: author.to_owned(),
            date: "2020-10-14".to_owned(),
        };
        let mut versions = vec![by("Anna", after.clone())];
        versions.extend(half(&before, &after, 1).map(|half| by("Bob", half)));
        versions.extend(half(&before, &after, 0).map(|half| by("Cleo", half)));
        all += 1;
        if let Err(error) = combine(&before, &versions, &Choices::default(), &mut |_| true) {
            failed.push(format!("{name}: {} of {}: {error}", error.version, versions.len()));
        }
    }
    println!("{} of {all} come together", all - failed.len());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
