//! Elements one after another, each on a line of its own.

/// XML as it is written.
pub(super) struct Xml(String);

impl Xml {
    pub fn begin() -> Self {
        let mut xml = Self(String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"));
        xml.0.push_str("<Project xmlns=\"http://schemas.microsoft.com/project\">\n");
        xml
    }

    pub fn open(&mut self, name: &str) {
        self.0.push_str(&format!("<{name}>\n"));
    }

    pub fn close(&mut self, name: &str) {
        self.0.push_str(&format!("</{name}>\n"));
    }

    /// An element with a text; characters that XML has no place for are left out.
    pub fn leaf(&mut self, name: &str, text: &str) {
        let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        self.0.push_str(&format!("<{name}>{}</{name}>\n", quick_xml::escape::escape(kept)));
    }

    pub fn end(mut self) -> String {
        self.0.push_str("</Project>\n");
        self.0
    }
}
