//! Which issues existing work covers.

use super::{path, read, word};
use crate::answer::{Answer, Trouble, to_json};
use crate::find;
use clap::ArgMatches;
use plan::coverage::Standing;
use plan::states::{Counting, CoverageValue};
use store::Reader;
use store::query::coverage::{CoverageMatrix, MatrixRow, coverage_matrix};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let counting =
        if word(arguments, "counting") == Some("relaxed") { Counting::Relaxed } else { Counting::Strict };
    let holes = arguments.get_flag("holes");
    read(path(arguments, "plan"), |reader| shown(reader, word(arguments, "list"), counting, holes, words))
}

const fn standing(row: &MatrixRow, counting: Counting) -> Standing {
    match counting {
        Counting::Strict => row.strict,
        Counting::Relaxed => row.relaxed,
    }
}

fn shown(
    reader: Reader<'_>,
    list: Option<&str>,
    counting: Counting,
    holes: bool,
    words: &Words,
) -> Result<Answer, Trouble> {
    let list = find::list(reader, list)??;
    let mut matrix = coverage_matrix(reader, list.as_ref().map(find::list_id))?;
    let Some(list) = list else { return Answer::good(words.plain("cli-issues-none"), &matrix) };
    let (all, covered) = (
        matrix.rows.len().to_string(),
        matrix.rows.iter().filter(|row| !standing(row, counting).is_hole()).count().to_string(),
    );
    matrix.rows.retain(|row| !holes || standing(row, counting).is_hole());
    let mut lines = vec![words.say(
        "cli-coverage-list",
        [
            ("name", list.record.name.as_str()),
            ("counting", counting.word()),
            ("covered_count", covered.as_str()),
            ("count", all.as_str()),
        ],
    )];
    if holes && matrix.rows.is_empty() {
        lines.push(words.plain("cli-coverage-hole-none"));
    }
    for row in &matrix.rows {
        lines.extend(row_lines(&matrix, row, counting, words)?);
    }
    Answer::good(lines.join("\n"), &matrix)
}

fn row_lines(
    matrix: &CoverageMatrix,
    row: &MatrixRow,
    counting: Counting,
    words: &Words,
) -> Result<Vec<String>, Trouble> {
    let standing = to_json(&standing(row, counting))?;
    let standing = words.plain(&format!("issues-standing-{}", standing.as_str().unwrap_or_default()));
    let number = row.number.to_string();
    let mut lines = vec![words.say(
        "cli-coverage-line",
        [
            ("number", number.as_str()),
            ("label", &row.issue.label),
            ("name", &row.issue.name),
            ("standing", &standing),
        ],
    )];
    for (cell, work) in row.cells.iter().zip(&matrix.works) {
        let Some(cell) = cell else { continue };
        if cell.value == CoverageValue::NotAssessed {
            continue;
        }
        let value = words.plain(&format!("coverage-value-{}", cell.value.word()));
        let work = format!("{} {}", work.record.label, work.record.name);
        let draft = if cell.work_is_draft { "yes" } else { "no" };
        let mut line =
            words.say("cli-coverage-judged", [("value", value.as_str()), ("work", &work), ("draft", draft)]);
        if cell.basis.is_marked() {
            line.push(' ');
            line.push_str(&words.plain(&format!("basis-{}", cell.basis.word())));
        }
        lines.push(format!("     {line}"));
    }
    if row.gaps_open > 0 {
        let count = row.gaps_open.to_string();
        lines.push(format!("     {}", words.say("cli-coverage-gaps", [("count", count.as_str())])));
    }
    Ok(lines)
}
