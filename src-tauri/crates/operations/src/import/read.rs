//! Reading one cell of a table as a value of the plan.

use super::Takes;
use super::known::Known;
use crate::OperationError;
use plan::states::{Confidence, CoverageValue, WorkStatus};
use plan::{Refusal, date, text};
use store::{Reader, Value};

/// What a spreadsheet shows where a formula came to nothing.
const FAULTS: [&str; 7] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"];

/// Refuses a cell whose formula came to nothing.
pub(super) fn sound(cell: &str) -> Result<(), Refusal> {
    let faulty = FAULTS.contains(&cell.trim());
    if faulty { Err(Refusal::new("import-cell-faulty").with("value", cell.trim())) } else { Ok(()) }
}

/// The value of a cell; `there` is what stands there now. What cannot be read is refused and never guessed.
pub(super) fn value(
    reader: Reader<'_>,
    known: &Known,
    takes: Takes,
    cell: &str,
    there: &Value,
) -> Result<Value, OperationError> {
    let unreadable = || Refusal::new("import-cell-unreadable").with("value", cell);
    let Some(said) = said(cell)? else {
        return match takes {
            Takes::Name | Takes::Needed => Err(Refusal::new("import-name-missing").into()),
            Takes::Issue => Err(Refusal::new("import-issue-missing").into()),
            Takes::Link => Ok("".into()),
            Takes::Coverage => Ok(CoverageValue::NotAssessed.word().into()),
            // A text of nothing says no more than no text.
            _ if there.text().is_some_and(|old| same_text(old, "")) => Ok(there.clone()),
            _ => Ok(Value::Null),
        };
    };
    if there.text().is_some_and(|old| same_text(old, &said)) {
        return Ok(there.clone());
    }
    Ok(match takes {
        Takes::Name => text::name(&said)?.into(),
        // A cell may name several parties, which are found by `Parties` and are no value of a column.
        Takes::Text | Takes::Needed | Takes::Link | Takes::Parties(_) => said.into(),
        Takes::Issue => {
            let found = known.issues.find(&said, there.id())?;
            found.ok_or_else(|| Refusal::new("import-issue-unknown").with("value", &said))?.into()
        }
        Takes::Work => {
            let found = known.works.find(&said, there.id())?;
            found.ok_or_else(|| Refusal::new("import-work-unknown").with("value", &said))?.into()
        }
        Takes::Party => {
            let found = known.parties.find(&said, there.id())?;
            found.ok_or_else(|| Refusal::new("party-unknown").with("name", &said))?.into()
        }
        Takes::Coverage => coverage(&said).ok_or_else(unreadable)?.word().into(),
        Takes::Confidence => {
            let word: Confidence = said.to_lowercase().parse().map_err(|_| unreadable())?;
            word.word().into()
        }
        // Somebody's own word may be written in any way; a table that shows it means the word that stands there.
        Takes::Word if there.text().is_some_and(|old| spelt(old) == spelt(&said)) => there.clone(),
        Takes::Word => said.to_lowercase().replace(' ', "_").into(),
        Takes::Status => {
            let word = said.to_lowercase().replace([' ', '-'], "_");
            let status: WorkStatus = word.parse().map_err(|_| unreadable())?;
            status.word().into()
        }
        Takes::Year => {
            let found = reader.rows_where("fiscal_year", "name", &said.as_str().into())?;
            let year =
                found.first().ok_or_else(|| Refusal::new("import-year-unknown").with("value", &said))?;
            year.id.into()
        }
        Takes::Day => {
            // A spreadsheet adds a time of day to a day of its own.
            let day = said.split(['T', ' ']).next().unwrap_or_default();
            if !date::is_known_date(day) {
                return Err(Refusal::new("date-unreadable").with("value", said).into());
            }
            day.into()
        }
        Takes::YesNo => yes_or_no(&said).ok_or_else(unreadable)?.into(),
        Takes::Number => said.parse::<u32>().map_err(|_| unreadable())?.into(),
        Takes::Percent => {
            let digits = said.trim_end_matches('%').trim();
            let no_share = || Refusal::new("import-percent-unreadable").with("value", &said);
            let number: f64 = digits.parse().map_err(|_| no_share())?;
            if number.fract() != 0.0 || !(0.0..=100.0).contains(&number) {
                return Err(no_share().into());
            }
            // Within 0 and 100 and whole, so that nothing is cut off.
            #[allow(clippy::cast_possible_truncation)]
            let whole = number as i64;
            whole.into()
        }
    })
}

/// Whether a cell says the text that stands there: spreadsheets write line breaks in their own way and drop white space
/// around a text.
pub(super) fn same_text(there: &str, said: &str) -> bool {
    let plain = |text: &str| text.trim().replace("\r\n", "\n");
    plain(there) == plain(said)
}

fn spelt(word: &str) -> String {
    word.to_lowercase().replace('_', " ")
}

/// Yes or no, as people and programs write it.
pub(super) fn yes_or_no(said: &str) -> Option<bool> {
    match said.to_lowercase().as_str() {
        "yes" | "true" | "1" | "x" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// A cell as text; the fault of a formula is none.
pub(super) fn said(cell: &str) -> Result<Option<String>, OperationError> {
    sound(cell)?;
    Ok(text::optional(cell)?)
}

/// A value of the matrix: its word, its letter, or both as our own tables write them.
fn coverage(said: &str) -> Option<CoverageValue> {
    const LETTERS: [(&str, CoverageValue); 5] = [
        ("c", CoverageValue::Covers),
        ("p", CoverageValue::PartlyCovers),
        ("n", CoverageValue::DoesNotCover),
        ("∅", CoverageValue::NothingExists),
        ("?", CoverageValue::NotAssessed),
    ];
    let lower = said.to_lowercase();
    let letter = |text: &str| LETTERS.iter().find(|(letter, _)| *letter == text).map(|(_, value)| *value);
    let word = |text: &str| text.replace([' ', '-'], "_").parse().ok();
    letter(&lower).or_else(|| word(&lower)).or_else(|| {
        let (first, rest) = lower.split_once(' ')?;
        letter(first).filter(|value| word(rest.trim()) == Some(*value))
    })
}
