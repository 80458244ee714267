//! A disk that fails at any call, once or for good: the plan says so in a sentence, stays as it was, and goes on when
//! the disk does.

use crate::actions;
use operations::{Clock, OpenPlan, OperationError};
use std::path::Path;
use std::sync::Arc;
use store::connection::Durability;
use store::disk::Disk;
use store::oracle::power::{Failure, PowerDisk};
use store::write_back::write_back;
use store::{PlanFile, StoreError, check};
use testkit::{FixedClock, START};

const FAILURES: [(Failure, bool); 4] =
    [(Failure::Full, false), (Failure::Full, true), (Failure::Trouble, false), (Failure::Trouble, true)];

fn plan_on(disk: &PowerDisk) -> OpenPlan {
    let clock = Arc::new(FixedClock::default());
    let path = Path::new("/plan.db");
    let file = PlanFile::create_on(path, clock.new_id(), START, Some(disk.name()), Durability::Full).unwrap();
    let plan = OpenPlan::new(file, clock, "Test".to_owned(), 0, false);
    plan.operate(actions::stock()).unwrap();
    plan
}

fn is_said(error: &OperationError) -> bool {
    matches!(error, OperationError::Refused(refusal)
        if ["disk-full-working-copy", "working-copy-trouble"].contains(&refusal.code.as_str()))
}

#[test]
fn a_change_happens_whole_or_not_at_all_on_a_failing_disk() {
    let mut met = 0;
    for (failure, lasts) in FAILURES {
        for after in 0.. {
            let disk = PowerDisk::new();
            let plan = plan_on(&disk);
            let (before, seq) = (plan.file().state_hash().unwrap(), plan.file().seq());
            disk.fail(failure, after, lasts);
            let result = plan.operate(actions::rename_first("Otherwise"));
            let was_met = disk.mend();
            let now = plan.file().state_hash().unwrap();
            match result {
                Ok(_) => assert!(now != before && plan.file().seq() == seq + 1),
                Err(error) => {
                    assert!(is_said(&error), "{failure:?} {after}: {error:?}");
                    assert!(now == before && plan.file().seq() == seq, "{failure:?} {after}: half a change");
                    plan.operate(actions::rename_first("Otherwise")).unwrap();
                }
            }
            assert_eq!(plan.query(check::everything).unwrap().damage, [], "{failure:?} {after}");
            plan.undo(true).unwrap();
            assert!(plan.file().state_hash().unwrap() == before);
            if !was_met {
                break;
            }
            met += 1;
        }
    }
    assert!(met > 40, "only {met} calls were made to fail");
}

#[test]
fn a_file_is_written_whole_or_stays_as_it_was_on_a_failing_disk() {
    let path = Path::new("/plan.throughline");
    let disk = PowerDisk::new();
    let plan = plan_on(&disk);
    let mut written = write_back(plan.file(), path, None, &disk).unwrap();
    plan.operate(actions::rename_first("Otherwise")).unwrap();
    let mut met = 0;
    for (failure, lasts) in FAILURES {
        for after in (0..).step_by(7) {
            disk.fail(failure, after, lasts);
            let result = write_back(plan.file(), path, Some(&written.fingerprint), &disk);
            let was_met = disk.mend();
            let found = disk.fingerprint(path).unwrap();
            match result {
                Ok(now) => written = now,
                Err(error) => {
                    assert!(error.sentence().is_some(), "{failure:?} {after}: {error:?}");
                    assert!(found == written.fingerprint, "{failure:?} {after}: the file is another");
                }
            }
            assert!(matches!(disk.fingerprint(Path::new("/plan.part")), Err(StoreError::Missing(_))));
            if !was_met {
                break;
            }
            met += 1;
        }
    }
    assert_eq!(plan.query(check::everything).unwrap().damage, []);
    assert!(met > 40, "only {met} calls were made to fail");
}
