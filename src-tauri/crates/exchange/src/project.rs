//! Project files of other programs, in the XML of Microsoft Project, which GanttProject and ProjectLibre write too.

mod fields;

use crate::encoding::decoded;
use fields::{children, date, extended, flag, number, text};
use operations::project::{CostField, ProjectFile, ProjectTask, ProjectTie};
use plan::states::{DependencyKind, MoneyCase};
use plan::{RecordId, Refusal, money};
use publish::project::fields::{
    COSTS, GOALS, ID, KIND, LABEL, MILESTONE_OF, NUMBERS, TextField, cost_of_alias,
};
use roxmltree::{Document, Node};
use std::collections::HashMap;

/// The largest file that is read, in bytes, and the most tasks.
pub const LARGEST: u64 = 40 << 20;
const MOST_TASKS: usize = 50_000;

/// Reads a project file. `name` is the file's, for refusals.
///
/// # Errors
/// Refuses what is no such file, one that ends in the middle, and one whose costs or days cannot be read.
pub fn read(name: &str, bytes: &[u8]) -> Result<ProjectFile, Refusal> {
    let refused = |code: &str| Refusal::new(code).with("file", name);
    let source = decoded(bytes).ok_or_else(|| refused("project-unreadable"))?;
    let document = Document::parse(&source).map_err(|_| {
        let begins = source.contains("<Project") && source.contains("<Task>");
        let ends = source.trim_end().ends_with("</Project>");
        refused(if begins && !ends { "project-cut" } else { "project-unreadable" })
    })?;
    let project = document.root_element();
    let tasks = children(project, "Tasks").next();
    let Some(tasks) = tasks.filter(|_| project.tag_name().name() == "Project") else {
        return Err(refused("project-unreadable"));
    };
    if children(tasks, "Task").count() > MOST_TASKS {
        return Err(refused("table-too-long").with("count", MOST_TASKS.to_string()));
    }
    let title = text(project, "Title").or_else(|| text(project, "Name")).unwrap_or_default();
    let day_minutes = number(project, "MinutesPerDay").filter(|minutes| *minutes > 0).unwrap_or(480);
    let mut file = ProjectFile {
        title: title.trim_end_matches(".xml").to_owned(),
        currency: text(project, "CurrencyCode").filter(|code| code.len() == 3),
        start_month: number(project, "FYStartDate").and_then(|month| u8::try_from(month).ok()),
        ..ProjectFile::default()
    };
    let mut people = people(project);
    // The tasks that are open above the next one, each with its depth.
    let mut above: Vec<(i64, usize)> = Vec::new();
    for node in children(tasks, "Task") {
        let depth = depth(node);
        // Empty rows are no tasks, and what stands at depth 0 is the project itself.
        if flag(node, "IsNull") || depth == 0 {
            continue;
        }
        while above.last().is_some_and(|(open, _)| *open >= depth) {
            above.pop();
        }
        let parent = above.last().map(|(_, at)| *at);
        above.push((depth, file.tasks.len()));
        if let Some(at) = parent {
            file.tasks[at].is_summary = true;
        }
        file.with_baseline += u32::from(children(node, "Baseline").next().is_some());
        let uid = number(node, "UID").ok_or_else(|| {
            refused("project-task-without-number").with("name", text(node, "Name").unwrap_or_default())
        })?;
        let mut task = task(node, uid)?;
        task.parent = parent;
        task.people = people.remove(&uid).unwrap_or_default();
        for link in children(node, "PredecessorLink").filter(|link| !flag(*link, "CrossProject")) {
            task.needs.extend(tie(link, day_minutes, &mut file.strange_lags));
        }
        file.tasks.push(task);
    }
    if file.tasks.is_empty() {
        return Err(refused("project-empty"));
    }
    costs(tasks, &mut file)?;
    named_fields(project, tasks, &mut file)?;
    Ok(file)
}

/// How deep a task stands; some programs give only its number, such as 1.2.3.
fn depth(task: Node<'_, '_>) -> i64 {
    number(task, "OutlineLevel").unwrap_or_else(|| {
        let outline = text(task, "OutlineNumber").or_else(|| text(task, "WBS"));
        outline.map_or(1, |outline| i64::try_from(outline.split('.').count()).unwrap_or(1))
    })
}

fn task(node: Node<'_, '_>, uid: i64) -> Result<ProjectTask, Refusal> {
    let name = text(node, "Name").unwrap_or_default();
    let unreadable =
        |value: String| Refusal::new("project-day-unreadable").with("value", value).with("name", &name);
    let day = |field: &str, manual: &str| {
        text(node, field)
            .or_else(|| text(node, manual))
            .map(|given| date(&given).ok_or_else(|| unreadable(given)))
    };
    let start = day("Start", "ManualStart").transpose()?;
    let mut finish = day("Finish", "ManualFinish").transpose()?;
    let is_milestone = flag(node, "Milestone");
    if let (Some((first, _)), Some((last, at_midnight))) = (&start, &finish) {
        if is_milestone {
            // A milestone is one day; some programs let it end the day before it begins.
            finish = Some((first.clone(), false));
        } else if *at_midnight && last > first {
            // Midnight after the last day is not part of it.
            let before = plan::schedule::Day::first_of(last).map(|day| plan::schedule::Day(day.0 - 1).iso());
            finish = before.map(|day| (day, false));
        }
    }
    let said = |field: TextField| extended(node, field.number);
    Ok(ProjectTask {
        uid,
        record: said(ID).and_then(|id| id.parse().ok()).map(RecordId),
        label: said(LABEL),
        kind: said(KIND),
        milestone_of: said(MILESTONE_OF),
        start: start.map(|(day, _)| day),
        finish: finish.map(|(day, _)| day),
        percent: number(node, "PercentComplete")
            .and_then(|done| u8::try_from(done).ok())
            .filter(|done| *done <= 100),
        name,
        ..ProjectTask::default()
    })
}

fn by_number<'a, 'i>(tasks: Node<'a, 'i>) -> HashMap<i64, Node<'a, 'i>> {
    children(tasks, "Task").filter_map(|node| Some((number(node, "UID")?, node))).collect()
}

/// What each task costs: a summary what is fixed on it, another task all of it.
fn costs(tasks: Node<'_, '_>, file: &mut ProjectFile) -> Result<(), Refusal> {
    let nodes = by_number(tasks);
    for task in &mut file.tasks {
        let Some(node) = nodes.get(&task.uid) else { continue };
        let fields: &[&str] = if task.is_summary { &["FixedCost"] } else { &["Cost", "FixedCost"] };
        let Some(given) = fields.iter().find_map(|field| text(*node, field)) else { continue };
        task.cost = Some(minor(&given, &task.name)?);
    }
    Ok(())
}

/// Costs are in hundredths of the currency, with or without a fraction that is none. Some programs write large ones as
/// 1.5E7.
fn minor(given: &str, name: &str) -> Result<i64, Refusal> {
    let (whole, fraction) = given.split_once('.').unwrap_or((given, ""));
    let read = if fraction.bytes().all(|digit| digit.is_ascii_digit()) { whole.parse().ok() } else { None };
    read.or_else(|| scientific(given)).ok_or_else(|| no_cost(given, name))
}

/// A number with an exponent, as far as it is exact.
fn scientific(given: &str) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let number: f64 = given.parse().ok().filter(|_| given.contains(['e', 'E']))?;
    // Within what is exact nothing but a fraction is cut off.
    #[allow(clippy::cast_possible_truncation)]
    (number.abs() < EXACT).then_some(number as i64)
}

/// Numbers are in units of the currency, with a fraction as long as the program likes.
fn minor_of_units(given: &str, name: &str) -> Result<i64, Refusal> {
    let short = if given.contains('.') { given.trim_end_matches('0').trim_end_matches('.') } else { given };
    money::parse_minor(short).map_err(|_| no_cost(given, name))
}

fn no_cost(given: &str, name: &str) -> Refusal {
    Refusal::new("project-cost-unreadable").with("value", given).with("name", name)
}

/// What each task says in the fields that the file names: what it costs by year and case, and the goals it serves.
fn named_fields(project: Node<'_, '_>, tasks: Node<'_, '_>, file: &mut ProjectFile) -> Result<(), Refusal> {
    let named = children(project, "ExtendedAttributes")
        .flat_map(|fields| children(fields, "ExtendedAttribute"))
        .filter_map(|field| Some((number(field, "FieldID")?, text(field, "Alias")?)));
    let mut fields: Vec<(i64, CostField)> = Vec::new();
    for (field, alias) in named {
        file.has_goals |= (field, alias.as_str()) == (GOALS.number, GOALS.alias);
        if COSTS.contains(&field) {
            fields.push((field, CostField { case: MoneyCase::Base, year: Some(alias) }));
        } else if let (true, Some((case, year))) = (NUMBERS.contains(&field), cost_of_alias(&alias)) {
            fields.push((field, CostField { case, year: year.map(str::to_owned) }));
        }
    }
    let nodes = by_number(tasks);
    for task in &mut file.tasks {
        let Some(node) = nodes.get(&task.uid) else { continue };
        for (field, cost) in &fields {
            let Some(given) = extended(*node, *field) else { continue };
            let read = if COSTS.contains(field) { minor } else { minor_of_units };
            task.costs.push((cost.clone(), read(&given, &task.name)?));
        }
        let goals = extended(*node, GOALS.number).filter(|_| file.has_goals).unwrap_or_default();
        let labels = goals.split([',', ';']).map(str::trim).filter(|label| !label.is_empty());
        task.goals = labels.map(str::to_owned).collect();
    }
    file.cost_fields = fields.into_iter().map(|(_, cost)| cost).collect();
    Ok(())
}

fn tie(link: Node<'_, '_>, day_minutes: i64, strange: &mut u32) -> Option<ProjectTie> {
    let needs = number(link, "PredecessorUID")?;
    let kind = match number(link, "Type") {
        Some(0) => DependencyKind::FinishToFinish,
        Some(2) => DependencyKind::StartToFinish,
        Some(3) => DependencyKind::StartToStart,
        _ => DependencyKind::FinishToStart,
    };
    // A lag is in tenths of minutes: of working time, or of the clock, or a share of what is waited for; each of them may
    // be an estimate.
    let lag = number(link, "LinkLag").unwrap_or(0);
    let format = number(link, "LagFormat").unwrap_or(7);
    let a_day = match format {
        4 | 6 | 8 | 10 | 12 | 36 | 38 | 40 | 42 | 44 => 14_400,
        19 | 20 | 51 | 52 => {
            *strange += u32::from(lag != 0);
            return Some(ProjectTie { needs, kind, lag_days: 0 });
        }
        _ => day_minutes * 10,
    };
    *strange += u32::from(lag % a_day != 0);
    Some(ProjectTie { needs, kind, lag_days: i32::try_from(lag / a_day).unwrap_or(i32::MAX) })
}

/// Who works on each task, by name.
fn people(project: Node<'_, '_>) -> HashMap<i64, Vec<String>> {
    let names: HashMap<i64, String> = children(project, "Resources")
        .flat_map(|resources| children(resources, "Resource"))
        .filter_map(|resource| Some((number(resource, "UID")?, text(resource, "Name")?)))
        .collect();
    let mut people: HashMap<i64, Vec<String>> = HashMap::new();
    for part in children(project, "Assignments").flat_map(|parts| children(parts, "Assignment")) {
        let named = number(part, "ResourceUID").and_then(|uid| names.get(&uid));
        if let (Some(task), Some(name)) = (number(part, "TaskUID"), named) {
            people.entry(task).or_default().push(name.clone());
        }
    }
    people
}
