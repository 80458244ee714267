//! tauri-driver, which stands between a WebDriver client and the application's window.

use std::path::PathBuf;

use anyhow::Result;

use crate::environment;
use crate::shell::cargo;

/// 3.0 is an alpha for Tauri 3.
const VERSION: &str = "2.1.0";

/// Installs tauri-driver into the target folder, unless it is there, and gives the folder it stands in.
pub fn tauri_driver() -> Result<PathBuf> {
    let tools = environment::target().join("tools");
    let listed = std::fs::read_to_string(tools.join(".crates.toml")).unwrap_or_default();
    let folder = tools.join("bin");
    if listed.contains(&format!("tauri-driver {VERSION}")) && folder.join("tauri-driver").is_file() {
        return Ok(folder);
    }
    println!("Installing tauri-driver {VERSION}");
    let place = tools.join("build");
    cargo("install")
        .args(["tauri-driver", "--version", VERSION, "--locked", "--root"])
        .args([&tools])
        .env("CARGO_TARGET_DIR", &place)
        .quiet()?;
    // Only the program is kept: what it was built from is several times its size.
    let _ = std::fs::remove_dir_all(place);
    Ok(folder)
}
