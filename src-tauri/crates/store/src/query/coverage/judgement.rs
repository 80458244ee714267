//! One judgement with everything it says of itself.

use super::freshness::Freshness;
use super::{Marks, basis_of, is_draft, marks_of, value_of};
use crate::query::common::{RecordRef, SourceRef, record_ref, sources_of};
use crate::query::history::CellChange;
use crate::{Reader, Row, StoreError};
use plan::CoverageId;
use plan::states::{Basis, Confidence, CoverageValue};
use serde::Serialize;

/// How one field is known.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldMark {
    /// The field: `value`, `rationale`, `missing`, `confidence`, `assessed_on`.
    pub field: String,
    /// How it is known.
    pub basis: Basis,
}

/// A judgement and what it rests on.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct JudgementDetail {
    /// The judgement's id.
    pub id: CoverageId,
    /// Its record.
    pub record: RecordRef,
    /// The value.
    pub value: CoverageValue,
    /// Why.
    pub rationale: Option<String>,
    /// What the work leaves open.
    pub missing: Option<String>,
    /// How sure the assessor is.
    pub confidence: Option<Confidence>,
    /// Who judged.
    pub assessor: Option<String>,
    /// When, in the precision known.
    pub assessed_on: Option<String>,
    /// Whether the work was judged as a draft or a plan.
    pub work_is_draft: bool,
    /// Whether the work or the issue changed after the judgement.
    pub stale: bool,
    /// What of the work or the issue says something else since, each with what it said when it was judged.
    pub changed: Vec<CellChange>,
    /// How each of its fields is known.
    pub marks: Vec<FieldMark>,
    /// The sources it rests on.
    pub sources: Vec<SourceRef>,
    /// A note.
    pub note: Option<String>,
}

/// The fields of a judgement that may be known in different ways.
const FIELDS: [&str; 5] = ["value", "rationale", "missing", "confidence", "assessed_on"];

/// Reads judgements one after another.
pub(super) struct Judgements<'r> {
    reader: Reader<'r>,
    marks: Marks,
    freshness: Freshness<'r>,
}

impl<'r> Judgements<'r> {
    pub(super) fn read(reader: Reader<'r>) -> Result<Self, StoreError> {
        Ok(Self { reader, marks: marks_of(reader, "coverage")?, freshness: Freshness::read(reader)? })
    }

    /// Whether the work or the issue of a judgement changed after it.
    pub(super) fn is_stale(&mut self, row: &Row) -> Result<bool, StoreError> {
        self.freshness.is_stale(row)
    }

    /// Everything about the judgement of one row of `coverage`; `in_force` is its work's, when it has one.
    pub(super) fn detail(
        &mut self,
        row: &Row,
        in_force: Option<bool>,
    ) -> Result<JudgementDetail, StoreError> {
        let head = self.reader.row("record", row.id)?;
        let whole = head.word("basis").unwrap_or(Basis::Own);
        let words = |column: &str| row.get(column).text().map(str::to_owned);
        let value = value_of(Some(row));
        let stale = value != CoverageValue::NotAssessed && self.freshness.is_stale(row)?;
        Ok(JudgementDetail {
            id: row.id.into(),
            record: record_ref(self.reader, row.id)?,
            value,
            rationale: words("rationale"),
            missing: words("missing"),
            confidence: row.word("confidence"),
            assessor: words("assessor"),
            assessed_on: words("assessed_on"),
            work_is_draft: is_draft(row, in_force),
            stale,
            changed: if stale { self.freshness.changes(row)? } else { Vec::new() },
            marks: FIELDS
                .iter()
                .map(|field| FieldMark {
                    field: (*field).to_owned(),
                    basis: basis_of(&self.marks, row.id, field, whole),
                })
                .collect(),
            sources: sources_of(self.reader, row.id)?,
            note: head.get("note").text().map(str::to_owned),
        })
    }
}
