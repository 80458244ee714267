//! `cargo xtask test`: everything, what fails fastest first.
//!
//! Every cargo call below names the same packages and asks for tests, so all of them share one set of features and
//! one build: a different selection would compile SQLite and the window a second time.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{run, ui};
use crate::display::Screen;
use crate::environment;
use crate::machine::{self, Purpose, node};
use crate::shell::{Call, cargo, npm};
use crate::stages::{Stage, Stages};

/// Everything but this program: its own tests ran first, and it must not be replaced while it runs.
const ALL: [&str; 3] = ["--workspace", "--exclude", "xtask"];

/// Runs every stage.
pub fn test() -> Result<()> {
    let linux = cfg!(target_os = "linux");
    let mut purposes = vec![Purpose::Window, Purpose::Tests, Purpose::Flows];
    if linux {
        purposes.push(Purpose::RealWindow);
    }
    machine::ready(&purposes)?;
    machine::mpxj::provide()?;

    let mut stages = Stages::begin();
    stages.stage("format", |stage| stage.run(cargo("fmt").args(["--all", "--check"])));
    stages.stage("tidy", |stage| stage.tests(runner().args(["-p", "xtask"])));
    stages.stage("interface: install", |_| {
        node::packages("ui")?;
        node::packages("tests/flows")
    });
    stages.stage("interface: types, lints, unit tests", |stage| {
        stage.run(npm(&flows_folder()).args(["run", "types"]))?;
        stage.tests(npm(&ui::folder()).args(["run", "check"]))
    });
    stages.stage("interface: build", |stage| {
        ui::build()?.map_or(Ok(()), |build| stage.run(build))?;
        stage.run(npm(&ui::folder()).args(["run", "build:host"]))
    });
    stages.stage("lints", |stage| {
        stage.run(cargo("clippy").args(["--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    stages.stage("build", |stage| stage.run(cargo("build").args(ALL).args(["--tests", "--bins"])));
    stages.stage("tests", rust_tests);
    stages.stage("the main job without a display", |_| run::from_command_line(None));
    stages.stage("flows in Chromium", |stage| stage.tests(flows()?));
    if !linux {
        stages.not_here("the real window", "this system's web view cannot be driven from outside");
    } else if has_nextest() {
        stages.stage("the real window", |stage| {
            on_a_screen(stage, runner().args(ALL).args(["-j", "1", "-E", WINDOW]))
        });
    } else {
        stages.not_here("the real window", "cargo test ran it with the other tests");
    }
    stages.end()
}

/// The window's tests, in nextest's words.
const WINDOW: &str = "package(tests-window)";

/// cargo-nextest where it is installed, otherwise cargo's own runner.
pub fn runner() -> Call {
    let runner = if has_nextest() {
        cargo("nextest").args(["run", "--no-fail-fast"])
    } else {
        cargo("test").args(["--no-fail-fast"])
    };
    // Where it was provided, a test that does not find it must not go on without it.
    let runner = if machine::mpxj::is_there() { runner.env("THROUGHLINE_MPXJ", "1") } else { runner };
    // The pairs of Word files stand beside the project where it is developed; without them those tests say so.
    let corpus = environment::root().join("../shared/redline-cases");
    if environment::is_set("REDLINE_CORPUS") || !corpus.is_dir() {
        runner
    } else {
        runner.env("REDLINE_CORPUS", corpus)
    }
}

fn has_nextest() -> bool {
    environment::find("cargo-nextest").is_some()
}

/// All Rust tests but the window's, which come last. cargo's own runner cannot tell them apart without building a
/// second time, so with it they all run on a screen.
fn rust_tests(stage: &mut Stage) -> Result<()> {
    if has_nextest() {
        stage.tests(runner().args(ALL).args(["-E", &format!("not {WINDOW}")]))
    } else if cfg!(target_os = "linux") {
        on_a_screen(stage, runner().args(ALL))
    } else {
        stage.tests(runner().args(ALL).args(["--exclude", "tests-window"]))
    }
}

/// Runs tests that open the application's window: on a screen and a bus of their own, with tauri-driver at hand.
fn on_a_screen(stage: &mut Stage, runner: Call) -> Result<()> {
    let tools = machine::tauri_driver()?;
    let screen = Screen::open()?;
    let runner = runner
        .env("PATH", environment::path_with(&tools))
        .env("THROUGHLINE_DESKTOP", environment::built("debug", "throughline-desktop"));
    stage.tests(screen.on(runner))
}

fn flows_folder() -> PathBuf {
    environment::root().join("tests/flows")
}

/// The flows start the test host themselves, from where cargo built it.
fn flows() -> Result<Call> {
    let chromium = machine::chromium().context("Chromium is not on the search path")?;
    Ok(npm(&flows_folder())
        .args(["test"])
        .env("CHROMIUM", chromium)
        .env("THROUGHLINE_HOST", environment::built("debug", "throughline-host")))
}
