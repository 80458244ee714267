//! Undo is exact: whatever was done, all undone is the start, all redone is the end, the journal replayed is the
//! tables, and SQLite's own recorder saw the same cells.

use crate::actions::{self, Done};
use operations::{OpenPlan, OperationError};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use store::PlanFile;
use store::check;
use store::connection::Durability;
use testkit::{Chance, FixedClock, START};

const SEQUENCES: u64 = 2_000;
const LENGTH: usize = 12;

fn open(path: &Path, clock: &Arc<FixedClock>) -> OpenPlan {
    let file = PlanFile::open_on(path, None, Durability::Off).unwrap();
    file.watch().begin();
    OpenPlan::new(file, clock.clone(), "Test".to_owned(), 0, false)
}

/// An empty plan with some rows of every kind, to be copied for each sequence.
fn template(folder: &Path) -> std::path::PathBuf {
    let clock = Arc::new(FixedClock::default());
    let path = folder.join("template.db");
    let file =
        PlanFile::create_on(&path, operations::Clock::new_id(&*clock), START, None, Durability::Off).unwrap();
    let plan = OpenPlan::new(file, clock, "Test".to_owned(), 0, false);
    plan.operate(actions::stock()).unwrap();
    path
}

/// What came of some sequences.
#[derive(Default)]
struct Tally {
    changes: usize,
    refused: usize,
    kinds: BTreeSet<&'static str>,
}

#[test]
fn any_sequence_all_undone_is_the_start_and_all_redone_is_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let template = template(folder.path());
    let half = |remainder: u64| {
        let path = folder.path().join(format!("plan-{remainder}.db"));
        let mut tally = Tally::default();
        for seed in (0..SEQUENCES).filter(|seed| seed % 2 == remainder) {
            std::fs::copy(&template, &path).unwrap();
            sequence(&path, seed, &mut tally);
        }
        tally
    };
    let (one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        (half(0), other.join().unwrap())
    });
    let (changes, refused) = (one.changes + other.changes, one.refused + other.refused);
    assert!(changes > SEQUENCES as usize * LENGTH / 2, "{changes} changes, {refused} refused");
    let done: BTreeSet<&str> = one.kinds.union(&other.kinds).copied().collect();
    let forgotten: Vec<String> =
        operation_names().into_iter().filter(|name| !done.contains(name.as_str())).collect();
    assert!(forgotten.is_empty(), "operations that are not done, undone and redone here: {forgotten:?}");
}

/// Operations that have no place among the others, each with the reason.
const APART: [(&str, &str); 3] = [
    ("plan_create", "it begins a journal, and nothing can come before it"),
    ("backup_restore", "it needs a second plan file; `backups.rs` undoes it"),
    ("plan_merge", "it needs a second plan file; `merge.rs` undoes it"),
];

/// The name of every operation, as the sources of this room give it: one that is added is missed here until it is drawn.
fn operation_names() -> BTreeSet<String> {
    fn read(folder: &Path, names: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, names);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for piece in text.split("Operation::new(").skip(1) {
                let name = piece.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                names.extend(name.map(str::to_owned));
            }
        }
    }
    let mut names = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut names);
    for (apart, _) in APART {
        assert!(names.remove(apart), "{apart} is no operation any more");
    }
    names
}

fn sequence(path: &Path, seed: u64, tally: &mut Tally) {
    let mut chance = Chance::new(seed);
    let clock = Arc::new(FixedClock::after(1_000_000 + seed * 10_000));
    let mut plan = open(path, &clock);
    let start = plan.file().state_hash().unwrap();
    for _ in 0..LENGTH {
        if chance.once_in(15) {
            witnessed(&plan, seed);
            drop(plan);
            plan = open(path, &clock);
        }
        match actions::any(&plan, &mut chance) {
            Ok(Done::Changed(kind)) => {
                tally.changes += 1;
                tally.kinds.insert(kind);
            }
            Ok(Done::Nothing) => {}
            Err(OperationError::Refused(_)) => tally.refused += 1,
            Err(OperationError::Store(error)) if actions::breaks_a_rule(&error) => tally.refused += 1,
            Err(error) => panic!("seed {seed}: {error:?}"),
        }
    }
    let end = plan.file().state_hash().unwrap();
    let mut undone = 0;
    while let Some(()) = step(plan.undo(true), "nothing-to-undo", seed) {
        undone += 1;
    }
    assert!(plan.file().state_hash().unwrap() == start, "seed {seed}: all undone is not the start");
    for _ in 0..undone {
        assert!(step(plan.redo(), "nothing-to-redo", seed).is_some(), "seed {seed}");
    }
    assert!(plan.file().state_hash().unwrap() == end, "seed {seed}: all redone is not the end");
    let report = plan.query(check::everything).unwrap();
    assert!(report.damage.is_empty(), "seed {seed}: {:?}", report.damage);
    witnessed(&plan, seed);
}

fn step<T>(result: Result<T, OperationError>, end: &str, seed: u64) -> Option<()> {
    match result {
        Ok(_) => Some(()),
        Err(OperationError::Refused(refusal)) if refusal.code == end => None,
        Err(error) => panic!("seed {seed}: {error:?}"),
    }
}

fn witnessed(plan: &OpenPlan, seed: u64) {
    let differences = plan.file().watch().differences();
    assert!(differences.is_empty(), "seed {seed}: {differences:#?}");
}

#[test]
fn a_swap_of_unique_values_and_a_change_over_several_columns_can_be_undone() {
    let test = testkit::TestPlan::empty();
    test.plan.operate(actions::stock()).unwrap();
    let start = test.plan.file().state_hash().unwrap();
    test.plan.operate(actions::swap_issue_numbers()).unwrap();
    test.plan.operate(actions::drop_an_issue()).unwrap();
    let end = test.plan.file().state_hash().unwrap();
    test.plan.undo(true).unwrap();
    test.plan.undo(true).unwrap();
    assert_eq!(test.plan.file().state_hash().unwrap(), start);
    test.plan.redo().unwrap();
    test.plan.redo().unwrap();
    assert_eq!(test.plan.file().state_hash().unwrap(), end);
}

#[test]
fn undo_is_refused_when_a_cell_was_changed_since() {
    let test = testkit::TestPlan::empty();
    test.plan.operate(actions::stock()).unwrap();
    test.plan.operate(actions::rename_first("One")).unwrap();
    let number = test.plan.file().seq();
    test.plan.operate(actions::rename_first("Two")).unwrap();
    let head =
        store::ChangeHead { actor: "Test".into(), kind: "undo".into(), at: 0, request: None, undoes: None };
    let result = test
        .plan
        .file()
        .change::<_, store::StoreError>(&head, |recorder| store::undo::take_back(recorder, number));
    let refusal = result.unwrap().value.unwrap_err();
    assert_eq!(refusal.code, "undo-changed-since");
    assert_eq!((refusal.args["now"].as_str(), refusal.args["then"].as_str()), ("Two", "One"));
    assert_eq!(test.plan.file().seq(), number + 1);
}

#[test]
fn the_same_request_is_carried_out_once() {
    let test = testkit::TestPlan::empty();
    let ask = || actions::stock().requested_as(Some("r1".into()));
    test.plan.operate(ask()).unwrap();
    let again = test.plan.operate(ask());
    assert!(matches!(again, Err(OperationError::Refused(refusal)) if refusal.code == "request-repeated"));
}
