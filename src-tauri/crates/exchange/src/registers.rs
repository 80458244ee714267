//! Registers as tables: what every record of a kind says, in the words people read, and those words as codes again.

use operations::import::{ImportKind, ImportTable, WORDS, cells_of};
use plan::IssueListId;
use publish::{Sheet, SheetColumn};
use store::{Reader, StoreError};
use words::Words;

/// The prefix under which the codes of a field have their words; nothing for a field without codes.
fn prefix(kind: ImportKind, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        (_, "basis") => "table-basis-",
        (ImportKind::Gap, "state") => "gap-state-",
        (ImportKind::Gap, "severity") => "coverage-severity-",
        (ImportKind::Issue, "status") => "issues-status-",
        (ImportKind::ExistingWork, "kind") => "work-kind-",
        (ImportKind::ExistingWork | ImportKind::WorkItem, "status") => "work-status-",
        (ImportKind::Party, "kind") => "party-kind-",
        (ImportKind::Assessment, "confidence") => "coverage-confidence-",
        (ImportKind::Assessment, "value") => "coverage-value-",
        _ => return None,
    })
}

/// A table whose cells say codes where they said the words for them. What is neither stays as it is, to be refused or
/// taken as somebody's own word.
#[must_use]
pub fn in_codes(mut table: ImportTable, words: &Words) -> ImportTable {
    for (at, field) in table.columns.iter().enumerate() {
        let Some(prefix) = field.as_deref().and_then(|field| prefix(table.kind, field)) else { continue };
        let known: Vec<_> = words.under(prefix).map(|(code, word)| (code, word.to_lowercase())).collect();
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(at)) {
            let said = cell.trim().to_lowercase();
            if let Some((code, _)) = known.iter().find(|(_, word)| *word == said) {
                (*code).clone_into(cell);
            }
        }
    }
    table
}

/// Every record of a kind with all that a table of them may bring back; issues are those of one list.
///
/// # Errors
/// When the file cannot be read.
pub fn sheet(
    reader: Reader<'_>,
    kind: ImportKind,
    list: Option<IssueListId>,
    words: &Words,
) -> Result<Sheet, StoreError> {
    let mut records = Vec::new();
    for row in reader.rows(kind.table())? {
        if kind == ImportKind::Issue && row.id("issue_list").map(Into::into) != list {
            continue;
        }
        records.push((reader.row("record", row.id)?.text("label"), row.id));
    }
    records.sort_by(|a, b| (a.0.len(), &a.0).cmp(&(b.0.len(), &b.0)));
    let mut rows = Vec::new();
    for (_, id) in &records {
        let cells = cells_of(reader, kind, *id)?;
        rows.push(cells.into_iter().map(|(field, cell)| in_words(kind, field, cell, words)).collect());
    }
    let fields = kind.columns().into_iter().filter(|field| *field != WORDS);
    let head = |field: &str| SheetColumn { head: words.plain(&format!("fact-{field}")), is_number: false };
    Ok(Sheet {
        title: words.plain(&format!("kinds-{}", kind.table())),
        columns: fields.map(head).collect(),
        rows,
        ids: records.iter().map(|(_, id)| id.to_string()).collect(),
    })
}

fn in_words(kind: ImportKind, field: &str, cell: String, words: &Words) -> String {
    let Some(prefix) = prefix(kind, field) else { return cell };
    let key = format!("{prefix}{cell}");
    if words.knows(&key) { words.plain(&key) } else { cell.replace('_', " ") }
}
