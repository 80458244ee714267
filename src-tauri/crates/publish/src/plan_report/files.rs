//! The files a report becomes. In all of them the number of a figure leads to the rows it counts, in a table at the end.

use super::{PlanReportError, Report, Say};
use crate::drawn::marked;
use crate::sheet::{Sheet, SheetColumn, book_file};
use redline::document::text_of;
use redline::docx::Meta;
use redline::{Block, Cell, Content, Document, Row, Run};
use words::Words;

/// The report as a document whose blocks and rows keep their ids, so that two reports compare cleanly.
fn document(report: &Report, words: &Words) -> Document {
    let say = Say { words };
    let heading =
        |id: &str, text: String| Block::heading(format!("report:{id}"), 1, "", vec![Run::plain(text)]);
    let mut blocks: Vec<Block> = report
        .head
        .iter()
        .enumerate()
        .map(|(at, line)| Block::paragraph(format!("report:head-{at}"), vec![Run::plain(line)]))
        .collect();
    blocks.push(heading("figures", say.plain("figures")));
    for (number, figure) in (1..).zip(&report.figures) {
        let mut runs = marked(words, &figure.sentence, figure.basis);
        runs.push(Run::plain(format!(" [{number}]")));
        blocks.push(Block::item(format!("report:figure-{}", figure.id), false, 0, runs));
    }
    for table in &report.tables {
        blocks.push(heading(table.id, table.title.clone()));
        if table.rows.is_empty() {
            blocks.push(Block::paragraph(
                format!("report:none-{}", table.id),
                vec![Run::plain(say.plain("none"))],
            ));
            continue;
        }
        let mut rows = vec![header(&table.heads)];
        rows.extend(table.rows.iter().map(|(id, cells)| Row::new(id.to_string(), false, cells.clone())));
        blocks.push(Block::table(format!("report:table-{}", table.id), "", rows));
    }
    blocks.push(heading("annex", say.plain("annex")));
    blocks.push(Block::paragraph("report:annex-note", vec![Run::plain(say.plain("annex-note"))]));
    let mut rows = vec![header(&say.heads(&["figure", "sentence", "rows"]))];
    for (number, figure) in (1..).zip(&report.figures) {
        let cells = vec![
            Cell::plain(format!("[{number}]")),
            Cell::plain(figure.sentence.as_str()),
            Cell::plain(labels(figure)),
        ];
        rows.push(Row::new(figure.id, false, cells));
    }
    blocks.push(Block::table("report:annex-table", "", rows));
    Document { title: report.title.clone(), language: "en".to_owned(), blocks }
}

fn header(heads: &[String]) -> Row {
    let cells = heads.iter().map(|head| Cell::new(vec![Run::plain(head).bold()])).collect();
    Row::new("header", true, cells)
}

fn labels(figure: &super::Figure) -> String {
    let labels: Vec<_> = figure.rows.iter().map(|row| row.label.as_str()).collect();
    if labels.is_empty() { "–".to_owned() } else { labels.join(", ") }
}

pub(super) fn docx(report: &Report, words: &Words, today: &str) -> Result<Vec<u8>, PlanReportError> {
    let header = words.say("report-running", [("title", report.title.as_str()), ("day", today)]);
    let meta = Meta { creator: String::new(), date: today.to_owned(), contents_title: String::new(), header };
    Ok(redline::docx::write(&document(report, words), &meta)?)
}

/// A sheet for what the report is about, one for its figures, and one for each table.
pub(super) fn xlsx(report: &Report, words: &Words) -> Result<Vec<u8>, PlanReportError> {
    let say = Say { words };
    let column = |head: &String, is_number| SheetColumn { head: head.clone(), is_number };
    let head_of = |key: &str| vec![say.plain(&format!("column-{key}"))];
    let mut sheets = vec![Sheet {
        title: say.plain("sheet-about"),
        columns: head_of("about").iter().map(|head| column(head, false)).collect(),
        rows: std::iter::once(&report.title).chain(&report.head).map(|line| vec![line.clone()]).collect(),
        ids: Vec::new(),
    }];
    let figures = (1..).zip(&report.figures).map(|(number, figure): (u32, _)| {
        let sentence = text_of(&marked(words, &figure.sentence, figure.basis));
        vec![number.to_string(), sentence, figure.rows.len().to_string(), labels(figure)]
    });
    let heads = say.heads(&["figure", "sentence", "count", "rows"]);
    sheets.push(Sheet {
        title: say.plain("figures"),
        columns: heads.iter().enumerate().map(|(at, head)| column(head, at % 2 == 0)).collect(),
        rows: figures.collect(),
        ids: Vec::new(),
    });
    for table in &report.tables {
        let text = |cells: &Vec<Cell>| cells.iter().map(|cell| text_of(&cell.runs)).collect::<Vec<_>>();
        sheets.push(Sheet {
            title: table.title.clone(),
            columns: table.heads.iter().map(|head| column(head, true)).collect(),
            rows: table.rows.iter().map(|(_, cells)| text(cells)).collect(),
            ids: table.rows.iter().map(|(id, _)| id.to_string()).collect(),
        });
    }
    book_file(&sheets).map_err(|error| PlanReportError::Sheet(error.to_string()))
}

const STYLE: &str = "\
:root{color-scheme:light;--ink:#15202a;--muted:#46535e;--line:#d8dedd;--mark:#74550a}\
@page{size:A4;margin:18mm}\
body{font:11pt/16pt 'Source Serif 4',Georgia,serif;color:var(--ink);max-inline-size:60rem;margin:2rem auto;padding-inline:1rem}\
h1{font-size:22pt;line-height:28pt;font-weight:600}\
h2{font-size:14pt;border-block-start:1px solid var(--ink);padding-block-start:.5rem;margin-block-start:2rem;break-after:avoid}\
header p{font:9pt/13pt Inter,system-ui,sans-serif;color:var(--muted);margin:.15rem 0}\
table{border-collapse:collapse;inline-size:100%;font:9pt/13pt Inter,system-ui,sans-serif}\
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-block-end:1px solid var(--line)}\
th{color:var(--muted);font-weight:500;border-block-end-color:var(--ink)}\
thead{display:table-header-group}tr{break-inside:avoid}\
.marked{color:var(--mark)}a{color:inherit}\
@media print{body{margin:0;padding:0;max-inline-size:none}a{text-decoration:none}}";

/// The report as one page that needs nothing else, to be read on a screen and printed.
pub(super) fn html(report: &Report, words: &Words) -> String {
    let document = document(report, words);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{title}</title><style>{STYLE}</style></head><body>\n<header><h1>{title}</h1>",
        escaped(&document.language),
        title = escaped(&document.title),
    );
    let (mut in_head, mut in_list) = (true, false);
    for block in &document.blocks {
        if in_head && !block.id.starts_with("report:head-") {
            out.push_str("</header>\n<main>\n");
            in_head = false;
        }
        let is_item = matches!(block.content, Content::Item { .. });
        if is_item != in_list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            in_list = is_item;
        }
        out.push_str(&block_html(block));
    }
    out.push_str("</main></body></html>\n");
    out
}

fn block_html(block: &Block) -> String {
    match &block.content {
        Content::Heading { runs, .. } => format!("<h2>{}</h2>\n", runs_html(runs)),
        Content::Paragraph { runs } => format!("<p dir=\"auto\">{}</p>\n", runs_html(runs)),
        Content::Item { runs, .. } => {
            // The number at the end of a figure leads to the rows it counts.
            let id = block.id.trim_start_matches("report:figure-");
            match runs.split_last() {
                Some((number, sentence)) => format!(
                    "<li>{}<a href=\"#rows-{id}\">{}</a></li>\n",
                    runs_html(sentence),
                    escaped(&number.text)
                ),
                None => String::new(),
            }
        }
        Content::Table { rows, .. } => {
            let is_annex = block.id == "report:annex-table";
            let mut out = String::from("<table>");
            for row in rows {
                let name = if row.header { "th scope=\"col\"" } else { "td dir=\"auto\"" };
                let end = if row.header { "th" } else { "td" };
                let cells: String = row
                    .cells
                    .iter()
                    .map(|cell| format!("<{name}>{}</{end}>", runs_html(&cell.runs)))
                    .collect();
                let id = if is_annex { format!(" id=\"rows-{}\"", escaped(&row.id)) } else { String::new() };
                out.push_str(&match row.header {
                    true => format!("<thead><tr>{cells}</tr></thead><tbody>\n"),
                    false => format!("<tr{id}>{cells}</tr>\n"),
                });
            }
            out.push_str("</tbody></table>\n");
            out
        }
    }
}

fn runs_html(runs: &[Run]) -> String {
    let one = |run: &Run| {
        let mut text = escaped(&run.text);
        if run.bold {
            text = format!("<b>{text}</b>");
        }
        if run.italic {
            text = format!("<i>{text}</i>");
        }
        if run.mark == redline::Mark::None { text } else { format!("<span class=\"marked\">{text}</span>") }
    };
    runs.iter().map(one).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
