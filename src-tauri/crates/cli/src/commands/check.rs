//! Checking a plan file.

use super::path;
use crate::answer::{Answer, Trouble, to_json};
use crate::out;
use clap::ArgMatches;
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let file = path(arguments, "plan");
    let report = operations::check::check_file(file)?;
    let name = out::name(file);
    let checks: Vec<_> =
        report.checks.iter().map(|check| words.plain(&format!("cli-check-{check}"))).collect();
    let (changes, cells, rows) =
        (report.changes.to_string(), report.cells.to_string(), report.rows.to_string());
    let text = if report.is_sound() {
        let did = words.say(
            "cli-check-did",
            [
                ("check_names", checks.join(", ").as_str()),
                ("change_count", changes.as_str()),
                ("cell_count", cells.as_str()),
                ("row_count", rows.as_str()),
            ],
        );
        format!("{}\n{did}", words.say("cli-check-sound", [("file", name.as_str())]))
    } else {
        let count = report.damage.len().to_string();
        let mut text = words.say("cli-check-damaged", [("file", name.as_str()), ("count", count.as_str())]);
        for damage in &report.damage {
            let check = words.plain(&format!("cli-check-{}", damage.check));
            text.push_str(&format!("\n  {check}: {}: {}", damage.place, damage.detail));
        }
        text
    };
    Ok(Answer { text, json: to_json(&report)?, good: report.is_sound() })
}
