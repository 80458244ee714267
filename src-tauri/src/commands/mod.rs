//! The commands, one room per area. Each is thin: it guards, calls one operation or one query, and answers.

pub mod application;
pub mod baselines;
pub mod combine;
pub mod compare;
pub mod coverage;
pub mod decisions;
pub mod desk;
pub mod documents;
pub mod evidence;
pub mod gaps;
pub mod history;
pub mod issues;
pub mod merging;
pub mod outline;
pub mod parties;
pub mod places;
pub mod progress;
pub mod projects;
pub mod records;
pub mod reports;
pub mod schedule;
pub mod tables;
