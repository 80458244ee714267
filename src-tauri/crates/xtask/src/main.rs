//! The project's own commands: `cargo xtask run | test | check | bench | package`.
//!
//! Each command makes the machine ready first (see [`machine`]), so no step of building, testing or packaging is a
//! manual one. It depends on almost nothing, because everybody waits for it to compile.

mod display;
mod environment;
mod machine;
mod shell;
mod stages;
mod tally;
mod tasks;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [FILE]   open Throughline on the sample plan, or on FILE
cargo xtask test         everything that must hold before a change lands
cargo xtask check        what to run every few minutes: format, lints, types, unit tests
cargo xtask bench        speed, as ratios to a floor measured in the same run
cargo xtask package      deb and rpm packages in target/release/bundle";

fn main() -> ExitCode {
    let words = environment::arguments();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => tasks::run::run(None),
        ["run", file] => tasks::run::run(Some(file)),
        ["test"] => tasks::test::test(),
        ["check"] => tasks::check::check(),
        ["bench"] => tasks::bench::bench(),
        ["package"] => tasks::package::package(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason:#}");
            ExitCode::FAILURE
        }
    }
}
