//! Comments of the before, where somebody wants them in the after.

use super::Import;
use crate::docx::ReadError;
use crate::files::xml::Xml;

impl Import<'_> {
    /// Brings a comment of the part `home` of the before along, and gives the id it has in the after.
    ///
    /// # Errors
    /// When what it names cannot be read.
    pub fn comment(&mut self, home: &str, comments: &Xml<'_>, node: u32) -> Result<u32, ReadError> {
        let into = self.homes[4].after.clone();
        let inner = self.fragment(home, &into, comments.inner(node))?;
        let id = self.fresh_id();
        let kept = ["w:author", "w:date", "w:initials"];
        let attributes = comments.attributes(node).filter(|(key, _)| kept.contains(key));
        let attributes: String = attributes.map(|(key, value)| format!(" {key}=\"{value}\"")).collect();
        let comment = format!("<w:comment w:id=\"{id}\"{attributes}>{inner}</w:comment>");
        self.homes[4].last.push_str(&comment);
        Ok(id)
    }
}
