//! Whether a plan file can be trusted: it is saved whole or not at all, what is damaged is seen, what was done can be
//! undone, and what was acknowledged survives.

mod actions;
mod backups;
mod bad_input;
mod compare;
mod damage;
mod desk;
mod draw;
mod faults;
mod issue_actions;
mod merge;
mod merging;
mod party_actions;
mod plan_actions;
mod power;
mod promises;
mod ranking_actions;
mod record_actions;
mod recovery;
mod register_actions;
mod roll;
mod roll_ups;
mod rules;
mod sample;
mod undo;
mod work_actions;
mod works;
