//! The coverage report and the issue report: a Word document, a page to print, or a workbook.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::{find, out};
use clap::ArgMatches;
use operations::{Clock, SystemClock};
use plan::Refusal;
use plan::states::{Counting, MoneyCase};
use publish::{PlanReportError, ReportAsk, ReportForm, ReportKind, plan_report};
use serde_json::json;
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (plan, file) = (path(arguments, "plan"), path(arguments, "out"));
    let extension = file.extension().and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    let form = match extension.as_str() {
        "docx" => ReportForm::Docx,
        "html" | "htm" => ReportForm::Html,
        "xlsx" => ReportForm::Xlsx,
        _ => return Err(Refusal::new("report-form-unknown").with("file", out::name(file)).into()),
    };
    let kind =
        if word(arguments, "report") == Some("issues") { ReportKind::Issues } else { ReportKind::Coverage };
    let made = read(plan, |reader| {
        let list = find::list(reader, word(arguments, "list"))??;
        let ask = ReportAsk {
            kind,
            list: list.as_ref().map(find::list_id),
            counting: word(arguments, "counting")
                .and_then(|way| way.parse().ok())
                .unwrap_or(Counting::Strict),
            case: word(arguments, "case").and_then(|case| case.parse().ok()).unwrap_or(MoneyCase::Base),
            holes_only: arguments.get_flag("holes"),
        };
        Ok::<_, Trouble>(plan_report(reader, words, &ask, form, &SystemClock.today())?)
    })?;
    out::write(file, &made.bytes, &[plan])?;
    let shown = file.to_string_lossy();
    let count = made.figures.len().to_string();
    let text =
        words.say("cli-reported", [("title", made.title.as_str()), ("count", &count), ("file", &shown)]);
    Answer::good(text, &json!({"file": shown, "title": made.title, "figures": made.figures}))
}

impl From<PlanReportError> for Trouble {
    fn from(error: PlanReportError) -> Self {
        match error {
            PlanReportError::Store(error) => error.into(),
            PlanReportError::NoList => Refusal::new("report-without-list").into(),
            PlanReportError::Word(error) => Self::Failed(error.to_string()),
            PlanReportError::Sheet(detail) => Self::Failed(detail),
        }
    }
}
