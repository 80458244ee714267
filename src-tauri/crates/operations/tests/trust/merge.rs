//! Merging loses nothing: whatever two people did to two copies of a plan, everything of both stands in the merged plan
//! or is named in what was decided, the plan is sound, and undoing gives exactly what was there before.

use crate::actions;
use operations::check::check;
use operations::merge::{MergeDecision, plan_merge};
use operations::{Clock, OpenPlan, OperationError};
use plan::RecordId;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::connection::Durability;
use store::journal;
use store::merge::{Side, Slot, Weighed, weigh};
use store::{PlanFile, Reader, StoreError, Value};
use testkit::{Chance, FixedClock, START};

const PAIRS: u64 = 24;

fn open(path: &Path, actor: &str, ticks: u64) -> OpenPlan {
    let file = PlanFile::open_on(path, None, Durability::Off).unwrap();
    OpenPlan::new(file, Arc::new(FixedClock::after(ticks)), actor.to_owned(), 0, false)
}

fn template(folder: &Path) -> PathBuf {
    let (clock, path) = (Arc::new(FixedClock::default()), folder.join("template.db"));
    let file = PlanFile::create_on(&path, clock.new_id(), START, None, Durability::Off).unwrap();
    let plan = OpenPlan::new(file, clock, "Test".to_owned(), 0, false);
    plan.operate(actions::stock()).unwrap();
    path
}

/// Does things by chance. A merge that is undone was not taken, so that nobody agreed on what it brought; here it stays.
fn act(plan: &OpenPlan, chance: &mut Chance, times: usize) {
    for _ in 0..times {
        match actions::any(plan, chance) {
            Ok(_) | Err(OperationError::Refused(_)) => {}
            Err(OperationError::Store(error)) if actions::breaks_a_rule(&error) => {}
            Err(error) => panic!("{error:?}"),
        }
        let took_back_a_merge = plan.query(|reader| {
            let Some(newest) = journal::change(reader, plan.file().seq())? else { return Ok(false) };
            let mut origin = newest.clone();
            while let Some(target) = origin.undoes {
                let Some(taken) = journal::change_by_id(reader, &target)? else { break };
                origin = taken;
            }
            Ok::<_, StoreError>(newest.kind == "undo" && origin.kind == "plan_merge")
        });
        if took_back_a_merge.unwrap() {
            plan.redo().unwrap();
        }
    }
}

/// Every cell of a plan by table, row and column; the column of a row as a whole is empty.
type State = BTreeMap<Slot, Value>;

fn state(reader: Reader<'_>) -> Result<State, StoreError> {
    let mut state = State::new();
    for table in reader.tables()? {
        for row in reader.rows(&table)? {
            state.insert((table.clone(), row.id, String::new()), 1_i64.into());
            let cells = row.cells().filter(|(_, value)| !value.is_null());
            let slot = |column: &str| (table.clone(), row.id, column.to_owned());
            state.extend(cells.map(|(column, value)| (slot(column), value.clone())));
        }
    }
    Ok(state)
}

fn state_of(plan: &OpenPlan) -> State {
    plan.query(state).unwrap()
}

/// Their state under the ids that rows have in ours.
fn renamed(state: State, twins: &BTreeMap<RecordId, RecordId>) -> State {
    let ours: BTreeMap<RecordId, RecordId> = twins.iter().map(|(ours, theirs)| (*theirs, *ours)).collect();
    let id = |id: RecordId| ours.get(&id).copied().unwrap_or(id);
    let value = |value: Value| value.id().map(id).map_or(value, Value::from);
    state.into_iter().map(|((table, row, column), cell)| ((table, id(row), column), value(cell))).collect()
}

fn weighed(ours: &OpenPlan, theirs: &OpenPlan, decisions: &[MergeDecision]) -> Weighed {
    let decisions = decisions.iter().map(|decision| (decision.conflict.clone(), decision.side)).collect();
    let found = ours.query(|ours| theirs.query(|theirs| weigh(ours, theirs, &decisions)));
    found.unwrap().expect("copies of one plan")
}

/// Decides every conflict by chance, anew when answers do not fit together.
fn decided(ours: &OpenPlan, theirs: &OpenPlan, chance: &mut Chance) -> (Vec<MergeDecision>, Weighed) {
    let mut decisions: Vec<MergeDecision> = Vec::new();
    for _ in 0..20 {
        let weighed = weighed(ours, theirs, &decisions);
        if weighed.open() == 0 {
            return (decisions, weighed);
        }
        let open = weighed.conflicts.iter().filter(|conflict| conflict.decided.is_none());
        decisions.extend(open.map(|conflict| MergeDecision {
            conflict: conflict.id.clone(),
            side: if chance.once_in(2) { Side::Ours } else { Side::Theirs },
        }));
    }
    panic!("decisions never fit together");
}

/// What a merge names: cells taken otherwise than one side has them, each because of a decision, a rule or a renaming.
fn named(weighed: &Weighed, against: Side) -> BTreeSet<Slot> {
    let mut named: BTreeSet<Slot> = weighed.moved.iter().map(|(slot, ..)| slot.clone()).collect();
    for conflict in weighed.conflicts.iter().filter(|conflict| conflict.decided != Some(against)) {
        named.extend(conflict.slots.iter().cloned());
    }
    match against {
        Side::Theirs => named.extend(weighed.kept.iter().map(|(slot, _)| slot.clone())),
        Side::Ours => named.extend(weighed.came.iter().cloned()),
    }
    named
}

/// Asserts that what one side wrote stands or is named.
fn accounted(base: &State, side: &State, result: &State, named: &BTreeSet<Slot>, what: &str) {
    let all: BTreeSet<&Slot> = base.keys().chain(side.keys()).collect();
    for slot in all {
        let (before, wrote, stands) = (base.get(slot), side.get(slot), result.get(slot));
        let whole = (slot.0.clone(), slot.1, String::new());
        let is_counter = slot.0 == "label_counter";
        // A place of the outline is a mark of order: two that were put in one place stand one after the other.
        let is_place = slot.2 == "position" && matches!(stands, Some(Value::Text(_)));
        let is_named = named.contains(slot) || named.contains(&whole);
        let is_fine = before == wrote || wrote == stands || is_counter || is_place || is_named;
        assert!(is_fine, "{what}: {slot:?} was {before:?}, became {wrote:?}, is {stands:?}");
    }
}

fn merge(into: &OpenPlan, theirs: &Path, decisions: Vec<MergeDecision>) -> Result<(), OperationError> {
    let file = PlanFile::open_on(theirs, None, Durability::Off).unwrap();
    into.operate(plan_merge(file, "copy".to_owned(), decisions)).map(|_| ())
}

fn is_sound(plan: &OpenPlan) -> bool {
    plan.query(check).unwrap().is_sound()
}

#[derive(Default)]
struct Tally {
    merged: usize,
    conflicts: usize,
    twins: usize,
    moved: usize,
}

#[test]
fn whatever_two_people_did_to_two_copies_everything_of_both_stands_or_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let template = template(folder.path());
    let half = |remainder: u64| {
        let own = folder.path().join(remainder.to_string());
        std::fs::create_dir(&own).unwrap();
        let mut tally = Tally::default();
        for seed in (0..PAIRS).filter(|seed| seed % 2 == remainder) {
            pair(&template, &own, seed, &mut tally);
        }
        tally
    };
    let (one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        (half(0), other.join().unwrap())
    });
    let sum = |of: fn(&Tally) -> usize| of(&one) + of(&other);
    let (merged, conflicts) = (sum(|tally| tally.merged), sum(|tally| tally.conflicts));
    let (twins, moved) = (sum(|tally| tally.twins), sum(|tally| tally.moved));
    assert!(merged > PAIRS as usize, "{merged} merged");
    assert!(conflicts > PAIRS as usize, "{conflicts} conflicts in {merged}, {twins} twins, {moved} moved");
    assert!(twins > 0 && moved > 0, "{twins} twins, {moved} moved");
}

fn pair(template: &Path, folder: &Path, seed: u64, tally: &mut Tally) {
    let mut chance = Chance::new(seed);
    let [base, one, other] = ["base", "one", "other"].map(|name| folder.join(name));
    std::fs::copy(template, &base).unwrap();
    let begun = open(&base, "Test", 1_000_000);
    act(&begun, &mut chance, 6);
    let before = state_of(&begun);
    drop(begun);
    for copy in [&one, &other] {
        std::fs::copy(&base, copy).unwrap();
    }
    let own = round(&[&one, &other], 2_000_000, &before, &BTreeSet::new(), (seed, &mut chance), tally);
    // What both have now is what they begin with next; what each keeps to itself they never agreed on.
    let again = open(&other, "Two", 4_000_000);
    let before = state_of(&again);
    drop(again);
    round(&[&one, &other], 5_000_000, &before, &own, (seed, &mut chance), tally);
}

/// Both go on by themselves, and what came of it is merged both ways. Answers the rows that each keeps to itself.
fn round(
    [one, other]: &[&Path; 2],
    ticks: u64,
    before: &State,
    apart: &BTreeSet<RecordId>,
    (seed, chance): (u64, &mut Chance),
    tally: &mut Tally,
) -> BTreeSet<RecordId> {
    let (ours, theirs) = (open(one, "One", ticks), open(other, "Two", ticks + 1_000_000));
    act(&ours, chance, 24);
    act(&theirs, chance, 24);
    let start = ours.file().state_hash().unwrap();
    let (our_state, their_state) = (state_of(&ours), state_of(&theirs));
    let were_sound = is_sound(&ours) && is_sound(&theirs);
    let (decisions, weighed) = decided(&ours, &theirs, chance);
    if weighed.is_nothing_new() {
        return apart.clone();
    }
    tally.merged += 1;
    tally.conflicts += weighed.conflicts.len();
    tally.twins += weighed.twins.len();
    tally.moved += weighed.moved.len();
    let their_state = renamed(their_state, &weighed.twins);
    merge(&ours, other, decisions).unwrap_or_else(|error| panic!("seed {seed}: {error:?}"));

    let damage = ours.query(store::check::everything).unwrap().damage;
    assert!(damage.is_empty(), "seed {seed}: {damage:?}");
    assert!(!were_sound || is_sound(&ours), "seed {seed}: a rule is broken");
    let result = state_of(&ours);
    let agreed = |state: &State| -> State {
        state
            .iter()
            .filter(|(slot, _)| !apart.contains(&slot.1))
            .map(|(slot, cell)| (slot.clone(), cell.clone()))
            .collect()
    };
    let before = agreed(before);
    for (state, side) in [(&their_state, Side::Theirs), (&our_state, Side::Ours)] {
        accounted(
            &before,
            &agreed(state),
            &result,
            &named(&weighed, side),
            &format!("seed {seed}, {side:?}"),
        );
    }
    let end = ours.file().state_hash().unwrap();
    ours.undo(true).unwrap();
    assert!(ours.file().state_hash().unwrap() == start, "seed {seed}: undone is not the start");
    ours.redo().unwrap();
    assert!(ours.file().state_hash().unwrap() == end, "seed {seed}: redone is not the end");
    let again = self::weighed(&ours, &theirs, &[]);
    assert!(again.is_nothing_new(), "seed {seed}: it is merged, and something is new");

    drop(ours);
    let back = one.with_file_name("back");
    std::fs::copy(one, &back).unwrap();
    let ours = open(one, "One", ticks + 500_000);
    let again = self::weighed(&theirs, &ours, &[]);
    assert_eq!(again.open(), 0, "seed {seed}: merging back asks for {:?}", again.conflicts);
    if !again.is_nothing_new() {
        merge(&theirs, &back, Vec::new()).unwrap_or_else(|error| panic!("seed {seed}: {error:?}"));
    }
    // What each keeps to itself is named by one of the two merges.
    let kept = weighed.kept.iter().chain(&again.kept).map(|(slot, _)| slot.1);
    let own: BTreeSet<RecordId> = kept.chain(apart.iter().copied()).collect();
    let differ = ours.query(|ours| theirs.query(|theirs| store::backup::differences(ours, theirs))).unwrap();
    let differ: Vec<_> = differ.into_iter().filter(|row| !own.contains(&row.id)).collect();
    assert!(differ.is_empty(), "seed {seed}: merged both ways, and {differ:?}");
    own
}
