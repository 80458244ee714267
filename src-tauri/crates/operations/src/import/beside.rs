//! What a row says beside the record's own row: who owns it, what became of it, what it rests on, how it is known.

use super::known::Known;
use super::read::{said, same_text, yes_or_no};
use super::said as stands;
use super::{Beside, ImportTable, WORDS};
use crate::gaps::state_needs;
use crate::records::{ISSUE_STATES, owners_now, set_cell, set_sources, sources_now};
use crate::{OperationError, Work};
use plan::states::{Basis, GapState};
use plan::{RecordId, Refusal};
use store::Reader;

/// A field that gets another value.
pub(super) struct Change {
    pub field: Beside,
    /// What is written: a code, ids with semicolons between them, a text.
    pub typed: String,
    /// What stands there, in words.
    pub old: Option<String>,
    /// What is to stand there, in words.
    pub new: Option<String>,
}

/// The reason or evidence that a row gives.
pub(super) fn words<'r>(table: &ImportTable, row: &'r [String]) -> &'r str {
    table.cell(row, WORDS).unwrap_or_default().trim()
}

/// What a row changes beside the record's own row. Of a record that is not there yet everything that it says.
///
/// # Errors
/// Refuses what cannot be read, and a state or a basis without the evidence or the reason that it asks for.
pub(super) fn changes(
    reader: Reader<'_>,
    known: &Known,
    table: &ImportTable,
    row: &[String],
    record: Option<RecordId>,
) -> Result<Vec<Change>, OperationError> {
    let mut changes = Vec::new();
    for field in table.kind.beside() {
        let Some(text) = table.cell(row, field.field()) else { continue };
        let text = said(text)?.unwrap_or_default();
        let there = Ids::of(reader, table, *field, record)?;
        let (typed, new) = match read(known, *field, &text, &there)? {
            Some(read) => read,
            None => continue,
        };
        let old = match record {
            Some(id) => stands::beside(reader, *field, id)?,
            None => fresh(*field).to_owned(),
        };
        let is_same = match field {
            Beside::Owner | Beside::Sources => there.are(&typed),
            _ => same_text(&old, &typed),
        };
        if !is_same {
            let shown = |text: String| Some(text.replace('_', " ")).filter(|text| !text.is_empty());
            changes.push(Change { field: *field, typed, old: shown(old), new: shown(new) });
        }
    }
    allowed(reader, &changes, words(table, row), record)?;
    Ok(changes)
}

/// What a record has beside its row when it was made just now.
const fn fresh(field: Beside) -> &'static str {
    match field {
        Beside::State => "open",
        Beside::Basis => "own",
        Beside::Verified => "no",
        _ => "",
    }
}

/// The owners or the sources that stand there.
struct Ids(Vec<RecordId>);

impl Ids {
    fn of(
        reader: Reader<'_>,
        table: &ImportTable,
        field: Beside,
        record: Option<RecordId>,
    ) -> Result<Self, OperationError> {
        Ok(Self(match (field, record) {
            (Beside::Owner, Some(id)) => owners_now(reader, table.kind.table(), id)?,
            (Beside::Sources, Some(id)) => sources_now(reader, id)?,
            _ => Vec::new(),
        }))
    }

    /// Whether they are the same, in whatever order.
    fn are(&self, typed: &str) -> bool {
        let mut given: Vec<_> = typed.split(';').filter(|id| !id.is_empty()).map(str::to_owned).collect();
        let mut own: Vec<_> = self.0.iter().map(ToString::to_string).collect();
        given.sort();
        own.sort();
        given == own
    }
}

/// What a cell means, as it is written and as it is shown; nothing where an empty cell says nothing.
fn read(
    known: &Known,
    field: Beside,
    text: &str,
    there: &Ids,
) -> Result<Option<(String, String)>, OperationError> {
    let unreadable = || OperationError::from(Refusal::new("import-cell-unreadable").with("value", text));
    let word = text.to_lowercase().replace([' ', '-'], "_");
    let as_word =
        |is_known: bool| if is_known { Ok(Some((word.clone(), word.clone()))) } else { Err(unreadable()) };
    let is_empty = text.is_empty();
    match field {
        Beside::Basis | Beside::State | Beside::Verified if is_empty => Ok(None),
        Beside::Basis => as_word(word.parse::<Basis>().is_ok()),
        Beside::State => as_word(word.parse::<GapState>().is_ok()),
        Beside::IssueStatus => as_word(is_empty || ISSUE_STATES.contains(&word.as_str())),
        Beside::Verified => {
            let said = if yes_or_no(text).ok_or_else(unreadable)? { "yes" } else { "no" };
            Ok(Some((said.to_owned(), said.to_owned())))
        }
        Beside::Note => Ok(Some((text.to_owned(), text.to_owned()))),
        Beside::Owner => {
            let ids = listed(text, &[';'], |name| {
                let owner = there.0.iter().find_map(|id| {
                    known.parties.find(name, Some(*id)).ok().flatten().filter(|found| found == id)
                });
                let found = match owner {
                    Some(id) => Some(id),
                    None => known.parties.find(name, None)?,
                };
                found.ok_or_else(|| Refusal::new("party-unknown").with("name", name))
            })?;
            Ok(Some((ids, text.to_owned())))
        }
        Beside::Sources => {
            let ids = listed(text, &[';', ','], |name| {
                let found = known.sources.find(name, None)?;
                found.ok_or_else(|| Refusal::new("import-source-unknown").with("value", name))
            })?;
            Ok(Some((ids, text.to_owned())))
        }
    }
}

/// The ids of the records that a text lists, each once.
fn listed(
    text: &str,
    between: &[char],
    find: impl Fn(&str) -> Result<RecordId, Refusal>,
) -> Result<String, Refusal> {
    let mut ids: Vec<String> = Vec::new();
    for name in text.split(between).map(str::trim).filter(|name| !name.is_empty()) {
        let id = find(name)?.to_string();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids.join(";"))
}

/// Whether the changes give the evidence, the reason and the source that they ask for. What is noted beside a gap in the
/// same row is the evidence for its state.
fn allowed(
    reader: Reader<'_>,
    changes: &[Change],
    words: &str,
    record: Option<RecordId>,
) -> Result<(), OperationError> {
    let of = |field: Beside| changes.iter().find(|change| change.field == field);
    if let Some(state) = of(Beside::State).and_then(|change| change.typed.parse::<GapState>().ok()) {
        let has_words = !words.is_empty() || of(Beside::Note).is_some_and(|note| !note.typed.is_empty());
        let has_work = match record {
            Some(id) => !reader.rows_where("work_item_gap", "gap", &id.into())?.is_empty(),
            None => false,
        };
        if let Some(code) = state_needs(state, has_words, has_work) {
            return Err(Refusal::new(code).into());
        }
    }
    let basis = of(Beside::Basis);
    if record.is_some() && words.is_empty() && (basis.is_some() || of(Beside::Verified).is_some()) {
        return Err(Refusal::new("basis-reason-needed").into());
    }
    if basis.is_some_and(|basis| basis.typed == Basis::Sourced.word()) {
        let cites = match (of(Beside::Sources), record) {
            (Some(sources), _) => !sources.typed.is_empty(),
            (None, Some(id)) => !sources_now(reader, id)?.is_empty(),
            (None, None) => false,
        };
        if !cites {
            return Err(Refusal::new("import-source-needed").into());
        }
    }
    Ok(())
}

/// Writes what a row changes beside the record's own row.
pub(super) fn write(
    work: &mut Work<'_, '_>,
    kind: &str,
    record: RecordId,
    is_new: bool,
    changes: &[Change],
    words: &str,
) -> Result<(), OperationError> {
    let note = changes.iter().find(|change| change.field == Beside::Note).map(|change| change.typed.as_str());
    let evidence = if words.is_empty() { note.unwrap_or_default() } else { words };
    // What a record rests on comes before how it is known, because what is sourced must have a source; a note comes
    // after the state, whose evidence is noted too.
    for change in changes {
        let field = change.field.field();
        match change.field {
            Beside::Sources => set_sources(work, record, &change.typed)?,
            Beside::Basis if is_new => {
                work.recorder.set("record", record, "basis", change.typed.as_str())?;
            }
            Beside::Verified if is_new => {
                work.recorder.set("record", record, "verified", change.typed == "yes")?;
            }
            // What was said of the state of an issue has a column of its own.
            Beside::IssueStatus => {
                set_cell(work, kind, record, field, &change.typed, "")?;
            }
            Beside::State => {
                set_cell(work, kind, record, field, &change.typed, evidence)?;
            }
            _ => {
                set_cell(work, kind, record, field, &change.typed, words)?;
            }
        }
    }
    Ok(())
}
