//! Prepares the window's resources and permissions.

use std::path::Path;

fn main() {
    // Tauri embeds the built interface and refuses a missing folder. The crate must also compile, and its tests run,
    // before the interface was ever built, so an empty folder stands in; a window opened on it shows nothing.
    let interface = Path::new("../ui/dist");
    if !interface.join("index.html").exists() {
        println!("cargo::warning=ui/dist holds no index.html: build the interface before opening a window");
        if let Err(problem) = std::fs::create_dir_all(interface) {
            println!("cargo::warning=ui/dist could not be made: {problem}");
        }
    }
    tauri_build::build();
}
