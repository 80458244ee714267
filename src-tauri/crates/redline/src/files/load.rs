//! Reading the two files into the shape in which they are compared.

use super::choices::{Choices, EarlierChanges};
use super::{CompareError, Which};
use crate::docx::{Package, Part, ReadError, resolved};

/// Every namespace of strict Office Open XML begins so …
const STRICT: &str = "http://purl.oclc.org/ooxml/";
/// … and every one of the transitional form that all programs write begins so.
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/";

/// Unpacks a file, writes strict documents in the usual form, and settles the tracked changes it already holds.
pub(crate) fn load(bytes: &[u8], which: Which, choices: &Choices) -> Result<Package, CompareError> {
    let unreadable = |error: ReadError| CompareError::Unreadable { which, error };
    let mut package = Package::read(bytes).map_err(unreadable)?;
    let strict: Vec<Part> = package.parts().iter().filter_map(transitional).collect();
    package.put(strict);
    if package.parts().iter().any(may_hold_changes) {
        let settled = resolved(&package, true).map_err(unreadable)?;
        if !settled.is_empty() && choices.earlier_changes == EarlierChanges::Refuse {
            return Err(CompareError::EarlierChanges { which });
        }
        package.put(settled);
    }
    Ok(package)
}

/// A part of a strict document as it is in the usual form.
fn transitional(part: &Part) -> Option<Part> {
    let text = std::str::from_utf8(&part.bytes).ok().filter(|_| is_xml(&part.name))?;
    if !text.contains(STRICT) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    while let Some(at) = rest.find(STRICT) {
        let (before, name) = (&rest[..at], &rest[at + STRICT.len()..]);
        out.push_str(before);
        out.push_str(TRANSITIONAL);
        let end = name.find('/').unwrap_or(0);
        out.push_str(&name[..end]);
        out.push_str("/2006");
        rest = &name[end..];
    }
    out.push_str(rest);
    let out = out.replace(" w:conformance=\"strict\"", "");
    Some(Part { name: part.name.clone(), bytes: out.into_bytes() })
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
