//! `cargo xtask check`: what a developer runs every few minutes.

use std::fs;

use anyhow::Result;

use super::{test, ui};
use crate::environment;
use crate::machine::{self, Purpose, node};
use crate::shell::{call, cargo, npm};
use crate::stages::Stages;

/// The rooms that are always checked; they compile in seconds.
const ROOMS: [&str; 10] =
    ["plan", "words", "store", "operations", "redline", "publish", "exchange", "testkit", "cli", "xtask"];

/// Rooms that stand on Tauri: checked when a file of theirs changed.
const WINDOW_ROOMS: [(&str, &str); 3] =
    [("src-tauri/src/", "throughline-app"), ("tests/host/", "tests-host"), ("tests/window/", "tests-window")];

/// Format, lints, types and unit tests.
pub fn check() -> Result<()> {
    let changed = changed_files();
    let window: Vec<&str> = WINDOW_ROOMS
        .iter()
        .filter(|(path, _)| changed.iter().any(|file| file.starts_with(path)))
        .map(|room| room.1)
        .collect();
    machine::ready(&[Purpose::Tests])?;
    if !window.is_empty() {
        machine::ready(&[Purpose::Window])?;
        // The window embeds what stands here when it is compiled; for lints an empty page is enough.
        fs::create_dir_all(ui::folder().join("dist"))?;
    }
    node::packages("ui")?;

    let mut stages = Stages::begin();
    stages.stage("format", |stage| stage.run(cargo("fmt").args(["--all", "--check"])));
    stages.stage("interface", |stage| stage.tests(npm(&ui::folder()).args(["run", "check"])));
    let rooms = || ROOMS.iter().chain(&window).flat_map(|room| ["-p", room]);
    stages.stage("lints", |stage| {
        stage.run(cargo("clippy").args(rooms()).args(["--all-targets", "--", "-D", "warnings"]))
    });
    stages.stage("unit tests", |stage| stage.tests(test::runner().args(rooms()).args(["--lib", "--bins"])));
    stages.end()
}

/// Files changed since the last commit, new ones included. With no git to ask, nothing counts as changed.
fn changed_files() -> Vec<String> {
    if environment::find("git").is_none() {
        return Vec::new();
    }
    let asked =
        call("git").args(["status", "--porcelain", "--untracked-files=all", "--no-renames"]).capture();
    match asked {
        Ok(ended) if ended.ok => paths(&ended.text),
        _ => Vec::new(),
    }
}

/// The paths of `git status --porcelain`: two letters, a space, the path.
fn paths(status: &str) -> Vec<String> {
    status.lines().filter_map(|line| line.get(3..)).map(|path| path.trim_matches('"').to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::paths;

    #[test]
    fn changed_and_new_files_are_both_seen() {
        assert_eq!(
            paths(" M src-tauri/src/lib.rs\n?? tests/host/a.rs\n"),
            ["src-tauri/src/lib.rs", "tests/host/a.rs"]
        );
    }
}
