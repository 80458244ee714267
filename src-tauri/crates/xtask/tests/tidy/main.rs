//! What holds for the project as a whole and no compiler sees: who may depend on whom, what stays out of which room.
//! Each test names every breach with its file and line, so that one run is enough to mend them all.

mod breaches;
mod interface;
mod locales;
mod manifests;
mod migrations;
mod network;
mod purity;
mod sources;
mod words;
