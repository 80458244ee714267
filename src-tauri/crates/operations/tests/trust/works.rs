//! Whatever is done to existing work, by whatever way, it says what its newest standing says.

use crate::draw::Draw;
use crate::work_actions;
use operations::coverage::{
    CreateExistingWork, EditExistingWork, WorkWords, existing_work_create, existing_work_edit,
};
use operations::import::{ImportKind, ImportTable, import_rows};
use operations::records::{CreateSource, FieldText, RecordEdit, records_edit, source_create};
use operations::{OpenPlan, OperationError};
use plan::RecordId;
use testkit::{Chance, TestPlan};

const SEQUENCES: u64 = 60;
const LENGTH: usize = 40;
const DAYS: [&str; 5] = ["", "2019-08", "2019-12-13", "2020-02", "2021-06-30"];

fn percent(draw: &mut Draw<'_>) -> u32 {
    u32::try_from(draw.chance.below(101)).unwrap_or(0)
}

fn words(title: &str) -> WorkWords {
    WorkWords {
        title: title.to_owned(),
        kind: "review".to_owned(),
        status: "under_way".to_owned(),
        ..WorkWords::default()
    }
}

/// The dialog of a work, a register, a table that is read in, the pane of the work, and undo.
fn act(draw: &mut Draw<'_>) -> Result<(), OperationError> {
    let work: RecordId = draw.id("existing_work")?;
    let title = draw.plan.query(|reader| reader.row("existing_work", work))?.text("title");
    let (day, percent) = (draw.of(&DAYS).to_owned(), percent(draw));
    match draw.chance.below(8) {
        0 => {
            let words = WorkWords {
                phase: draw.words("Phase"),
                percent_complete: draw.chance.once_in(2).then_some(percent),
                percent_as_of: Some(day).filter(|day| !day.is_empty()),
                ..words(&title)
            };
            draw.run(existing_work_edit(EditExistingWork { work: work.into(), words }))?;
        }
        1 => {
            let field = |field: &str, value: String| FieldText { field: field.to_owned(), value };
            let mut fields = vec![field("percent_complete", percent.to_string())];
            if draw.chance.once_in(2) {
                fields.push(field("percent_as_of", day));
            }
            draw.run(records_edit(vec![RecordEdit { id: work, fields }]))?;
        }
        2 => {
            let columns = ["title", "percent_as_of", "phase"].map(|name| Some(name.to_owned())).to_vec();
            let rows = vec![vec![title, day, draw.words("Phase")]];
            draw.run(import_rows(
                ImportTable { kind: ImportKind::ExistingWork, list: None, columns, rows, lines: vec![] },
                false,
            ))?;
        }
        3 => {
            draw.plan.undo(true)?;
        }
        _ => {
            work_actions::operation(draw)?;
        }
    }
    Ok(())
}

/// How many works have a standing; each must say what its newest one says.
fn agreeing(plan: &OpenPlan, seed: u64) -> usize {
    let rows = |table| plan.query(|reader| reader.rows(table)).expect("rows");
    let standings = rows("standing");
    let mut told = 0;
    for work in rows("existing_work") {
        let own = standings.iter().filter(|row| row.id("existing_work") == Some(work.id));
        let Some(newest) = own.max_by_key(|row| row.text("stood_on")) else { continue };
        for (column, of_standing) in [
            ("phase", "phase"),
            ("percent_complete", "percent_complete"),
            ("percent_as_of", "stood_on"),
            ("expected_on", "expected_on"),
        ] {
            assert_eq!(work.get(column), newest.get(of_standing), "seed {seed}: {column}");
        }
        told += 1;
    }
    told
}

#[test]
fn a_work_says_what_its_newest_standing_says_whatever_is_done_and_undone() {
    let (mut told, mut refused) = (0, 0);
    for seed in 0..SEQUENCES {
        let test = TestPlan::empty();
        let plan = &test.plan;
        for title in ["First", "Second"] {
            plan.operate(existing_work_create(CreateExistingWork { words: words(title) })).expect("a work");
        }
        let (title, url) = ("List".to_owned(), "https://example.org/".to_owned());
        plan.operate(source_create(CreateSource { title, url, cited_by: None })).expect("a source");
        let mut chance = Chance::new(seed);
        for _ in 0..LENGTH {
            match act(&mut Draw { plan, chance: &mut chance }) {
                Ok(()) => {}
                Err(OperationError::Refused(_)) => refused += 1,
                Err(error) => panic!("seed {seed}: {error:?}"),
            }
            told += agreeing(plan, seed);
        }
    }
    assert!(told > 2_000 && refused > 100, "{told} agreed, {refused} refused");
}
