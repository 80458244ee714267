//! The command surface of the application on Tauri's mock runtime, behind HTTP on this computer only. A browser that
//! shows the interface talks to the same commands, the same desk and the same files as the window does.

mod door;
mod feed;
mod files;
mod host;
mod http;
mod server;

pub use host::Host;
pub use server::serve;
