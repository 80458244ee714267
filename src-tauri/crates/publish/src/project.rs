//! The plan as a project file, in the XML that Microsoft Project reads and that other planners of time read too.

mod columns;
pub mod fields;
mod task;
mod xml;

use columns::Columns;
use plan::RecordId;
use plan::schedule::Day;
use plan::states::{BaselinePurpose, DependencyKind, MoneyCase};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::query::baselines::{BaselineRow, baselines};
use store::query::timeline::{DaySpan, Milestone, TimelineRow, costs_then, spans_then, timeline};
use store::{Reader, Sentence, StoreError};
use task::{Place, Then, Tied};
use xml::Xml;

/// How many baselines a project file has room for.
const BASELINES: usize = 11;

/// A project file, and how many tasks it has.
pub struct ProjectXml {
    /// The XML.
    pub text: String,
    /// How many tasks.
    pub tasks: u32,
    /// What a project file has no room for and is left out, a sentence each.
    pub left_out: Vec<Sentence>,
}

/// Writes the rows of the outline as tasks, and the days that matter within them as milestones. Their days are theirs:
/// every task is scheduled by hand, in a calendar that works on every day, so that no program moves anything. `now` is in
/// UTC milliseconds.
///
/// # Errors
/// When the file cannot be read.
pub fn project_xml(reader: Reader<'_>, now: i64) -> Result<ProjectXml, StoreError> {
    let rows = timeline(reader, MoneyCase::Base)?;
    let entries = entries(&rows);
    let numbers: HashMap<RecordId, usize> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.milestone.is_none())
        .map(|(at, entry)| (entry.row.row.record.id, at + 1))
        .collect();
    let mut ties: HashMap<RecordId, Vec<Tied>> = HashMap::new();
    for (_, link) in store::query::timeline::ties(reader)? {
        let Some(needs) = numbers.get(&link.needs) else { continue };
        let tied = Tied { needs: *needs, kind: link.kind, lag_days: link.lag_days };
        ties.entry(link.item).or_default().push(tied);
    }
    let (past, baselines_over) = past(reader)?;
    let columns = Columns::read(reader, &numbers)?;
    let mut xml = Xml::begin();
    head(reader, &mut xml, &rows, &columns, now)?;
    xml.open("Tasks");
    let mut places: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        places.resize(entry.depth, 0);
        places[entry.depth - 1] += 1;
        let outline = places.iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        let place = Place { number: at + 1, outline, depth: entry.depth, is_summary: entry.is_summary };
        match entry.milestone {
            Some(milestone) => task::milestone(&mut xml, entry.row, milestone, &place),
            None => {
                let ties = ties.remove(&entry.row.row.record.id).unwrap_or_default();
                task::task(&mut xml, entry.row, &place, &ties, &past, &columns);
            }
        }
    }
    xml.close("Tasks");
    people(&mut xml, &rows, &numbers);
    let left_out = columns.left_out().iter().cloned().chain(baselines_over).collect();
    Ok(ProjectXml { text: xml.end(), tasks: u32::try_from(entries.len()).unwrap_or(u32::MAX), left_out })
}

/// What becomes a task: a row, or a day that matters within one.
struct Entry<'r> {
    row: &'r TimelineRow,
    milestone: Option<&'r Milestone>,
    depth: usize,
    is_summary: bool,
}

/// The tasks in their order. The milestones of a row stand below it where it has rows below it, and beside it where it has
/// none: with a task below it, it would be a summary, whose days other programs take from what stands below.
fn entries(rows: &[TimelineRow]) -> Vec<Entry<'_>> {
    let stand_over: HashSet<RecordId> = rows.iter().filter_map(|row| row.row.parent).collect();
    let mut depths: HashMap<RecordId, usize> = HashMap::new();
    let mut entries = Vec::new();
    for row in rows {
        let id = row.row.record.id;
        let depth = row.row.parent.and_then(|id| depths.get(&id)).map_or(1, |depth| depth + 1);
        depths.insert(id, depth);
        let is_summary = stand_over.contains(&id);
        entries.push(Entry { row, milestone: None, depth, is_summary });
        let depth = depth + usize::from(is_summary);
        let milestone = |milestone| Entry { row, milestone: Some(milestone), depth, is_summary: false };
        entries.extend(row.milestones.iter().map(milestone));
    }
    entries
}

/// How each work item stood in the baselines: the adopted plan is baseline 0, then come the others, newest first. Those that
/// there is no room for are named.
fn past(reader: Reader<'_>) -> Result<(Vec<Then>, Option<Sentence>), StoreError> {
    let mut list: Vec<BaselineRow> = baselines(reader)?;
    list.sort_by_key(|baseline| baseline.purpose != BaselinePurpose::Adopted);
    let mut past = Vec::new();
    let over: Vec<String> =
        list.iter().skip(BASELINES).map(|baseline| baseline.record.name.clone()).collect();
    for baseline in list.into_iter().take(BASELINES) {
        let id = baseline.record.id;
        past.push(Then { spans: spans_then(reader, id)?, costs: costs_then(reader, id)? });
    }
    let sentence = Sentence::new("project-left-out-baselines").with("count", over.len().to_string());
    Ok((past, (!over.is_empty()).then(|| sentence.with("names", over.join(", ")))))
}

/// What holds for the whole project. Elements stand in the order of the schema, which some programs insist on.
fn head(
    reader: Reader<'_>,
    xml: &mut Xml,
    rows: &[TimelineRow],
    columns: &Columns,
    now: i64,
) -> Result<(), StoreError> {
    let title = reader.setting("title")?.unwrap_or_default();
    let currency = reader.setting("currency")?.unwrap_or_else(|| "USD".to_owned());
    let stamp = jiff::Timestamp::from_millisecond(now).unwrap_or_default();
    let spans = || rows.iter().filter_map(|row| row.span.as_ref());
    xml.leaf("SaveVersion", "14");
    xml.leaf("Title", &title);
    xml.leaf("CreationDate", &stamp.strftime("%Y-%m-%dT%H:%M:%S").to_string());
    xml.leaf("ScheduleFromStart", "1");
    if let (Some(first), Some(last)) =
        (spans().map(|span| &span.start).min(), spans().map(|span| &span.end).max())
    {
        xml.leaf("StartDate", &begins(first));
        xml.leaf("FinishDate", &ends(last));
    }
    let calendar_years = reader.rows("fiscal_year")?;
    if let Some(month) =
        calendar_years.first().and_then(|year| year.text("starts_on").get(5..7)?.parse::<u8>().ok())
    {
        xml.leaf("FYStartDate", &month.to_string());
    }
    xml.leaf("CriticalSlackLimit", "0");
    xml.leaf("CurrencyDigits", "2");
    xml.leaf("CurrencySymbol", &currency);
    xml.leaf("CurrencyCode", &currency);
    xml.leaf("CurrencySymbolPosition", "2");
    xml.leaf("CalendarUID", "1");
    xml.leaf("DefaultStartTime", "08:00:00");
    xml.leaf("DefaultFinishTime", "17:00:00");
    xml.leaf("MinutesPerDay", "480");
    xml.leaf("MinutesPerWeek", "3360");
    xml.leaf("DaysPerMonth", "30");
    xml.leaf("DurationFormat", "7");
    // A year is named after the calendar year it ends in.
    xml.leaf("FiscalYearStart", "0");
    xml.leaf("NewTasksAreManual", "1");
    columns.define(xml);
    calendar(xml);
    Ok(())
}

/// A calendar that works on every day. It bears the name every program knows.
fn calendar(xml: &mut Xml) {
    xml.open("Calendars");
    xml.open("Calendar");
    xml.leaf("UID", "1");
    xml.leaf("Name", "Standard");
    xml.leaf("IsBaseCalendar", "1");
    xml.leaf("BaseCalendarUID", "-1");
    xml.open("WeekDays");
    for day in 1..=7 {
        xml.open("WeekDay");
        xml.leaf("DayType", &day.to_string());
        xml.leaf("DayWorking", "1");
        xml.open("WorkingTimes");
        for (from, to) in [("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")] {
            xml.open("WorkingTime");
            xml.leaf("FromTime", from);
            xml.leaf("ToTime", to);
            xml.close("WorkingTime");
        }
        xml.close("WorkingTimes");
        xml.close("WeekDay");
    }
    xml.close("WeekDays");
    xml.close("Calendar");
    xml.close("Calendars");
}

/// Parties as resources, and what they take part in; those that declined have no part.
fn people(xml: &mut Xml, rows: &[TimelineRow], numbers: &HashMap<RecordId, usize>) {
    use plan::states::AssignmentState::Declined;
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut parts = Vec::new();
    for row in rows {
        for part in row.row.parts.iter().filter(|part| part.state != Some(Declined)) {
            let Some(party) = &part.party else { continue };
            let next = names.len() + 1;
            let number = *names.entry(party.name.clone()).or_insert(next);
            parts.push((numbers[&row.row.record.id], number));
        }
    }
    let mut named: Vec<_> = names.into_iter().collect();
    named.sort_by_key(|(_, number)| *number);
    xml.open("Resources");
    for (name, number) in named {
        xml.open("Resource");
        xml.leaf("UID", &number.to_string());
        xml.leaf("ID", &number.to_string());
        xml.leaf("Name", &name);
        xml.leaf("Type", "1");
        xml.leaf("IsNull", "0");
        xml.close("Resource");
    }
    xml.close("Resources");
    xml.open("Assignments");
    for (at, (task, resource)) in parts.iter().enumerate() {
        xml.open("Assignment");
        xml.leaf("UID", &(at + 1).to_string());
        xml.leaf("TaskUID", &task.to_string());
        xml.leaf("ResourceUID", &resource.to_string());
        xml.leaf("Units", "1");
        xml.leaf("Work", "PT0H0M0S");
        xml.close("Assignment");
    }
    xml.close("Assignments");
}

fn begins(day: &str) -> String {
    format!("{day}T08:00:00")
}

fn ends(day: &str) -> String {
    format!("{day}T17:00:00")
}

/// The days of a span as working time of eight hours a day.
fn duration(span: &DaySpan) -> String {
    let day = |day: &str| Day::first_of(day).map_or(0, |day| day.0);
    format!("PT{}H0M0S", (day(&span.end) - day(&span.start) + 1).max(0) * 8)
}

const fn tie_number(kind: DependencyKind) -> &'static str {
    match kind {
        DependencyKind::FinishToFinish => "0",
        DependencyKind::FinishToStart => "1",
        DependencyKind::StartToFinish => "2",
        DependencyKind::StartToStart => "3",
    }
}
