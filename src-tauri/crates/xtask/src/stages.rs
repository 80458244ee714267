//! A run in stages: stops at the first that fails, and always ends with a table of what ran and how long it took.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::shell::{Call, Ended};
use crate::tally::{Tally, count};

/// How a stage ended.
enum End {
    Passed,
    Failed,
    /// This system cannot do it; the sentence says why.
    NotHere(&'static str),
}

/// The stages of one run, in the order they ran.
pub struct Stages {
    began: Instant,
    done: Vec<(&'static str, Duration, End, Tally)>,
    failed: bool,
}

/// What a stage does: runs programs through this, which keeps the counts.
#[derive(Default)]
pub struct Stage {
    tally: Tally,
}

impl Stage {
    /// Runs a program with its output shown and counts the tests it reports.
    pub fn run(&mut self, call: Call) -> Result<()> {
        let Ended { ok, text } = call.tee()?;
        self.tally = self.tally + count(&text);
        if !ok {
            bail!("it did not end well");
        }
        Ok(())
    }

    /// Runs a test runner: also an error when it reports no test at all, since silence proves nothing.
    pub fn tests(&mut self, call: Call) -> Result<()> {
        let before = self.tally.passed;
        self.run(call)?;
        if self.tally.passed == before {
            bail!("it ran no test");
        }
        Ok(())
    }
}

impl Stages {
    /// Starts the clock.
    pub fn begin() -> Self {
        Self { began: Instant::now(), done: Vec::new(), failed: false }
    }

    /// Runs a stage, unless an earlier one failed.
    pub fn stage(&mut self, name: &'static str, work: impl FnOnce(&mut Stage) -> Result<()>) {
        if self.failed {
            return;
        }
        println!("\n== {name}");
        let start = Instant::now();
        let mut stage = Stage::default();
        let end = match work(&mut stage) {
            Ok(()) => End::Passed,
            Err(reason) => {
                eprintln!("{name}: {reason:#}");
                self.failed = true;
                End::Failed
            }
        };
        self.done.push((name, start.elapsed(), end, stage.tally));
    }

    /// Notes a stage that this system cannot run.
    pub fn not_here(&mut self, name: &'static str, why: &'static str) {
        if !self.failed {
            self.done.push((name, Duration::ZERO, End::NotHere(why), Tally::default()));
        }
    }

    /// Prints the table and the closing line; an error when a stage failed.
    pub fn end(self) -> Result<()> {
        println!("\n{:<38} {:>9} {:>8}", "stage", "time", "tests");
        for (name, time, end, tally) in &self.done {
            let tests = if *tally == Tally::default() { String::new() } else { tally.passed.to_string() };
            let word = match end {
                End::Passed => String::new(),
                End::Failed => "  FAILED".to_owned(),
                End::NotHere(why) => format!("  not run: {why}"),
            };
            println!("{name:<38} {:>9} {tests:>8}{word}", clock(*time));
        }
        println!("{:<38} {:>9}", "all", clock(self.began.elapsed()));
        let total: Tally = self.done.iter().map(|(.., tally)| *tally).sum();
        println!("\nTests: {} passed, {} failed", total.passed, total.failed);
        match self.done.iter().find(|(_, _, end, _)| matches!(end, End::Failed)) {
            Some((name, ..)) => bail!("stopped at: {name}"),
            None => Ok(()),
        }
    }
}

/// Minutes and seconds.
fn clock(time: Duration) -> String {
    let tenths = time.as_millis() / 100;
    let (minutes, seconds, tenth) = (tenths / 600, tenths / 10 % 60, tenths % 10);
    if minutes > 0 { format!("{minutes}m {seconds:02}s") } else { format!("{seconds}.{tenth}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_at_a_glance() {
        assert_eq!(clock(Duration::from_millis(1_240)), "1.2s");
        assert_eq!(clock(Duration::from_secs(605)), "10m 05s");
    }

    #[test]
    fn nothing_runs_after_a_stage_failed() {
        let mut stages = Stages::begin();
        stages.stage("first", |_| bail!("on purpose"));
        let mut ran = false;
        stages.stage("second", |_| {
            ran = true;
            Ok(())
        });
        assert!(!ran);
        assert!(stages.end().is_err());
    }
}
