//! Operations against a real plan file: one program for all of them, since each costs a link of SQLite and the journal.

mod adoption;
mod baselines;
mod coverage;
mod coverage_since;
mod decisions;
mod evidence;
mod gaps;
mod home;
mod impact;
mod import;
mod issues;
mod money;
mod outline;
mod outline_in_view;
mod parties;
mod parts;
mod records;
mod schedule;
mod works;
