//! Strict Office Open XML as the transitional that every program reads.

use crate::docx::Part;

/// What the names of strict namespaces and relationships begin with.
const STRICT: &str = "http://purl.oclc.org/ooxml/";
/// The names that are not made by the rule of the others.
const SPECIAL: [(&str, &str); 5] = [
    (
        "officeDocument/relationships/customXmlProps",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps",
    ),
    (
        "officeDocument/relationships/metadata/thumbnail",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
    ),
    (
        "officeDocument/extendedProperties",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    ),
    (
        "officeDocument/customProperties",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    ),
    ("schemaLibrary/main", "http://schemas.openxmlformats.org/schemaLibrary/2006/main"),
];

fn is_markup(name: &str) -> bool {
    let end = name.rsplit('.').next().unwrap_or_default();
    ["xml", "rels", "vml"].iter().any(|known| end.eq_ignore_ascii_case(known))
}

fn holds_strict(bytes: &[u8]) -> bool {
    // Namespaces and relationship types are declared at the head of a part or in a small one.
    let head = bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default();
    head.windows(STRICT.len()).any(|window| window == STRICT.as_bytes())
}

/// A part with transitional names throughout; nothing where it is not strict.
pub(crate) fn converted(part: &Part) -> Option<Part> {
    if !is_markup(&part.name) || !holds_strict(&part.bytes) {
        return None;
    }
    let text = std::str::from_utf8(&part.bytes).ok()?;
    let mut out = String::with_capacity(text.len() + 4096);
    let mut pieces = text.split(STRICT);
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.find(['"', '\'']).unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        out.push_str(&named(name));
        out.push_str(rest);
    }
    for conformance in [" w:conformance=\"strict\"", " conformance=\"strict\""] {
        out = out.replacen(conformance, "", 1);
    }
    Some(Part { name: part.name.clone(), bytes: out.into_bytes() })
}

/// The transitional name for the strict one that ends in `name`.
fn named(name: &str) -> String {
    if let Some((_, special)) = SPECIAL.iter().find(|one| one.0 == name) {
        return (*special).to_owned();
    }
    // `drawingml/main` is `drawingml/2006/main`: the year stands behind the first word.
    match name.split_once('/') {
        Some((vocabulary, rest)) => format!("http://schemas.openxmlformats.org/{vocabulary}/2006/{rest}"),
        None => format!("http://schemas.openxmlformats.org/{name}/2006"),
    }
}
