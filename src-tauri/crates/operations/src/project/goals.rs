//! The goals that tasks say they serve, by the labels of the goals.

use super::preview::Known;
use super::{ProjectFile, ProjectTask};
use crate::import::ImportCell;
use crate::outline::{SetGoalsServed, goals_served_set};
use crate::{OperationError, Work};
use plan::{RecordId, Refusal};
use std::collections::HashMap;
use store::Reader;

/// A goal of the plan, or one that a task of the file becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    Record(RecordId),
    Task(usize),
}

/// What the rows of the plan serve, and the goals that tasks may name.
pub(super) struct Goals {
    now: HashMap<RecordId, Vec<RecordId>>,
    labels: HashMap<RecordId, String>,
    by_label: HashMap<String, RecordId>,
    tasks: HashMap<String, usize>,
}

impl Goals {
    pub fn read(reader: Reader<'_>, file: &ProjectFile) -> Result<Self, OperationError> {
        let mut now: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
        for of in ["work_item", "initiative"] {
            let mut rows = reader.rows(&format!("{of}_goal"))?;
            rows.sort_by_key(|row| row.int("position"));
            for row in rows {
                if let (Some(id), Some(goal)) = (row.id(of), row.id("goal")) {
                    now.entry(id).or_default().push(goal);
                }
            }
        }
        let heads = reader.rows_where("record", "kind", &"goal".into())?;
        let labels: HashMap<RecordId, String> =
            heads.into_iter().map(|head| (head.id, head.text("label"))).collect();
        let by_label = labels.iter().map(|(id, label)| (label.to_lowercase(), *id)).collect();
        let labelled = |(at, task): (usize, &ProjectTask)| Some((task.label.as_ref()?.to_lowercase(), at));
        let tasks = file.tasks.iter().enumerate().filter_map(labelled).collect();
        Ok(Self { now, labels, by_label, tasks })
    }

    /// The goals that a task says a row serves, when they are others than it serves now, and how that is told. `known` is
    /// what the tasks of the file are about.
    ///
    /// # Errors
    /// Refuses a label that is no goal's, neither in the file nor in the plan.
    pub fn planned(
        &self,
        task: &ProjectTask,
        record: Option<RecordId>,
        known: &[Known],
    ) -> Result<Option<(Vec<Goal>, ImportCell)>, Refusal> {
        let (mut is, mut new) = (Vec::new(), Vec::new());
        for label in &task.goals {
            let goal = self.called(label, known);
            let goal = goal.ok_or_else(|| Refusal::new("project-goal-of-nothing").with("label", label))?;
            if !is.contains(&goal) {
                is.push(goal);
                new.push(match goal {
                    Goal::Record(id) => self.labels[&id].as_str(),
                    Goal::Task(_) => label,
                });
            }
        }
        let was = record.and_then(|id| self.now.get(&id)).map_or(&[][..], Vec::as_slice);
        if was.iter().map(|id| Goal::Record(*id)).eq(is.iter().copied()) {
            return Ok(None);
        }
        let labels = |labels: Vec<&str>| (!labels.is_empty()).then(|| labels.join(", "));
        let old = was.iter().filter_map(|id| self.labels.get(id)).map(String::as_str).collect();
        let cell = ImportCell { field: "goals".to_owned(), old: labels(old), new: labels(new) };
        Ok(Some((is, cell)))
    }

    /// What the file calls so comes first: in another plan the same label is another goal's.
    fn called(&self, label: &str, known: &[Known]) -> Option<Goal> {
        let label = label.to_lowercase();
        let task =
            self.tasks.get(&label).map(|at| (*at, known[*at])).filter(|(_, known)| known.kind == "goal");
        task.map(|(at, known)| known.record.map_or(Goal::Task(at), Goal::Record))
            .or_else(|| self.by_label.get(&label).copied().map(Goal::Record))
    }
}

/// Writes which goals a row serves. `ids` are the rows that the tasks became.
pub(super) fn serve(
    work: &mut Work<'_, '_>,
    subject: RecordId,
    goals: &[Goal],
    ids: &[Option<RecordId>],
) -> Result<(), OperationError> {
    let id = |goal: &Goal| match goal {
        Goal::Record(id) => Some(*id),
        Goal::Task(at) => ids[*at],
    };
    let goals = goals.iter().filter_map(id).collect();
    (goals_served_set(SetGoalsServed { subject, goals }).run)(work)
}
