//! What the screens, the command line and the documents read: one file per area, each query beside the type it
//! returns.

pub mod baselines;
pub mod calendar;
pub mod comments;
pub mod common;
pub mod coverage;
pub mod decisions;
pub mod documents;
mod former;
pub mod glossary;
pub mod history;
pub mod home;
pub mod impact;
pub mod issues;
pub mod money;
pub mod outline;
pub mod parties;
pub mod parts;
pub mod progress;
pub mod records;
pub mod search;
pub mod timeline;
