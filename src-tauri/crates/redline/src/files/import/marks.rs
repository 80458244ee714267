//! Bookmarks in a fragment: a half of one would open a range that nothing closes.

use std::collections::{HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::docx::{Package, ReadError};

/// The bookmarks that stand whole in a fragment, by their id in the before.
#[derive(Debug, Default)]
pub(super) struct Marks {
    whole: HashSet<String>,
    /// The ids they get in the after.
    pub fresh: HashMap<String, u32>,
}

impl Marks {
    /// Finds the bookmarks of `xml` that begin and end in it and whose names are not `taken`.
    pub fn paired(xml: &str, taken: &HashSet<String>) -> Self {
        let mut marks = Self::default();
        if !xml.contains("bookmarkStart") {
            return marks;
        }
        let mut begun = HashSet::new();
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().into_inner() {
                    "bookmarkStart" => {
                        let is_taken =
                            value(&tag, "name").is_some_and(|name| taken.contains(&name.to_lowercase()));
                        begun.extend(id(&tag).filter(|_| !is_taken));
                    }
                    "bookmarkEnd" => {
                        marks.whole.extend(id(&tag).filter(|id| begun.contains(id)));
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        marks
    }

    /// Whether an element is a half of a bookmark.
    pub fn is_left_out(&self, name: &str, tag: &BytesStart<'_>) -> bool {
        matches!(name, "bookmarkStart" | "bookmarkEnd") && !id(tag).is_some_and(|id| self.whole.contains(&id))
    }
}

fn id(tag: &BytesStart<'_>) -> Option<String> {
    value(tag, "id")
}

pub(super) fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .flatten()
        .find(|one| one.key.local_name().into_inner() == name)
        .map(|one| one.value.into_owned())
}

/// The names that bookmarks of a package have: a second one of a name would be lost, or take the first one's place.
pub(super) fn names(package: &Package) -> Result<HashSet<String>, ReadError> {
    let mut names = HashSet::new();
    for part in package.stories()? {
        let text = String::from_utf8_lossy(package.part(&part).unwrap_or_default());
        for piece in text.split("bookmarkStart").skip(1) {
            let tag = piece.split('>').next().unwrap_or_default();
            let start = BytesStart::from_content(tag, 0);
            names.extend(value(&start, "name").map(|name| name.to_lowercase()));
        }
    }
    Ok(names)
}
