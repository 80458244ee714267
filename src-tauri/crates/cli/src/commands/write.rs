//! Writing a plan: through the same operations as the window, and saved as the window saves.

use super::{path, word};
use crate::answer::{Answer, Trouble};
use crate::{out, window};
use ::plan::states::BaselinePurpose;
use ::plan::{RecordId, Refusal};
use clap::ArgMatches;
use operations::baselines::{TakeBaseline, baseline_take};
use operations::desk::{Desk, SaveOutcome, Settings};
use operations::outline::{AddRow, MoveRow, RowKind, outline_add, outline_move};
use operations::{Operation, SystemClock};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use store::query::common::{RecordRef, record_ref};
use store::{Reader, StoreError};
use words::Words;

/// Does something to a plan file: opens it, does it, saves it. A file that the window has open or that changed meanwhile
/// is left alone, and with a refusal it is as it was.
pub(super) fn write<T>(
    arguments: &ArgMatches,
    operation: impl FnOnce(&Desk) -> Result<Operation<T>, Trouble>,
) -> Result<T, Trouble> {
    at_desk(arguments, |desk| Ok(desk.operate(operation(desk)?)?.value))
}

/// Opens a plan file, works with it, and saves it.
pub(super) fn at_desk<T>(
    arguments: &ArgMatches,
    work: impl FnOnce(&Desk) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let plan = path(arguments, "plan");
    let _kept = window::keep_away_from(plan)?;
    // The working copy lives in a folder of its own for as long as this takes; the person's recent files stay theirs.
    let folder = tempfile::tempdir().map_err(|error| StoreError::io(std::env::temp_dir(), error))?;
    let desk = Desk::new(folder.path().to_owned(), Arc::new(SystemClock));
    let author = word(arguments, "author").unwrap_or_default().to_owned();
    desk.set_settings(&Settings { author, ..Settings::default() })?;
    desk.open(plan)?;
    let done = work(&desk)?;
    saved(&desk, plan)?;
    Ok(done)
}

fn saved(desk: &Desk, plan: &Path) -> Result<(), Trouble> {
    match desk.close(false)? {
        SaveOutcome::Saved | SaveOutcome::Unchanged => Ok(()),
        SaveOutcome::NeedsName | SaveOutcome::ChangedUnderneath => {
            Err(Refusal::new("file-changed-underneath").with("file", out::name(plan)).into())
        }
    }
}

/// A record by its label, when one is named.
fn labelled(desk: &Desk, label: Option<&str>) -> Result<Option<RecordId>, Trouble> {
    let Some(label) = label else { return Ok(None) };
    let found = desk.query(|reader| reader.by_label(label))?;
    let unknown = || Refusal::new("label-unknown").with("label", label);
    Ok(Some(found.map(|(id, _)| id).ok_or_else(unknown)?))
}

/// Adds a row of the plan.
pub(super) fn add(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let kind = match word(arguments, "kind") {
        Some("objective") => RowKind::Objective,
        Some("goal") => RowKind::Goal,
        Some("initiative") => RowKind::Initiative,
        Some("service-group") => RowKind::ServiceGroup,
        Some("activity") => RowKind::Activity,
        _ => RowKind::WorkItem,
    };
    let name = word(arguments, "name").unwrap_or_default().to_owned();
    let added = write(arguments, |desk| {
        let parent = labelled(desk, word(arguments, "under"))?;
        let after = labelled(desk, word(arguments, "after"))?;
        Ok(outline_add(AddRow { kind, parent, after, name: name.clone() }))
    })?;
    let said = words.say("cli-added", [("label", added.label.as_str()), ("name", &name)]);
    Answer::good(said, &added)
}

/// Moves a row of the plan, with all that stands under it.
pub(super) fn r#move(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let label = word(arguments, "label").unwrap_or_default();
    let under = word(arguments, "under");
    write(arguments, |desk| {
        let row = labelled(desk, Some(label))?.ok_or_else(|| Refusal::new("record-gone"))?;
        let parent = labelled(desk, under)?;
        let after = labelled(desk, word(arguments, "after"))?;
        Ok(outline_move(MoveRow { id: row, parent, after }))
    })?;
    let said = match under {
        Some(under) => words.say("cli-moved", [("label", label), ("under", under)]),
        None => words.say("cli-moved-top", [("label", label)]),
    };
    Answer::good(said, &json!({"label": label, "under": under}))
}

/// Keeps the plan as it stands under a name.
pub(super) fn baseline(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let title = word(arguments, "name").unwrap_or_default().to_owned();
    let given = word(arguments, "purpose").unwrap_or_default().replace('-', "_");
    let purpose: BaselinePurpose = given.parse().unwrap_or(BaselinePurpose::Working);
    let id = write(arguments, |_| Ok(baseline_take(TakeBaseline { title: title.clone(), purpose })))?;
    Answer::good(words.say("baseline-taken", [("title", title.as_str())]), &json!({"id": id, "title": title}))
}

/// The records of a kind, by label.
pub(super) fn list(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let kind = word(arguments, "kind").unwrap_or_default().replace('-', "_");
    super::read(path(arguments, "plan"), |reader| {
        let found = records(reader, &kind)?;
        let mut lines: Vec<String> =
            found.iter().map(|record| format!("{} {}", record.label, record.name)).collect();
        if lines.is_empty() {
            lines.push(words.plain("cli-list-none"));
        }
        Answer::good(lines.join("\n"), &found)
    })
}

fn records(reader: Reader<'_>, kind: &str) -> Result<Vec<RecordRef>, StoreError> {
    let heads = reader.rows_where("record", "kind", &kind.into())?;
    let mut found =
        heads.iter().map(|head| record_ref(reader, head.id)).collect::<Result<Vec<_>, StoreError>>()?;
    found.sort_by(|a, b| (a.label.len(), &a.label).cmp(&(b.label.len(), &b.label)));
    Ok(found)
}
