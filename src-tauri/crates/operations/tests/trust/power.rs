//! Nothing that was acknowledged is lost to a power cut, and nothing is torn: the application's own operations, the
//! power cut after every write.

use crate::actions;
use operations::outline::{AddRow, RowKind, outline_add};
use operations::{Clock, OpenPlan, Operation};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use store::connection::Durability;
use store::disk::Disk;
use store::oracle::power::{Crash, DiskEvent, PowerDisk, crashes, pages_hash};
use store::write_back::write_back;
use store::{PlanFile, check};
use testkit::{Chance, FixedClock, START};

const COPY: &str = "/plan.db";
const FILE: &str = "/plan.throughline";

/// What the plan was after each change, by the change's number: the hashes of its newest change and of its tables.
type Known = HashMap<i64, (Vec<u8>, [u8; 32])>;

struct Run {
    log: Vec<DiskEvent>,
    known: Known,
}

fn known(plan: &OpenPlan) -> (Vec<u8>, [u8; 32]) {
    let content = plan.query(store::oracle::content).unwrap();
    (content.newest, content.state)
}

/// Works on a plan and writes down what happened to the disk.
fn work(disk: &PowerDisk, durability: Durability, steps: fn(&Hand<'_>)) -> Run {
    let clock = Arc::new(FixedClock::default());
    let file =
        PlanFile::create_on(Path::new(COPY), clock.new_id(), START, Some(disk.name()), durability).unwrap();
    let plan = OpenPlan::new(file, clock, "Test".to_owned(), 0, false);
    let nothing_yet = Known::from([(0, (Vec::new(), [0; 32]))]);
    let hand = Hand { plan: &plan, disk, known: nothing_yet.into() };
    hand.then(operations::desk::plan_create("A plan".to_owned()));
    steps(&hand);
    let run = Run { log: disk.log(), known: hand.known.into_inner() };
    disk.stop();
    run
}

struct Hand<'p> {
    plan: &'p OpenPlan,
    disk: &'p PowerDisk,
    known: std::cell::RefCell<Known>,
}

impl Hand<'_> {
    fn acknowledge(&self) {
        let number = self.plan.file().seq();
        self.disk.acknowledged(number);
        self.known.borrow_mut().insert(number, known(self.plan));
    }
    fn then<T>(&self, operation: Operation<T>) {
        self.plan.operate(operation).unwrap();
        self.acknowledge();
    }
    fn add(&self, title: &str) {
        let request = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: title.to_owned() };
        self.then(outline_add(request));
    }
    fn undo(&self) {
        self.plan.undo(true).unwrap();
        self.acknowledge();
    }
    fn save(&self) {
        let path = Path::new(FILE);
        let expected = self.disk.fingerprint(path).ok();
        write_back(self.plan.file(), path, expected.as_ref(), self.disk).unwrap();
        self.disk.saved(path);
    }
}

fn paste(rows: usize) -> Operation<()> {
    Operation::new("test_paste", move |work| {
        for row in 0..rows {
            let columns = [
                ("title", format!("Row {row}").into()),
                ("position", "80".into()),
                ("status", "planned".into()),
            ];
            work.create::<plan::RecordId>("work_item", &columns)?;
        }
        Ok(())
    })
}

fn a_day_of_work(hand: &Hand<'_>) {
    hand.then(actions::stock());
    hand.save();
    for title in ["One", "Two", "Three"] {
        hand.add(title);
    }
    hand.then(actions::rename_first("Otherwise"));
    hand.undo();
    hand.plan.redo().unwrap();
    hand.acknowledge();
    hand.then(paste(1_000));
    hand.add("Four");
    hand.undo();
    hand.undo();
    hand.save();
    hand.add("Five");
}

/// Enough for the log to be brought into the database more than once.
fn a_little_work(hand: &Hand<'_>) {
    hand.then(actions::stock());
    for round in 0..9 {
        hand.add("One");
        hand.then(paste(100));
        hand.then(actions::rename_first(if round % 2 == 0 { "Otherwise" } else { "As before" }));
        hand.undo();
    }
}

/// What was found after the crashes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Tally {
    crashes: usize,
    /// The plan could not be opened, or the check found something.
    corrupt: usize,
    /// The plan was in no state that a change had left.
    torn: usize,
    /// A change that had been acknowledged was gone.
    lost: usize,
    /// The visible file was neither the one said to be written nor the one being written.
    file_lost: usize,
}

impl Tally {
    const fn failures(&self) -> usize {
        self.corrupt + self.torn + self.lost + self.file_lost
    }
}

/// What a plan turned out to be after a crash: nothing when it is not sound.
type Verdict = Option<(i64, Vec<u8>, [u8; 32])>;

/// Starts again after a crash as the application does, and looks at everything. Plans with the same pages are looked
/// at once.
fn look(disk: &PowerDisk, crash: &Crash, verdicts: &mut HashMap<[u8; 32], Verdict>) -> Verdict {
    let database = crash.content.iter().filter(|(name, _)| name.starts_with(COPY));
    disk.start(database.map(|(name, content)| (name.clone(), content.clone())).collect());
    let file = PlanFile::open_on(Path::new(COPY), Some(disk.name()), Durability::Full).ok()?;
    let verdict = verdicts.entry(pages_hash(&file)).or_insert_with(|| {
        let report = file.read(check::everything).ok()?;
        let content = file.read(store::oracle::content).ok();
        report.damage.is_empty().then_some(())?;
        content.map_or(Some((0, Vec::new(), [0; 32])), |content| {
            Some((file.seq(), content.newest, content.state))
        })
    });
    disk.stop();
    verdict.clone()
}

fn judge(run: &Run, times: usize, remainder: usize) -> Tally {
    let disk = PowerDisk::new();
    let mut chance = Chance::new(42 + remainder as u64);
    let (mut tally, mut verdicts) = (Tally::default(), HashMap::new());
    let last_saves: Vec<&Vec<u8>> = run
        .log
        .iter()
        .filter_map(|event| if let DiskEvent::Saved(content) = event { Some(content) } else { None })
        .collect();
    crashes(
        &run.log,
        times,
        |at| at % 2 == remainder,
        |limit| chance.below(limit),
        |crash| {
            let left = crash.content.get(FILE);
            let next = last_saves
                .iter()
                .position(|saved| Some(*saved) == crash.saved.as_ref())
                .map_or(0, |at| at + 1);
            let is_whole = left == crash.saved.as_ref() || left == last_saves.get(next).copied();
            tally.file_lost += usize::from(!is_whole);
            if crash.acknowledged == 0 {
                // Nothing was promised yet: a working copy that was not finished is taken away at the next start.
                return;
            }
            tally.crashes += 1;
            match look(&disk, &crash, &mut verdicts) {
                None => tally.corrupt += 1,
                Some((number, newest, state)) => match run.known.get(&number) {
                    Some(known) if *known == (newest, state) => {
                        tally.lost += usize::from(number < crash.acknowledged)
                    }
                    _ => tally.torn += 1,
                },
            }
        },
    );
    tally
}

/// Judges on two threads.
fn all(run: &Run, times: usize) -> Tally {
    let (one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| judge(run, times, 1));
        (judge(run, times, 0), other.join().unwrap())
    });
    Tally {
        crashes: one.crashes + other.crashes,
        corrupt: one.corrupt + other.corrupt,
        torn: one.torn + other.torn,
        lost: one.lost + other.lost,
        file_lost: one.file_lost + other.file_lost,
    }
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_torn() {
    let run = work(&PowerDisk::new(), Durability::Full, a_day_of_work);
    let tally = all(&run, 10);
    assert!(tally.crashes >= 20_000, "{tally:?}");
    assert_eq!(tally.failures(), 0, "{tally:?}");
}

#[test]
fn the_test_sees_what_a_weaker_promise_loses() {
    let normal = all(&work(&PowerDisk::new(), Durability::Normal, a_little_work), 1);
    assert!(normal.lost > 0, "{normal:?}");
    assert_eq!(normal.corrupt + normal.torn, 0, "{normal:?}");
    let off = all(&work(&PowerDisk::new(), Durability::Off, a_little_work), 1);
    assert!(off.failures() * 2 >= off.crashes && off.corrupt > 0, "{off:?}");
}

#[test]
fn the_test_sees_a_file_that_was_renamed_before_it_was_flushed() {
    let run = work(&PowerDisk::that_forgets_to_sync(), Durability::Full, |hand| hand.save());
    let tally = all(&run, 20);
    assert!(tally.file_lost > 0, "{tally:?}");
}
