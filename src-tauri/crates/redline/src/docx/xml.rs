//! Writing XML text, and the stamps of tracked changes.

use super::Authorship;

/// The main namespace of word processing.
pub(crate) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of relationship ids.
pub(crate) const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The first line of every part.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `text` as it may stand between tags or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
    out
}

/// The author and date that every tracked change bears, and the ids that no two of them share.
pub(crate) struct Stamp {
    attributes: String,
    dated: bool,
}

impl Stamp {
    /// For a file without tracked changes.
    pub fn none() -> Self {
        Self { attributes: String::new(), dated: false }
    }

    pub fn new(authorship: &Authorship) -> Self {
        let (author, date) = match authorship {
            Authorship::Named { author: name, date } | Authorship::House { name, date } => {
                (name, date.as_str())
            }
            Authorship::Anonymous { name } => (name, ""),
        };
        let mut attributes = format!(" w:author=\"{}\"", escape(author));
        let instant = instant(date);
        let dated = instant.is_some();
        if let Some(instant) = instant {
            attributes.push_str(" w:date=\"");
            attributes.push_str(&instant);
            attributes.push('"');
        }
        Self { attributes, dated }
    }

    /// The attributes of one tracked change.
    pub fn attributes(&self, id: u32) -> String {
        format!(" w:id=\"{id}\"{}", self.attributes)
    }

    /// The attributes of the start of a moved range. The schema demands a date there and nowhere else, so an undated redline
    /// says the first day of 1970, which tells nobody anything and which Word does not show.
    pub fn range_attributes(&self, id: u32) -> String {
        let date = if self.dated { "" } else { " w:date=\"1970-01-01T00:00:00Z\"" };
        format!("{}{date}", self.attributes(id))
    }
}

/// An ISO day or instant as the instant that Word expects; nothing for any other text.
pub(crate) fn instant(date: &str) -> Option<String> {
    let bytes = date.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .filter(|part| part.iter().all(u8::is_ascii_digit))
            .and_then(|part| std::str::from_utf8(part).ok().and_then(|part| part.parse::<u32>().ok()))
    };
    let sign = |place: usize, wanted: u8| bytes.get(place) == Some(&wanted);
    let day = digits(0..4).is_some()
        && sign(4, b'-')
        && digits(5..7).is_some_and(|month| (1..=12).contains(&month))
        && sign(7, b'-')
        && digits(8..10).is_some_and(|day| (1..=31).contains(&day));
    if !day {
        return None;
    }
    if bytes.len() == 10 {
        return Some(format!("{date}T00:00:00Z"));
    }
    let time = sign(10, b'T')
        && digits(11..13).is_some_and(|hour| hour < 24)
        && sign(13, b':')
        && digits(14..16).is_some_and(|minute| minute < 60);
    // Seconds and fractions are cut: a redline says when, not how precisely.
    time.then(|| match digits(17..19).filter(|second| sign(16, b':') && *second < 60) {
        Some(second) => format!("{}:{second:02}Z", &date[..16]),
        None => format!("{}:00Z", &date[..16]),
    })
}
