//! Money: what the plan and its rows cost and get in one year and case.

use crate::{Operation, OperationError, Work};
use plan::states::{MoneyCase, MoneyFlow};
use plan::{FiscalYearId, RecordId, Refusal, money, text};
use serde::Deserialize;
use store::Value;

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
    let SetAmount { subject, fiscal_year, case, amount } = request;
    let cell = AmountCell {
        subject: Some(subject),
        flow: MoneyFlow::Expense,
        category: None,
        fiscal_year,
        case,
        amount,
    };
    Operation::new("amount_set", move |work| write(work, cell))
}

/// One amount of the plan's money.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AmountCell {
    /// The work item or initiative; none for the whole plan.
    pub subject: Option<RecordId>,
    /// Which way it flows.
    pub flow: MoneyFlow,
    /// Its category, in the words of the plan; none for all together.
    pub category: Option<String>,
    /// The year; without one the amount is for the whole span.
    pub fiscal_year: Option<FiscalYearId>,
    /// The case.
    pub case: MoneyCase,
    /// The amount as typed; empty to clear it.
    pub amount: String,
}

/// Amounts that are written together.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetAmounts {
    /// The amounts.
    pub cells: Vec<AmountCell>,
}

/// Sets, changes or clears several amounts in one step, as a block from a spreadsheet brings them: all or none.
pub fn amounts_set(request: SetAmounts) -> Operation<u32> {
    Operation::new("amounts_set", move |work| {
        let count = u32::try_from(request.cells.len()).unwrap_or(u32::MAX);
        for cell in request.cells {
            write(work, cell)?;
        }
        Ok(count)
    })
}

/// What an amount rests on.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoteAmount {
    /// The work item or initiative; none for the whole plan.
    pub subject: Option<RecordId>,
    /// Which way it flows.
    pub flow: MoneyFlow,
    /// Its category; none for all together.
    pub category: Option<String>,
    /// The year; without one the amount is for the whole span.
    pub fiscal_year: Option<FiscalYearId>,
    /// The case.
    pub case: MoneyCase,
    /// What it rests on, in words; empty for nothing.
    pub note: String,
}

/// Says what an amount rests on.
pub fn amount_note(request: NoteAmount) -> Operation<()> {
    Operation::new("amount_note", move |work| {
        let NoteAmount { subject, flow, category, fiscal_year, case, note } = request;
        let note = text::optional(&note)?;
        let cell = AmountCell { subject, flow, category, fiscal_year, case, amount: String::new() };
        let rows = standing(work, &cell)?;
        let row = rows.first().ok_or_else(|| Refusal::new("amount-not-there"))?;
        work.recorder.describe(store::query::common::record_ref(work.read(), row.id)?.name);
        work.recorder.set("record", row.id, "note", note)?;
        Ok(())
    })
}

/// The amounts that stand in one place.
fn standing(work: &Work<'_, '_>, cell: &AmountCell) -> Result<Vec<store::Row>, OperationError> {
    let year: Value = cell.fiscal_year.into();
    let rows = work.read().rows_where("amount", "subject", &cell.subject.into())?;
    let here = |row: &store::Row| {
        *row.get("fiscal_year") == year
            && row.text("case_name") == cell.case.word()
            && row.text("flow") == cell.flow.word()
            && row.text("measure") == "value"
            && row.get("category").text() == cell.category.as_deref()
    };
    Ok(rows.into_iter().filter(here).collect())
}

/// Writes one amount; also for what brings in many at once.
pub(crate) fn write(work: &mut Work<'_, '_>, cell: AmountCell) -> Result<(), OperationError> {
    if let Some(subject) = cell.subject {
        let subject = store::query::common::record_ref(work.read(), subject)?;
        if !matches!(subject.kind.as_str(), "work_item" | "initiative") {
            return Err(Refusal::new("outline-not-a-row").into());
        }
        work.recorder.describe(subject.name);
    } else {
        work.recorder.describe(cell.category.clone().unwrap_or_default());
    }
    let category = cell.category.as_deref().map(text::name).transpose()?;
    let cell = AmountCell { category: category.clone(), ..cell };
    let year: Value = cell.fiscal_year.into();
    let existing = standing(work, &cell)?;
    let typed = cell.amount.trim();
    if typed.is_empty() {
        for row in existing {
            work.recorder.remove("amount", row.id)?;
        }
        return Ok(());
    }
    let currency = store::query::calendar::currency(work.read())?;
    let minor = money::planned(money::parse_in(typed, &currency)?)?;
    let mut existing = existing.into_iter();
    if let Some(row) = existing.next() {
        // Amounts of one place that stand twice are shown as their sum, so the new one replaces them all.
        for other in existing {
            work.recorder.remove("amount", other.id)?;
        }
        if work.recorder.set("amount", row.id, "minor", minor)? {
            work.recorder.set("record", row.id, "basis", "own")?;
        }
        return Ok(());
    }
    work.create::<RecordId>(
        "amount",
        &[
            ("subject", cell.subject.into()),
            ("fiscal_year", year),
            ("flow", cell.flow.word().into()),
            ("measure", "value".into()),
            ("case_name", cell.case.word().into()),
            ("category", category.into()),
            ("minor", minor.into()),
            ("currency", currency.into()),
        ],
    )?;
    Ok(())
}
