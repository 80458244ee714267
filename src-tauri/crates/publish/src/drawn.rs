//! Tables drawn from the plan. Each has a stable id, so that the same table in two versions is compared row by row.
//! A value that is not sourced says so in words beside it, in print too.

use plan::states::{Basis, Role};
use plan::{ExistingWorkId, IssueId, IssueListId, RecordId};
use redline::{Block, Cell, Mark, Row, Run};
use store::query::calendar::start_month;
use store::query::coverage::work_parts;
use store::query::outline::{self, OutlineRow};
use store::{Reader, StoreError, Value};
use words::Words;

/// What the ids of drawn blocks begin with; the narrative never uses it.
pub const DRAWN: &str = "drawn:";

/// The list of issues that a drawn table shows.
pub(crate) fn list_of(id: &str) -> Option<plan::IssueListId> {
    id.strip_prefix(DRAWN)?.strip_prefix("issues:")?.parse().ok()
}

/// Words of a value with their mark, when the value is not sourced.
pub fn marked(words: &Words, text: &str, basis: Basis) -> Vec<Run> {
    let (mark, key) = match basis {
        Basis::Own | Basis::Sourced => return vec![Run::plain(text)],
        Basis::Inferred => (Mark::Inferred, "document-mark-inferred"),
        Basis::Memory => (Mark::Unverified, "document-mark-memory"),
        Basis::Illustrative => (Mark::Illustrative, "document-mark-illustrative"),
    };
    if text.is_empty() {
        return Vec::new();
    }
    vec![Run::plain(text).mark(mark), Run::plain(format!(" {}", words.plain(key))).italic().mark(mark)]
}

/// How a field of a record is known: its own mark, or that of the record.
///
/// # Errors
/// When the file cannot be read.
pub fn basis_of(reader: Reader<'_>, id: RecordId, field: &str) -> Result<Basis, StoreError> {
    for mark in reader.rows_where("fact_mark", "record", &id.into())? {
        if mark.text("field") == field {
            return Ok(mark.word("basis").unwrap_or(Basis::Own));
        }
    }
    Ok(reader.row("record", id)?.word("basis").unwrap_or(Basis::Own))
}

fn header(words: &Words, keys: &[&str]) -> Row {
    let cells = keys.iter().map(|key| Cell::new(vec![Run::plain(words.plain(key)).bold()])).collect();
    Row::new("header", true, cells)
}

/// The issues of a list in order, with their rank and state.
///
/// # Errors
/// When the file cannot be read.
pub fn issues_in_order(reader: Reader<'_>, words: &Words, list: IssueListId) -> Result<Block, StoreError> {
    let mut issues = reader.rows_where("issue", "issue_list", &list.into())?;
    issues.sort_by_key(|issue| (issue.int("rank").unwrap_or(i64::MAX), issue.int("number")));
    let mut rows =
        vec![header(words, &["document-column-order", "document-column-issue", "document-column-state"])];
    for issue in issues {
        let state = issue.get("status").text().map(|status| words.plain(&format!("document-issue-{status}")));
        let order = issue.int("rank").or(issue.int("number")).unwrap_or(0).to_string();
        rows.push(Row::new(
            issue.id.to_string(),
            false,
            vec![
                Cell::plain(order),
                Cell::new(marked(words, &issue.text("name"), basis_of(reader, issue.id, "name")?)),
                Cell::plain(state.unwrap_or_default()),
            ],
        ));
    }
    Ok(Block::table(format!("{DRAWN}issues:{list}"), words.plain("document-table-issues"), rows))
}

/// The existing work of one issue with where it stands, what it covers and what is missing.
///
/// # Errors
/// When the file cannot be read.
pub fn existing_work(reader: Reader<'_>, words: &Words, issue: IssueId) -> Result<Option<Block>, StoreError> {
    let name = reader.row("issue", issue.into())?.text("name");
    let keys = [
        "document-column-work",
        "document-column-stands",
        "document-column-coverage",
        "document-column-covers-what",
        "document-column-missing",
    ];
    let mut rows = vec![header(words, &keys)];
    for judgement in reader.rows_where("coverage", "issue", &issue.into())? {
        if judgement.text("value") == "not_assessed" {
            continue;
        }
        let (work, stands) = match judgement.id("existing_work") {
            Some(id) => {
                let title = reader.row("existing_work", id)?.text("title");
                (marked(words, &title, basis_of(reader, id, "title")?), stands(reader, words, id.into())?)
            }
            None => (vec![Run::plain(words.plain("document-no-work"))], Vec::new()),
        };
        let value = words.plain(&format!("document-coverage-{}", judgement.text("value")));
        let basis = |field| basis_of(reader, judgement.id, field);
        rows.push(Row::new(
            judgement.id.to_string(),
            false,
            vec![
                Cell::new(work),
                Cell::new(stands),
                Cell::new(marked(words, &value, basis("value")?)),
                Cell::new(marked(words, &judgement.text("rationale"), basis("rationale")?)),
                Cell::new(marked(words, &judgement.text("missing"), basis("missing")?)),
            ],
        ));
    }
    let caption = words.say("document-table-work", [("issue", name.as_str())]);
    Ok((rows.len() > 1).then(|| Block::table(format!("{DRAWN}work:{issue}"), caption, rows)))
}

/// Where an existing work stands: its state, and what was said of it last, with the day of which that is true.
fn stands(reader: Reader<'_>, words: &Words, work: ExistingWorkId) -> Result<Vec<Run>, StoreError> {
    let status = reader.row("existing_work", work.into())?.text("status");
    let key = format!("work-status-{status}");
    let said = if words.knows(&key) { words.plain(&key) } else { status.replace('_', " ") };
    let mut runs = marked(words, &said, basis_of(reader, work.into(), "status")?);
    let Some(last) = work_parts(reader, work)?.standings.into_iter().next() else { return Ok(runs) };
    // What the row of a work says without a record of its own may be known field by field.
    let mut basis = if last.id.is_some() { last.basis } else { Basis::Own };
    let fields = [
        ("phase", last.phase.is_some()),
        ("percent_complete", last.percent_complete.is_some()),
        ("expected_on", last.expected_on.is_some()),
    ];
    for (field, _) in fields.iter().filter(|(_, is_said)| *is_said && last.id.is_none()) {
        basis = basis.max(basis_of(reader, work.into(), field)?);
    }
    let calendar = start_month(reader)?;
    let on = |key: &str, day: &str| words.say(key, [("day", calendar.dated(day).as_str())]);
    let percent = last.percent_complete.map(|percent| percent.to_string());
    let mut parts: Vec<String> = last.phase.iter().cloned().collect();
    parts.extend(percent.map(|percent| words.say("timeline-percent", [("number", percent.as_str())])));
    parts.extend(last.expected_on.map(|day| on("document-stands-expected", &day)));
    parts.push(match &last.stood_on {
        Some(day) => on("document-stands-as-of", day),
        None => words.plain("document-stands-undated"),
    });
    runs.push(Run::plain("; "));
    runs.extend(marked(words, &parts.join(", "), basis));
    Ok(runs)
}

/// The gaps of the issues of a list.
///
/// # Errors
/// When the file cannot be read.
pub fn gaps(reader: Reader<'_>, words: &Words, list: IssueListId) -> Result<Block, StoreError> {
    let keys =
        ["document-column-gap", "document-column-issue", "document-column-text", "document-column-state"];
    let mut rows = vec![header(words, &keys)];
    let mut issues = reader.rows_where("issue", "issue_list", &list.into())?;
    issues.sort_by_key(|issue| issue.int("number"));
    for issue in issues {
        for gap in reader.rows_where("gap", "issue", &issue.id.into())? {
            let label = reader.row("record", gap.id)?.text("label");
            let state = words.plain(&format!("document-gap-{}", gap.text("state")));
            rows.push(Row::new(
                gap.id.to_string(),
                false,
                vec![
                    Cell::plain(label),
                    Cell::plain(issue.text("name")),
                    Cell::new(marked(words, &gap.text("text"), basis_of(reader, gap.id, "text")?)),
                    Cell::plain(state),
                ],
            ));
        }
    }
    Ok(Block::table(format!("{DRAWN}gaps:{list}"), words.plain("document-table-gaps"), rows))
}

/// The work items with lead and years.
///
/// # Errors
/// When the file cannot be read.
pub fn actions(reader: Reader<'_>, words: &Words) -> Result<Block, StoreError> {
    let keys = [
        "document-column-action",
        "document-column-title",
        "document-column-lead",
        "document-column-years",
        "document-column-gaps",
    ];
    let mut rows = vec![header(words, &keys)];
    let mut items: Vec<OutlineRow> = outline::outline(reader, plan::states::MoneyCase::Base)?
        .rows
        .into_iter()
        .filter(|row| row.record.kind == "work_item")
        .collect();
    items.sort_by(|a, b| a.record.label.cmp(&b.record.label));
    for item in items {
        let years = match (&item.first_year, &item.last_year) {
            (Some(first), Some(last)) if first == last => first.clone(),
            (Some(first), Some(last)) => {
                words.say("document-years", [("first", first.as_str()), ("last", last)])
            }
            _ => words.plain("document-not-known"),
        };
        let gaps: Vec<_> = item.gaps.iter().map(|gap| gap.label.as_str()).collect();
        rows.push(Row::new(
            item.record.id.to_string(),
            false,
            vec![
                Cell::plain(item.record.label.as_str()),
                Cell::new(marked(words, &item.record.name, item.record.basis)),
                Cell::plain(leads(words, &item)),
                Cell::new(marked(words, &years, item.years_basis.unwrap_or(item.record.basis))),
                Cell::plain(gaps.join(", ")),
            ],
        ));
    }
    Ok(Block::table(format!("{DRAWN}actions"), words.plain("document-table-actions"), rows))
}

fn leads(words: &Words, item: &OutlineRow) -> String {
    let leads: Vec<_> = item
        .parts
        .iter()
        .filter(|part| part.role == Role::Leads)
        .filter_map(|part| part.party.as_ref().map(|party| party.name.as_str()))
        .collect();
    if leads.is_empty() { words.plain("document-not-known") } else { leads.join(", ") }
}

/// Draws a block again from the plan as it is now, from its id alone. Nothing when what it was drawn from is gone.
///
/// # Errors
/// When the file cannot be read.
pub fn again(reader: Reader<'_>, words: &Words, id: &str) -> Result<Option<Block>, StoreError> {
    let Some(what) = id.strip_prefix(DRAWN) else { return Ok(None) };
    let (kind, of) = what.split_once(':').unwrap_or((what, ""));
    let of: Option<RecordId> = of.parse().ok();
    let exists = |table: &str| -> Result<Option<RecordId>, StoreError> {
        Ok(match of {
            Some(id) if !reader.rows_where(table, "id", &Value::from(id))?.is_empty() => Some(id),
            _ => None,
        })
    };
    Ok(match kind {
        "issues" => exists("issue_list")?.map(|id| issues_in_order(reader, words, id.into())).transpose()?,
        "gaps" => exists("issue_list")?.map(|id| gaps(reader, words, id.into())).transpose()?,
        "work" => exists("issue")?.map(|id| existing_work(reader, words, id.into())).transpose()?.flatten(),
        "actions" => Some(actions(reader, words)?),
        _ => None,
    })
}
