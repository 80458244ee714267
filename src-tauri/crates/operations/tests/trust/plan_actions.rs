//! Things to do to the rows of the plan: their place, their days, their money, and what hangs on them.

use crate::actions::Done;
use crate::draw::Draw;
use operations::baselines::{TakeBaseline, baseline_take};
use operations::outline::{
    AddYears, AmountCell, Assign, EditWorkItem, MoveRows, NoteAmount, PasteRows, PastedRow, Push,
    RemoveDependency, RemovePart, RollPlan, SetAmount, SetAmounts, SetDays, SetDependency, SetGapsServed,
    SetUpdatePeriod, WriteOutcome, Years, amount_note, amount_set, amounts_set, assignment_set,
    dependency_remove, dependency_set, fiscal_years_add, gaps_served_set, milestone_remove, outcome_write,
    outline_move_rows, outline_paste, plan_part_remove, plan_roll, schedule_push, update_period_set,
    work_item_days, work_item_edit,
};
use operations::project::{ProjectFile, ProjectTask, project_import};
use operations::{Operation, OperationError};
use plan::RecordId;
use plan::states::{BaselinePurpose, DependencyKind, MoneyCase, MoneyFlow, Role, WorkStatus};

/// One operation, chosen by chance.
pub fn operation(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    match draw.chance.below(20) {
        0 => {
            let ids = vec![draw.id("work_item")?, draw.id("work_item")?];
            let (parent, after) = (draw.maybe("initiative")?, None);
            draw.run(outline_move_rows(MoveRows { ids, parent, after }))
        }
        1 => {
            let rows = vec![
                PastedRow { level: 0, name: draw.words("Pasted") },
                PastedRow { level: 1, name: draw.words("Below") },
            ];
            let parent = draw.maybe("initiative")?;
            draw.run(outline_paste(PasteRows { parent, after: None, rows }))
        }
        2 => {
            let years = Years { first: draw.maybe("fiscal_year")?, last: None };
            let request = EditWorkItem {
                id: Some(draw.id("work_item")?),
                status: Some(draw.of(WorkStatus::ALL)),
                years: draw.chance.once_in(3).then_some(years),
                resources_needed: Some(draw.words("Somebody")),
                ..EditWorkItem::default()
            };
            draw.run(work_item_edit(request))
        }
        3 => {
            let id = draw.id("work_item")?;
            let starts_on = format!("2020-0{}-01", 7 + draw.chance.below(3));
            draw.run(work_item_days(SetDays { id, starts_on, delivery_on: "2020-12-31".to_owned() }))
        }
        4 => {
            let (item, needs) = (draw.id("work_item")?, draw.id("work_item")?);
            let (kind, lag_days) = (draw.of(DependencyKind::ALL), 5);
            draw.run(dependency_set(SetDependency { item, needs, kind, lag_days }))
        }
        5 => {
            let id = draw.id("dependency")?;
            draw.run(dependency_remove(RemoveDependency { id }))
        }
        6 => push(draw),
        7 => {
            let (subject, fiscal_year) = (draw.id("work_item")?, draw.maybe("fiscal_year")?);
            let (case, amount) = (draw.of(&[MoneyCase::Low, MoneyCase::Base]), draw.of(&["", "100", "2.50"]));
            draw.run(amount_set(SetAmount { subject, fiscal_year, case, amount: amount.to_owned() }))
        }
        8 => {
            let subject = Some(draw.id("initiative")?);
            let cell = |fiscal_year, amount: &str| AmountCell {
                subject,
                flow: MoneyFlow::Expense,
                category: None,
                fiscal_year,
                case: MoneyCase::High,
                amount: amount.to_owned(),
            };
            let cells = vec![cell(draw.maybe("fiscal_year")?, draw.of(&["12", "13", ""]))];
            draw.run(amounts_set(SetAmounts { cells }))
        }
        9 => {
            let rows = draw.plan.query(|reader| reader.rows("amount"))?;
            let Some(row) = draw.chance.one_of(&rows).cloned() else { return Ok(Done::Nothing) };
            let request = NoteAmount {
                subject: row.id("subject"),
                flow: if row.text("flow") == "funding" { MoneyFlow::Funding } else { MoneyFlow::Expense },
                category: None,
                fiscal_year: row.id("fiscal_year").map(Into::into),
                case: row.word("case_name").unwrap_or(MoneyCase::Base),
                note: draw.words("From the budget"),
            };
            draw.run(amount_note(request))
        }
        10 => {
            let parties = draw.maybe("party")?.into_iter().collect();
            let (subject, role) = (draw.id("work_item")?, draw.of(&[Role::Leads, Role::Supports]));
            draw.run(assignment_set(Assign { subject, role, parties, state: None, stated_on: None }))
        }
        11 => {
            let (goal, text) = (draw.id("goal")?, draw.words("Outcome"));
            let id = if draw.chance.once_in(2) { draw.maybe("outcome")? } else { None };
            draw.run(outcome_write(WriteOutcome { goal, id, text }))
        }
        12 => {
            let table = draw.of(&["risk", "outcome"]);
            let id = draw.id(table)?;
            draw.run(plan_part_remove(RemovePart { id }))
        }
        13 => {
            let id = draw.id("key_date")?;
            draw.run(milestone_remove(RemovePart { id }))
        }
        14 => {
            let (item, gaps) = (draw.id("work_item")?, draw.maybe("gap")?.into_iter().collect());
            draw.run(gaps_served_set(SetGapsServed { item, gaps }))
        }
        15 => {
            let days = u16::try_from(30 + draw.chance.below(3)).unwrap_or(30);
            draw.run(update_period_set(SetUpdatePeriod { days }))
        }
        16 => {
            let first = 2021 + i16::try_from(draw.chance.below(5)).unwrap_or(0);
            draw.run(fiscal_years_add(AddYears { start_month: 7, first, count: 2 }))
        }
        17 => roll(draw),
        18 => {
            let title = format!("As it stood {}", draw.plan.file().seq());
            draw.run(baseline_take(TakeBaseline { title, purpose: BaselinePurpose::Working }))
        }
        _ => {
            let task = ProjectTask { uid: 1, name: draw.words("Task"), ..ProjectTask::default() };
            let tasks = vec![task];
            draw.run(project_import(ProjectFile {
                title: "Plan".to_owned(),
                tasks,
                ..ProjectFile::default()
            }))
        }
    }
}

/// Work that begins before what it waits for has ended, pushed to where it may begin.
fn push(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    let (item, needs) = (draw.id("work_item")?, draw.id("work_item")?);
    let ends = [(needs, "2020-10-31"), (item, "2020-08-31")];
    for (id, delivery_on) in ends {
        let starts_on = "2020-08-01".to_owned();
        draw.run(work_item_days(SetDays { id, starts_on, delivery_on: delivery_on.to_owned() }))?;
    }
    let kind = DependencyKind::FinishToStart;
    draw.run(dependency_set(SetDependency { item, needs, kind, lag_days: 0 }))?;
    draw.run(schedule_push(Push { from: needs }))
}

/// A plan that has years, and its roll.
fn roll(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    let (plan, year): (RecordId, RecordId) = (draw.id("plan")?, draw.id("fiscal_year")?);
    draw.run(Operation::new("test_years", move |work| {
        let cells = [("first_year", year.into()), ("last_year", year.into())];
        work.recorder.update("plan", plan, &cells)?;
        Ok(())
    }))?;
    draw.run(plan_roll(RollPlan { plan }))
}
