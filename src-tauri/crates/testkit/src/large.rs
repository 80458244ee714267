//! Plans larger than anybody has, the same each time, to measure with.

use fractional_index::FractionalIndex;
use operations::{Operation, OperationError, Work};
use plan::RecordId;
use store::Value;

/// The initiatives that the work items stand under, in five objectives.
const INITIATIVES: usize = 50;
const OBJECTIVES: usize = 5;
const WORDS: [&str; 7] = ["scoping", "priority", "consensus", "review", "language", "budget", "charter"];

fn title(number: usize) -> String {
    format!("Work on {} and {} {number}", WORDS[number % 7], WORDS[number / 7 % 7])
}

fn number(of: usize) -> Value {
    i64::try_from(of).unwrap_or(i64::MAX).into()
}

/// How many rows of the outline stand above the work items.
pub const ROWS_ABOVE: usize = INITIATIVES + OBJECTIVES;

/// Fills a plan with so many work items, each with days; four of five wait for the one of the year before.
pub fn many_items(items: usize) -> Operation<()> {
    Operation::new("bench_fill", move |work| {
        let mut initiatives = Vec::new();
        let (mut first, mut second) = (FractionalIndex::default(), FractionalIndex::default());
        for (each, word) in WORDS.iter().enumerate().take(OBJECTIVES) {
            first = FractionalIndex::new_after(&first);
            let name = format!("Objective on {word}");
            let columns = [
                ("number", number(each + 1)),
                ("name", name.as_str().into()),
                ("statement", name.as_str().into()),
                ("position", first.to_string().into()),
            ];
            let (objective, _): (RecordId, _) = work.create("objective", &columns)?;
            for below in each * INITIATIVES / OBJECTIVES..(each + 1) * INITIATIVES / OBJECTIVES {
                second = FractionalIndex::new_after(&second);
                let columns = [
                    ("objective", objective.into()),
                    ("number", number(below + 1)),
                    ("title", format!("Initiative on {} {below}", WORDS[below % 7]).into()),
                    ("position", second.to_string().into()),
                ];
                initiatives.push(work.create::<RecordId>("initiative", &columns)?.0);
            }
        }
        let (mut under, mut position) = (None, FractionalIndex::default());
        let mut before: Option<RecordId> = None;
        for each in 0..items {
            let year = 2021 + each % 5;
            let initiative = initiatives[each * INITIATIVES / items];
            position = match under.replace(initiative) {
                Some(before) if before == initiative => FractionalIndex::new_after(&position),
                _ => FractionalIndex::default(),
            };
            let columns = [
                ("initiative", initiative.into()),
                ("title", title(each).into()),
                ("position", position.to_string().into()),
                ("status", "planned".into()),
                ("starts_on", format!("{year}-{:02}-01", each % 9 + 1).into()),
                ("delivery_on", format!("{year}-{:02}-28", each % 3 + 10).into()),
            ];
            let (item, _): (RecordId, _) = work.create("work_item", &columns)?;
            if let Some(needs) = before.replace(item).filter(|_| year > 2021) {
                let tie = [
                    ("work_item", item.into()),
                    ("needs", needs.into()),
                    ("kind", "fs".into()),
                    ("lag_days", 0_i64.into()),
                ];
                work.link("dependency", &tie)?;
            }
        }
        Ok(())
    })
}

/// Gives other words, other days and another status to so many of the work items, evenly over the plan, beginning with
/// one of the first.
pub fn many_edits(edits: usize, first: usize) -> Operation<()> {
    Operation::new("bench_edit", move |work| {
        let items = work.read().rows("work_item")?;
        let step = (items.len() / edits.max(1)).max(1);
        for (each, row) in items.iter().skip(first).step_by(step).take(edits).enumerate() {
            let change = match each % 3 {
                0 => ("title", format!("Other {}", title(each)).into()),
                1 => ("delivery_on", Value::from("2026-06-30")),
                _ => ("status", "done".into()),
            };
            work.recorder.update("work_item", row.id, &[change])?;
        }
        Ok(())
    })
}

/// Fills a plan with a list of issues and with existing work, and judges each fifth of the cells.
pub fn many_cells(issues: usize, works: usize) -> Operation<()> {
    Operation::new("bench_fill", move |work| {
        let columns = [("name", "Issues".into()), ("position", 1_i64.into())];
        let (list, _): (RecordId, _) = work.create("issue_list", &columns)?;
        let rows = (0..issues)
            .map(|each| {
                let name = format!("Issue of {} and {} {each}", WORDS[each % 7], WORDS[each / 7 % 7]);
                let columns =
                    [("issue_list", list.into()), ("number", number(each + 1)), ("name", name.into())];
                Ok(work.create::<RecordId>("issue", &columns)?.0)
            })
            .collect::<Result<Vec<_>, OperationError>>()?;
        let heads = (0..works)
            .map(|each| {
                let columns = [
                    ("title", format!("Existing {}", title(each)).into()),
                    ("kind", "project".into()),
                    ("status", "in force".into()),
                    ("in_force", number(each % 2)),
                ];
                Ok(work.create::<RecordId>("existing_work", &columns)?.0)
            })
            .collect::<Result<Vec<_>, OperationError>>()?;
        for (row, issue) in rows.iter().enumerate() {
            for (column, head) in heads.iter().enumerate() {
                if (row + column) % 5 == 0 {
                    judge(work, *issue, *head, row * 7 + column)?;
                }
            }
        }
        Ok(())
    })
}

fn judge(
    work: &mut Work<'_, '_>,
    issue: RecordId,
    existing_work: RecordId,
    turn: usize,
) -> Result<(), OperationError> {
    let value = ["covers", "partly_covers", "does_not_cover"][turn % 3];
    let columns = [
        ("issue", issue.into()),
        ("existing_work", existing_work.into()),
        ("value", value.into()),
        ("rationale", format!("Because of {}", WORDS[turn % 7]).into()),
    ];
    work.create::<RecordId>("coverage", &columns)?;
    Ok(())
}
