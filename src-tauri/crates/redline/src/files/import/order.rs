//! Notes in the order in which the text refers to them.
//!
//! Word writes them so, and LibreOffice goes by it: it takes the note with the least id for the first reference, and what was
//! brought from the before has the highest ids wherever it is referred to.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::docx::{Part, ReadError};
use crate::files::xml::Xml;
use crate::tracked::edited;

/// Numbers the notes in the part `notes` by their references of this `kind` in the part `main`, among the ids they have.
pub(super) fn by_reference(parts: &mut [Part], main: &str, notes: &str, kind: &str) -> Result<(), ReadError> {
    let place = |name: &str| parts.iter().position(|part| part.name == name);
    let (Some(main), Some(notes)) = (place(main), place(notes)) else { return Ok(()) };
    let text = String::from_utf8_lossy(&parts[main].bytes).into_owned();
    let list = String::from_utf8_lossy(&parts[notes].bytes).into_owned();
    let xml = Xml::read(&parts[notes].name, list.as_bytes())?;
    let mut known: HashMap<&str, u32> = HashMap::new();
    for node in xml.children(0) {
        let is_second = |id| known.insert(id, node).is_some();
        if xml.attribute(node, "w:id").is_some_and(is_second) {
            return Ok(());
        }
    }
    let references = references(&text, kind);
    let mut seen = HashSet::new();
    let named = references.iter().filter_map(|place| text.get(place.clone()));
    let wanted: Vec<&str> = named.filter(|id| known.contains_key(id) && seen.insert(*id)).collect();
    let mut ids = wanted.clone();
    ids.sort_by_key(|id| id.parse::<i64>().unwrap_or(i64::MAX));
    let mut slots: Vec<u32> = wanted.iter().filter_map(|id| known.get(id).copied()).collect();
    slots.sort_unstable();
    let stands = |slot: &u32, id: &&str| known.get(id) == Some(slot);
    if ids == wanted && slots.iter().zip(&wanted).all(|(slot, id)| stands(slot, id)) {
        return Ok(());
    }
    let numbers: HashMap<&str, &str> = wanted.iter().copied().zip(ids).collect();
    let moved = slots.iter().zip(&wanted).map(|(slot, id)| {
        let (slot, note) = (xml.at(*slot), known.get(id).copied().unwrap_or_default());
        (slot.start, slot.end, renumbered(xml.raw(note), numbers[id]))
    });
    let list = edited(xml.source, moved.collect());
    let named = references.into_iter().filter_map(|place| {
        let number = numbers.get(text.get(place.clone())?)?;
        Some((place.start as u32, place.end as u32, (*number).to_owned()))
    });
    let text = edited(&text, named.collect());
    parts[notes].bytes = list.into_bytes();
    parts[main].bytes = text.into_bytes();
    Ok(())
}

/// Where the ids of references stand in the source of a text.
fn references(text: &str, kind: &str) -> Vec<Range<usize>> {
    let name = format!("<w:{kind}Reference ");
    let starts = text.match_indices(&name).map(|(start, _)| start);
    starts
        .filter_map(|start| id_place(text.get(start..)?).map(|id| start + id.start..start + id.end))
        .collect()
}

/// Where the id stands in the first tag of a source.
fn id_place(source: &str) -> Option<Range<usize>> {
    let tag = source.get(..source.find('>')?)?;
    let start = tag.find(" w:id=")? + " w:id=".len();
    let quote = tag.get(start..)?.chars().next()?;
    let length = tag.get(start + 1..)?.find(quote)?;
    Some(start + 1..start + 1 + length)
}

/// A note under another id.
fn renumbered(note: &str, id: &str) -> String {
    let mut out = note.to_owned();
    if let Some(place) = id_place(note) {
        out.replace_range(place, id);
    }
    out
}
