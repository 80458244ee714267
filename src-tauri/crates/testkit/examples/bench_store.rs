//! How fast the store is, as ratios to a floor that is measured in the same run. Goals: P7 (commit), P8 (open and list),
//! P9 (search) of the project's speed goals.

use operations::outline::{OutlineRename, outline_rename};
use operations::{Clock, OpenPlan, Operation, SystemClock};
use plan::RecordId;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::PlanFile;
use store::bench::Floor;
use store::query::outline::outline;
use store::query::search::SearchIndex;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    for size in [10_000, 100_000] {
        let path = folder.path().join(format!("{size}.db"));
        let plan = make(&path, size)?;
        if size == 10_000 {
            commit(&plan, folder.path())?;
        }
        drop(plan);
        open_and_list(&path, size)?;
        search(&path, size)?;
    }
    Ok(())
}

/// A plan with one initiative and many work items, written as one change.
fn make(path: &Path, size: usize) -> Result<OpenPlan, Box<dyn std::error::Error>> {
    let clock = Arc::new(SystemClock);
    let file = PlanFile::create(path, clock.new_id(), clock.now())?;
    let plan = OpenPlan::new(file, clock, "Bench".to_owned(), 0, false);
    plan.operate(Operation::new("bench_fill", move |work| {
        let (objective, _): (RecordId, _) = work.create(
            "objective",
            &[
                ("number", 1_i64.into()),
                ("name", "Governance".into()),
                ("statement", "Governance".into()),
                ("position", "80".into()),
            ],
        )?;
        let (initiative, _): (RecordId, _) = work.create(
            "initiative",
            &[
                ("objective", objective.into()),
                ("number", 1_i64.into()),
                ("title", "Initiative".into()),
                ("position", "80".into()),
            ],
        )?;
        for number in 0..size {
            let words = ["scoping", "priority", "consensus", "review", "language", "budget", "charter"];
            let title = format!("Work on {} and {} {number}", words[number % 7], words[number / 7 % 7]);
            work.create::<RecordId>(
                "work_item",
                &[
                    ("initiative", initiative.into()),
                    ("title", title.into()),
                    ("position", format!("{number:08}").into()),
                    ("status", "planned".into()),
                    ("delivery_on", "2023-06-30".into()),
                ],
            )?;
        }
        Ok(())
    }))?;
    Ok(plan)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = work();
    (start.elapsed(), value)
}

fn say(name: &str, ours: Duration, floor: Duration, goal: f64) {
    let ratio = ours.as_secs_f64() / floor.as_secs_f64();
    println!("{name}: {ratio:.2} × the floor (goal ≤ {goal}; {ours:.2?} against {floor:.2?})");
}

/// P7: one rename, journalled, against a raw one-row commit in the same durability.
fn commit(plan: &OpenPlan, folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let id = plan.query(|reader| reader.rows("initiative"))?.remove(0).id;
    let floor = Floor::new(&folder.join("floor.db"))?;
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for turn in 0..300 {
        let rename = outline_rename(OutlineRename { id, name: format!("Initiative {turn}") });
        let (time, done) = timed(|| plan.operate(rename));
        done?;
        ours.push(time);
        let (time, done) = timed(|| floor.commit_one_row(turn));
        done?;
        raw.push(time);
    }
    say("P7 commit of one edit", median(ours), median(raw), 2.0);
    Ok(())
}

/// P8: open and list, against reading the same number of rows.
fn open_and_list(path: &Path, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let (time, listed) = timed(|| -> Result<usize, store::StoreError> {
            let file = PlanFile::open(path)?;
            store::foreign::quick_check(path, path)?;
            file.read(|reader| Ok(outline(reader, plan::states::MoneyCase::Base)?.rows.len()))
        });
        assert_eq!(listed?, size + 2);
        ours.push(time);
        let (time, read) = timed(|| Floor::read_rows(path, "work_item"));
        assert_eq!(read?, size);
        raw.push(time);
    }
    say(&format!("P8 open and list {size} work items"), median(ours), median(raw), 4.0);
    Ok(())
}

/// P9: full-text search, against the bare SQL on the same index.
fn search(path: &Path, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let file = PlanFile::open(path)?;
    let index = SearchIndex::default();
    let (first, hits) = timed(|| file.read(|reader| index.search(reader, "consensus charter", 50)));
    assert!(hits?.total > 0);
    println!("P9 first search of {size} work items, which makes the index: {first:.2?}");
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..20 {
        let (time, hits) = timed(|| file.read(|reader| index.search(reader, "consensus charter", 50)));
        hits?;
        ours.push(time);
        let (time, count) = timed(|| index.bare("consensus charter", 50));
        assert!(count? > 0);
        raw.push(time);
    }
    say(&format!("P9 search {size} work items"), median(ours), median(raw), 3.0);
    Ok(())
}
