//! Words within an object that goes: Word knows words that are deleted by another name.

use std::borrow::Cow;

const BOX: (&str, &str) = ("<w:txbxContent", "</w:txbxContent>");

/// The object with its own words as deleted ones: those of a phonetic guide, for example. Text boxes are texts of their own, in
/// which nothing goes by itself.
pub(super) fn as_deleted(object: &str) -> Cow<'_, str> {
    let is_word = |text: &str| text.contains("<w:t>") || text.contains("<w:t ");
    if !is_word(object) {
        return Cow::Borrowed(object);
    }
    let mut out = String::with_capacity(object.len() + 64);
    let mut rest = object;
    while let Some(start) = rest.find(BOX.0) {
        out.push_str(&renamed(&rest[..start]));
        let end = end_of_box(&rest[start..]);
        out.push_str(&rest[start..start + end]);
        rest = &rest[start + end..];
    }
    out.push_str(&renamed(rest));
    Cow::Owned(out)
}

fn renamed(text: &str) -> String {
    text.replace("<w:t>", "<w:delText>").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
}

/// How far the text box reaches with which `text` begins, with those within it.
fn end_of_box(text: &str) -> usize {
    let (mut at, mut depth) = (BOX.0.len(), 1);
    while depth > 0 {
        let rest = &text[at..];
        let Some(close) = rest.find(BOX.1) else { return text.len() };
        match rest.find(BOX.0).filter(|open| *open < close) {
            Some(open) => {
                depth += 1;
                at += open + BOX.0.len();
            }
            None => {
                depth -= 1;
                at += close + BOX.1.len();
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::as_deleted;

    #[test]
    fn words_of_the_object_go_and_those_of_its_text_boxes_stay() {
        let text = "<w:r><w:t>a</w:t><w:txbxContent><w:t>b</w:t><w:txbxContent/></w:txbxContent></w:txbxContent><w:t xml:space=\"preserve\">c</w:t></w:r>";
        let told = as_deleted(text);
        assert!(told.contains("<w:delText>a</w:delText>") && told.contains("<w:t>b</w:t>"), "{told}");
        assert!(told.ends_with("<w:delText xml:space=\"preserve\">c</w:delText></w:r>"), "{told}");
        assert_eq!(as_deleted("<w:drawing/>"), "<w:drawing/>");
    }
}
