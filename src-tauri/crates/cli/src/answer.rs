//! What a command answers: words for a person, JSON for a program; or why it did not do what it was asked.

use operations::OperationError;
use plan::Refusal;
use publish::ExportError;
use redline::Unproven;
use serde_json::{Value as Json, json};
use store::StoreError;
use words::Words;

/// An answer.
pub struct Answer {
    /// For a person.
    pub text: String,
    /// For a program.
    pub json: Json,
    /// Whether all is well; a check that found damage is not.
    pub good: bool,
}

impl Answer {
    /// An answer when all is well.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    pub fn good(text: impl Into<String>, value: &impl serde::Serialize) -> Result<Self, Trouble> {
        Ok(Self { text: text.into(), json: to_json(value)?, good: true })
    }
}

/// A value as JSON.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn to_json(value: &impl serde::Serialize) -> Result<Json, Trouble> {
    serde_json::to_value(value).map_err(|error| Trouble::Failed(error.to_string()))
}

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum Trouble {
    /// A rule said no, or a file is not what it should be. What to do is said.
    Refused(Refusal),
    /// Something is broken; the words are technical.
    Failed(String),
}

impl Trouble {
    /// The sentence for a person.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Refused(refusal) => words.refusal(refusal),
            Self::Failed(detail) => words.say("cli-failed", [("detail", detail.as_str())]),
        }
    }

    /// The same for a program.
    pub fn json(&self, sentence: &str) -> Json {
        match self {
            Self::Refused(refusal) => {
                json!({"error": {"kind": "refused", "code": refusal.code, "args": refusal.args, "sentence": sentence}})
            }
            Self::Failed(detail) => {
                json!({"error": {"kind": "failed", "detail": detail, "sentence": sentence}})
            }
        }
    }

    /// What the program ends with.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Refused(_) => 1,
            Self::Failed(_) => 3,
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        error.sentence().map_or_else(|| Self::Failed(error.to_string()), Self::Refused)
    }
}

impl From<OperationError> for Trouble {
    fn from(error: OperationError) -> Self {
        match error {
            OperationError::Refused(refusal) => Self::Refused(refusal),
            OperationError::Store(error) => error.into(),
        }
    }
}

impl From<ExportError> for Trouble {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => error.into(),
            ExportError::NoText => Refusal::new("version-without-text").into(),
            ExportError::Unproven(error) => error.into(),
            ExportError::Write(error) => Self::Failed(error.to_string()),
        }
    }
}

impl From<Unproven> for Trouble {
    fn from(error: Unproven) -> Self {
        match error {
            Unproven::Differs { place, .. } => Refusal::new("redline-unproven").with("place", place).into(),
            Unproven::Unreadable(error) => Self::Failed(error.to_string()),
        }
    }
}
