//! Taking a plan to other programs and bringing in what they made.

use super::write::write;
use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::{find, out};
use ::plan::{IssueListId, Refusal};
use clap::ArgMatches;
use exchange::{project, registers, tables};
use operations::import::{ImportAction, ImportKind, ImportRow, ImportTable, import_preview, import_rows};
use operations::project::{project_import, project_preview};
use operations::{Clock, SystemClock};
use publish::{SheetFormat, sheet_file};
use serde_json::json;
use std::path::Path;
use store::{Reader, Sentence, StoreError};
use words::Words;

fn extension(file: &Path) -> String {
    file.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Writes a plan as a project file, a calendar, or a table of one kind of record, by the end of the file's name.
pub(super) fn export(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (plan, file) = (path(arguments, "plan"), path(arguments, "out"));
    let (bytes, count, left_out) = read(plan, |reader| {
        Ok::<_, Trouble>(match extension(file).as_str() {
            "xml" => {
                let made = publish::project_xml(reader, SystemClock.now())?;
                (made.text.into_bytes(), made.tasks, made.left_out)
            }
            "ics" => {
                let (text, count) = publish::calendar(reader, words, SystemClock.now())?;
                (text.into_bytes(), count, Vec::new())
            }
            end @ ("xlsx" | "csv") => {
                let format = if end == "csv" { SheetFormat::Csv } else { SheetFormat::Xlsx };
                let (kind, list) = rows_of(arguments, reader)?;
                let sheet = registers::sheet(reader, kind, list, words)?;
                let bytes = sheet_file(&sheet, format).map_err(|error| Trouble::Failed(error.to_string()))?;
                (bytes, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), Vec::new())
            }
            _ => return Err(Refusal::new("export-unknown").with("file", out::name(file)).into()),
        })
    })?;
    out::write(file, &bytes, &[plan])?;
    let (name, told) = (out::name(file), count.to_string());
    let mut said = vec![words.say("cli-exported", [("file", name.as_str()), ("count", &told)])];
    if !left_out.is_empty() {
        said.push(words.plain("project-left-out"));
    }
    said.extend(left_out.iter().map(|left| format!("     {}", sentence(left, words))));
    let told = json!({"file": file.to_string_lossy(), "count": count, "leftOut": left_out});
    Answer::good(said.join("\n"), &told)
}

/// The kind of record that a table holds, and the list that its issues are of.
fn rows_of(arguments: &ArgMatches, reader: Reader<'_>) -> Result<(ImportKind, Option<IssueListId>), Trouble> {
    let given = word(arguments, "kind").unwrap_or("work-item").replace('-', "_");
    let kind = ImportKind::ALL.into_iter().find(|kind| kind.table() == given).unwrap_or(ImportKind::WorkItem);
    let list = match kind {
        ImportKind::Issue => find::list(reader, word(arguments, "list"))??.as_ref().map(find::list_id),
        _ => None,
    };
    Ok((kind, list))
}

/// Brings in a project file or a table; with `--dry-run` it says what that would do.
pub(super) fn import(arguments: &ArgMatches, words: &'static Words) -> Result<Answer, Trouble> {
    let file = path(arguments, "file");
    let name = out::name(file);
    let bytes = std::fs::read(file).map_err(|error| StoreError::io(file, error))?;
    let dry = arguments.get_flag("dry-run");
    let plan = path(arguments, "plan");
    let say = |key: &str, added: u32, changed: u32, refused: u32| {
        let [added, changed, refused] = [added, changed, refused].map(|count| count.to_string());
        let args = [("file", name.as_str()), ("added", &added), ("changed", &changed), ("refused", &refused)];
        words.say(key, args)
    };
    if extension(file) == "xml" {
        let project = project::read(&name, &bytes)?;
        let told = read(plan, |reader| project_preview(reader, &project))?;
        let remarks: Vec<String> = told.remarks.iter().map(|remark| sentence(remark, words)).collect();
        if dry {
            let mut said = vec![say("cli-would-import", told.added, told.changed, told.refused)];
            said.extend(rows_in_words(&told.rows, words));
            said.extend(remarks);
            return Answer::good(said.join("\n"), &told);
        }
        let done = write(arguments, |_| Ok(project_import(project)))?;
        let mut said = vec![say("cli-imported", done.added, done.changed, 0)];
        said.extend(remarks);
        return Answer::good(said.join("\n"), &done);
    }
    let (table, unknown) = table(arguments, words, plan, &name, bytes)?;
    let left_out = (!unknown.is_empty())
        .then(|| words.say("cli-import-columns-left", [("columns", unknown.join(", ").as_str())]));
    if dry {
        let told = read(plan, |reader| import_preview(reader, &table))?;
        let mut said = vec![say("cli-would-import", told.added, told.changed, told.refused)];
        said.extend(rows_in_words(&told.rows, words));
        said.extend(left_out);
        return Answer::good(said.join("\n"), &told);
    }
    let done = write(arguments, |_| Ok(import_rows(table, arguments.get_flag("leave-out"))))?;
    let mut said = vec![say("cli-imported", done.added, done.changed, done.left_out)];
    said.extend(left_out);
    Answer::good(said.join("\n"), &done)
}

fn sentence(Sentence { key, args }: &Sentence, words: &Words) -> String {
    words.say(key, args.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// What each row would do, those that change nothing left out: which it is, and what it changes or why it cannot be read.
fn rows_in_words(rows: &[ImportRow], words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    for row in rows.iter().filter(|row| !matches!(row.action, ImportAction::Same | ImportAction::Other)) {
        let line = words.say("import-line", [("line", row.line.to_string().as_str())]);
        let action = match row.action {
            ImportAction::Add => "import-action-add",
            ImportAction::Refused => "import-action-refused",
            _ => "import-action-change",
        };
        let name = [row.label.as_deref().unwrap_or_default(), &row.name].join(" ");
        said.push(format!("{line}: {} ({})", name.trim(), words.plain(action)));
        said.extend(row.refusal.iter().map(|refusal| format!("     {}", words.refusal(refusal))));
        let changes = row.cells.iter().filter(|_| row.action == ImportAction::Change);
        said.extend(changes.map(|cell| {
            let nothing = || words.plain("baseline-nothing");
            let (old, new) = (cell.old.clone(), cell.new.clone());
            let (old, new) = (old.unwrap_or_else(nothing), new.unwrap_or_else(nothing));
            let term = words.plain(&format!("fact-{}", cell.field));
            format!(
                "     {}",
                words.say("baseline-cell", [("term", term.as_str()), ("old", &old), ("new", &new)])
            )
        }));
    }
    said
}

/// A table with its columns guessed from their heads, and the heads of those that are none of the kind's.
fn table(
    arguments: &ArgMatches,
    words: &Words,
    plan: &Path,
    name: &str,
    bytes: Vec<u8>,
) -> Result<(ImportTable, Vec<String>), Trouble> {
    let read_table = tables::read(name, bytes)?;
    let (kind, list) = read(plan, |reader| rows_of(arguments, reader))?;
    let columns = tables::guess(kind, &read_table.heads, words);
    let heads = read_table.heads.into_iter().zip(&columns);
    let unknown = heads.filter(|(head, column)| column.is_none() && !head.trim().is_empty());
    let unknown = unknown.map(|(head, _)| head).collect();
    let table = ImportTable { kind, list, columns, rows: read_table.rows, lines: read_table.lines };
    Ok((registers::in_codes(table, words), unknown))
}
