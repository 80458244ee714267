//! How the work went in a period: told, or written as a report.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::out;
use ::plan::{Refusal, date};
use clap::ArgMatches;
use publish::ReportForm;
use std::path::{Path, PathBuf};
use store::query::progress::progress_report;
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let plan = path(arguments, "plan");
    let day = |name: &str| {
        let given = word(arguments, name).unwrap_or_default();
        let known = given.len() == 10 && date::is_known_date(given);
        known.then_some(given).ok_or_else(|| Refusal::new("date-unreadable").with("value", given))
    };
    let (from, to) = (day("from")?, day("to")?);
    let file = arguments.get_one::<PathBuf>("out");
    let form = file.map(|file| form_of(file)).transpose()?;
    let (found, report) = read(plan, |reader| {
        Ok::<_, Trouble>((progress_report(reader, from, to)?, publish::progress(reader, words, from, to)?))
    })?;
    if let (Some(file), Some(form)) = (file, form) {
        let bytes =
            publish::report_file(&report, form).map_err(|error| Trouble::Failed(error.to_string()))?;
        out::write(file, &bytes, &[plan])?;
    }
    let mut lines = vec![publish::progress::summary(&found, words)];
    for row in &found.rows {
        let status = words.plain(&format!("work-status-{}", row.status.word()));
        let said = row
            .updates
            .first()
            .map_or_else(|| words.plain("progress-report-silent"), |update| update.text.clone());
        lines.push(format!("{} {}, {status}: {said}", row.record.label, row.record.name));
    }
    Answer::good(lines.join("\n"), &found)
}

/// The form of a report, by the end of the file's name.
fn form_of(file: &Path) -> Result<ReportForm, Refusal> {
    let end = file.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
    ReportForm::ALL
        .into_iter()
        .find(|form| form.extension() == end)
        .ok_or_else(|| Refusal::new("report-form-unknown").with("file", out::name(file)))
}
