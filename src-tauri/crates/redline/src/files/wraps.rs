//! Writing what stands around runs: links, content controls, simple fields.

use super::runs::Wrapped;
use super::story::WrapKind;
use super::write::Writer;
use super::xml::Tag;

impl Writer<'_, '_> {
    pub fn wrap_open(&mut self, (side, wrap): Wrapped) -> String {
        let story = if side == 0 { self.old } else { self.new };
        let one = story.wraps[wrap as usize];
        let xml = &story.xml;
        let text = match one.kind {
            WrapKind::Field if !self.kept[side].contains(&wrap) => return self.field_begin(side, one.node),
            WrapKind::Link | WrapKind::Field => xml.open(one.node),
            WrapKind::Control => {
                let content = xml.child(one.node, Tag::SdtContent).map_or(0, |content| xml.at(content).inner);
                xml.slice(xml.at(one.node).start, content).to_owned()
            }
            WrapKind::Tracked | WrapKind::Other => {
                let properties = xml
                    .children(one.node)
                    .find(|child| matches!(xml.tag(*child), Tag::SmartTagPr | Tag::CustomXmlPr))
                    .map_or("", |child| xml.raw(child));
                format!("{}{properties}", xml.open(one.node))
            }
        };
        if side == 1 {
            return text;
        }
        let close = self.wrap_close((side, wrap));
        self.shared.bring_start(&self.old.part, &self.new.part, &text, &close)
    }

    pub fn wrap_close(&mut self, (side, wrap): Wrapped) -> String {
        let story = if side == 0 { self.old } else { self.new };
        let one = story.wraps[wrap as usize];
        match one.kind {
            WrapKind::Field if !self.kept[side].contains(&wrap) => self.field_edge(side, "end"),
            WrapKind::Control => "</w:sdtContent></w:sdt>".to_owned(),
            _ => format!("</{}>", story.xml.name(one.node)),
        }
    }

    /// A simple field cannot be marked, so one that comes or goes is written as begin, instruction, middle and end.
    fn field_begin(&mut self, side: usize, node: u32) -> String {
        let story = if side == 0 { self.old } else { self.new };
        let instruction = story.xml.attribute(node, "w:instr").unwrap_or_default().to_owned();
        let mark = self.edge_mark(side);
        let text = if mark == "w:del" { "w:delInstrText" } else { "w:instrText" };
        let attributes = self.shared.change();
        let code = format!("<w:r><{text} xml:space=\"preserve\">{instruction}</{text}></w:r>");
        let edge = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        format!("<{mark}{attributes}>{}{code}{}</{mark}>", edge("begin"), edge("separate"))
    }

    fn edge_mark(&self, side: usize) -> &'static str {
        if (side == 0) == self.shared.turned { "w:ins" } else { "w:del" }
    }

    fn field_edge(&mut self, side: usize, kind: &str) -> String {
        let mark = self.edge_mark(side);
        let attributes = self.shared.change();
        format!("<{mark}{attributes}><w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r></{mark}>")
    }
}
