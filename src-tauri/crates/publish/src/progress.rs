//! How the work went in a period, as a report: what its people said, and of what they said nothing.

use crate::report::Report;
use crate::sheet::{Sheet, SheetColumn};
use plan::fiscal::StartMonth;
use plan::states::WorkStatus;
use redline::{Block, Cell, Document, Row, Run};
use store::query::calendar::start_month;
use store::query::parts::UpdateRow;
use store::query::progress::{ProgressReport, ProgressRow, progress_report};
use store::{Reader, StoreError};
use words::Words;

/// Composes the report of a period.
///
/// # Errors
/// When the file cannot be read.
pub fn progress(reader: Reader<'_>, words: &Words, from: &str, to: &str) -> Result<Report, StoreError> {
    let found = progress_report(reader, from, to)?;
    let plan = reader.setting("title")?.unwrap_or_default();
    let start = start_month(reader)?;
    let (from_on, to_on) = (start.dated(from), start.dated(to));
    let title = words.say("progress-report-title", [("from_on", from_on.as_str()), ("to_on", &to_on)]);
    Ok(Report {
        document: Document {
            title: title.clone(),
            language: "en".to_owned(),
            blocks: blocks(&found, start, words),
        },
        sheet: sheet(&found, start, title, words),
        header: plan,
        date: to.to_owned(),
    })
}

/// What the period came to, in one sentence.
pub fn summary(found: &ProgressReport, words: &Words) -> String {
    let count = |number: u32| number.to_string();
    let (told, silent, worse) = (count(found.told), count(found.silent), count(found.worse));
    let args = [("count", told.as_str()), ("silent_count", &silent), ("worse_count", &worse)];
    words.say("progress-report-summary", args)
}

fn blocks(found: &ProgressReport, start: StartMonth, words: &Words) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph("summary", vec![Run::plain(summary(found, words))])];
    let mut rest = found.rows.as_slice();
    while let Some(first) = rest.first() {
        let under = first.under.as_ref().map(|record| record.id);
        let same = |row: &&ProgressRow| row.under.as_ref().map(|record| record.id) == under;
        let (group, after) = rest.split_at(rest.iter().take_while(same).count());
        let (id, name) = first.under.as_ref().map_or_else(
            || ("none".to_owned(), words.plain("progress-report-alone")),
            |record| (record.id.to_string(), record.name.clone()),
        );
        blocks.push(Block::heading(format!("head-{id}"), 2, "", vec![Run::plain(name)]));
        blocks.push(table(&id, group, start, words));
        rest = after;
    }
    blocks
}

fn table(id: &str, group: &[ProgressRow], start: StartMonth, words: &Words) -> Block {
    let heads = ["work", "lead", "standing", "happened", "next", "help"];
    let head =
        |key: &str| Cell::new(vec![Run::plain(words.plain(&format!("progress-report-column-{key}"))).bold()]);
    let mut rows = vec![Row::new("header", true, heads.map(head).to_vec())];
    for row in group {
        let each = |part: &dyn Fn(&UpdateRow) -> Option<String>| {
            row.updates.iter().filter_map(part).collect::<Vec<_>>().join("; ")
        };
        let happened = match row.updates.as_slice() {
            [] => vec![Run::plain(words.plain("progress-report-silent")).italic()],
            said => vec![Run::plain(
                said.iter()
                    .map(|update| {
                        let told_on = start.dated(&update.told_on);
                        let args = [("told_on", told_on.as_str()), ("text", &update.text)];
                        words.say("progress-report-said", args)
                    })
                    .collect::<Vec<_>>()
                    .join(" "),
            )],
        };
        let cells = vec![
            Cell::new(vec![
                Run::plain(format!("{} ", row.record.label)),
                Run::plain(&row.record.name).bold(),
            ]),
            Cell::plain(row.leads.join(", ")),
            Cell::plain(standing(row, words)),
            Cell::new(happened),
            Cell::plain(each(&|update| update.next_milestone.clone())),
            Cell::plain(each(&|update| update.help_needed.clone())),
        ];
        rows.push(Row::new(row.record.id.to_string(), false, cells));
    }
    Block::table(format!("work-{id}"), "", rows)
}

fn word(status: WorkStatus, words: &Words) -> String {
    words.plain(&format!("work-status-{}", status.word()))
}

fn percent(value: Option<u8>, words: &Words) -> Option<String> {
    value.map(|number| words.say("timeline-percent", [("number", number.to_string().as_str())]))
}

/// How it stood before and stands now, each said once when nothing changed.
fn standing(row: &ProgressRow, words: &Words) -> String {
    let both = |before: Option<String>, now: Option<String>| match (before, now) {
        (Some(before), Some(now)) if before != now => Some(format!("{before} → {now}")),
        (before, now) => now.or(before),
    };
    let status = both(row.status_before.map(|status| word(status, words)), Some(word(row.status, words)));
    let done = both(percent(row.percent_before, words), percent(row.percent, words));
    [status, done].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn sheet(found: &ProgressReport, start: StartMonth, title: String, words: &Words) -> Sheet {
    let keys = [
        "label",
        "work",
        "under",
        "lead",
        "before",
        "now",
        "done-before",
        "done",
        "day",
        "quarter",
        "by",
        "happened",
        "next",
        "help",
    ];
    let columns = keys.map(|key| SheetColumn {
        head: words.plain(&format!("progress-report-column-{key}")),
        is_number: key.starts_with("done"),
    });
    let number = |value: Option<u8>| value.map(|number| number.to_string()).unwrap_or_default();
    let mut rows = Vec::new();
    for row in &found.rows {
        let head = vec![
            row.record.label.clone(),
            row.record.name.clone(),
            row.under.as_ref().map(|record| record.name.clone()).unwrap_or_default(),
            row.leads.join(", "),
            row.status_before.map(|status| word(status, words)).unwrap_or_default(),
            word(row.status, words),
            number(row.percent_before),
            number(row.percent),
        ];
        if row.updates.is_empty() {
            let silent = words.plain("progress-report-silent");
            let rest = [String::new(), String::new(), String::new(), silent, String::new(), String::new()];
            rows.push([head, rest.to_vec()].concat());
            continue;
        }
        for update in &row.updates {
            let told = [
                update.told_on.clone(),
                start.quarter_of(&update.told_on).unwrap_or_default(),
                update.told_by.clone().unwrap_or_default(),
                update.text.clone(),
                update.next_milestone.clone().unwrap_or_default(),
                update.help_needed.clone().unwrap_or_default(),
            ];
            rows.push([head.clone(), told.to_vec()].concat());
        }
    }
    Sheet { title, columns: columns.to_vec(), rows, ids: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::progress;
    use crate::report::{ReportForm, report_file};
    use operations::outline::{AddRow, RowKind, TellProgress, outline_add, progress_tell};
    use plan::states::WorkStatus;
    use testkit::TestPlan;
    use words::Words;

    #[test]
    fn a_period_becomes_a_document_a_workbook_and_a_page_that_say_the_same() {
        let test = TestPlan::empty();
        let add = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: "Evaluate".to_owned() };
        let item = test.plan.operate(outline_add(add)).expect("a row").value.id.into();
        let tell = TellProgress {
            item,
            status: WorkStatus::AtRisk,
            percent: Some(40),
            text: "The survey is <late>".to_owned(),
            next_milestone: String::new(),
            help_needed: "A translator".to_owned(),
        };
        test.plan.operate(progress_tell(tell)).expect("told");
        let report = test
            .plan
            .query(|reader| progress(reader, Words::english(), "1990-01-01", "2199-12-31"))
            .expect("a report");
        let page = report_file(&report, ReportForm::Html).expect("a page");
        let page = String::from_utf8(page).expect("it is text");
        for said in ["Evaluate", "at risk, 40 %", "The survey is &lt;late&gt;", "A translator"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        for form in ReportForm::ALL {
            assert!(report_file(&report, form).expect("a file").len() > 500, "{form:?}");
        }
        assert_eq!(report.sheet.rows[0][11], "The survey is <late>");
        assert_eq!(report.sheet.columns.len(), report.sheet.rows[0].len());
    }
}
