//! Counting tests from what the runners themselves print, so the last line of a run is the sum of their own words.

use std::iter::Sum;
use std::ops::Add;

/// How many tests a runner says passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed, timed out or could not run.
    pub failed: u32,
}

impl Add for Tally {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

/// Adds up every summary line found in a runner's output (without colours).
pub fn count(text: &str) -> Tally {
    text.lines().filter_map(summary).sum()
}

/// The counts of one summary line of cargo test, nextest, vitest, node's runner, Playwright, or our own closing line.
fn summary(line: &str) -> Option<Tally> {
    // nextest shows a failed test's own output indented, with a summary of that one test in it.
    if let Some(rest) = line.strip_prefix("test result:") {
        return Some(named(rest));
    }
    let line = line.trim();
    if line.starts_with("Summary [") {
        return line.split_once("run:").map(|(_, rest)| named(rest));
    }
    if let Some(rest) = line.strip_prefix("Tests") {
        return (rest.contains(" passed") || rest.contains(" failed")).then(|| named(rest));
    }
    for (mark, is_pass) in [("pass ", true), ("fail ", false)] {
        for lead in ["# ", "ℹ "] {
            if let Some(number) = line.strip_prefix(lead).and_then(|rest| rest.strip_prefix(mark)) {
                let number = number.trim().parse().ok()?;
                return Some(if is_pass {
                    Tally { passed: number, failed: 0 }
                } else {
                    Tally { passed: 0, failed: number }
                });
            }
        }
    }
    playwright(line)
}

/// `12 passed (3.4s)` and `1 failed`, each alone on its line; `1 flaky` passed when it was tried again.
fn playwright(line: &str) -> Option<Tally> {
    let (number, rest) = line.split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    match rest {
        "failed" => Some(Tally { passed: 0, failed: number }),
        "flaky" => Some(Tally { passed: number, failed: 0 }),
        _ if rest == "passed" || rest.starts_with("passed (") => Some(Tally { passed: number, failed: 0 }),
        _ => None,
    }
}

/// Every `N passed`, `N failed` and `N timed out` of a sentence, whatever separates them.
fn named(sentence: &str) -> Tally {
    let words: Vec<&str> =
        sentence.split([' ', ',', ';', '|', ':']).filter(|word| !word.is_empty()).collect();
    let mut tally = Tally::default();
    for pair in words.windows(2) {
        let Ok(number) = pair[0].parse::<u32>() else { continue };
        match pair[1] {
            "passed" => tally.passed += number,
            "failed" | "timed" | "exec" => tally.failed += number,
            _ => {}
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, passed: u32, failed: u32) {
        assert_eq!(count(text), Tally { passed, failed }, "{text}");
    }

    #[test]
    fn each_runner_is_read_in_its_own_words() {
        check(
            "test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s",
            7,
            0,
        );
        check("test result: FAILED. 6 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out", 6, 1);
        check("     Summary [   0.012s] 45 tests run: 45 passed (1 slow), 3 skipped", 45, 0);
        check("     Summary [   9.1s] 12/45 tests run: 10 passed, 1 failed, 1 timed out, 0 skipped", 10, 2);
        check("      Tests  31 passed (31)", 31, 0);
        check("      Tests  2 failed | 31 passed (33)", 31, 2);
        check("ℹ tests 5\nℹ pass 4\nℹ fail 1", 4, 1);
        check("# tests 5\n# pass 5\n# fail 0", 5, 0);
        check("  12 passed (1.1m)", 12, 0);
        check("  1 failed\n  11 passed (30s)", 11, 1);
        check("  1 flaky\n  11 passed (30s)", 12, 0);
        check("Tests: 9 passed, 0 failed", 9, 0);
    }

    #[test]
    fn several_summaries_are_added_up() {
        check(
            "test result: ok. 2 passed; 0 failed\nrunning 3 tests\ntest result: ok. 3 passed; 0 failed",
            5,
            0,
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        check("    test result: FAILED. 0 passed; 1 failed; 0 ignored", 0, 0);
        check("Test Files  4 passed (4)\n   Duration  2.1s\n12 issues checked\nTests of the journal", 0, 0);
    }
}
