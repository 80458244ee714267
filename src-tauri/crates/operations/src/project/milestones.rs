//! Tasks that are days that matter within a row: its milestones, and the day on which its proposal is due.

use super::preview::Known;
use super::{ProjectFile, ProjectTask};
use crate::import::ImportCell;
use crate::outline::{EditWorkItem, Horizon, SetMilestone, milestone_set, work_item_edit};
use crate::{OperationError, Work};
use plan::schedule::Day;
use plan::{RecordId, Refusal, text};
use std::collections::HashMap;
use store::{Reader, Row};

/// The kinds by which such tasks are known.
pub(super) const MILESTONE: &str = "milestone";
const PROPOSAL: &str = "proposal";

/// A day as it would be written.
#[derive(Debug)]
pub(super) struct Stop {
    /// The row it belongs to: a record, or the place of its task in the file.
    pub owner: Owner,
    id: Option<RecordId>,
    is_proposal: bool,
    name: String,
    on: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Record(RecordId),
    Task(usize),
}

/// The days there are, and the rows that days of a file may belong to.
pub(super) struct Milestones {
    rows: HashMap<RecordId, Row>,
    tasks: HashMap<String, usize>,
    horizon: Horizon,
}

impl Milestones {
    pub fn read(reader: Reader<'_>, file: &ProjectFile) -> Result<Self, OperationError> {
        let labelled = |(at, task): (usize, &ProjectTask)| Some((task.label.clone()?, at));
        Ok(Self {
            rows: reader.rows("key_date")?.into_iter().map(|row| (row.id, row)).collect(),
            tasks: file.tasks.iter().enumerate().filter_map(labelled).collect(),
            horizon: Horizon::read(reader)?,
        })
    }

    /// Whether a task is such a day.
    pub fn is_one(task: &ProjectTask) -> bool {
        matches!(task.kind.as_deref(), Some(MILESTONE | PROPOSAL)) && task.milestone_of.is_some()
    }

    /// What becomes of a day, and how that is told. `known` is what the tasks are about.
    ///
    /// # Errors
    /// Refuses a day of nothing, without a name or a date, and outside the years of the plan.
    pub fn planned(
        &self,
        reader: Reader<'_>,
        task: &ProjectTask,
        known: &[Known],
    ) -> Result<Result<(Stop, Vec<ImportCell>), Refusal>, OperationError> {
        let label = task.milestone_of.as_deref().unwrap_or_default();
        let nowhere = || Refusal::new("project-milestone-of-nothing").with("label", label);
        let (owner, record) = match self.tasks.get(label) {
            Some(at) => (Owner::Task(*at), known[*at].record),
            None => match reader.by_label(label)? {
                Some((id, _)) => (Owner::Record(id), Some(id)),
                None => return Ok(Err(nowhere())),
            },
        };
        let is_proposal = task.kind.as_deref() == Some(PROPOSAL);
        let name = match text::name(&task.name) {
            Ok(name) => name,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let Some(on) = task.start.clone().or_else(|| task.finish.clone()) else {
            return Ok(Err(Refusal::new("project-milestone-without-day").with("name", name)));
        };
        let own = |row: &&Row| record.is_some() && row.id("record") == record;
        let by_id = task.record.and_then(|id| self.rows.get(&id)).filter(own);
        let by_name = || self.rows.values().filter(own).find(|row| row.text("name") == name);
        let there = if is_proposal { None } else { by_id.or_else(by_name) };
        let was = match (is_proposal, record) {
            (true, Some(id)) => reader.row("work_item", id)?.get("proposal_on").text().map(str::to_owned),
            _ => there.map(|row| row.text("happens_on")),
        };
        // A day that is known to the month or the year was written as its first.
        let is_same = was.as_deref().and_then(Day::first_of).is_some_and(|day| day.iso() == on);
        let mut cells = Vec::new();
        let old = there.map(|row| row.text("name"));
        if !is_proposal && old.as_deref() != Some(&name) {
            cells.push(ImportCell { field: "title".to_owned(), old, new: Some(name.clone()) });
        }
        if !is_same {
            if let Err(refusal) = self.horizon.holds(&on) {
                return Ok(Err(refusal));
            }
            let field = if is_proposal { "proposal_on" } else { "happens_on" };
            cells.push(ImportCell { field: field.to_owned(), old: was.clone(), new: Some(on.clone()) });
        }
        let on = was.filter(|_| is_same).unwrap_or(on);
        Ok(Ok((Stop { owner, id: there.map(|row| row.id), is_proposal, name, on }, cells)))
    }
}

impl Stop {
    /// The milestone that is there.
    pub const fn id(&self) -> Option<RecordId> {
        self.id
    }

    /// Whether it is the day on which a proposal is due, which is no record.
    pub const fn is_proposal(&self) -> bool {
        self.is_proposal
    }

    /// Writes it. `ids` are the rows that the tasks became.
    pub fn write(&self, work: &mut Work<'_, '_>, ids: &[Option<RecordId>]) -> Result<(), OperationError> {
        let owner = match self.owner {
            Owner::Record(id) => Some(id),
            Owner::Task(at) => ids[at],
        };
        let Some(record) = owner else { return Ok(()) };
        if self.is_proposal {
            let request = EditWorkItem {
                id: Some(record.into()),
                proposal_on: Some(self.on.clone()),
                ..EditWorkItem::default()
            };
            return (work_item_edit(request).run)(work);
        }
        let (name, on) = (self.name.clone(), self.on.clone());
        (milestone_set(SetMilestone { record, id: self.id, name, on }).run)(work)
    }
}
