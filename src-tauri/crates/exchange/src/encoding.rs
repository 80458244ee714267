//! The text in a file, in the encodings that say themselves what they are.

/// The text of a file in UTF-8, or in UTF-16 with the mark at its beginning that spreadsheets and planners of time
/// write.
pub(crate) fn decoded(bytes: &[u8]) -> Option<String> {
    let wide = |pairs: fn([u8; 2]) -> u16| -> Option<String> {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| pairs([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => Some(std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').to_owned()),
    }
}
