//! What the plan holds already, found as a table may name it: by id, by label, by name.

use super::names::Names;
use super::parties::Parties;
use super::{Beside, ID, ImportKind, ImportTable, LABEL};
use crate::OperationError;
use crate::outline::Horizon;
use plan::{RecordId, Refusal};
use std::collections::HashMap;
use store::{Reader, Row, StoreError};

/// The code of a row that is about a record of another kind.
pub(super) const OTHER: &str = "import-row-of-another-kind";

/// The records a table may be about or refer to.
pub(super) struct Known {
    pub rows: HashMap<RecordId, Row>,
    pub labels: HashMap<RecordId, String>,
    names: Names,
    pairs: HashMap<(RecordId, Option<RecordId>), RecordId>,
    pub issues: Names,
    pub works: Names,
    pub parties: Names,
    /// Who has which part in a work item.
    pub roles: Parties,
    pub sources: Names,
    /// The years that the days of work items lie in.
    pub horizon: Horizon,
}

impl Known {
    /// Reads what a table may be about.
    ///
    /// # Errors
    /// Refuses a table without a column that names its rows, and issues without a list to join.
    pub fn read(reader: Reader<'_>, table: &ImportTable) -> Result<Self, OperationError> {
        let named = table.kind.named();
        if !table.columns.iter().flatten().any(|field| field == named) {
            return Err(Refusal::new("import-no-name-column").with("field", named).into());
        }
        if table.kind == ImportKind::Issue && table.list.is_none() {
            return Err(Refusal::new("import-no-list").into());
        }
        let mut known = Self {
            rows: HashMap::new(),
            labels: labels(reader, table.kind.table())?,
            names: Names::default(),
            pairs: HashMap::new(),
            issues: Names::default(),
            works: Names::default(),
            parties: Names::default(),
            roles: Parties::default(),
            sources: Names::default(),
            horizon: Horizon::read(reader)?,
        };
        if table.kind == ImportKind::WorkItem {
            known.roles = Parties::read(reader)?;
        }
        for row in reader.rows(table.kind.table())? {
            if table.kind == ImportKind::Issue && row.id("issue_list").map(Into::into) != table.list {
                continue;
            }
            known.names.learn(row.id, known.labels.get(&row.id).map_or("", String::as_str));
            known.names.learn_name(row.id, &row.text(named));
            known.learn(row);
        }
        if matches!(table.kind, ImportKind::Assessment | ImportKind::Gap) {
            let meant: Option<RecordId> = table.list.map(Into::into);
            known.issues =
                names(reader, "issue", &["name"], |row| meant.is_none() || row.id("issue_list") == meant)?;
            known.works = names(reader, "existing_work", &["title"], |_| true)?;
        }
        if table.kind == ImportKind::Party || table.kind.beside().contains(&Beside::Owner) {
            known.parties = names(reader, "party", &["name", "abbreviation"], |_| true)?;
        }
        if table.kind.beside().contains(&Beside::Sources) {
            known.sources = names(reader, "source", &["title"], |_| true)?;
        }
        Ok(known)
    }

    /// A record that was there, or that was made or changed since.
    pub fn learn(&mut self, row: Row) {
        if let Some(issue) = row.id("issue") {
            self.pairs.insert((issue, row.id("existing_work")), row.id);
        }
        self.rows.insert(row.id, row);
    }

    /// A record that was made or changed by an earlier row of the table: a name that it brings twice means one record.
    pub fn learn_anew(&mut self, kind: ImportKind, row: Row, label: String) {
        let fields: &[&str] = if kind == ImportKind::Party { &["name", "abbreviation"] } else { &[] };
        let kinds = [(&mut self.names, &[kind.named()][..]), (&mut self.parties, fields)];
        for (names, fields) in kinds.into_iter().filter(|_| kind != ImportKind::Assessment) {
            names.forget_names(row.id);
            names.learn(row.id, &label);
            for field in fields {
                names.learn_name(row.id, &row.text(field));
            }
        }
        self.labels.insert(row.id, label);
        self.learn(row);
    }

    /// The record that a row is about, by its id, its label, or a label before its name; the name comes back without
    /// that label. Nothing where none of them says one.
    ///
    /// # Errors
    /// Refuses an id or a label that the plan does not have, and with [`OTHER`] the id of a record of another kind.
    pub fn named(
        &self,
        reader: Reader<'_>,
        table: &ImportTable,
        row: &[String],
        name: &str,
    ) -> Result<(Option<RecordId>, String), OperationError> {
        let cell = |field| table.cell(row, field).map(str::trim).filter(|text| !text.is_empty());
        let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
        let before = self.names.labelled(first);
        // A column that names something else than the record itself keeps its words whole, and so does a name that really
        // begins with its label.
        let is_called = |id| self.rows.get(&id).is_some_and(|row| row.text(table.kind.named()) == name);
        let names_itself = table.kind != ImportKind::Assessment;
        let plain = |record| match before {
            Some(id) if record == Some(id) && names_itself && !is_called(id) => rest.trim().to_owned(),
            _ => name.to_owned(),
        };
        if let Some(text) = cell(ID) {
            let unknown = || Refusal::new("import-id-unknown").with("value", text);
            let id: RecordId = text.parse().map_err(|_| unknown())?;
            if self.rows.contains_key(&id) {
                return Ok((Some(id), plain(Some(id))));
            }
            let is_there = !reader.rows_where("record", "id", &id.into())?.is_empty();
            return Err(if is_there { Refusal::new(OTHER) } else { unknown() }.into());
        }
        if let Some(label) = cell(LABEL) {
            let found = self.names.labelled(label);
            let id = found.ok_or_else(|| Refusal::new("label-unknown").with("label", label))?;
            return Ok((Some(id), plain(Some(id))));
        }
        if table.kind == ImportKind::Assessment {
            return Ok((None, name.to_owned()));
        }
        let name = plain(before);
        let record = match before {
            Some(id) => Some(id),
            None => self.names.named(&name)?,
        };
        Ok((record, name))
    }

    /// The judgement of one work for one issue.
    pub fn judgement(&self, issue: RecordId, work: Option<RecordId>) -> Option<RecordId> {
        self.pairs.get(&(issue, work)).copied()
    }
}

pub(super) fn labels(reader: Reader<'_>, kind: &str) -> Result<HashMap<RecordId, String>, StoreError> {
    let heads = reader.rows_where("record", "kind", &kind.into())?;
    Ok(heads.into_iter().map(|head| (head.id, head.text("label"))).collect())
}

/// Every record of a kind by its label, and those that are meant by their names.
fn names(
    reader: Reader<'_>,
    kind: &str,
    fields: &[&str],
    is_meant: impl Fn(&Row) -> bool,
) -> Result<Names, StoreError> {
    let labels = labels(reader, kind)?;
    let mut names = Names::default();
    for row in reader.rows(kind)? {
        names.learn(row.id, labels.get(&row.id).map_or("", String::as_str));
        for field in fields {
            let name = row.text(field);
            if is_meant(&row) {
                names.learn_name(row.id, &name);
            } else {
                names.learn_calling(row.id, &name);
            }
        }
    }
    Ok(names)
}
