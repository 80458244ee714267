//! Terms of the glossary.

use crate::Operation;
use plan::{RecordId, Refusal, text};
use serde::Deserialize;

/// A term to explain.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateTerm {
    /// The term, as it stands in texts.
    pub term: String,
    /// What it means.
    pub definition: String,
}

/// Adds a term to the glossary; it is explained wherever it stands in a name from then on.
pub fn term_create(request: CreateTerm) -> Operation<RecordId> {
    Operation::new("term_create", move |work| {
        let term = text::name(&request.term)?;
        let definition = text::optional(&request.definition)?.ok_or_else(|| Refusal::new("text-needed"))?;
        if !work.read().rows_where("term", "term", &term.as_str().into())?.is_empty() {
            return Err(Refusal::new("term-there-already").with("term", term).into());
        }
        work.recorder.describe(term.as_str());
        let columns = [("term", term.into()), ("definition", definition.into())];
        Ok(work.create::<RecordId>("term", &columns)?.0)
    })
}
