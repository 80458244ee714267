//! Writing the rows of a table: all of them in one change.

use super::known::Known;
use super::preview::{Met, Planned, is_other, planned};
use super::{ImportKind, ImportTable, judgement};
use crate::coverage::own_fields;
use crate::issues::add_issue;
use crate::outline::last_place;
use crate::{Operation, OperationError, Work};
use plan::{RecordId, Refusal};
use serde::Serialize;

/// What came of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// How many records were made.
    pub added: u32,
    /// How many got other values.
    pub changed: u32,
    /// How many rows could not be read and were left out.
    pub left_out: u32,
}

/// Writes the rows of a table in one step. A table that was read before changes nothing. Rows that cannot be read are
/// left out when the person said so; otherwise nothing is written and the first of them is named.
pub fn import_rows(table: ImportTable, leave_out: bool) -> Operation<ImportDone> {
    Operation::new("import_rows", move |work| {
        let mut done = ImportDone::default();
        let mut known = Known::read(work.read(), &table)?;
        let mut met = Met::default();
        for (line, row) in (1_u32..).zip(&table.rows) {
            let row_planned = planned(work.read(), &table, &known, row);
            match row_planned.and_then(|planned| met.once(&table, row, planned)) {
                Ok(planned) => write(work, &table, &mut known, planned, &mut done)?,
                Err(OperationError::Refused(refusal)) if is_other(&refusal) => {}
                Err(OperationError::Refused(_)) if leave_out => done.left_out += 1,
                Err(OperationError::Refused(refusal)) => return Err(at_line(refusal, line).into()),
                Err(error) => return Err(error),
            }
        }
        work.recorder.describe((done.added + done.changed).to_string());
        Ok(done)
    })
}

fn at_line(refusal: Refusal, line: u32) -> Refusal {
    Refusal::new("import-row-refused").with("line", line.to_string()).with("code", refusal.code)
}

fn write(
    work: &mut Work<'_, '_>,
    table: &ImportTable,
    known: &mut Known,
    mut planned: Planned,
    done: &mut ImportDone,
) -> Result<(), OperationError> {
    let kind = table.kind.table();
    if planned.says_nothing {
        return Ok(());
    }
    let roles = std::mem::take(&mut planned.roles);
    let Some(record) = planned.record else {
        let name = planned.name.clone();
        let id = add(work, table, planned)?;
        known.parties.assign(work, id, roles)?;
        known.learn(work.read().row(kind, id)?);
        if table.kind != ImportKind::Assessment {
            known.learn_name(&name, id);
        }
        done.added += 1;
        return Ok(());
    };
    let mut written = Vec::new();
    for (field, value) in planned.values.clone() {
        if work.recorder.set(kind, record, field, value)? {
            written.push(field);
        }
    }
    if table.kind == ImportKind::Assessment && written.contains(&"value") {
        for (field, value) in judgement::rest(work, &planned.values)? {
            work.recorder.set(kind, record, field, value)?;
        }
    }
    own_fields(work, record, &written)?;
    known.learn(work.read().row(kind, record)?);
    if table.kind != ImportKind::Assessment {
        known.learn_name(&planned.name, record);
    }
    let assigned = known.parties.assign(work, record, roles)?;
    done.changed += u32::from(assigned || !written.is_empty());
    Ok(())
}

fn add(work: &mut Work<'_, '_>, table: &ImportTable, planned: Planned) -> Result<RecordId, OperationError> {
    let mut columns = planned.values;
    match table.kind {
        ImportKind::Issue => {
            let list = table.list.ok_or_else(|| Refusal::new("import-no-list"))?;
            columns.retain(|(field, _)| *field != "name");
            Ok(add_issue(work, list, planned.name, &columns)?.0.into())
        }
        ImportKind::WorkItem => {
            columns.push(("position", last_place(work, "work_item", None)?.into()));
            Ok(work.create::<RecordId>("work_item", &columns)?.0)
        }
        ImportKind::Assessment => {
            columns.extend(judgement::rest(work, &columns)?);
            columns.retain(|(_, value)| !value.is_null());
            Ok(work.create::<RecordId>("coverage", &columns)?.0)
        }
        ImportKind::ExistingWork | ImportKind::Party | ImportKind::Gap | ImportKind::Source => {
            Ok(work.create::<RecordId>(table.kind.table(), &columns)?.0)
        }
    }
}
