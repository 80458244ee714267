//! What stays in each file, and copies that took from each other and from a third.

use super::{Pair, code, rename, some, titles};
use operations::Operation;
use operations::baselines::{TakeBaseline, baseline_take};
use operations::coverage::{WriteStanding, standing_write};
use operations::desk::Desk;
use plan::RecordId;
use plan::states::BaselinePurpose;
use store::merge::{Kept, Side};
use testkit::copy_of;

#[test]
fn a_baseline_stays_in_the_file_whose_history_it_names() {
    let pair = Pair::new();
    rename(&pair.other, pair.items[0], "Theirs");
    let request = TakeBaseline { title: "Adopted".to_owned(), purpose: BaselinePurpose::Adopted };
    pair.other.operate(baseline_take(request)).unwrap();
    let told = pair.merge(Side::Ours);
    let kept: Vec<_> = told.kept.iter().map(|kept| (kept.why, kept.cell.theirs.clone())).collect();
    assert_eq!(kept, [(Kept::Journal, some("BL-01 Adopted"))]);
    pair.ours().save().unwrap();
    let merged = pair.test.file("plan.throughline");
    assert!(pair.other.merge_preview(&merged, &[]).unwrap().told.conflicts.is_empty());
    assert_eq!(pair.other.query(|reader| reader.rows("baseline")).unwrap().len(), 1);
}

#[test]
fn a_version_that_is_published_here_keeps_every_word() {
    let (mut version, mut block) = (None, None);
    let pair = Pair::with(|desk| {
        let made = desk.operate(Operation::new("test_version", |work| {
            let columns = [("title", "Draft".into()), ("kind", "report".into()), ("language", "en".into())];
            let (document, _): (RecordId, _) = work.create("document", &columns)?;
            let columns = [
                ("document", document.into()),
                ("title", "Draft".into()),
                ("dated_on", "2020".into()),
                ("status", "draft".into()),
            ];
            let (version, _): (RecordId, _) = work.create("version", &columns)?;
            let block = work.clock.new_id();
            let columns = [
                ("version", version.into()),
                ("key", "a".into()),
                ("position", 0_i64.into()),
                ("content", "{}".into()),
            ];
            work.recorder.insert("block", block, &columns)?;
            Ok((version, block))
        }));
        (version, block) = made.map(|made| (Some(made.value.0), Some(made.value.1))).unwrap();
    });
    let (version, block) = (version.unwrap(), block.unwrap());
    let set = |desk: &Desk, table: &'static str, id: RecordId, column: &'static str, value: store::Value| {
        let set =
            move |work: &mut operations::Work<'_, '_>| Ok(work.recorder.set(table, id, column, value)?);
        desk.operate(Operation::new("test_set", set)).unwrap();
    };
    set(pair.ours(), "version", version, "frozen_at", 5_i64.into());
    set(&pair.other, "block", block, "content", "[]".into());
    set(&pair.other, "version", version, "title", "Draft, later".into());
    set(&pair.other, "version", version, "status", "superseded".into());
    let told = pair.merge(Side::Theirs);
    let kept: Vec<_> = told.kept.iter().map(|kept| (kept.why, kept.cell.field.as_deref())).collect();
    assert_eq!(kept, [(Kept::Published, Some("content")), (Kept::Published, Some("title"))]);
    let row = |table: &'static str, id| pair.ours().query(move |reader| reader.row(table, id)).unwrap();
    assert_eq!(row("block", block).text("content"), "{}");
    assert_eq!(row("version", version).text("title"), "Draft");
    assert_eq!(row("version", version).text("status"), "superseded");
}

#[test]
fn where_a_work_stands_follows_the_later_day_and_both_accounts_are_kept() {
    for later_is_ours in [true, false] {
        let mut made = None;
        let pair = Pair::with(|desk| {
            let add = Operation::new("test_work", |work| {
                let columns = [
                    ("title", "WS2".into()),
                    ("kind", "a".into()),
                    ("status", "b".into()),
                    ("in_force", true.into()),
                ];
                Ok(work.create::<RecordId>("existing_work", &columns)?.0)
            });
            made = desk.operate(add).map(|made| Some(made.value)).unwrap();
        });
        let work = made.unwrap();
        let tell = |desk: &Desk, stood_on: &str, phase: &str| {
            let request = WriteStanding {
                work: work.into(),
                id: None,
                stood_on: stood_on.to_owned(),
                phase: phase.to_owned(),
                percent_complete: None,
                expected_on: String::new(),
                note: String::new(),
                sources: Vec::new(),
            };
            desk.operate(standing_write(request)).unwrap();
        };
        let days = if later_is_ours { ["2020-06", "2020-05"] } else { ["2020-05", "2020-06"] };
        tell(pair.ours(), days[0], "Ours");
        tell(&pair.other, days[1], "Theirs");
        let told = pair.merge(Side::Ours);
        assert!(told.conflicts.is_empty(), "{:#?}", told.conflicts);
        let row = pair.ours().query(|reader| reader.row("existing_work", work)).unwrap();
        assert_eq!(row.text("phase"), if later_is_ours { "Ours" } else { "Theirs" });
        assert_eq!(row.text("percent_as_of"), "2020-06");
        assert_eq!(pair.ours().query(|reader| reader.rows("standing")).unwrap().len(), 2);
        let newer = told.kept.iter().filter(|kept| kept.why == Kept::Newer).count();
        assert_eq!(newer > 0, later_is_ours);
    }
}

#[test]
fn two_who_both_took_from_a_third_are_asked_where_they_differ_since() {
    let pair = Pair::new();
    let third = pair.test.elsewhere();
    let sent = copy_of(&pair.copy, "third.throughline");
    third.open(&sent).unwrap();
    rename(&third, pair.items[0], "Third");
    third.save().unwrap();
    for desk in [pair.ours(), &pair.other] {
        desk.merge(&sent, Vec::new()).unwrap();
    }
    rename(pair.ours(), pair.items[0], "One");
    let told = pair.preview().told;
    assert_eq!((told.came.len(), told.conflicts.len()), (0, 1), "{told:#?}");
    pair.merge(Side::Ours);
    assert_eq!(titles(pair.ours())[0], "One");
    assert!(pair.preview().nothing_new);
}

#[test]
fn copies_that_took_from_each_other_at_the_same_time_go_on_without_false_conflicts() {
    let pair = Pair::new();
    let own = pair.test.file("plan.throughline");
    rename(pair.ours(), pair.items[0], "Ours");
    rename(&pair.other, pair.items[1], "Theirs");
    pair.ours().save().unwrap();
    pair.other.save().unwrap();
    let sent = copy_of(&own, "sent.throughline");
    pair.ours().merge(&pair.copy, Vec::new()).unwrap();
    pair.other.merge(&sent, Vec::new()).unwrap();
    rename(&pair.other, pair.items[1], "Theirs, later");
    rename(pair.ours(), pair.items[0], "Ours, later");
    let told = pair.merge(Side::Ours);
    assert!(told.conflicts.is_empty(), "{:#?}", told.conflicts);
    assert_eq!(titles(pair.ours()), ["Ours, later", "Theirs, later", "Three"]);
}

#[test]
fn what_is_no_copy_of_the_plan_is_refused_in_plain_words() {
    let pair = Pair::new();
    let same = pair.test.file("plan.throughline");
    assert_eq!(code(pair.ours().merge_preview(&same, &[])), "merge-same-file");
    assert!(pair.preview().nothing_new);
    let (stranger, path) = (pair.test.elsewhere(), pair.test.file("stranger.throughline"));
    stranger.new_plan("Another plan").unwrap();
    stranger.save_as(&path).unwrap();
    assert_eq!(code(pair.ours().merge_preview(&path, &[])), "merge-stranger");
    std::fs::write(&path, "no plan").unwrap();
    assert_eq!(code(pair.ours().merge_preview(&path, &[])), "file-not-a-plan");
}
