//! What the plan holds already, found as a table may name it: by id, by label, by name.

use super::parties::Parties;
use super::{ID, ImportKind, ImportTable, LABEL};
use crate::OperationError;
use plan::{RecordId, Refusal};
use std::collections::HashMap;
use store::{Reader, Row, StoreError};

/// The code of a row that is about a record of another kind.
pub(super) const OTHER: &str = "import-row-of-another-kind";

/// Records by what they are called.
#[derive(Default)]
pub(super) struct Names {
    by_label: HashMap<String, RecordId>,
    by_name: HashMap<String, RecordId>,
}

impl Names {
    fn learn(&mut self, id: RecordId, label: &str, name: &str) {
        self.by_label.insert(label.to_lowercase(), id);
        self.by_name.insert(name.to_lowercase(), id);
    }

    /// The record that a text names: a label, a label before a name as in our own exports, or a name.
    pub fn find(&self, text: &str) -> Option<RecordId> {
        let lower = text.to_lowercase();
        let first = lower.split_once(' ').map_or(lower.as_str(), |(first, _)| first);
        self.by_label.get(first).or_else(|| self.by_name.get(&lower)).copied()
    }
}

/// The records a table may be about or refer to.
pub(super) struct Known {
    pub rows: HashMap<RecordId, Row>,
    pub labels: HashMap<RecordId, String>,
    names: Names,
    pairs: HashMap<(RecordId, Option<RecordId>), RecordId>,
    pub issues: Names,
    pub works: Names,
    pub parties: Parties,
}

impl Known {
    /// Reads what a table may be about.
    ///
    /// # Errors
    /// Refuses a table without a column that names its rows, and issues without a list to join.
    pub fn read(reader: Reader<'_>, table: &ImportTable) -> Result<Self, OperationError> {
        let named = table.kind.named();
        if !table.columns.iter().flatten().any(|field| field == named) {
            return Err(Refusal::new("import-no-name-column").into());
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
            parties: Parties::default(),
        };
        if table.kind == ImportKind::WorkItem {
            known.parties = Parties::read(reader)?;
        }
        for row in reader.rows(table.kind.table())? {
            if table.kind == ImportKind::Issue && row.id("issue_list").map(Into::into) != table.list {
                continue;
            }
            let label = known.labels.get(&row.id).cloned().unwrap_or_default();
            known.names.learn(row.id, &label, &row.text(named));
            known.learn(row);
        }
        if matches!(table.kind, ImportKind::Assessment | ImportKind::Gap) {
            let issues = labels(reader, "issue")?;
            for row in reader.rows("issue")? {
                let label = issues.get(&row.id).map_or("", String::as_str);
                let is_meant = table.list.is_none() || row.id("issue_list").map(Into::into) == table.list;
                known.issues.learn(
                    row.id,
                    label,
                    if is_meant { row.text("name") } else { String::new() }.as_str(),
                );
            }
            let works = labels(reader, "existing_work")?;
            for row in reader.rows("existing_work")? {
                let label = works.get(&row.id).map_or("", String::as_str);
                known.works.learn(row.id, label, &row.text("title"));
            }
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

    /// A name that the table brings twice means one record.
    pub fn learn_name(&mut self, name: &str, id: RecordId) {
        self.names.by_name.insert(name.to_lowercase(), id);
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
        let before = self.names.by_label.get(&first.to_lowercase()).copied();
        // A column that names something else than the record itself keeps its words whole.
        let plain = |record| match before {
            Some(id) if record == Some(id) && table.kind != ImportKind::Assessment => rest.trim().to_owned(),
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
            let found = self.names.by_label.get(&label.to_lowercase()).copied();
            let id = found.ok_or_else(|| Refusal::new("label-unknown").with("label", label))?;
            return Ok((Some(id), plain(Some(id))));
        }
        if table.kind == ImportKind::Assessment {
            return Ok((None, name.to_owned()));
        }
        let name = plain(before);
        Ok((before.or_else(|| self.names.by_name.get(&name.to_lowercase()).copied()), name))
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
