//! How fast the store is, as ratios to a floor that is measured in the same run. Goals: P7 (commit), P8 (open and list),
//! P9 (search) of the project's speed goals.

use operations::desk::Desk;
use operations::outline::{OutlineRename, outline_rename};
use operations::{Clock, OpenPlan, SystemClock};
use plan::states::MoneyCase;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::PlanFile;
use store::bench::Floor;
use store::query::baselines::difference;
use store::query::outline::outline;
use store::query::search::SearchIndex;
use store::query::timeline::{TimelineAsk, TimelineBy, timeline_in_view};
use testkit::TestDesk;
use testkit::large::{ROWS_ABOVE, many_edits, many_items};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let test = TestDesk::new();
    for size in [10_000, 100_000] {
        let path = test.file(&format!("{size}.throughline"));
        test.desk.new_plan("Bench")?;
        test.desk.operate(many_items(size))?;
        test.desk.save_as(&path)?;
        if size == 10_000 {
            commit(test.folder.path())?;
        }
        test.desk.close(false)?;
        open_and_list(&test.desk, &path, size)?;
        timeline(&test.desk, &path, size)?;
        search(&test.desk, size)?;
        compare(&test.desk, &path, size)?;
        test.desk.close(true)?;
        merge(&test, &path, size)?;
    }
    Ok(())
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
fn commit(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let clock = Arc::new(SystemClock);
    let file = PlanFile::create(&folder.join("commit.db"), clock.new_id(), clock.now())?;
    let plan = OpenPlan::new(file, clock, "Bench".to_owned(), 0, false);
    plan.operate(many_items(10_000))?;
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

/// P8: all that opening a file does and the list of the outline, against reading the same number of work items.
fn open_and_list(desk: &Desk, path: &Path, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let (mut ours, mut opened, mut raw) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..5 {
        if turn > 0 {
            desk.close(false)?;
        }
        let (opening, done) = timed(|| desk.open(path));
        done?;
        let (listing, listed) =
            timed(|| desk.query(|reader| Ok(outline(reader, MoneyCase::Base)?.rows.len())));
        assert_eq!(listed?, size + ROWS_ABOVE);
        opened.push(opening);
        ours.push(opening + listing);
        let (time, read) = timed(|| states(path, 1));
        assert!(read? >= 2 * size);
        raw.push(time);
    }
    println!("P8 opening alone of {size} work items: {:.2?}", median(opened));
    say(&format!("P8 open and list {size} work items"), median(ours), median(raw), 4.0);
    Ok(())
}

/// The timeline as it is first seen, and as it is seen with a thousand rows in view, against reading the work items.
fn timeline(desk: &Desk, path: &Path, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let ask = |open: Option<Vec<String>>| {
        let (in_case, by) = (MoneyCase::Base, TimelineBy::Objective);
        let asked = TimelineAsk { in_case, baseline: None, by, open };
        timed(|| desk.query(|reader| timeline_in_view(reader, asked)))
    };
    let first = ask(None).1?.open;
    let initiatives = desk.query(|reader| reader.rows("initiative"))?;
    let many = (1000 * initiatives.len() / size).max(1);
    let some = initiatives.iter().take(many).map(|row| row.id.to_string());
    let open: Vec<String> = first.into_iter().chain(some).collect();
    let (mut folded, mut unfolded, mut raw) = (Vec::new(), Vec::new(), Vec::new());
    let mut lines = 0;
    for _ in 0..5 {
        let (time, seen) = ask(None);
        seen?;
        folded.push(time);
        let (time, seen) = ask(Some(open.clone()));
        lines = seen?.lines.len();
        unfolded.push(time);
        let (time, read) = timed(|| states(path, 1));
        assert!(read? >= 2 * size);
        raw.push(time);
    }
    let floor = median(raw);
    say(&format!("the timeline of {size} work items at first"), median(folded), floor, 1.5);
    say(&format!("the timeline of {size} work items, {lines} lines in view"), median(unfolded), floor, 2.0);
    Ok(())
}

/// P9: full-text search, against the bare SQL on the same index.
fn search(desk: &Desk, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let index = SearchIndex::default();
    let (first, hits) = timed(|| desk.query(|reader| index.search(reader, "consensus charter", 50)));
    assert!(hits?.total > 0);
    println!("P9 first search of {size} work items, which makes the index: {first:.2?}");
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..20 {
        let (time, hits) = timed(|| desk.query(|reader| index.search(reader, "consensus charter", 50)));
        hits?;
        ours.push(time);
        let (time, count) = timed(|| index.bare("consensus charter", 50));
        assert!(count? > 0);
        raw.push(time);
    }
    say(&format!("P9 search {size} work items"), median(ours), median(raw), 3.0);
    Ok(())
}

/// What differs between two baselines with a tenth of the work items changed between them, against reading both.
fn compare(desk: &Desk, path: &Path, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let first = desk.query(newest)?;
    desk.operate(many_edits(size / 10, 0))?;
    let second = desk.query(newest)?;
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let (time, found) = timed(|| desk.query(|reader| difference(reader, first, second)));
        assert_eq!(found?.rows.len(), size / 10);
        ours.push(time);
        let (time, read) = timed(|| states(path, 2));
        assert!(read? >= 4 * size);
        raw.push(time);
    }
    say(&format!("comparing two baselines of {size} work items"), median(ours), median(raw), 3.0);
    Ok(())
}

/// P10: a copy in which a twentieth of the work items was changed, merged into a plan in which as many others were.
fn merge(test: &TestDesk, path: &Path, size: usize) -> Result<(), Box<dyn std::error::Error>> {
    let copy = test.file(&format!("{size}-copy.throughline"));
    std::fs::copy(path, &copy)?;
    for (file, first) in [(&copy, 1), (&path.to_owned(), 0)] {
        test.desk.open(file)?;
        test.desk.operate(many_edits(size / 20, first))?;
        test.desk.save()?;
        if first > 0 {
            test.desk.close(true)?;
        }
    }
    let (looking, told) = timed(|| test.desk.merge_preview(&copy, &[]));
    assert!(told?.told.conflicts.is_empty());
    let (merging, merged) = timed(|| test.desk.merge(&copy, Vec::new()));
    merged?;
    let (time, read) = timed(|| states(path, 2));
    assert!(read? >= 4 * size);
    let changes = size / 20;
    println!("P10 looking at a copy of {size} work items with {changes} changes: {looking:.2?}");
    say(&format!("P10 merging it with {changes} others"), merging, time, 3.0);
    test.desk.close(true)?;
    Ok(())
}

/// Reads the work items so many times and answers how many rows that were: a work item is a row of its own table and one
/// of `record`, where its label and its basis are.
fn states(path: &Path, times: usize) -> Result<usize, store::StoreError> {
    let tables = ["work_item", "record"].into_iter().cycle().take(2 * times);
    tables.map(|table| Floor::read_rows(path, table)).sum()
}

fn newest(reader: store::Reader<'_>) -> Result<i64, store::StoreError> {
    Ok(store::past::newest(reader)?.map_or(0, |(number, _)| number))
}
