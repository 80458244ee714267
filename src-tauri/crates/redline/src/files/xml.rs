//! A part as a flat list of elements with their byte spans: small enough for a million words, lossless because text stays in
//! the source.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::docx::ReadError;

const NOT_UTF8: &str = "a character that is not written in UTF-8";
/// No document has elements deeper than this.
const DEPTH: usize = 256;

macro_rules! tags {
    ($($tag:ident = $name:literal,)*) => {
        /// The elements that a comparison looks at; parts are read with the usual prefixes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(clippy::enum_variant_names, reason = "the names are those of the elements")]
        pub(crate) enum Tag { $($tag,)* Other }

        impl Tag {
            pub fn of(name: &[u8]) -> Self {
                $(const $tag: &[u8] = $name.as_bytes();)*
                match name { $(n if n == $tag => Self::$tag,)* _ => Self::Other }
            }
        }
    };
}

#[allow(non_upper_case_globals)]
mod tag {
    tags! {
        R = "w:r", T = "w:t", RPr = "w:rPr", P = "w:p", PPr = "w:pPr", Tab = "w:tab", Br = "w:br", Cr = "w:cr",
        BookmarkStart = "w:bookmarkStart", BookmarkEnd = "w:bookmarkEnd", ProofErr = "w:proofErr",
        Tc = "w:tc", Tr = "w:tr", Tbl = "w:tbl", TcPr = "w:tcPr", TrPr = "w:trPr", TblPr = "w:tblPr",
        TblGrid = "w:tblGrid", TblPrEx = "w:tblPrEx", SectPr = "w:sectPr",
        Sdt = "w:sdt", SdtContent = "w:sdtContent", SdtPr = "w:sdtPr", SdtEndPr = "w:sdtEndPr",
        CustomXml = "w:customXml", CustomXmlPr = "w:customXmlPr", SmartTag = "w:smartTag",
        SmartTagPr = "w:smartTagPr", Hyperlink = "w:hyperlink", FldSimple = "w:fldSimple", FldChar = "w:fldChar",
        InstrText = "w:instrText", Drawing = "w:drawing", Pict = "w:pict", Object = "w:object",
        FootnoteReference = "w:footnoteReference", EndnoteReference = "w:endnoteReference",
        CommentReference = "w:commentReference", CommentRangeStart = "w:commentRangeStart",
        CommentRangeEnd = "w:commentRangeEnd", PermStart = "w:permStart", PermEnd = "w:permEnd",
        LastPageBreak = "w:lastRenderedPageBreak", TxbxContent = "w:txbxContent",
        AlternateContent = "mc:AlternateContent", Choice = "mc:Choice", Fallback = "mc:Fallback",
        OMath = "m:oMath", OMathPara = "m:oMathPara", MathText = "m:t", Body = "w:body", Footnote = "w:footnote",
        Endnote = "w:endnote", Dir = "w:dir", Bdo = "w:bdo", NoBreakHyphen = "w:noBreakHyphen",
        SoftHyphen = "w:softHyphen", Ptab = "w:ptab", DelText = "w:delText", FldData = "w:fldData",
        DrawingText = "a:t", Ins = "w:ins", Del = "w:del", MoveFrom = "w:moveFrom", MoveTo = "w:moveTo",
        DelInstrText = "w:delInstrText", CellIns = "w:cellIns",
    }
}
pub(crate) use tag::Tag;

/// One element: where its tags stand in the source, and which element follows it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element {
    pub tag: Tag,
    /// Where the start tag begins.
    pub start: u32,
    /// Where the start tag ends.
    pub inner: u32,
    /// Where the end tag begins; the same as `end` for an empty element.
    pub close: u32,
    /// Where the element ends.
    pub end: u32,
    /// The number of the first element behind this one and all within it.
    pub next: u32,
}

/// A part as a flat list of elements in the order of their start tags.
#[derive(Debug)]
pub(crate) struct Xml<'a> {
    pub source: &'a str,
    pub elements: Vec<Element>,
}

impl<'a> Xml<'a> {
    /// Reads `bytes`, the part called `part`.
    pub fn read(part: &str, bytes: &'a [u8]) -> Result<Self, ReadError> {
        let fail = |offset: u64, detail: String| ReadError::BadXml {
            part: part.to_owned(),
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
            detail,
        };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let source = std::str::from_utf8(bytes)
            .map_err(|error| fail(error.valid_up_to() as u64, NOT_UTF8.to_owned()))?;
        if source.len() >= u32::MAX as usize {
            return Err(ReadError::TooLarge { part: part.to_owned(), limit: u32::MAX });
        }
        let mut reader = Reader::from_str(source);
        let mut elements: Vec<Element> = Vec::with_capacity(source.len() / 48);
        let mut open: Vec<usize> = Vec::new();
        loop {
            let start = reader.buffer_position();
            let event = reader.read_event().map_err(|error| fail(start, error.to_string()))?;
            let end = reader.buffer_position() as u32;
            let (tag, empty) = match &event {
                Event::Start(tag) => (tag, false),
                Event::Empty(tag) => (tag, true),
                Event::End(_) => {
                    let next = elements.len() as u32;
                    if let Some(element) = open.pop().and_then(|last| elements.get_mut(last)) {
                        (element.close, element.end, element.next) = (start as u32, end, next);
                    }
                    continue;
                }
                Event::DocType(_) => return Err(ReadError::DocumentType { part: part.to_owned() }),
                Event::Eof => break,
                _ => continue,
            };
            if open.len() >= DEPTH {
                return Err(ReadError::TooDeep { part: part.to_owned(), limit: DEPTH as u32 });
            }
            if open.is_empty() && !elements.is_empty() {
                return Err(fail(start, "more than one root element".to_owned()));
            }
            let number = elements.len();
            if !empty {
                open.push(number);
            }
            let tag = Tag::of(tag.name().into_inner().as_bytes());
            let next = number as u32 + 1;
            elements.push(Element { tag, start: start as u32, inner: end, close: end, end, next });
        }
        if !open.is_empty() {
            return Err(fail(source.len() as u64, "an element is not closed".to_owned()));
        }
        if elements.is_empty() {
            return Err(fail(0, "no element".to_owned()));
        }
        Ok(Self { source, elements })
    }

    /// The element with this number; numbers come from this list.
    pub fn at(&self, node: u32) -> Element {
        self.elements.get(node as usize).copied().unwrap_or(Element {
            tag: Tag::Other,
            start: 0,
            inner: 0,
            close: 0,
            end: 0,
            next: node.saturating_add(1),
        })
    }

    pub fn tag(&self, node: u32) -> Tag {
        self.at(node).tag
    }

    /// The source between two places.
    pub fn slice(&self, start: u32, end: u32) -> &'a str {
        self.source.get(start as usize..end as usize).unwrap_or_default()
    }

    /// A whole element as it stands.
    pub fn raw(&self, node: u32) -> &'a str {
        let element = self.at(node);
        self.slice(element.start, element.end)
    }

    /// What stands within an element.
    pub fn inner(&self, node: u32) -> &'a str {
        let element = self.at(node);
        self.slice(element.inner, element.close)
    }

    /// The start tag of an element, never that of an empty one.
    pub fn open(&self, node: u32) -> String {
        let element = self.at(node);
        let tag = self.slice(element.start, element.inner);
        tag.strip_suffix("/>").map_or_else(|| tag.to_owned(), |tag| format!("{tag}>"))
    }

    /// The name of an element with its prefix.
    pub fn name(&self, node: u32) -> &'a str {
        let element = self.at(node);
        let tag = self.slice(element.start, element.inner).trim_start_matches('<');
        let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(tag.len());
        tag.get(..end).unwrap_or_default()
    }

    /// The elements directly within an element.
    pub fn children(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let end = self.at(node).next;
        let mut at = node + 1;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let child = at;
                at = self.at(child).next.max(child + 1);
                child
            })
        })
    }

    pub fn child(&self, node: u32, tag: Tag) -> Option<u32> {
        self.children(node).find(|child| self.tag(*child) == tag)
    }

    pub fn child_named(&self, node: u32, name: &str) -> Option<u32> {
        self.children(node).find(|child| self.name(*child) == name)
    }

    /// The attributes of an element: names with prefix, and values as they stand in the source.
    pub fn attributes(&self, node: u32) -> impl Iterator<Item = (&'a str, &'a str)> + '_ {
        let element = self.at(node);
        let tag = self.slice(element.start, element.inner);
        let mut rest = tag.get(1 + self.name(node).len()..).unwrap_or_default();
        std::iter::from_fn(move || {
            let (name, value) = rest.split_once('=')?;
            let value = value.trim_start();
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            let (value, after) = value.get(1..)?.split_once(quote)?;
            rest = after;
            Some((name.trim(), value))
        })
    }

    /// The value of an attribute as it stands in the source.
    pub fn attribute(&self, node: u32, name: &str) -> Option<&'a str> {
        self.attributes(node).find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// The `w:val` of a child called `name`.
    pub fn value(&self, node: u32, name: &str) -> Option<&'a str> {
        self.attribute(self.child_named(node, name)?, "w:val")
    }

    /// Adds the text directly within an element to `out`, with references resolved.
    pub fn text_into(&self, node: u32, out: &mut String) {
        let raw = self.inner(node);
        if !raw.contains(['&', '<', '\r']) {
            out.push_str(raw);
            return;
        }
        let mut rest = raw;
        while let Some(at) = rest.find('<') {
            let (text, markup) = rest.split_at(at);
            push_unescaped(text, out);
            let (data, end) = if markup.starts_with("<![CDATA[") {
                (true, "]]>")
            } else if markup.starts_with("<!--") {
                (false, "-->")
            } else {
                (false, ">")
            };
            let stop = markup.find(end).unwrap_or(markup.len());
            if data {
                out.push_str(markup.get(9..stop).unwrap_or_default());
            }
            rest = markup.get(stop + end.len()..).unwrap_or_default();
        }
        push_unescaped(rest, out);
    }
}

fn push_unescaped(text: &str, out: &mut String) {
    let text = quick_xml::escape::unescape(text).unwrap_or_else(|_| text.into());
    if text.contains('\r') { out.push_str(&text.replace("\r\n", "\n")) } else { out.push_str(&text) }
}
