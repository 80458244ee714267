//! Project files of other programs: what each of their tasks would do to the plan, and doing it in one step.

mod apply;
mod costs;
mod goals;
mod milestones;
mod preview;
mod rows;

pub use apply::{ProjectDone, project_import};
pub use preview::{ProjectPreview, project_preview};

use plan::RecordId;
use plan::states::{DependencyKind, MoneyCase};

/// A project as a file describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectFile {
    /// What it is called; its tasks are known again by this name and their number in the file.
    pub title: String,
    /// The currency of its costs, when it names one.
    pub currency: Option<String>,
    /// The month its fiscal years begin in, when it names one.
    pub start_month: Option<u8>,
    /// The fields in which it says costs apart.
    pub cost_fields: Vec<CostField>,
    /// Whether it says which goals its rows serve.
    pub has_goals: bool,
    /// Its tasks in their order, each after the one it stands under.
    pub tasks: Vec<ProjectTask>,
    /// How many tasks carry baselines. A baseline is a place in a plan's own history, so none can be brought in.
    pub with_baseline: u32,
    /// How many ties have a lag that is no number of days.
    pub strange_lags: u32,
}

/// A field that says costs apart: of a case, in one year or in all of them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostField {
    /// The case.
    pub case: MoneyCase,
    /// The name of the year.
    pub year: Option<String>,
}

/// One task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectTask {
    /// Its number in the file.
    pub uid: i64,
    /// The record it was written from, when the file came from a plan.
    pub record: Option<RecordId>,
    /// The label of that record.
    pub label: Option<String>,
    /// What kind of row it was, or `milestone`, or `proposal` for the day on which one is due.
    pub kind: Option<String>,
    /// Of a milestone, the label of the row that it belongs to.
    pub milestone_of: Option<String>,
    /// What it is called.
    pub name: String,
    /// The place of the task it stands under, in the list of tasks.
    pub parent: Option<usize>,
    /// Its first day, as ISO text.
    pub start: Option<String>,
    /// Its last day.
    pub finish: Option<String>,
    /// How much of it is done.
    pub percent: Option<u8>,
    /// What it costs by itself, in minor units.
    pub cost: Option<i64>,
    /// What it costs by the fields of the file; in one that is not among them it costs nothing.
    pub costs: Vec<(CostField, i64)>,
    /// The labels of the goals it serves.
    pub goals: Vec<String>,
    /// What it waits for.
    pub needs: Vec<ProjectTie>,
    /// Who works on it, by name, the first one leading.
    pub people: Vec<String>,
    /// Whether it stands over others and has no days of its own.
    pub is_summary: bool,
}

/// A task that waits for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectTie {
    /// The number of the one waited for.
    pub needs: i64,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How many days lie between.
    pub lag_days: i32,
}
