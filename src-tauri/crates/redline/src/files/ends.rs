//! Bodies that end with a table: Word gives them an empty paragraph when it opens them.

use crate::docx::{Package, Part};

const TABLE: &str = "</w:tbl>";
const BODY: &str = "</w:body>";

/// Gives the one of two files whose body ends with a table the paragraph that the other ends with: no tracked change can take
/// the last paragraph away. Says whether there was such a one.
pub(crate) fn alike(old: &mut Package, new: &mut Package) -> bool {
    match (ended(old), ended(new)) {
        (Some(part), None) => old.put(vec![part]),
        (None, Some(part)) => new.put(vec![part]),
        _ => return false,
    }
    true
}

/// The main part with a paragraph behind the table its body ends with; nothing where it ends with a paragraph.
pub(crate) fn ended(package: &Package) -> Option<Part> {
    let name = package.main();
    let text = std::str::from_utf8(package.part(name)?).ok()?;
    let end = text.rfind(BODY)?;
    let after = text[..end].rfind(TABLE)? + TABLE.len();
    let tail = &text[after..end];
    if ["<w:p>", "<w:p ", "<w:p/"].iter().any(|start| tail.contains(start)) {
        return None;
    }
    let place = after + tail.rfind("<w:sectPr").unwrap_or(tail.len());
    let bytes = format!("{}<w:p/>{}", &text[..place], &text[place..]).into_bytes();
    Some(Part { name: name.to_owned(), bytes })
}
