//! Making the machine ready: on Debian and Ubuntu what is missing is installed, elsewhere it is named exactly.

mod debian;
mod driver;
mod elsewhere;
pub mod mpxj;
mod needs;
pub mod node;

use anyhow::Result;

pub use driver::tauri_driver;
pub use needs::{Purpose, chromium};

use crate::environment;

/// Installs, or names, whatever `purposes` need and this machine lacks.
///
/// # Errors
/// When something needed cannot be installed here; the error says what to install by hand.
pub fn ready(purposes: &[Purpose]) -> Result<()> {
    let needs = needs::of(purposes);
    if environment::find("apt-get").is_some() && environment::find("dpkg-query").is_some() {
        debian::install(&needs)
    } else {
        elsewhere::require(&needs)
    }
}
