//! New, open, save, save as, close, discard.

use operations::desk::{SaveOutcome, SaveState, Settings};
use operations::{Operation, OperationError};
use std::fs;
use testkit::{TestDesk, copy_of};

pub fn code<T: std::fmt::Debug>(result: Result<T, OperationError>) -> String {
    match result {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => format!("{other:?}"),
    }
}

fn state(desk: &operations::desk::Desk) -> operations::desk::OpenPlanState {
    desk.state().unwrap().open.unwrap()
}

fn names(test: &TestDesk) -> Vec<String> {
    let entries = fs::read_dir(test.file("x").parent().unwrap()).unwrap();
    let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_new_plan_is_saved_under_a_name_as_one_plain_file() {
    let test = TestDesk::new();
    test.desk.new_plan("The plan").unwrap();
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::NeedsName);
    assert_eq!(state(&test.desk).save_state, SaveState::LocalOnly);
    assert_eq!(test.desk.save_as(&test.file("a")).unwrap(), SaveOutcome::Saved);
    assert_eq!(names(&test), ["a.throughline"]);
    assert_eq!(fs::read(test.file("a.throughline")).unwrap()[18..20], [1, 1], "not in WAL mode");
    let open = state(&test.desk);
    assert_eq!((open.title.as_str(), open.file_name.as_str()), ("The plan", "a.throughline"));
    assert_eq!((open.save_state, open.undo), (SaveState::Saved, None));
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Unchanged);
}

#[test]
fn a_change_is_in_the_working_copy_at_once_and_in_the_file_when_saved() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let before = fs::read(&path).unwrap();
    test.add("Four");
    assert_eq!(state(&test.desk).save_state, SaveState::Unsaved);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved);
    assert_ne!(fs::read(&path).unwrap(), before);
    assert_eq!(test.desk.close(false).unwrap(), SaveOutcome::Unchanged);
    assert!(test.desk.state().unwrap().open.is_none());
    test.desk.open(&path).unwrap();
    assert_eq!(test.titles(), ["One", "Two", "Three", "Four"]);
}

#[test]
fn taking_in_a_large_plan_from_elsewhere_is_told_and_can_be_ended_and_the_desk_stays_as_it_was() {
    let test = TestDesk::new();
    test.desk.new_plan("Large").unwrap();
    test.desk.operate(testkit::large::many_items(3000)).unwrap();
    let path = test.file("large.throughline");
    test.desk.save_as(&path).unwrap();
    let elsewhere = test.elsewhere();
    elsewhere.open_sample(Operation::new("test_sample", |_| Ok(()))).unwrap();
    let (opened, told) = std::thread::scope(|scope| {
        let opening = scope.spawn(|| elsewhere.open(&path));
        let mut told = None;
        while !opening.is_finished() {
            if let Some(arrival) = elsewhere.arrival() {
                told = Some(arrival);
                elsewhere.end_arrival();
            }
        }
        (opening.join().unwrap(), told)
    });
    assert_eq!(code(opened), "file-cancelled");
    assert_eq!(told.map(|arrival| arrival.file).as_deref(), Some("large.throughline"));
    assert_eq!(elsewhere.arrival(), None);
    assert!(state(&elsewhere).read_only.is_some(), "what was there before is still on the desk");
    // Nobody ends it now, and what was ended before is forgotten.
    elsewhere.open(&path).unwrap();
    assert_eq!(state(&elsewhere).file_name, "large.throughline");
    assert_eq!(elsewhere.arrival(), None);
}

#[test]
fn what_a_file_holds_is_the_same_at_another_computer() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let here = test.desk.with_plan(|plan| plan.file().state_hash().map_err(OperationError::from)).unwrap();
    test.desk.close(false).unwrap();
    let elsewhere = test.elsewhere();
    elsewhere.open(&path).unwrap();
    let there = elsewhere.with_plan(|plan| plan.file().state_hash().map_err(OperationError::from)).unwrap();
    assert_eq!(here, there);
    assert_eq!(names(&test), ["a.throughline"]);
}

#[test]
fn undo_survives_a_restart_and_stops_at_the_opened_state() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    test.desk.close(false).unwrap();
    let again = test.another();
    again.open(&path).unwrap();
    assert_eq!(code(again.undo(false)), "undo-stops-at-opened");
    assert_eq!(again.undo(true).unwrap().value.label, "Four");
    assert_eq!(state(&again).redo.unwrap().args["name"], "Four");
}

#[test]
fn discarding_goes_back_to_the_file() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    test.add("Four");
    test.desk.discard().unwrap();
    assert_eq!(test.titles().len(), 3);
    assert_eq!(state(&test.desk).save_state, SaveState::Saved);
    test.add("Five");
    test.desk.save().unwrap();
}

#[test]
fn a_plan_with_unsaved_changes_is_not_swept_off_the_desk() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let other = copy_of(&path, "b.throughline");
    test.add("Four");
    assert_eq!(code(test.desk.open(&other)), "unsaved-changes");
    assert_eq!(code(test.desk.new_plan("Another")), "unsaved-changes");
    test.desk.close(true).unwrap();
    test.desk.open(&other).unwrap();
    assert_eq!(test.titles().len(), 3);
}

#[test]
fn closing_writes_what_is_not_saved() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    assert_eq!(test.desk.close(false).unwrap(), SaveOutcome::Saved);
    test.desk.open(&path).unwrap();
    assert_eq!(test.titles().len(), 4);
}

#[test]
fn a_file_that_changed_underneath_is_never_overwritten() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    fs::write(&path, b"somebody else's").unwrap();
    assert!(state(&test.desk).changed_underneath);
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::ChangedUnderneath);
    assert_eq!(test.desk.save_as(&path).unwrap(), SaveOutcome::ChangedUnderneath);
    assert_eq!(test.desk.close(false).unwrap(), SaveOutcome::ChangedUnderneath);
    assert_eq!(fs::read(&path).unwrap(), b"somebody else's");
    assert_eq!(test.titles().len(), 4, "the plan stays open with its changes");
    test.desk.save_as(&test.file("b.throughline")).unwrap();
    assert_eq!(names(&test), ["a.throughline", "b.throughline"]);
}

#[test]
fn a_file_that_changed_underneath_can_be_merged_and_is_then_saved_with_the_work_of_both() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let other = TestDesk::new();
    other.desk.open(&path).unwrap();
    let refused = test.desk.merge_preview(&path, &[]).unwrap_err();
    assert!(refused.to_string().contains("merge-same-file"), "{refused}");
    test.add("Ours");
    other.add("Theirs");
    assert_eq!(other.desk.save().unwrap(), SaveOutcome::Saved);
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::ChangedUnderneath);
    assert!(!test.desk.merge_preview(&path, &[]).unwrap().nothing_new);
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::ChangedUnderneath, "looking changes nothing");
    test.desk.merge(&path, Vec::new()).unwrap();
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved);
    other.desk.close(true).unwrap();
    other.desk.open(&path).unwrap();
    assert_eq!(other.titles().len(), 5, "the file has the work of both");
}

#[test]
fn a_file_that_changed_underneath_and_holds_nothing_new_is_saved_over_once_that_was_seen() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let earlier = fs::read(&path).unwrap();
    test.add("Four");
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved);
    fs::write(&path, earlier).unwrap();
    test.add("Five");
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::ChangedUnderneath);
    assert!(test.desk.merge_preview(&path, &[]).unwrap().nothing_new);
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved);
    test.desk.open(&path).unwrap();
    assert_eq!(test.titles().len(), 5);
}

#[test]
fn a_change_that_keeps_size_and_time_is_noticed_before_overwriting() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    let at = fs::metadata(&path).unwrap().modified().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&path, &bytes).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(at).unwrap();
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::ChangedUnderneath);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_that_was_only_touched_is_still_the_same() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, bytes).unwrap();
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved);
}

#[test]
fn a_second_instance_is_told_that_the_file_is_open() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let second = test.another();
    assert_eq!(code(second.open(&path)), "file-in-use");
    second.new_plan("Mine").unwrap();
    assert_eq!(code(second.save_as(&path)), "file-in-use");
    assert_eq!(code(second.save_copy(&path)), "file-in-use");
    test.desk.close(false).unwrap();
    second.close(true).unwrap();
    second.open(&path).unwrap();
}

#[test]
fn the_sample_is_read_only_until_it_gets_a_name() {
    let test = TestDesk::new();
    let build = || {
        Operation::new("sample_create", |work| {
            work.link("setting", &[("key", "title".into()), ("value", "The sample".into())])
        })
    };
    test.desk.open_sample(build()).unwrap();
    assert_eq!(state(&test.desk).save_state, SaveState::Sample);
    let change = || {
        operations::Operation::new("plan_note", |work| {
            work.link("setting", &[("key", "k".into()), ("value", "v".into())])
        })
    };
    assert_eq!(code(test.desk.operate(change()).map(|_| ())), "plan-read-only");
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::NeedsName);
    assert_eq!(
        test.desk.close(false).unwrap(),
        SaveOutcome::Unchanged,
        "the sample can always be made again"
    );
    test.desk.open_sample(build()).unwrap();
    test.desk.save_as(&test.file("mine.throughline")).unwrap();
    test.desk.operate(change()).unwrap();
    assert_eq!(state(&test.desk).save_state, SaveState::Unsaved);
}

#[test]
fn a_copy_is_saved_beside_the_plans_own_file() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.add("Four");
    test.desk.save_copy(&test.file("copy.throughline")).unwrap();
    assert_eq!(state(&test.desk).save_state, SaveState::Unsaved);
    assert_eq!(code(test.desk.save_copy(&path)), "copy-onto-itself");
    test.desk.close(false).unwrap();
    test.desk.open(&test.file("copy.throughline")).unwrap();
    assert_eq!(test.titles().len(), 4);
}

#[test]
fn recent_files_are_remembered_and_missing_ones_shown_as_such() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.desk.close(false).unwrap();
    let recent = || test.desk.state().unwrap().recent;
    assert_eq!((recent()[0].file_name.as_str(), recent()[0].missing), ("a.throughline", false));
    assert!(recent()[0].folder.ends_with("/ files"), "{}", recent()[0].folder);
    fs::remove_file(&path).unwrap();
    assert!(recent()[0].missing);
    assert_eq!(code(test.desk.open(&path)), "file-missing");
    test.desk.forget_recent(&path);
    assert!(recent().is_empty());
}

#[test]
fn settings_last_and_name_the_author_of_changes() {
    let test = TestDesk::new();
    let settings = Settings { author: "Ann".to_owned(), autosave: true, ..Settings::default() };
    test.desk.set_settings(&settings).unwrap();
    let again = test.another();
    assert_eq!(again.settings(), settings);
    test.saved("a.throughline");
    let newest = |desk: &operations::desk::Desk| {
        let seq = i64::from(state(desk).seq);
        desk.query(move |reader| store::journal::change(reader, seq)).unwrap().unwrap()
    };
    assert_eq!(newest(&test.desk).actor, "Ann");
    test.add("Four");
    assert_eq!(test.desk.save_if_due().unwrap(), SaveOutcome::Saved);
    assert_eq!(test.desk.save_if_due().unwrap(), SaveOutcome::Unchanged);
}

#[test]
fn a_desk_knows_how_far_the_plan_was_when_it_was_last_open_here() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    let seq = i64::from(state(&test.desk).seq);
    test.desk.close(false).unwrap();
    let elsewhere = test.elsewhere();
    elsewhere.open(&path).unwrap();
    assert_eq!(elsewhere.last_visit(), None);
    elsewhere.undo(true).unwrap();
    elsewhere.close(false).unwrap();
    test.desk.open(&path).unwrap();
    assert_eq!(test.desk.last_visit().unwrap().seq, seq);
    assert_eq!(i64::from(state(&test.desk).seq), seq + 1);
}

#[test]
fn a_vanished_folder_is_said_in_a_sentence_and_nothing_is_lost() {
    let test = TestDesk::new();
    fs::create_dir(test.file("away")).unwrap();
    test.saved("away/a.throughline");
    test.add("Four");
    fs::remove_dir_all(test.file("away")).unwrap();
    assert_eq!(code(test.desk.save()), "file-missing");
    assert_eq!(code(test.desk.close(false)), "file-missing");
    assert_eq!(test.titles().len(), 4);
    fs::create_dir(test.file("away")).unwrap();
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved, "a file that is gone overwrites nothing");
}

#[test]
fn a_folder_that_is_a_file_or_cannot_be_written_is_said_in_a_sentence() {
    let test = TestDesk::new();
    test.saved("a.throughline");
    fs::write(test.file("file"), b"x").unwrap();
    assert_eq!(code(test.desk.save_as(&test.file("file/b.throughline"))), "file-missing");
    if cfg!(target_os = "linux") {
        let refused = code(test.desk.save_as(std::path::Path::new("/proc/b.throughline")));
        assert!(["file-missing", "file-read-only", "file-trouble"].contains(&refused.as_str()), "{refused}");
    }
    assert_eq!(state(&test.desk).file_name, "a.throughline");
    test.add("Four");
    assert_eq!(test.desk.save().unwrap(), SaveOutcome::Saved);
}

#[test]
fn a_file_without_the_right_to_write_is_opened_for_reading() {
    let test = TestDesk::new();
    let path = test.saved("a.throughline");
    test.desk.close(false).unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let before = fs::read(&path).unwrap();
    test.desk.open(&path).unwrap();
    assert_eq!(state(&test.desk).save_state, SaveState::ReadOnly);
    assert_eq!(code(test.desk.undo(true).map(|_| ())), "plan-read-only");
    assert_eq!(code(test.desk.save()), "file-read-only");
    test.desk.save_as(&test.file("b.throughline")).unwrap();
    test.add("Four");
    test.desk.save().unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn names_in_any_script_and_with_signs_of_a_uri_are_plain_names() {
    let test = TestDesk::new();
    for name in ["خطة\u{200f} 2020.throughline", "100%?mode=rw#x.throughline", "e\u{301}\u{200b}.throughline"]
    {
        let path = test.saved(name);
        test.desk.close(false).unwrap();
        let elsewhere = test.elsewhere();
        elsewhere.open(&path).unwrap();
        assert_eq!(state(&elsewhere).title, "A plan", "{name}");
    }
}
