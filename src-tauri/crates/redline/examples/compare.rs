//! Compares Word files: `compare BEFORE AFTER OUT`, or `compare LIST` with one such line (tab separated) for each pair.

use std::process::ExitCode;
use std::time::Instant;

use redline::files::{Choices, compare};

fn one(before: &str, after: &str, out: &str) -> Result<String, Box<dyn std::error::Error>> {
    let (old, new) = (std::fs::read(before)?, std::fs::read(after)?);
    let start = Instant::now();
    let redline = compare(&old, &new, &Choices::default())?;
    let time = start.elapsed();
    std::fs::write(out, &redline.bytes)?;
    let report = &redline.report;
    let inexact: Vec<_> =
        redline.proof.levels.all().into_iter().filter(|(_, level)| !level.is_exact()).collect();
    Ok(format!(
        "{:.1} ms, {} revisions, {:?} {inexact:?}",
        time.as_secs_f64() * 1e3,
        report.revisions,
        report.not_tracked
    ))
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let pairs: Vec<Vec<String>> = match arguments.as_slice() {
        [list] => std::fs::read_to_string(list)
            .unwrap_or_default()
            .lines()
            .map(|line| line.split('\t').map(str::to_owned).collect())
            .collect(),
        pair => vec![pair.to_vec()],
    };
    let mut code = ExitCode::SUCCESS;
    for pair in pairs {
        let [before, after, out] = pair.as_slice() else {
            eprintln!("compare BEFORE AFTER OUT");
            return ExitCode::FAILURE;
        };
        match one(before, after, out) {
            Ok(line) => println!("{out}: {line}"),
            Err(error) => {
                println!("{out}: {error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}
