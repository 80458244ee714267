//! The rules that SQL cannot hold, asked of every row. Operations keep them; a file from elsewhere may not.

use super::CheckReport;
use plan::{RecordId, date, label, lineage};
use std::collections::{BTreeMap, BTreeSet};
use store::{Damage, Reader, Row, StoreError};

pub(super) fn all(reader: Reader<'_>, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut rules = Rules { reader, report };
    rules.labels()?;
    rules.dates()?;
    rules.years()?;
    rules.trees()?;
    rules.steps()?;
    rules.drops()
}

struct Rules<'c, 'r> {
    reader: Reader<'c>,
    report: &'r mut CheckReport,
}

impl Rules<'_, '_> {
    fn ask(&mut self, holds: bool, place: impl FnOnce() -> String, detail: &str) {
        self.report.facts += 1;
        if !holds {
            let damage = Damage { check: "rule".into(), place: place(), detail: detail.into() };
            self.report.damage.push(damage);
        }
    }

    /// What a record is called in a finding: its kind and label.
    fn name(&self, id: RecordId) -> String {
        self.reader
            .row("record", id)
            .map_or_else(|_| id.to_string(), |row| format!("{} {}", row.text("kind"), row.text("label")))
    }

    /// A label begins with the letters of its kind.
    fn labels(&mut self) -> Result<(), StoreError> {
        for row in self.reader.rows("record")? {
            let (kind, text) = (row.text("kind"), row.text("label"));
            let letters = text.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
            let letters: String = letters.chars().take_while(char::is_ascii_alphabetic).collect();
            let holds = letters == label::prefix(&kind);
            self.ask(
                holds,
                || format!("{kind} {text}"),
                "the label does not begin with the letters of its kind",
            );
        }
        Ok(())
    }

    /// A date is in the calendar, in the precision that is known. Columns of dates end in `_on`.
    fn dates(&mut self) -> Result<(), StoreError> {
        for table in self.reader.tables()? {
            for row in self.reader.rows(&table)? {
                for (column, value) in row.cells().filter(|(column, _)| column.ends_with("_on")) {
                    if let Some(text) = value.text() {
                        let holds = date::is_known_date(text);
                        self.ask(
                            holds,
                            || format!("{table} {}", row.id),
                            &format!("{column} is no date: {text}"),
                        );
                    }
                }
            }
        }
        Ok(())
    }

    /// The last fiscal year of a plan or a work item does not lie before its first.
    fn years(&mut self) -> Result<(), StoreError> {
        let years: BTreeMap<RecordId, String> =
            self.reader.rows("fiscal_year")?.iter().map(|row| (row.id, row.text("starts_on"))).collect();
        for table in ["plan", "work_item"] {
            for row in self.reader.rows(table)? {
                let year = |column| row.id(column).and_then(|id| years.get(&id));
                if let (Some(first), Some(last)) = (year("first_year"), year("last_year")) {
                    let name = self.name(row.id);
                    self.ask(first <= last, || name, "its last fiscal year lies before its first");
                }
            }
        }
        Ok(())
    }

    /// Nothing stands below itself.
    fn trees(&mut self) -> Result<(), StoreError> {
        for (table, column) in
            [("party", "parent"), ("work_item", "parent"), ("plan", "supersedes"), ("plan", "implements")]
        {
            let above: BTreeMap<RecordId, RecordId> =
                self.reader.rows(table)?.iter().filter_map(|row| Some((row.id, row.id(column)?))).collect();
            // A row that was found to lead to the top need not be followed again.
            let mut leads_up: BTreeSet<RecordId> = BTreeSet::new();
            for start in above.keys() {
                let (mut way, mut at) = (BTreeSet::new(), Some(start));
                while let Some(id) = at.filter(|id| !leads_up.contains(id)) {
                    if !way.insert(*id) {
                        break;
                    }
                    at = above.get(id);
                }
                let holds = at.is_none_or(|id| leads_up.contains(id));
                if holds {
                    leads_up.extend(way);
                }
                let name = self.name(*start);
                self.ask(holds, || name, "stands below itself");
            }
        }
        Ok(())
    }

    /// An issue goes on to a later list, never to an earlier one or within its own.
    fn steps(&mut self) -> Result<(), StoreError> {
        let position = |id: RecordId| -> Result<i64, StoreError> {
            let list = self.reader.row("issue", id)?.id("issue_list");
            let row = list.map(|list| self.reader.row("issue_list", list)).transpose()?;
            Ok(row.and_then(|row| row.int("position")).unwrap_or_default())
        };
        let mut steps = Vec::new();
        for row in self.reader.rows("lineage")? {
            if let (Some(from), Some(to)) = (row.id("from_issue"), row.id("to_issue")) {
                steps.push((row.id, lineage::check_order(position(from)?, position(to)?).is_ok()));
            }
        }
        for (id, holds) in steps {
            let name = self.name(id);
            self.ask(holds, || name, "does not lead to a later list");
        }
        Ok(())
    }

    /// An issue that was dropped did not go on as well.
    fn drops(&mut self) -> Result<(), StoreError> {
        let steps = self.reader.rows("lineage")?;
        let goes_on: BTreeSet<_> =
            steps.iter().filter(|row| row.id("to_issue").is_some()).filter_map(from).collect();
        for row in steps.iter().filter(|row| row.text("relation") == "dropped") {
            let holds = from(row).is_none_or(|issue| !goes_on.contains(&issue));
            let name = self.name(row.id);
            self.ask(holds, || name, "drops an issue that was also carried on");
        }
        Ok(())
    }
}

fn from(row: &Row) -> Option<RecordId> {
    row.id("from_issue")
}
