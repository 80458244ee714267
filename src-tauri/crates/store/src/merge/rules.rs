//! The rules of the plan that no table can hold, asked of the plan as it would be: what leads in a circle, what would end
//! before it starts, steps that lead back.

use super::rows::{Cells, Slot, cell};
use super::scale::{Outcome, Scale};
use crate::StoreError;
use crate::journal::EXISTENCE;
use plan::schedule::{Day, Link, find_loop};
use plan::states::DependencyKind;
use plan::{RecordId, lineage};
use std::collections::{BTreeMap, BTreeSet};

/// Columns by which rows stand below one another.
const TREES: [(&str, &str); 4] =
    [("party", "parent"), ("work_item", "parent"), ("plan", "supersedes"), ("plan", "implements")];
/// Columns that hold a first and a last day.
const SPANS: [(&str, &str, &str); 4] = [
    ("work_item", "starts_on", "delivery_on"),
    ("party", "starts_on", "ends_on"),
    ("proceeding", "opens_on", "closes_on"),
    ("adoption_step", "happened_on", "ends_on"),
];

pub(super) fn all(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    for (table, column) in TREES {
        clashes.extend(circles(scale, outcome, table, column)?);
    }
    clashes.extend(waiting(scale, outcome)?);
    for (table, first, last) in SPANS {
        for (id, cells) in outcome.of(table) {
            let day = |column| cell(Some(cells), column).text().map(str::to_owned);
            let start = day(first).and_then(|day| Day::first_of(&day));
            let end = day(last).and_then(|day| Day::last_of(&day));
            if start.zip(end).is_some_and(|(start, end)| end < start) {
                clashes.push(slots(scale, [(table, id, first), (table, id, last)]));
            }
        }
    }
    clashes.extend(years(scale, outcome)?);
    clashes.extend(day_and_year(scale, outcome)?);
    clashes.extend(steps(scale, outcome)?);
    Ok(clashes)
}

fn slots<'a>(
    scale: &Scale<'_>,
    cells: impl IntoIterator<Item = (&'a str, RecordId, &'a str)>,
) -> BTreeSet<Slot> {
    cells.into_iter().filter_map(|(table, id, column)| scale.slot(table, id, column)).collect()
}

/// Rows that would stand below themselves.
fn circles(
    scale: &Scale<'_>,
    outcome: &Outcome<'_>,
    table: &str,
    column: &str,
) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let (mut done, mut clashes) = (BTreeSet::new(), Vec::new());
    // A circle that merging closes goes through a row that was written since the two parted.
    for (start, _) in outcome.of(table) {
        let (mut way, mut at) = (Vec::new(), Some(start));
        while let Some(id) = at.filter(|id| !done.contains(id) && !way.contains(id)) {
            way.push(id);
            at = outcome.row(table, id)?.and_then(|cells| cell(Some(&cells), column).id());
        }
        if let Some(from) = at.and_then(|id| way.iter().position(|other| *other == id)) {
            clashes.push(slots(scale, way[from..].iter().map(|id| (table, *id, column))));
        }
        done.extend(way);
    }
    Ok(clashes)
}

/// Work items that would wait for each other.
fn waiting(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    if outcome.of("dependency").next().is_none() {
        return Ok(clashes);
    }
    let ends = |cells: &Cells| Some((cell(Some(cells), "work_item").id()?, cell(Some(cells), "needs").id()?));
    let mut ties: BTreeMap<(RecordId, RecordId), RecordId> =
        outcome.all_of("dependency")?.iter().filter_map(|(id, cells)| Some((ends(cells)?, *id))).collect();
    loop {
        let links: Vec<Link> = ties
            .keys()
            .map(|(item, needs)| Link {
                needs: *needs,
                item: *item,
                kind: DependencyKind::FinishToStart,
                lag_days: 0,
            })
            .collect();
        let Some(circle) = find_loop(&links) else { return Ok(clashes) };
        let mut on_circle = Vec::new();
        for (at, one) in circle.iter().enumerate() {
            let next = circle[(at + 1) % circle.len()];
            on_circle.extend(
                [(*one, next), (next, *one)].into_iter().filter_map(|ends| Some((ends, *ties.get(&ends)?))),
            );
        }
        let cells = on_circle
            .iter()
            .flat_map(|(_, id)| ["work_item", "needs"].map(|column| ("dependency", *id, column)));
        clashes.push(slots(scale, cells));
        // Further circles are looked for without this one.
        let Some((first, _)) = on_circle.first() else { return Ok(clashes) };
        ties.remove(first);
    }
}

/// A last fiscal year that would lie before the first.
fn years(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    let years = outcome.all_of("fiscal_year")?;
    let starts = |id: RecordId| years.get(&id).map(|cells| cell(Some(cells), "starts_on").clone());
    let all_move = outcome.of("fiscal_year").next().is_some();
    for table in ["plan", "work_item"] {
        let rows: Vec<(RecordId, Cells)> = if all_move {
            outcome.all_of(table)?.into_iter().collect()
        } else {
            outcome.of(table).map(|(id, cells)| (id, cells.clone())).collect()
        };
        for (id, cells) in rows {
            let year = |column| cell(Some(&cells), column).id();
            let (Some(first), Some(last)) = (year("first_year"), year("last_year")) else { continue };
            if starts(first).zip(starts(last)).is_some_and(|(first, last)| last < first) {
                let of_years = [first, last].map(|year| ("fiscal_year", year, "starts_on"));
                let cells = [(table, id, "first_year"), (table, id, "last_year")];
                clashes.push(slots(scale, cells.into_iter().chain(of_years)));
            }
        }
    }
    Ok(clashes)
}

/// A work item of which one end is a day and the other a fiscal year, that would end before it starts.
fn day_and_year(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    if outcome.of("work_item").next().is_none() {
        return Ok(clashes);
    }
    let years = outcome.all_of("fiscal_year")?;
    for (id, cells) in outcome.of("work_item") {
        let said = |column| cell(Some(cells), column).text();
        let year = |column| cell(Some(cells), column).id().and_then(|year| years.get(&year));
        let begins = year("first_year").and_then(|year| cell(Some(year), "starts_on").text());
        let ends = year("last_year").and_then(|year| cell(Some(year), "ends_on").text());
        let ((start, end), columns) = match (said("starts_on"), said("delivery_on")) {
            (Some(start), None) => ((Some(start), ends), ["starts_on", "last_year"]),
            (None, Some(end)) => ((begins, Some(end)), ["first_year", "delivery_on"]),
            _ => continue,
        };
        let (start, end) = (start.and_then(Day::first_of), end.and_then(Day::last_of));
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            clashes.push(slots(scale, columns.map(|column| ("work_item", id, column))));
        }
    }
    Ok(clashes)
}

/// Steps of issues that would not lead to a later list, and issues that would be dropped and go on.
fn steps(scale: &Scale<'_>, outcome: &Outcome<'_>) -> Result<Vec<BTreeSet<Slot>>, StoreError> {
    let mut clashes = Vec::new();
    if ["lineage", "issue", "issue_list"].iter().all(|table| outcome.of(table).next().is_none()) {
        return Ok(clashes);
    }
    let (lists, issues) = (outcome.all_of("issue_list")?, outcome.all_of("issue")?);
    let list_of = |issue: RecordId| cell(issues.get(&issue), "issue_list").id();
    let place = |list: Option<RecordId>| {
        cell(list.and_then(|list| lists.get(&list)), "position").int().unwrap_or_default()
    };
    let mut goes_on: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    let steps = outcome.all_of("lineage")?;
    for (id, cells) in &steps {
        let end = |column| cell(Some(cells), column).id();
        let (Some(from), Some(to)) = (end("from_issue"), end("to_issue")) else { continue };
        goes_on.entry(from).or_default().push(*id);
        let (from_list, to_list) = (list_of(from), list_of(to));
        if lineage::check_order(place(from_list), place(to_list)).is_err() {
            let of_step = ["from_issue", "to_issue"].map(|column| ("lineage", *id, column));
            let of_issues = [from, to].map(|issue| ("issue", issue, "issue_list"));
            let of_lists =
                [from_list, to_list].into_iter().flatten().map(|list| ("issue_list", list, "position"));
            clashes.push(slots(scale, of_step.into_iter().chain(of_issues).chain(of_lists)));
        }
    }
    for (id, cells) in
        steps.iter().filter(|(_, cells)| cell(Some(cells), "relation").text() == Some("dropped"))
    {
        for other in
            cell(Some(cells), "from_issue").id().and_then(|from| goes_on.get(&from)).into_iter().flatten()
        {
            let columns = [EXISTENCE, "from_issue", "to_issue", "relation"];
            let cells =
                [*id, *other].into_iter().flat_map(|step| columns.map(|column| ("lineage", step, column)));
            clashes.push(slots(scale, cells));
        }
    }
    Ok(clashes)
}
