//! Parts that are written in UTF-16, as the rules for Word files allow, read as all other parts are.

use super::fault::ReadError;
use super::package::Part;

const DECLARED: [&str; 3] = ["encoding=\"utf-16\"", "encoding='utf-16'", "encoding=\"unicode\""];

/// The part in UTF-8 where it is XML in UTF-16, told by its first bytes; nothing where it is not.
pub(super) fn in_utf8(part: &Part) -> Result<Option<Vec<u8>>, ReadError> {
    let order = match part.bytes.as_slice() {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] | [0, b'<', ..] => u16::from_be_bytes,
        _ => return Ok(None),
    };
    let name = part.name.to_ascii_lowercase();
    if !name.ends_with(".xml") && !name.ends_with(".rels") {
        return Ok(None);
    }
    let fail = |units: usize, detail: &str| ReadError::BadXml {
        part: part.name.clone(),
        offset: u32::try_from(units * 2).unwrap_or(u32::MAX),
        detail: detail.to_owned(),
    };
    let (pairs, rest) = part.bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(fail(pairs.len(), "half a UTF-16 character"));
    }
    let mut text = String::with_capacity(pairs.len());
    for (at, unit) in char::decode_utf16(pairs.iter().map(|pair| order(*pair))).enumerate() {
        text.push(unit.map_err(|_| fail(at, "not UTF-16"))?);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(Some(declared(text).into_bytes()))
}

/// `text` with a declaration that says how it is written now.
fn declared(text: &str) -> String {
    let end = text.find("?>").filter(|_| text.starts_with("<?xml")).unwrap_or(0);
    let (declaration, rest) = text.split_at(end);
    let low = declaration.to_ascii_lowercase();
    let found = DECLARED.iter().find_map(|one| Some((low.find(one)?, one.len())));
    match found {
        Some((at, length)) => {
            let (before, after) = (&declaration[..at], &declaration[at + length..]);
            format!("{before}encoding=\"UTF-8\"{after}{rest}")
        }
        None => text.to_owned(),
    }
}
