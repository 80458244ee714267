//! What the XML reader lets pass and no XML may hold: control characters, and references to nothing.

use super::fault::ReadError;

/// Refuses a part with characters or references that no XML may hold: whatever is made of it would hold them as well.
pub(crate) fn check(part: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let fail = |offset: usize, detail: &str| ReadError::BadXml {
        part: part.to_owned(),
        offset: u32::try_from(offset).unwrap_or(u32::MAX),
        detail: detail.to_owned(),
    };
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    if let Some(at) = bytes.iter().position(is_control) {
        return Err(fail(at, "a control character, which no document may hold"));
    }
    // References stand nowhere in comments and in what is taken as it is written.
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if text.contains("<!") {
        return Ok(());
    }
    for (at, _) in text.match_indices('&') {
        let rest = &text[at + 1..];
        let name = rest.get(..rest.find(';').unwrap_or(0)).unwrap_or_default();
        if !is_known(name) {
            return Err(fail(at, "a reference to a character that there is not"));
        }
    }
    Ok(())
}

fn is_known(name: &str) -> bool {
    let number = match name.strip_prefix('#') {
        None => return matches!(name, "amp" | "lt" | "gt" | "quot" | "apos"),
        Some(number) => match number.strip_prefix('x') {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse::<u32>(),
        },
    };
    number.ok().and_then(char::from_u32).is_some_and(|character| {
        !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
    })
}
