//! The styles of the files we write.

use std::fmt::Write as _;

use super::direction::is_rtl_language;
use super::xml::{DECLARATION, MAIN, escape};

/// The paragraph style of an empty paragraph that a table needs after it.
pub(crate) const SPACER: &str = "Spacer";
/// The character style of the printed number of a heading.
pub(crate) const NUMBER: &str = "HeadingNumber";

/// The styles part for a document in `language`.
pub(crate) fn part(language: &str) -> String {
    let mut out = format!("{DECLARATION}<w:styles xmlns:w=\"{MAIN}\">");
    defaults(&mut out, language);
    paragraph(
        &mut out,
        "Normal",
        "Normal",
        "",
        "",
        "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>",
        "",
    );
    paragraph(
        &mut out,
        "Title",
        "Title",
        "Normal",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\"/><w:contextualSpacing/>",
        "<w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>",
    );
    let sizes = [32, 28, 24, 22, 22, 22];
    for (level, size) in (1..).zip(sizes) {
        let form = if level == 6 { "<w:i/><w:iCs/>" } else { "<w:b/><w:bCs/>" };
        paragraph(
            &mut out,
            &format!("Heading{level}"),
            &format!("heading {level}"),
            "Normal",
            "Normal",
            &format!(
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{}\" w:after=\"120\"/><w:outlineLvl w:val=\"{}\"/>",
                if level == 1 { 360 } else { 240 },
                level - 1
            ),
            &format!("{form}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"),
        );
    }
    paragraph(
        &mut out,
        "TOCHeading",
        "TOC Heading",
        "Normal",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
    );
    for level in 1..=3u32 {
        let indent = format!("<w:spacing w:after=\"60\"/><w:ind w:left=\"{}\"/>", 240 * (level - 1));
        paragraph(&mut out, &format!("TOC{level}"), &format!("toc {level}"), "Normal", "Normal", &indent, "");
    }
    let list = "<w:spacing w:after=\"60\"/><w:contextualSpacing/>";
    paragraph(&mut out, "ListBullet", "List Bullet", "Normal", "", list, "");
    paragraph(&mut out, "ListNumber", "List Number", "Normal", "", list, "");
    paragraph(
        &mut out,
        "Caption",
        "caption",
        "Normal",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    );
    let cell = "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>";
    paragraph(
        &mut out,
        "TableText",
        "Table Text",
        "Normal",
        "",
        cell,
        "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    );
    paragraph(
        &mut out,
        "TableHeading",
        "Table Heading",
        "TableText",
        "",
        &format!("<w:keepNext/>{cell}"),
        "<w:b/><w:bCs/>",
    );
    paragraph(
        &mut out,
        "Header",
        "header",
        "Normal",
        "",
        "<w:spacing w:after=\"0\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    );
    paragraph(
        &mut out,
        "Footer",
        "footer",
        "Normal",
        "",
        "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    );
    paragraph(
        &mut out,
        SPACER,
        "Spacer",
        "Normal",
        "Normal",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>",
    );
    out.push_str("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
    character(&mut out, "Hyperlink", "Hyperlink", "<w:color w:val=\"0B5CAD\"/><w:u w:val=\"single\"/>");
    character(&mut out, NUMBER, "Heading Number", "");
    character(&mut out, "Illustrative", "Illustrative", "<w:color w:val=\"7A4B00\"/>");
    character(&mut out, "Inferred", "Inferred", "<w:color w:val=\"4A4A7A\"/>");
    character(&mut out, "Unverified", "Unverified", "<w:color w:val=\"7A2E2E\"/>");
    tables(&mut out);
    out.push_str("</w:styles>");
    out
}

fn defaults(out: &mut String, language: &str) {
    out.push_str(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" \
         w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
    );
    if !language.is_empty() {
        let base = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let tag = escape(language);
        let _ = write!(out, "<w:lang w:val=\"{tag}\"");
        if matches!(base.as_str(), "zh" | "ja" | "ko") {
            let _ = write!(out, " w:eastAsia=\"{tag}\"");
        }
        if is_rtl_language(language) {
            let _ = write!(out, " w:bidi=\"{tag}\"");
        }
        out.push_str("/>");
    }
    out.push_str("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
}

fn paragraph(
    out: &mut String,
    id: &str,
    name: &str,
    based_on: &str,
    next: &str,
    properties: &str,
    run: &str,
) {
    let default = if id == "Normal" { " w:default=\"1\"" } else { "" };
    let _ =
        write!(out, "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>");
    for (element, value) in [("basedOn", based_on), ("next", next)] {
        if !value.is_empty() {
            let _ = write!(out, "<w:{element} w:val=\"{value}\"/>");
        }
    }
    out.push_str("<w:qFormat/>");
    for (element, value) in [("pPr", properties), ("rPr", run)] {
        if !value.is_empty() {
            let _ = write!(out, "<w:{element}>{value}</w:{element}>");
        }
    }
    out.push_str("</w:style>");
}

fn character(out: &mut String, id: &str, name: &str, run: &str) {
    let _ = write!(
        out,
        "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/>"
    );
    if !run.is_empty() {
        let _ = write!(out, "<w:rPr>{run}</w:rPr>");
    }
    out.push_str("</w:style>");
}

fn tables(out: &mut String) {
    out.push_str(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    );
    out.push_str("<w:style w:type=\"table\" w:styleId=\"PlanTable\"><w:name w:val=\"Plan Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(out, "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>");
    }
    out.push_str(
        "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" \
         w:fill=\"ECEFF3\"/></w:tcPr></w:tblStylePr></w:style>\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>",
    );
}
