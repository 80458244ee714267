//! What a crash leaves.

use crate::desk::code;
use operations::desk::{Desk, SaveOutcome, SaveState};
use std::fs;
use testkit::TestDesk;

/// Ends the desk as a crash does: nothing is closed, the system lets go of the locks.
fn crash(test: &TestDesk) {
    // The working copy is copied as it lies there, with its log, and put back after the desk was closed in order.
    let (data, aside) = (test.folder.path().join("data/working"), test.folder.path().join("aside"));
    copy_all(&data, &aside);
    test.desk.close(true).unwrap();
    copy_all(&aside, &data);
}

fn copy_all(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn titles(desk: &Desk) -> usize {
    desk.query(|reader| reader.rows("work_item")).unwrap().len()
}

#[test]
fn a_crash_leaves_the_working_copy_and_the_next_start_offers_it() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    test.add("Five");
    crash(&test);
    let next = test.another();
    let left = next.state().unwrap().recovered;
    assert_eq!((left.len(), left[0].change_count, left[0].file_name.as_str()), (1, 2, "a.throughline"));
    assert!(left[0].changed_at.parse::<i64>().unwrap() > testkit::START);
    next.recover(&left[0].id).unwrap();
    assert_eq!(titles(&next), 5);
    let open = next.state().unwrap();
    assert_eq!(open.open.as_ref().unwrap().save_state, SaveState::Unsaved);
    assert!(open.open.unwrap().undo.is_some(), "undo goes on where it was");
    assert!(open.recovered.is_empty());
    assert_eq!(next.close(false).unwrap(), SaveOutcome::Saved);
    next.open(&path).unwrap();
    assert_eq!(titles(&next), 5);
}

#[test]
fn a_recovered_plan_does_not_overwrite_a_file_that_went_on_without_it() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    crash(&test);
    let next = test.another();
    next.open(&path).unwrap();
    next.undo(true).unwrap();
    next.close(false).unwrap();
    let id = next.state().unwrap().recovered[0].id.clone();
    next.recover(&id).unwrap();
    assert_eq!(next.save().unwrap(), SaveOutcome::ChangedUnderneath);
}

#[test]
fn a_copy_without_changes_of_its_own_is_not_offered() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    crash(&test);
    assert!(test.another().state().unwrap().recovered.is_empty());
    assert_eq!(fs::read_dir(test.folder.path().join("data/working")).unwrap().count(), 0);
}

#[test]
fn a_copy_in_use_is_not_offered_to_a_second_instance() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    test.add("Four");
    assert!(test.another().state().unwrap().recovered.is_empty());
}

#[test]
fn a_left_copy_can_be_given_up_and_no_path_is_smuggled_in() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    test.add("Four");
    crash(&test);
    let next = test.another();
    assert_eq!(code(next.forget("../../files")), "file-missing");
    assert_eq!(code(next.recover("x/../..")), "file-missing");
    let id = next.state().unwrap().recovered[0].id.clone();
    next.forget(&id).unwrap();
    assert!(next.state().unwrap().recovered.is_empty());
    assert!(test.another().state().unwrap().recovered.is_empty());
}

#[test]
fn a_new_plan_that_was_never_saved_is_recovered_too() {
    let test = TestDesk::new();
    test.desk.new_plan("Never saved").unwrap();
    test.add("One");
    crash(&test);
    let next = test.another();
    let left = next.state().unwrap().recovered;
    assert_eq!((left[0].path.clone(), left[0].file_name.as_str()), (None, "Never saved.throughline"));
    next.recover(&left[0].id).unwrap();
    assert_eq!(next.save().unwrap(), SaveOutcome::NeedsName);
    next.save_as(&test.file("now.throughline")).unwrap();
    assert_eq!(titles(&next), 1);
}

#[test]
fn a_damaged_working_copy_is_kept_and_said() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    test.add("Four");
    crash(&test);
    let working = test.folder.path().join("data/working");
    let folder = fs::read_dir(&working).unwrap().next().unwrap().unwrap().path();
    fs::write(folder.join("plan.db"), b"SQLite format 3\0 and then nothing of use").unwrap();
    fs::remove_file(folder.join("plan.db-wal")).unwrap();
    let next = test.another();
    let id = next.state().unwrap().recovered[0].id.clone();
    assert!(next.recover(&id).is_err());
    assert_eq!(next.state().unwrap().recovered.len(), 1);
    assert!(folder.join("plan.db").exists());
}
