//! Deleting a row.

use crate::Operation;
use plan::{RecordId, Refusal};
use serde::Deserialize;

/// A row to delete.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DeleteRow {
    /// The row.
    pub id: RecordId,
    /// Why it goes; kept in the history.
    pub reason: String,
}

/// Deletes a row. Work items below another one move up to its place; an objective or initiative must be empty first,
/// so that nobody deletes a branch they did not look at.
pub fn outline_delete(request: DeleteRow) -> Operation<()> {
    Operation::new("outline_delete", move |work| {
        let here = store::query::common::record_ref(work.read(), request.id)?;
        work.recorder.describe(here.name.as_str());
        if let Some(reason) = plan::text::optional(&request.reason)? {
            work.recorder.because(reason);
        }
        let below: &[(&str, &str)] = match here.kind.as_str() {
            "objective" => &[("goal", "objective"), ("initiative", "objective")],
            "initiative" => &[("work_item", "initiative")],
            "service_group" => &[("activity", "service_group")],
            "activity" => &[("work_item", "activity")],
            "goal" | "work_item" => &[],
            _ => return Err(Refusal::new("outline-not-a-row").into()),
        };
        for (table, column) in below {
            let count = work.read().rows_where(table, column, &request.id.into())?.len();
            if count > 0 {
                return Err(Refusal::new("outline-not-empty")
                    .with("name", here.name)
                    .with("count", count.to_string())
                    .into());
            }
        }
        if here.kind == "work_item" {
            let above = work.read().row("work_item", request.id)?.id("parent");
            for child in work.read().rows_where("work_item", "parent", &request.id.into())? {
                work.recorder.set("work_item", child.id, "parent", above)?;
            }
        }
        // A risk belongs to one thing and goes with it.
        for column in ["goal", "work_item"] {
            for risk in work.read().rows_where("risk", column, &request.id.into())? {
                work.recorder.remove("risk", risk.id)?;
            }
        }
        work.recorder.remove("record", request.id)?;
        Ok(())
    })
}
