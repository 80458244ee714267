//! Reading the two files into the shape in which they are compared.

use super::choices::{Choices, EarlierChanges};
use super::import::transitional;
use super::{CompareError, Which, prefixes};
use crate::docx::{Package, Part, ReadError, characters, resolved};
use crate::tracked::page::without_page;

/// Unpacks a file, writes strict documents in the usual form, and settles the tracked changes it already holds.
pub(crate) fn load(bytes: &[u8], which: Which, choices: &Choices) -> Result<Package, CompareError> {
    let unreadable = |error: ReadError| CompareError::Unreadable { which, error };
    let mut package = usual(bytes).map_err(unreadable)?;
    if package.parts().iter().any(may_hold_changes) {
        let keeps = choices.earlier_changes == EarlierChanges::Keep;
        let settled = resolved(&package, !keeps).map_err(unreadable)?;
        if keeps && which == Which::After {
            return Ok(package);
        }
        if !settled.is_empty() && choices.earlier_changes == EarlierChanges::Refuse {
            return Err(CompareError::EarlierChanges { which });
        }
        package.put(settled);
    }
    Ok(package)
}

/// Unpacks a file and writes strict documents, and parts with unusual prefixes, as all other programs do. The page with the
/// proof of a redline is no part of a document and is left out.
pub(crate) fn usual(bytes: &[u8]) -> Result<Package, ReadError> {
    let mut package = Package::read(bytes)?;
    let strict: Vec<Part> = package.parts().iter().filter_map(transitional).collect();
    package.put(strict);
    let stories = package.stories()?;
    let homes = ["styles", "numbering"].map(|kind| package.related(kind));
    let mut renamed = Vec::new();
    for part in package.parts() {
        let is_read = stories.contains(&part.name)
            || homes.iter().any(|home| matches!(home, Ok(Some(home)) if *home == part.name));
        if is_read {
            characters::check(&part.name, &part.bytes)?;
            renamed.extend(prefixes::usual(part)?);
        }
    }
    package.put(renamed);
    let main = package.main().to_owned();
    let main = package.parts().iter().find(|part| part.name.eq_ignore_ascii_case(&main));
    if let Some(without) = main.map(without_page).transpose()?.flatten() {
        package.put(vec![without]);
    }
    Ok(package)
}

/// Whether a file can be read as a Word file at all, so that whoever chose it learns at once when it cannot.
///
/// # Errors
/// Why it cannot; see [`ReadError`].
pub fn readable(bytes: &[u8]) -> Result<(), ReadError> {
    usual(bytes).map(drop)
}

fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

/// Whether it is worth looking for tracked changes in a part.
fn may_hold_changes(part: &Part) -> bool {
    const SIGNS: [&str; 6] = [":ins ", ":del ", ":moveFrom", ":moveTo", "Change ", ":cell"];
    is_xml(&part.name)
        && std::str::from_utf8(&part.bytes).is_ok_and(|text| SIGNS.iter().any(|sign| text.contains(sign)))
}
