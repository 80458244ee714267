//! Finding what a person names on the command line: a list, a document, a version.

use crate::answer::Trouble;
use plan::{IssueListId, RecordId, Refusal, VersionId};
use store::query::common::record_ref;
use store::query::documents::{DocumentRow, VersionRow, library};
use store::query::issues::{IssueListRow, lists};
use store::{Reader, StoreError};

/// Whether a name is meant: the same, apart from case.
fn is(name: &str, words: &str) -> bool {
    name.to_lowercase() == words.trim().to_lowercase()
}

fn holds(name: &str, words: &str) -> bool {
    name.to_lowercase().contains(&words.trim().to_lowercase())
}

/// A list of issues by its label or name; without words the newest.
pub fn list(
    reader: Reader<'_>,
    words: Option<&str>,
) -> Result<Result<Option<IssueListRow>, Refusal>, StoreError> {
    let mut found = lists(reader)?.lists;
    let Some(words) = words else { return Ok(Ok(found.pop())) };
    let known: Vec<_> =
        found.iter().map(|list| format!("{} ({})", list.record.name, list.record.label)).collect();
    let by = |test: fn(&str, &str) -> bool| {
        found.iter().find(|list| is(&list.record.label, words) || test(&list.record.name, words)).cloned()
    };
    let refusal = || Refusal::new("list-unknown").with("words", words).with("known", known.join(", "));
    Ok(by(is).or_else(|| by(holds)).map(Some).ok_or_else(refusal))
}

/// The id of a list.
pub fn list_id(list: &IssueListRow) -> IssueListId {
    list.record.id.into()
}

/// A record by its label.
pub fn record(reader: Reader<'_>, label: &str) -> Result<Result<RecordId, Refusal>, StoreError> {
    let found = reader.by_label(label)?;
    Ok(found.map(|(id, _)| id).ok_or_else(|| Refusal::new("label-unknown").with("label", label)))
}

/// A version by what people call it: title, label, origin, status, date, or month (`June 2020`).
pub struct Called<'a> {
    /// The document, when it was named.
    pub document: Option<&'a str>,
    /// The version.
    pub version: &'a str,
}

/// Finds a version whose text stands in the plan.
///
/// # Errors
/// Refuses what no version or several are called.
pub fn version(reader: Reader<'_>, called: &Called<'_>) -> Result<(DocumentRow, VersionRow), Trouble> {
    let all: Vec<DocumentRow> = library(reader)?;
    let documents = documents(reader, &all, called.document)?;
    let mut found: Vec<(&DocumentRow, &VersionRow)> = Vec::new();
    let readable = |document: &DocumentRow| document.versions.iter().any(|version| version.readable);
    for rule in [exact, dated, loose] {
        for document in &documents {
            for version in document.versions.iter().filter(|version| version.readable) {
                if rule(reader, version, called.version)? {
                    found.push((document, version));
                }
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    let told = |(document, version): &(&DocumentRow, &VersionRow)| {
        format!("{}, {} ({})", document.record.name, version.dated_on, version.record.label)
    };
    let refusal = |code: &str, known: Vec<String>| {
        Refusal::new(code).with("words", called.version).with("known", known.join("; "))
    };
    match found.as_slice() {
        [(document, version)] => Ok(((*document).clone(), (*version).clone())),
        [] => {
            let known = documents.iter().filter(|document| readable(document)).flat_map(|document| {
                document
                    .versions
                    .iter()
                    .filter(|version| version.readable)
                    .map(|version| told(&(document, version)))
            });
            Err(refusal("version-unknown", known.collect()).into())
        }
        several => Err(refusal("version-unclear", several.iter().map(told).collect()).into()),
    }
}

/// The documents that are meant; all of them when none was named.
fn documents<'d>(
    reader: Reader<'_>,
    all: &'d [DocumentRow],
    words: Option<&str>,
) -> Result<Vec<&'d DocumentRow>, Trouble> {
    let Some(words) = words else { return Ok(all.iter().collect()) };
    let mut exactly = Vec::new();
    for document in all {
        if is(&document.record.label, words)
            || is(&document.record.name, words)
            || document.kind == words
            || is(&origin(reader, document.record.id)?, words)
        {
            exactly.push(document);
        }
    }
    if !exactly.is_empty() {
        return Ok(exactly);
    }
    let loosely: Vec<_> = all.iter().filter(|document| holds(&document.record.name, words)).collect();
    let names = || all.iter().map(|document| document.record.name.as_str()).collect::<Vec<_>>().join("; ");
    if loosely.is_empty() {
        return Err(Refusal::new("document-unknown").with("words", words).with("known", names()).into());
    }
    Ok(loosely)
}

fn origin(reader: Reader<'_>, id: RecordId) -> Result<String, StoreError> {
    Ok(reader.row("record", id)?.text("origin"))
}

fn exact(reader: Reader<'_>, version: &VersionRow, words: &str) -> Result<bool, StoreError> {
    let named = [version.record.label.as_str(), &version.title, &version.dated_on, &version.status];
    Ok(named.iter().any(|name| is(name, words)) || is(&origin(reader, version.record.id)?, words))
}

fn dated(_: Reader<'_>, version: &VersionRow, words: &str) -> Result<bool, StoreError> {
    let month = month(words).unwrap_or_else(|| words.trim().to_owned());
    let starts = plan::date::is_known_date(&month) && version.dated_on.starts_with(&month);
    Ok(starts)
}

fn loose(_: Reader<'_>, version: &VersionRow, words: &str) -> Result<bool, StoreError> {
    Ok(holds(&version.title, words))
}

/// A month as people write it in English, as the beginning of a date: `June 2020` is `2020-06`.
fn month(words: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let (name, year) = words.trim().split_once(' ')?;
    let name = name.to_lowercase();
    let place = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    let month = format!("{}-{:02}", year.trim(), place + 1);
    plan::date::is_known_date(&month).then_some(month)
}

/// The name of a record with its label.
pub fn named(reader: Reader<'_>, id: RecordId) -> Result<String, StoreError> {
    let record = record_ref(reader, id)?;
    Ok(format!("{} {}", record.label, record.name).trim().to_owned())
}

/// The id of a version.
pub fn version_id(version: &VersionRow) -> VersionId {
    version.record.id.into()
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn a_month_is_read_as_people_write_it() {
        assert_eq!(month("June 2020").as_deref(), Some("2020-06"));
        assert_eq!(month("oct 2020").as_deref(), Some("2020-10"));
        assert_eq!(month("2020-06"), None);
        assert_eq!(month("Junk 2020"), None);
        assert_eq!(month("June soon"), None);
    }
}
