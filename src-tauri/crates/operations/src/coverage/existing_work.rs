//! Adding existing work to the columns of the matrix, and correcting what is said of it.

use super::{follow, known_date, own_fields};
use crate::records::set_parties;
use crate::{Operation, OperationError, Work};
use plan::states::{AssignmentState, Role};
use plan::{ExistingWorkId, PartyId, RecordId, Refusal, text};
use serde::{Deserialize, Serialize};
use store::Value;

/// What is said of an existing work. An empty text clears the field.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkWords {
    /// Its title.
    pub title: String,
    /// What kind of work it is, for example `framework`.
    pub kind: String,
    /// Where it stands, for example `in_progress`.
    pub status: String,
    /// Whether it is more than a draft or a plan.
    pub in_force: bool,
    /// Its phase, in the words of its owner.
    pub phase: String,
    /// How much of it is done, in per cent.
    pub percent_complete: Option<u32>,
    /// The day on which it stands so, in the precision known.
    pub percent_as_of: Option<String>,
    /// When it is expected to be complete, in the precision known.
    pub expected_on: Option<String>,
    /// The title under which it is published.
    pub link_title: String,
    /// The bodies that own it, in order.
    pub owners: Vec<PartyId>,
}

/// A new existing work.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateExistingWork {
    /// What is said of it.
    pub words: WorkWords,
}

/// New words for an existing work.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EditExistingWork {
    /// The work.
    pub work: ExistingWorkId,
    /// What is said of it from now on.
    pub words: WorkWords,
}

/// The work that was added.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExistingWorkAdded {
    /// Its id.
    pub id: ExistingWorkId,
    /// The label it was given.
    pub label: String,
}

/// Adds an existing work.
pub fn existing_work_create(request: CreateExistingWork) -> Operation<ExistingWorkAdded> {
    Operation::new("existing_work_create", move |work| {
        let columns = columns(&request.words)?;
        check_title(work, &request.words.title, None)?;
        work.recorder.describe(text::name(&request.words.title)?);
        let (id, label) = work.create::<ExistingWorkId>("existing_work", &columns)?;
        follow(work, id.into(), None)?;
        set_parties(work, id.into(), Role::Owns, AssignmentState::Accepted, &request.words.owners)?;
        Ok(ExistingWorkAdded { id, label })
    })
}

/// Corrects an existing work. Its judgements are marked as older than the work from then on.
pub fn existing_work_edit(request: EditExistingWork) -> Operation<()> {
    Operation::new("existing_work_edit", move |work| {
        let row = work.read().row("existing_work", request.work.into())?;
        let columns = columns(&request.words)?;
        check_title(work, &request.words.title, Some(row.id))?;
        work.recorder.describe(row.text("title"));
        let mut changed = Vec::new();
        for (column, value) in columns {
            if work.recorder.set("existing_work", row.id, column, value)? {
                changed.push(column);
            }
        }
        own_fields(work, row.id, &changed)?;
        follow(work, row.id, Some(&row))?;
        set_parties(work, row.id, Role::Owns, AssignmentState::Accepted, &request.words.owners)
    })
}

fn columns(words: &WorkWords) -> Result<Vec<(&'static str, Value)>, OperationError> {
    let percent = match words.percent_complete {
        Some(percent) if percent > 100 => return Err(Refusal::new("percent-out-of-range").into()),
        percent => percent,
    };
    Ok(vec![
        ("title", text::name(&words.title)?.into()),
        ("kind", text::name(&words.kind).map_err(|_| Refusal::new("existing-work-kind-needed"))?.into()),
        (
            "status",
            text::name(&words.status).map_err(|_| Refusal::new("existing-work-status-needed"))?.into(),
        ),
        ("in_force", words.in_force.into()),
        ("phase", text::optional(&words.phase)?.into()),
        ("percent_complete", percent.into()),
        ("percent_as_of", known_date(words.percent_as_of.as_deref())?.into()),
        ("expected_on", known_date(words.expected_on.as_deref())?.into()),
        ("link_title", text::optional(&words.link_title)?.into()),
    ])
}

/// Two columns of the same name could not be told apart.
fn check_title(work: &Work<'_, '_>, title: &str, own: Option<RecordId>) -> Result<(), OperationError> {
    let title = text::name(title)?;
    let same = work.read().rows_where("existing_work", "title", &title.as_str().into())?;
    if same.iter().any(|row| Some(row.id) != own) {
        return Err(Refusal::new("existing-work-title-taken").with("title", title).into());
    }
    Ok(())
}
