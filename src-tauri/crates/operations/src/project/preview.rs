//! What each task of a project file would do, before anything is done.

use super::costs::{Amount, Costs};
use super::goals::{Goal, Goals};
use super::milestones::{MILESTONE, Milestones, Stop};
use super::rows::{KINDS, Parties, kind_of, name_of, parent_of, said_tie};
use super::{ProjectFile, ProjectTask};
use crate::OperationError;
use crate::import::{ImportAction, ImportCell, ImportRow};
use crate::outline::{Horizon, check_lag, may_stand};
use plan::schedule::{Day, Link, Span, find_loop};
use plan::states::Role;
use plan::{RecordId, Refusal, text};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::query::common::Sentence;
use store::query::timeline::network;
use store::{Reader, Row};

/// What a project file would do.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProjectPreview {
    /// Task by task.
    pub rows: Vec<ImportRow>,
    /// How many work items would be made.
    pub added: u32,
    /// How many rows would say something else.
    pub changed: u32,
    /// How many say all of it already.
    pub same: u32,
    /// How many tasks cannot be read; with any nothing is imported.
    pub refused: u32,
    /// What of the file is not brought in, and why.
    pub remarks: Vec<Sentence>,
}

/// Reads what a project file would do to the plan. Nothing is written.
///
/// # Errors
/// Refuses a file whose tasks have one number twice or wait for each other in a circle.
pub fn project_preview(reader: Reader<'_>, file: &ProjectFile) -> Result<ProjectPreview, OperationError> {
    let plans = Planning::read(reader, file)?.tasks()?;
    let mut preview = ProjectPreview {
        rows: Vec::new(),
        added: 0,
        changed: 0,
        same: 0,
        refused: 0,
        remarks: remarks(reader, file)?,
    };
    for (line, (task, plan)) in (1_u32..).zip(file.tasks.iter().zip(plans)) {
        let (action, label, cells, refusal) = match plan {
            Err(refusal) => (ImportAction::Refused, None, Vec::new(), Some(refusal)),
            Ok(Planned { stop: Some(stop), cells, .. }) => (of_stop(&stop, &cells), None, cells, None),
            Ok(Planned { record: None, cells, .. }) => (ImportAction::Add, None, cells, None),
            Ok(Planned { record: Some(id), cells, .. }) => {
                let label = reader.row("record", id)?.text("label");
                let action = if cells.is_empty() { ImportAction::Same } else { ImportAction::Change };
                (action, Some(label), cells, None)
            }
        };
        let count = match action {
            ImportAction::Add => &mut preview.added,
            ImportAction::Change => &mut preview.changed,
            ImportAction::Same => &mut preview.same,
            ImportAction::Refused | ImportAction::Other => &mut preview.refused,
        };
        *count += 1;
        preview.rows.push(ImportRow { line, action, label, name: task.name.clone(), cells, refusal });
    }
    Ok(preview)
}

/// What becomes of a day that matters within a row.
const fn of_stop(stop: &Stop, cells: &[ImportCell]) -> ImportAction {
    match (cells.is_empty(), stop.id().is_some() || stop.is_proposal()) {
        (true, _) => ImportAction::Same,
        (false, true) => ImportAction::Change,
        (false, false) => ImportAction::Add,
    }
}

fn remarks(reader: Reader<'_>, file: &ProjectFile) -> Result<Vec<Sentence>, OperationError> {
    let mut remarks = Vec::new();
    let mut say = |key: &str, count: usize| {
        if count > 0 {
            remarks.push(Sentence::new(key).with("count", count.to_string()));
        }
    };
    say("project-no-baselines", file.with_baseline as usize);
    say("project-strange-lags", file.strange_lags as usize);
    let parties = Parties::read(reader)?;
    let strangers: HashSet<&String> = file
        .tasks
        .iter()
        .flat_map(|task| &task.people)
        .filter(|name| parties.named(name).is_none())
        .collect();
    say("project-strangers", strangers.len());
    let first = reader.rows("fiscal_year")?.first().map(|year| year.text("starts_on"));
    let month = first.and_then(|day| day.get(5..7).and_then(|month| month.parse::<u8>().ok()));
    if file.start_month.zip(month).is_some_and(|(theirs, ours)| theirs != ours) {
        remarks.push(Sentence::new("project-other-year"));
    }
    Ok(remarks)
}

/// A task as it would be written.
#[derive(Debug)]
pub(super) struct Planned {
    /// The record it is about; none for a new one.
    pub record: Option<RecordId>,
    /// Its kind.
    pub kind: &'static str,
    /// What differs, in words.
    pub cells: Vec<ImportCell>,
    pub name: bool,
    pub moves: bool,
    pub days: bool,
    pub percent: bool,
    /// The amounts that are others.
    pub amounts: Vec<Amount>,
    /// The goals it serves, when they are others.
    pub goals: Option<Vec<Goal>>,
    /// A day that matters within a row, for a task that is no row itself.
    pub stop: Option<Stop>,
    /// The ties that are new or otherwise, as numbers of the file.
    pub ties: Vec<usize>,
    pub lead: Option<RecordId>,
}

/// What a task is about: a record that is there, or a new one, and its kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub record: Option<RecordId>,
    pub kind: &'static str,
}

/// What a file is compared with.
pub(super) struct Planning<'r> {
    reader: Reader<'r>,
    file: &'r ProjectFile,
    rows: HashMap<RecordId, (&'static str, Row)>,
    by_origin: HashMap<String, RecordId>,
    spans: BTreeMap<RecordId, Span>,
    links: Vec<Link>,
    led: HashSet<RecordId>,
    /// Who has a part in what, whichever it is: a file does not say who leads.
    taking_part: HashSet<(RecordId, RecordId)>,
    costs: Costs,
    goals: Goals,
    milestones: Milestones,
    parties: Parties,
    horizon: Horizon,
    /// The records that tasks say themselves they were written from.
    claimed: HashSet<RecordId>,
}

/// How a task of a file is known again.
pub(super) fn origin(file: &ProjectFile, task: &ProjectTask) -> String {
    format!("project {}: {}", file.title, task.uid)
}

impl<'r> Planning<'r> {
    pub fn read(reader: Reader<'r>, file: &'r ProjectFile) -> Result<Self, OperationError> {
        let mut numbers = HashMap::new();
        for task in &file.tasks {
            if let Some(first) = numbers.insert(task.uid, &task.name) {
                return Err(Refusal::new("project-number-twice")
                    .with("value", task.uid.to_string())
                    .with("first", first)
                    .with("second", &task.name)
                    .into());
            }
        }
        let mut rows = HashMap::new();
        for kind in KINDS {
            for row in reader.rows(kind)? {
                rows.insert(row.id, (kind, row));
            }
        }
        let mut by_origin = HashMap::new();
        for kind in KINDS {
            for head in reader.rows_where("record", "kind", &kind.into())? {
                by_origin.insert(head.text("origin"), head.id);
            }
        }
        let (mut led, mut taking_part) = (HashSet::new(), HashSet::new());
        for row in reader.rows("assignment")? {
            led.extend(row.id("subject").filter(|_| row.text("role") == Role::Leads.word()));
            taking_part.extend(row.id("subject").zip(row.id("party")));
        }
        let (costs, goals) = (Costs::read(reader, file)?, Goals::read(reader, file)?);
        let milestones = Milestones::read(reader, file)?;
        let network = network(reader)?;
        let parties = Parties::read(reader)?;
        let (spans, links) = (network.spans, network.links);
        let claimed = file.tasks.iter().filter_map(|task| task.record).collect();
        let horizon = Horizon::read(reader)?;
        Ok(Self {
            reader,
            file,
            rows,
            by_origin,
            spans,
            links,
            led,
            taking_part,
            costs,
            goals,
            milestones,
            parties,
            horizon,
            claimed,
        })
    }

    /// Refuses ties that lead in a circle, among themselves or with those of the plan. `known` is what the tasks are
    /// about; a task that is new gets a number of its own.
    fn refuse_loops(&self, known: &[Known]) -> Result<(), OperationError> {
        let own = |at: usize| RecordId(uuid::Uuid::from_u128(at as u128));
        let mut taken = HashSet::new();
        let ids: Vec<RecordId> = (0..)
            .zip(known)
            .map(|(at, known)| known.record.filter(|id| taken.insert(*id)).unwrap_or_else(|| own(at)))
            .collect();
        let by_uid: HashMap<i64, RecordId> =
            self.file.tasks.iter().zip(&ids).map(|(task, id)| (task.uid, *id)).collect();
        let mut links = self.links.clone();
        for (task, item) in self.file.tasks.iter().zip(&ids) {
            for tie in &task.needs {
                let Some(needs) = by_uid.get(&tie.needs) else { continue };
                links.push(Link { needs: *needs, item: *item, kind: tie.kind, lag_days: tie.lag_days });
            }
        }
        let Some(circle) = find_loop(&links) else { return Ok(()) };
        let names: HashMap<RecordId, &str> =
            ids.iter().zip(&self.file.tasks).map(|(id, task)| (*id, task.name.as_str())).collect();
        let mut path = Vec::new();
        for id in circle.iter().chain(circle.first()) {
            path.push(match names.get(id) {
                Some(name) => (*name).to_owned(),
                None => store::query::common::record_ref(self.reader, *id)?.name,
            });
        }
        Err(Refusal::new("project-loop").with("path", path.join(" \u{2192} ")).into())
    }

    /// What becomes of each task, in their order.
    pub fn tasks(&self) -> Result<Vec<Result<Planned, Refusal>>, OperationError> {
        let mut known: Vec<Known> = Vec::new();
        let mut taken = HashSet::new();
        let mut are_first = Vec::new();
        for task in &self.file.tasks {
            let parent = task.parent.map(|at| known[at]);
            let is_row = !Milestones::is_one(task);
            let record = if is_row { self.find(task, parent, &taken) } else { None };
            let kind = match record {
                Some(id) => self.rows[&id].0,
                None if is_row => kind_of(task, parent.map(|parent| parent.kind)),
                None => MILESTONE,
            };
            known.push(Known { record, kind });
            are_first.push(record.is_none_or(|id| taken.insert(id)));
        }
        self.refuse_loops(&known)?;
        let by_uid: HashMap<i64, usize> =
            self.file.tasks.iter().enumerate().map(|(at, task)| (task.uid, at)).collect();
        let mut found = Vec::new();
        for ((task, each), is_first) in self.file.tasks.iter().zip(&known).zip(are_first) {
            found.push(if each.kind == MILESTONE {
                let stop = self.milestones.planned(self.reader, task, &known)?;
                stop.map(|(stop, cells)| Planned { cells, stop: Some(stop), ..Planned::nothing(each.kind) })
            } else if is_first {
                let parent = task.parent.map(|at| known[at]);
                let planned = self.task(task, *each, parent, |uid| by_uid.get(&uid).map(|at| known[*at]))?;
                planned.and_then(|planned| self.with_goals(task, planned, &known))
            } else {
                Err(Refusal::new("project-record-twice").with("name", &task.name))
            });
        }
        Ok(found)
    }

    /// A row with the goals that its task says it serves, where the file says that of its rows.
    fn with_goals(&self, task: &ProjectTask, mut row: Planned, known: &[Known]) -> Result<Planned, Refusal> {
        if self.file.has_goals
            && matches!(row.kind, "work_item" | "initiative")
            && let Some((goals, cell)) = self.goals.planned(task, row.record, known)?
        {
            row.cells.push(cell);
            row.goals = Some(goals);
        }
        Ok(row)
    }

    /// The record a task is about: the one it was written from, the one it became before, or the one that is called
    /// the same in the same place.
    fn find(&self, task: &ProjectTask, parent: Option<Known>, taken: &HashSet<RecordId>) -> Option<RecordId> {
        if let Some(id) = task.record.filter(|id| self.rows.contains_key(id)) {
            return Some(id);
        }
        let free = |id: &RecordId| !self.claimed.contains(id);
        if let Some(id) = self.by_origin.get(&origin(self.file, task)).filter(|id| free(id)) {
            return Some(*id);
        }
        let above = match parent {
            Some(Known { record: None, .. }) => return None,
            Some(parent) => parent.record,
            None => None,
        };
        let name = task.name.trim().to_lowercase();
        let is_kind =
            |kind: &str| task.kind.as_deref().is_none_or(|said| !KINDS.contains(&said) || said == kind);
        let same = |(kind, row): &(&'static str, Row)| {
            is_kind(kind) && name_of(kind, row).to_lowercase() == name && parent_of(kind, row) == above
        };
        // Of several that are called the same, each task means another.
        let known = self.rows.iter().filter(|(id, row)| free(id) && !taken.contains(id) && same(row));
        known.map(|(id, _)| *id).min()
    }

    fn task(
        &self,
        task: &ProjectTask,
        Known { record, kind }: Known,
        parent: Option<Known>,
        at: impl Fn(i64) -> Option<Known>,
    ) -> Result<Result<Planned, Refusal>, OperationError> {
        let row = record.map(|id| &self.rows[&id].1);
        let mut cells = Vec::new();
        let mut differs = |field: &str, old: Option<String>, new: Option<String>| {
            let differs = old != new;
            if differs {
                cells.push(ImportCell { field: field.to_owned(), old, new });
            }
            differs
        };
        let wanted = match text::name(&task.name) {
            Ok(name) => name,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let span = record.and_then(|id| self.spans.get(&id));
        let start = task.start.clone().or_else(|| span.map(|span| span.start.iso()));
        let finish = task.finish.clone().or_else(|| span.map(|span| span.end.iso()));
        if !task.is_summary && start.zip(finish).is_some_and(|(start, finish)| finish < start) {
            return Ok(Err(Refusal::new("work-item-delivery-before-start")));
        }
        let is_work = kind == "work_item";
        let above = parent.and_then(|parent| parent.record);
        let stands = may_stand(kind, parent.map(|parent| parent.kind));
        let goes = record.is_none() || is_work && row.is_some_and(|row| parent_of(kind, row) != above);
        if goes && !stands {
            return Ok(Err(Refusal::new("outline-wrong-parent").with("name", wanted)));
        }
        let name = differs("title", row.map(|row| name_of(kind, row)), Some(wanted));
        let moves = goes && record.is_some();
        if moves {
            let called = |id: Option<RecordId>| {
                id.and_then(|id| self.rows.get(&id)).map(|(kind, row)| name_of(kind, row))
            };
            let old = row.and_then(|row| parent_of(kind, row));
            differs("parent", called(old), called(above));
        }
        // Summaries have the days of what stands below them.
        let dated = is_work && !task.is_summary;
        let mut days = false;
        let ends = [
            ("starts_on", &task.start, span.map(|span| span.start)),
            ("delivery_on", &task.finish, span.map(|span| span.end)),
        ];
        // A day that a task does not say stays as it is.
        for (column, day, was) in ends.into_iter().filter(|_| dated) {
            let was = was.map(Day::iso);
            let Some(day) = day.as_ref().filter(|day| was.as_ref() != Some(*day)) else { continue };
            if let Err(refusal) = self.horizon.holds(day) {
                return Ok(Err(refusal));
            }
            days |= differs(column, was, Some(day.clone()));
        }
        let percent_was = row.and_then(|row| row.int("percent_complete"));
        let percent = is_work
            && !task.is_summary
            && task.percent.is_some_and(|percent| percent > 0 || percent_was.is_some())
            && differs(
                "percent_complete",
                percent_was.map(|percent| percent.to_string()),
                task.percent.map(|percent| percent.to_string()),
            );
        let has_money = matches!(kind, "work_item" | "initiative");
        let (amounts, told) = match has_money.then(|| self.costs.planned(self.file, task, record)).transpose()
        {
            Ok(planned) => planned.unwrap_or_default(),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let mut ties = Vec::new();
        for (place, tie) in task.needs.iter().enumerate().filter(|_| is_work) {
            let Some(Known { record: needs, kind: needed_kind }) = at(tie.needs) else {
                return Ok(Err(Refusal::new("project-tie-to-nothing").with("value", tie.needs.to_string())));
            };
            if needed_kind != "work_item" {
                return Ok(Err(Refusal::new("project-tie-to-summary")));
            }
            if let Err(refusal) = check_lag(tie.lag_days) {
                return Ok(Err(refusal));
            }
            let is = |link: &&Link| Some(link.item) == record && Some(link.needs) == needs;
            let was = self.links.iter().find(is).map(|link| said_tie(link.kind, link.lag_days));
            if differs("dependency", was, Some(said_tie(tie.kind, tie.lag_days))) {
                ties.push(place);
            }
        }
        let led = record.is_some_and(|id| self.led.contains(&id));
        let has_part = |party: &RecordId| record.is_some_and(|id| self.taking_part.contains(&(id, *party)));
        let lead = task.people.first().and_then(|name| self.parties.named(name));
        let lead = lead.filter(|party| is_work && !led && !has_part(party));
        if let Some(id) = lead {
            differs("owner", None, Some(self.reader.row("party", id)?.text("name")));
        }
        cells.extend(told);
        Ok(Ok(Planned {
            record,
            cells,
            name,
            moves,
            days,
            percent,
            amounts,
            ties,
            lead,
            ..Planned::nothing(kind)
        }))
    }
}

impl Planned {
    const fn nothing(kind: &'static str) -> Self {
        Self {
            record: None,
            kind,
            cells: Vec::new(),
            name: false,
            moves: false,
            days: false,
            percent: false,
            amounts: Vec::new(),
            goals: None,
            stop: None,
            ties: Vec::new(),
            lead: None,
        }
    }
}
