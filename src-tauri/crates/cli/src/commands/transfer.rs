//! Taking a plan to other programs and bringing in what they made.

use super::write::write;
use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::{find, out};
use ::plan::{IssueListId, Refusal};
use clap::ArgMatches;
use exchange::{project, registers, tables};
use operations::import::{ImportKind, ImportTable, import_preview, import_rows};
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
    for Sentence { key, args } in &left_out {
        let args = args.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        said.push(format!("     {}", words.say(key, args)));
    }
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
        if dry {
            let told = read(plan, |reader| project_preview(reader, &project))?;
            return Answer::good(say("cli-would-import", told.added, told.changed, told.refused), &told);
        }
        let done = write(arguments, |_| Ok(project_import(project)))?;
        return Answer::good(say("cli-imported", done.added, done.changed, 0), &done);
    }
    let table = table(arguments, words, plan, &name, bytes)?;
    if dry {
        let told = read(plan, |reader| import_preview(reader, &table))?;
        return Answer::good(say("cli-would-import", told.added, told.changed, told.refused), &told);
    }
    let done = write(arguments, |_| Ok(import_rows(table, arguments.get_flag("leave-out"))))?;
    Answer::good(say("cli-imported", done.added, done.changed, done.left_out), &done)
}

/// A table with its columns guessed from their heads.
fn table(
    arguments: &ArgMatches,
    words: &Words,
    plan: &Path,
    name: &str,
    bytes: Vec<u8>,
) -> Result<ImportTable, Trouble> {
    let read_table = tables::read(name, bytes)?;
    let (kind, list) = read(plan, |reader| rows_of(arguments, reader))?;
    let columns = tables::guess(kind, &read_table.heads, words);
    Ok(registers::in_codes(
        ImportTable { kind, list, columns, rows: read_table.rows, lines: read_table.lines },
        words,
    ))
}
