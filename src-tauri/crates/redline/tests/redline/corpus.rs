//! Word files from elsewhere, where `REDLINE_CORPUS` names a folder of them.

use std::path::{Path, PathBuf};

use redline::docx::{Package, accept_all, read, reject_all, to_document, tracked, write, write_redline};
use redline::{Options, compare, prove};

use crate::proof::{meta, named};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "docx") {
            found.push(path);
        }
    }
    found.sort();
}

#[expect(clippy::disallowed_methods, reason = "where the corpus lies is for whoever runs the tests to say")]
pub fn corpus() -> Vec<PathBuf> {
    let mut found = Vec::new();
    if let Some(folder) = std::env::var_os("REDLINE_CORPUS") {
        files(Path::new(&folder), &mut found);
    }
    found
}

#[test]
fn every_file_of_the_corpus_is_read_and_its_changes_accepted_and_rejected() {
    for path in corpus() {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.display();
        read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        for side in [accept_all(&bytes), reject_all(&bytes)] {
            let side = side.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(
                tracked(&Package::read(&side).unwrap()).unwrap(),
                0,
                "{name} still has tracked changes"
            );
            to_document(&side).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn what_is_read_from_the_corpus_can_be_written_compared_and_proven() {
    let documents: Vec<_> = corpus()
        .iter()
        .map(|path| (path.clone(), to_document(&std::fs::read(path).unwrap()).unwrap()))
        .collect();
    for window in documents.windows(2) {
        let [(path, before), (_, after)] = window else { continue };
        let comparison = compare(before, after, &Options::default());
        let bytes = write_redline(&comparison, &meta(), &named()).unwrap();
        prove(&bytes, before, after).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            redline::hash(&to_document(&write(after, &meta()).unwrap()).unwrap()),
            redline::hash(after)
        );
    }
}
