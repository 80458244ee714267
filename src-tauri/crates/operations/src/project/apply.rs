//! Writing the tasks of a project file: all of them in one change, or none.

use super::costs::Amount;
use super::preview::{Planned, Planning, origin};
use super::rows::{day, name_column};
use super::{ProjectFile, ProjectTask};
use crate::outline::{last_place, move_work_item, outline_insert, set_years};
use crate::{Operation, OperationError, Work};
use plan::schedule::Link;
use plan::states::{AssignmentState, MoneyFlow, Role};
use plan::{RecordId, Refusal};
use serde::Serialize;
use std::collections::HashMap;

/// What came of a project file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProjectDone {
    /// How many rows were made.
    pub added: u32,
    /// How many say something else.
    pub changed: u32,
}

/// Writes the tasks of a project file in one step. The same file again changes nothing. With a task that cannot be read
/// nothing is written, and the first of them is named.
pub fn project_import(file: ProjectFile) -> Operation<ProjectDone> {
    Operation::new("project_import", move |work| {
        let planned = Planning::read(work.read(), &file)?.tasks()?;
        let mut plans = Vec::new();
        for (line, (task, plan)) in (1_u32..).zip(file.tasks.iter().zip(planned)) {
            plans.push(plan.map_err(|refusal| {
                Refusal::new("project-task-refused")
                    .with("line", line.to_string())
                    .with("name", &task.name)
                    .because(refusal)
            })?);
        }
        let mut done = ProjectDone::default();
        // What each task became; a day that matters within a row becomes none.
        let mut ids: Vec<Option<RecordId>> = Vec::new();
        for (task, plan) in file.tasks.iter().zip(&plans) {
            let parent = task.parent.and_then(|at| Some((ids[at]?, plans[at].kind)));
            let is_row = plan.stop.is_none();
            ids.push(if is_row { Some(write(work, &file, task, plan, parent, &mut done)?) } else { None });
        }
        let by_uid: HashMap<i64, RecordId> =
            file.tasks.iter().zip(&ids).filter_map(|(task, id)| Some((task.uid, (*id)?))).collect();
        for ((task, plan), id) in file.tasks.iter().zip(&plans).zip(&ids) {
            if let Some(id) = id {
                tie(work, task, plan, *id, &by_uid)?;
                if let Some(goals) = &plan.goals {
                    super::goals::serve(work, *id, goals, &ids)?;
                }
            }
            if let Some(stop) = plan.stop.as_ref().filter(|_| !plan.cells.is_empty()) {
                let is_there = stop.id().is_some() || stop.is_proposal();
                *(if is_there { &mut done.changed } else { &mut done.added }) += 1;
                stop.write(work, &ids)?;
            }
        }
        work.recorder.describe((done.added + done.changed).to_string());
        Ok(done)
    })
}

fn write(
    work: &mut Work<'_, '_>,
    file: &ProjectFile,
    task: &ProjectTask,
    plan: &Planned,
    parent: Option<(RecordId, &'static str)>,
    done: &mut ProjectDone,
) -> Result<RecordId, OperationError> {
    let above = parent.map(|(id, _)| id);
    let id = match plan.record {
        Some(id) => {
            done.changed += u32::from(!plan.cells.is_empty());
            if plan.name {
                work.recorder.set(plan.kind, id, name_column(plan.kind), task.name.trim())?;
            }
            if plan.moves {
                move_work_item(work, id, above, parent.map(|(_, kind)| kind))?;
                let place = last_place(work, "work_item", above)?;
                work.recorder.set("work_item", id, "position", place)?;
            }
            id
        }
        None => {
            done.added += 1;
            let name = plan::text::name(&task.name)?;
            let place = last_place(work, plan.kind, above)?;
            let id = outline_insert(work, plan.kind, above, parent.map(|(_, kind)| kind), &name, place)?.id;
            work.recorder.set("record", id, "origin", origin(file, task))?;
            id
        }
    };
    if plan.days {
        for (column, day) in [("starts_on", &task.start), ("delivery_on", &task.finish)] {
            if let Some(day) = day {
                work.recorder.set("work_item", id, column, day.as_str())?;
            }
        }
        set_years(work, id.into(), day(task.start.as_deref()), day(task.finish.as_deref()))?;
    }
    if plan.percent {
        work.recorder.set("work_item", id, "percent_complete", task.percent.map(i64::from))?;
    }
    for amount in &plan.amounts {
        cost(work, id, *amount)?;
    }
    if let Some(party) = plan.lead {
        work.create::<RecordId>(
            "assignment",
            &[
                ("subject", id.into()),
                ("party", party.into()),
                ("role", Role::Leads.word().into()),
                ("state", AssignmentState::Proposed.word().into()),
                ("position", 0_i64.into()),
            ],
        )?;
    }
    Ok(id)
}

/// What a row costs in a case, in a year or over its whole span.
fn cost(work: &mut Work<'_, '_>, id: RecordId, amount: Amount) -> Result<(), OperationError> {
    let Amount { case, year, minor } = amount;
    let cell = crate::outline::AmountCell {
        subject: Some(id),
        flow: MoneyFlow::Expense,
        category: None,
        fiscal_year: year,
        case,
        amount: if minor == 0 { String::new() } else { store::query::records::units(minor) },
    };
    crate::outline::write_amount(work, cell)
}

fn tie(
    work: &mut Work<'_, '_>,
    task: &ProjectTask,
    plan: &Planned,
    id: RecordId,
    by_uid: &HashMap<i64, RecordId>,
) -> Result<(), OperationError> {
    for tie in plan.ties.iter().map(|at| &task.needs[*at]) {
        let Some(needs) = by_uid.get(&tie.needs) else { continue };
        let tie = Link { needs: *needs, item: id, kind: tie.kind, lag_days: tie.lag_days };
        crate::outline::set_dependency(work, tie)?;
    }
    Ok(())
}
