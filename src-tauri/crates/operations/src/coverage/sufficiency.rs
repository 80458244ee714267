//! Judging that several partial judgements together suffice for an issue. Letters are never added up: a person says
//! so, with the reason.

use super::{assessor, own_fields};
use crate::Operation;
use plan::states::CoverageValue;
use plan::{IssueId, RecordId, Refusal, text};
use serde::Deserialize;
use store::Value;

/// Whether the partial judgements of an issue suffice.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct JudgeSufficiency {
    /// The issue.
    pub issue: IssueId,
    /// Whether they suffice; no takes an earlier yes back.
    pub suffices: bool,
    /// Why; needed for a yes, and kept as the reason of the change for a no.
    pub rationale: String,
}

/// Says that the partial judgements of an issue suffice, or no longer do.
pub fn sufficiency_judge(request: JudgeSufficiency) -> Operation<()> {
    Operation::new("sufficiency_judge", move |work| {
        let issue = work.read().row("issue", request.issue.into())?;
        work.recorder.describe(issue.text("name"));
        let rationale = text::optional(&request.rationale)?;
        let found = work.read().rows_where("sufficiency", "issue", &request.issue.into())?.pop();
        if !request.suffices {
            if let Some(row) = found {
                work.recorder.because(rationale.unwrap_or_default());
                work.recorder.remove("sufficiency", row.id)?;
            }
            return Ok(());
        }
        let Some(rationale) = rationale else {
            return Err(Refusal::new("sufficiency-rationale-needed").into());
        };
        let judgements = work.read().rows_where("coverage", "issue", &request.issue.into())?;
        if !judgements.iter().any(|row| row.text("value") == CoverageValue::PartlyCovers.word()) {
            return Err(Refusal::new("sufficiency-nothing-partial").with("issue", issue.text("name")).into());
        }
        let columns: [(&str, Value); 3] = [
            ("rationale", rationale.into()),
            ("assessor", assessor(work)),
            ("assessed_on", work.clock.today().into()),
        ];
        match found {
            Some(row) => {
                for (column, value) in columns {
                    if work.recorder.set("sufficiency", row.id, column, value)? {
                        own_fields(work, row.id, &[column])?;
                    }
                }
            }
            None => {
                let mut all = vec![("issue", Value::from(request.issue))];
                all.extend(columns);
                work.create::<RecordId>("sufficiency", &all)?;
            }
        }
        Ok(())
    })
}
