//! `cargo xtask test`: everything, what fails fastest first.
//!
//! Every cargo call below names the same packages and asks for tests, so all of them share one set of features and
//! one build: a different selection would compile SQLite and the window a second time.

use std::fs;

use anyhow::{Context, Result, bail};

use super::{run, ui};
use crate::display::Screen;
use crate::environment;
use crate::machine::{self, Purpose, node};
use crate::shell::{Call, cargo, npm};
use crate::stages::Stages;

/// Everything but this program: its own tests ran first, and it must not be replaced while it runs.
const ALL: [&str; 3] = ["--workspace", "--exclude", "xtask"];

/// Runs every stage.
pub fn test() -> Result<()> {
    machine::ready(&[Purpose::Window, Purpose::Tests, Purpose::Flows])?;
    if cfg!(target_os = "linux") {
        machine::ready(&[Purpose::RealWindow])?;
    }
    let mut stages = Stages::begin();
    stages.stage("format", |stage| stage.run(cargo("fmt").args(["--all", "--check"])));
    stages.stage("tidy", |stage| stage.tests(runner().args(["-p", "xtask"])));
    stages.stage("interface: install", |_| {
        node::packages("ui")?;
        node::packages("tests/flows")
    });
    stages.stage("interface: types, lints, unit tests", |stage| {
        stage.tests(npm(&ui::folder()).args(["run", "check"]))
    });
    stages.stage("interface: build", |stage| match ui::build()? {
        Some(build) => stage.run(build),
        None => Ok(()),
    });
    stages.stage("lints", |stage| {
        stage.run(cargo("clippy").args(["--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    stages.stage("build", |stage| stage.run(cargo("build").args(ALL).args(["--tests", "--bins"])));
    stages.stage("bindings are current", |_| bindings());
    stages.stage("tests", |stage| stage.tests(except_window(runner().args(ALL))));
    stages.stage("the main job without a display", |_| run::from_command_line(None));
    stages.stage("flows in Chromium", |stage| stage.tests(flows()?));
    if cfg!(target_os = "linux") {
        stages.stage("the real window", |stage| {
            let screen = Screen::open()?;
            stage.tests(real_window(&screen)?)
        });
    } else {
        stages.not_here("the real window", "this system's web view cannot be driven from outside");
    }
    stages.end()
}

/// cargo-nextest where it is installed, otherwise cargo's own runner.
pub fn runner() -> Call {
    if has_nextest() {
        cargo("nextest").args(["run", "--no-fail-fast"])
    } else {
        cargo("test").args(["--no-fail-fast"])
    }
}

fn has_nextest() -> bool {
    environment::find("cargo-nextest").is_some()
}

/// The window's tests need a display and come last.
fn except_window(call: Call) -> Call {
    if has_nextest() {
        call.args(["-E", "not package(tests-window)"])
    } else {
        call.args(["--", "--skip", "window_"])
    }
}

/// The generated TypeScript must be what the command surface generates today.
fn bindings() -> Result<()> {
    let committed = environment::root().join("ui/src/backend/bindings.ts");
    let before =
        fs::read_to_string(&committed).with_context(|| format!("{} is not there", committed.display()))?;
    crate::shell::call(environment::built("debug", "export-bindings")).quiet()?;
    let after = fs::read_to_string(&committed)?;
    if before != after {
        bail!("ui/src/backend/bindings.ts was out of date. It is current now: commit it");
    }
    Ok(())
}

fn flows() -> Result<Call> {
    let chromium = machine::chromium().context("Chromium is not on the search path")?;
    Ok(npm(&environment::root().join("tests/flows"))
        .args(["test"])
        .env("CHROMIUM", chromium)
        .env("THROUGHLINE_HOST", environment::built("debug", "throughline-host")))
}

fn real_window(screen: &Screen) -> Result<Call> {
    let tools = machine::tauri_driver()?;
    Ok(screen
        .on(runner())
        .args(ALL)
        .env("PATH", environment::path_with(&tools))
        .env("THROUGHLINE_DESKTOP", environment::built("debug", "throughline-desktop")))
}
