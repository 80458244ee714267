//! What a work item or initiative costs in one year and case.

use crate::Operation;
use plan::states::MoneyCase;
use plan::{FiscalYearId, RecordId, Refusal, money};
use serde::Deserialize;

/// An expense of a record.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetAmount {
    /// The work item or initiative.
    pub subject: RecordId,
    /// The year; without one the amount is for the whole span.
    pub fiscal_year: Option<FiscalYearId>,
    /// The case.
    pub case: MoneyCase,
    /// The amount as typed, for example `1,250,000.50`; empty to clear it.
    pub amount: String,
}

/// Sets, changes or clears an expense.
pub fn amount_set(request: SetAmount) -> Operation<()> {
    Operation::new("amount_set", move |work| {
        let subject = store::query::common::record_ref(work.read(), request.subject)?;
        if !matches!(subject.kind.as_str(), "work_item" | "initiative") {
            return Err(Refusal::new("outline-not-a-row").into());
        }
        work.recorder.describe(subject.name);
        let year: store::Value = request.fiscal_year.into();
        let existing =
            work.read().rows_where("amount", "subject", &request.subject.into())?.into_iter().find(|row| {
                *row.get("fiscal_year") == year
                    && row.text("case_name") == request.case.word()
                    && row.text("flow") == "expense"
                    && row.get("category").is_null()
            });
        if request.amount.trim().is_empty() {
            if let Some(row) = existing {
                work.recorder.remove("amount", row.id)?;
            }
            return Ok(());
        }
        let minor = money::parse_minor(request.amount.trim())?;
        if minor < 0 {
            return Err(Refusal::new("amount-negative").into());
        }
        if let Some(row) = existing {
            work.recorder.set("amount", row.id, "minor", minor)?;
            work.recorder.set("record", row.id, "basis", "own")?;
            return Ok(());
        }
        let currency = work.read().setting("currency")?.unwrap_or_else(|| "USD".to_owned());
        work.create::<RecordId>(
            "amount",
            &[
                ("subject", request.subject.into()),
                ("fiscal_year", year),
                ("flow", "expense".into()),
                ("measure", "value".into()),
                ("case_name", request.case.word().into()),
                ("minor", minor.into()),
                ("currency", currency.into()),
            ],
        )?;
        Ok(())
    })
}
