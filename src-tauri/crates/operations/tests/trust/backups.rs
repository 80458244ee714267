//! What is kept of a plan, and going back to it.

use crate::desk::code;
use operations::OperationError;
use operations::desk::BackupReason;
use operations::outline::{DeleteRow, OutlineRename, outline_delete, outline_rename};
use std::fs;
use store::backup::{self, Reason};
use store::disk::{Disk, RealDisk};
use testkit::{START, TestDesk};

fn state_hash(test: &TestDesk) -> [u8; 32] {
    test.desk.with_plan(|plan| plan.file().state_hash().map_err(OperationError::from)).unwrap()
}

#[test]
fn every_save_is_kept_and_the_newest_ten_stay() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    for number in 0..14 {
        test.add(&format!("Item {number}"));
        test.desk.save().unwrap();
    }
    let kept = test.desk.backups().unwrap().backups;
    // All of one day: the newest ten, and no older one of that day.
    assert_eq!(kept.len(), 10);
    assert!(kept.windows(2).all(|two| two[0].made_at > two[1].made_at));
    assert!(kept.iter().all(|b| b.reason == BackupReason::Save && b.size > 0));
}

#[test]
fn what_was_opened_from_elsewhere_is_kept_before_it_is_replaced() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.desk.close(false).unwrap();
    let elsewhere = test.elsewhere();
    elsewhere.open(&path).unwrap();
    assert!(elsewhere.backups().unwrap().backups.is_empty());
    elsewhere.undo(true).unwrap();
    elsewhere.save().unwrap();
    assert_eq!(elsewhere.backups().unwrap().backups.len(), 2);
}

#[test]
fn restoring_says_what_differs_and_is_one_change_that_can_be_undone() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    let then = state_hash(&test);
    let id = test.add("Four");
    let items = test.desk.query(|r| r.rows("work_item")).unwrap();
    let rename = OutlineRename { id: items[0].id, name: "Otherwise".to_owned() };
    test.desk.operate(outline_rename(rename)).unwrap();
    test.desk.operate(outline_delete(DeleteRow { id: items[1].id, reason: String::new() })).unwrap();
    let now = state_hash(&test);
    let backup = test.desk.backups().unwrap().backups[0].id.clone();
    let preview = test.desk.backup_preview(&backup).unwrap();
    assert_eq!(preview.change_count, 3);
    let counts: Vec<_> =
        preview.differences.iter().map(|d| (d.kind.as_str(), d.added, d.changed, d.removed)).collect();
    assert_eq!(counts, [("work_item", 1, 1, 1)]);

    let restored = test.desk.restore(&backup).unwrap();
    assert_eq!(restored.value.key, "change-backup-restore");
    assert_eq!(test.titles(), ["One", "Two", "Three"]);
    let kept = test.desk.backups().unwrap().backups;
    assert_eq!(kept[0].reason, BackupReason::BeforeRestore);
    test.desk.undo(false).unwrap();
    let undone = state_hash(&test);
    assert_eq!(undone, now);
    assert!(test.desk.query(|r| r.exists("work_item", id)).unwrap());
    assert_ne!(then, now);
    test.desk.redo().unwrap();
    assert_eq!(test.titles(), ["One", "Two", "Three"]);
    // A label that was given is not given again after going back.
    test.add("Five");
    let labels = test.desk.query(|r| r.rows("record")).unwrap();
    assert!(labels.iter().any(|row| row.text("label") == "W-05"));
    assert_eq!(test.desk.query(store::check::everything).unwrap().damage, []);
}

#[test]
fn every_backup_can_be_restored_and_is_what_was_saved() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    let mut saved = vec![state_hash(&test)];
    for number in 0..5 {
        test.add(&format!("Item {number}"));
        test.desk.save().unwrap();
        saved.push(state_hash(&test));
    }
    let mut backups = test.desk.backups().unwrap().backups;
    backups.reverse();
    assert_eq!(backups.len(), saved.len());
    test.desk.close(false).unwrap();
    for (backup, wanted) in backups.iter().zip(saved) {
        test.desk.open_backup(&backup.id).unwrap();
        assert_eq!(state_hash(&test), wanted);
        test.desk.close(true).unwrap();
    }
}

#[test]
fn a_damaged_file_is_left_alone_and_the_newest_good_backup_offered() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    test.desk.save().unwrap();
    test.desk.close(false).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes.truncate(bytes.len() - 5000);
    fs::write(&path, &bytes).unwrap();
    // The newest backup is damaged too, and passed over.
    let folder =
        fs::read_dir(test.folder.path().join("data/backups")).unwrap().next().unwrap().unwrap().path();
    let mut kept: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    kept.sort();
    fs::write(kept.pop().unwrap(), b"damaged").unwrap();
    let Err(OperationError::Refused(refusal)) = test.desk.open(&path) else { panic!("it was opened") };
    assert_eq!(refusal.code, "file-damaged");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    test.desk.open_backup(&refusal.args["backup"]).unwrap();
    assert_eq!(test.titles(), ["One", "Two", "Three"]);
    assert_eq!(test.desk.save().unwrap(), operations::desk::SaveOutcome::NeedsName);
}

#[test]
fn only_backups_of_the_plan_can_be_named() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    assert_eq!(code(test.desk.restore("../../files/a")), "backup-gone");
    assert_eq!(code(test.desk.open_backup("x")), "backup-gone");
    let id = test.desk.backups().unwrap().backups[0].id.clone();
    assert_eq!(code(test.desk.restore(&id).map(|_| ())), "backup-is-equal");
}

#[test]
fn the_last_save_of_a_day_is_kept_for_thirty_days() {
    const HOUR: i64 = 3_600_000;
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let content = RealDisk.fingerprint(&path).unwrap().content;
    let folder = test.folder.path().join("kept");
    // Sixty days with a save at 9 and one at 17 o'clock, and one backup before a restore at the very beginning.
    let morning = |day: i64| START + day * 24 * HOUR;
    backup::keep_file(&folder, &path, &content, Reason::BeforeRestore, START - HOUR).unwrap();
    for day in 0..60 {
        backup::keep_file(&folder, &path, &content, Reason::Save, morning(day)).unwrap();
        backup::keep_file(&folder, &path, &content, Reason::Save, morning(day) + 8 * HOUR).unwrap();
    }
    let kept = backup::list(&folder);
    let saves: Vec<i64> = kept.iter().filter(|k| k.reason == Reason::Save).map(|k| k.made_at).collect();
    let newest: Vec<i64> = (55..60).rev().flat_map(|day| [morning(day) + 8 * HOUR, morning(day)]).collect();
    assert_eq!(saves[..10], newest);
    // Of the days before, the evening's.
    let older: Vec<i64> = (29..55).rev().map(|day| morning(day) + 8 * HOUR).collect();
    assert_eq!(saves[10..], older);
    assert_eq!(kept.len(), saves.len() + 1, "what was kept before a restore stays");
    assert!(kept.iter().all(backup::Kept::is_good));
}
