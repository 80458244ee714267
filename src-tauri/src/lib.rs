//! The shell: the window, the files that are handed to it, and the command surface. No rule of the business lives here.

mod autosave;
pub mod commands;
pub mod comparing;
pub mod desktop;
pub mod door;
pub mod environment;
pub mod fault;
pub mod leaving;
#[cfg(target_os = "linux")]
pub mod linux;
pub mod log;
pub mod notice;
pub mod offer;
pub mod opening;
pub mod ready;
pub mod rehearsal;
pub mod shell;
mod start;
pub mod surface;
mod written;

pub use start::{context, furnish, run};
