//! Who leads a work item and who supports it, as a table says it: parties by label, abbreviation or name.

use crate::outline::{Assign, assignment_set};
use crate::{OperationError, Work};
use plan::states::Role;
use plan::{RecordId, Refusal};
use std::collections::HashMap;
use store::{Reader, StoreError};

/// The parties that a row names for one part.
pub(super) struct Named {
    pub field: &'static str,
    pub role: Role,
    pub parties: Vec<RecordId>,
}

/// The parties of the plan as a table may call them, and the parts they have.
#[derive(Default)]
pub(super) struct Parties {
    called: HashMap<String, Vec<RecordId>>,
    /// What each is called in our own tables, and its label.
    names: HashMap<RecordId, (String, String)>,
    parts: HashMap<(RecordId, Role), Vec<RecordId>>,
}

impl Parties {
    /// Reads them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(reader: Reader<'_>) -> Result<Self, StoreError> {
        let labels = super::known::labels(reader, "party")?;
        let mut parties = Self::default();
        for row in reader.rows("party")? {
            let label = labels.get(&row.id).cloned().unwrap_or_default();
            let (name, short) = (row.text("name"), row.text("abbreviation"));
            for word in [&label, &name, &short] {
                let meant = parties.called.entry(word.to_lowercase()).or_default();
                if !word.is_empty() && !meant.contains(&row.id) {
                    meant.push(row.id);
                }
            }
            let called = if short.is_empty() { name } else { short };
            parties.names.insert(row.id, (called, label));
        }
        let mut parts = reader.rows("assignment")?;
        parts.sort_by_key(|row| (row.int("position"), row.id));
        for row in parts {
            let (Some(subject), Some(role), Some(party)) =
                (row.id("subject"), row.word::<Role>("role"), row.id("party"))
            else {
                continue;
            };
            parties.parts.entry((subject, role)).or_default().push(party);
        }
        Ok(parties)
    }

    /// The parties that a cell names for a part. What our own tables say of the record means those who have it, even
    /// where several go by that word.
    ///
    /// # Errors
    /// Refuses a name that no party has, and one that several have.
    pub fn meant(&self, record: Option<RecordId>, role: Role, cell: &str) -> Result<Vec<RecordId>, Refusal> {
        let held = self.of(record, role);
        if self.said(held).as_deref() == Some(cell.trim()) {
            return Ok(held.to_vec());
        }
        self.find(cell)
    }

    /// The parties that a cell names, apart by commas or semicolons.
    ///
    /// # Errors
    /// Refuses a name that no party has, and one that several have.
    fn find(&self, cell: &str) -> Result<Vec<RecordId>, Refusal> {
        super::read::sound(cell)?;
        let mut found: Vec<RecordId> = Vec::new();
        for group in cell.split([';', '\n']) {
            let parts: Vec<&str> = group.split(',').collect();
            let mut from = 0;
            while from < parts.len() {
                // A name may hold a comma itself, so the longest one that somebody has is meant.
                let meant = (from + 1..=parts.len()).rev().find_map(|to| {
                    let ids = self.called.get(&parts[from..to].join(",").trim().to_lowercase())?;
                    (!ids.is_empty()).then_some((to, ids.as_slice()))
                });
                let words = parts[from].trim();
                match meant {
                    Some((to, [id])) => {
                        if !found.contains(id) {
                            found.push(*id);
                        }
                        from = to;
                    }
                    Some((to, ids)) => return Err(self.ambiguous(&parts[from..to].join(","), ids)),
                    None if words.is_empty() => from += 1,
                    None => return Err(Refusal::new("import-party-unknown").with("value", words)),
                }
            }
        }
        Ok(found)
    }

    fn ambiguous(&self, value: &str, ids: &[RecordId]) -> Refusal {
        let labels: Vec<&str> =
            ids.iter().filter_map(|id| self.names.get(id)).map(|(_, label)| label.as_str()).collect();
        Refusal::new("import-party-ambiguous").with("value", value.trim()).with("labels", labels.join(", "))
    }

    /// Who has a part in a record now, in order.
    pub fn of(&self, record: Option<RecordId>, role: Role) -> &[RecordId] {
        record.and_then(|record| self.parts.get(&(record, role))).map_or(&[], Vec::as_slice)
    }

    /// Parties in words, as our own tables call them; nothing where there are none.
    pub fn said(&self, parties: &[RecordId]) -> Option<String> {
        let names: Vec<&str> =
            parties.iter().filter_map(|id| self.names.get(id)).map(|(name, _)| name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// Who has a part in a record, in words.
    pub fn of_record(&self, record: RecordId, role: Role) -> String {
        self.said(self.of(Some(record), role)).unwrap_or_default()
    }

    /// Gives the parts to whom a row names, and says whether that changed anything.
    pub fn assign(
        &mut self,
        work: &mut Work<'_, '_>,
        record: RecordId,
        named: Vec<Named>,
    ) -> Result<bool, OperationError> {
        let mut changed = false;
        for Named { role, parties, .. } in named {
            if self.of(Some(record), role) == parties {
                continue;
            }
            let ids = parties.iter().copied().map(Into::into).collect();
            let assign = Assign { subject: record, role, parties: ids, state: None, stated_on: None };
            (assignment_set(assign).run)(work)?;
            self.parts.insert((record, role), parties);
            changed = true;
        }
        Ok(changed)
    }
}
