//! One thing at a time.

use super::*;

fn styles(inner: &str) -> String {
    word("styles", inner)
}

fn style(id: &str, name: &str, inner: &str) -> String {
    format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{inner}</w:style>")
}

fn styled(inner: &str) -> Vec<u8> {
    file("<w:p/>", &[("rId1", "styles", "styles.xml")], &[("word/styles.xml", &styles(inner))])
}

#[test]
fn a_fragment_that_names_nothing_stays_as_it_is() {
    let (before, after) = (file("<w:p/>", &[], &[]), file("<w:p/>", &[], &[]));
    let xml = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>a </w:t></w:r>";
    assert_eq!(brought(&before, &after, xml).0, xml);
}

#[test]
fn a_missing_style_comes_with_the_styles_it_is_based_on() {
    let before = styled(&[style("A", "Alpha", "<w:basedOn w:val=\"B\"/>"), style("B", "Beta", "")].concat());
    let (read, package) = brought(&before, &styled(""), "<w:pPr><w:pStyle w:val=\"A\"/></w:pPr>");
    assert!(read.contains("w:val=\"A\""));
    let sheet = text(&package, "word/styles.xml");
    assert!(sheet.contains("w:styleId=\"A\"") && sheet.contains("w:styleId=\"B\""), "{sheet}");
}

#[test]
fn a_style_of_the_same_name_is_the_same_style_whatever_its_id() {
    let before = styled(&style("Heading1", "heading 1", "<w:rPr><w:b/></w:rPr>"));
    let after = styled(&style("berschrift1", "Heading 1", "<w:rPr><w:i/></w:rPr>"));
    let (read, package) = brought(&before, &after, "<w:pStyle w:val=\"Heading1\"/>");
    assert!(read.contains("berschrift1"), "{read}");
    assert!(!text(&package, "word/styles.xml").contains("Heading1"));
}

#[test]
fn a_style_of_another_name_under_the_same_id_gets_a_fresh_id() {
    let before = styled(&style("1", "heading 1", "<w:rPr><w:b/></w:rPr>"));
    let after = styled(&style("1", "toc 1", "<w:rPr><w:i/></w:rPr>"));
    let (read, package) = brought(&before, &after, "<w:pStyle w:val=\"1\"/>");
    assert!(read.contains("w:val=\"11\""), "{read}");
    assert!(text(&package, "word/styles.xml").contains("w:styleId=\"11\""));
}

#[test]
fn a_redefined_style_keeps_its_id_and_is_reported() {
    let before = styled(&style("Q", "Quote", "<w:rPr><w:sz w:val=\"20\"/><w:b/></w:rPr>"));
    let after = styled(&style("Q", "Quote", "<w:rPr><w:b w:val=\"true\"/><w:sz w:val=\"24\"/></w:rPr>"));
    let (one, two) = (Package::read(&before).unwrap(), Package::read(&after).unwrap());
    let mut import = Import::new(&one, &two).unwrap();
    assert_eq!(import.style("Q"), "Q");
    let found = import.redefined_styles();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].differs, ["rPr/sz"]);
}

#[test]
fn a_file_without_styles_gets_a_part_for_them() {
    let before = styled(&style("A", "Alpha", ""));
    let (_, package) = brought(&before, &file("<w:p/>", &[], &[]), "<w:pStyle w:val=\"A\"/>");
    assert!(text(&package, "word/styles.xml").contains("w:styleId=\"A\""));
    assert!(text(&package, "word/_rels/document.xml.rels").contains("/styles\""));
    assert!(text(&package, TYPES).contains("wordprocessingml.styles+xml"));
}

fn listed(inner: &str) -> Vec<u8> {
    let links = [("rId1", "numbering", "numbering.xml")];
    file("<w:p/>", &links, &[("word/numbering.xml", &word("numbering", inner))])
}

fn list(id: &str, format: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId=\"{id}\"><w:nsid w:val=\"0000000{id}\"/><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"{format}\"/></w:lvl></w:abstractNum>"
    )
}

fn counted(id: &str, definition: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/></w:num>")
}

#[test]
fn a_list_that_says_the_same_is_the_same_list() {
    let before = listed(&[list("0", "bullet"), counted("7", "0")].concat());
    let after =
        listed(&[list("3", "decimal"), list("4", "bullet"), counted("1", "3"), counted("2", "4")].concat());
    let (read, package) = brought(&before, &after, "<w:numId w:val=\"7\"/>");
    assert!(read.contains("w:val=\"2\""), "{read}");
    assert_eq!(text(&package, "word/numbering.xml").matches("<w:num ").count(), 2);
}

#[test]
fn any_other_list_is_brought_and_definitions_stand_before_uses() {
    let before = listed(&[list("0", "upperRoman"), counted("1", "0")].concat());
    let after = listed(
        &[list("0", "bullet"), counted("1", "0"), "<w:numIdMacAtCleanup w:val=\"1\"/>".into()].concat(),
    );
    let (read, package) = brought(&before, &after, "<w:numId w:val=\"1\"/>");
    assert!(read.contains("w:val=\"2\""), "{read}");
    let lists = text(&package, "word/numbering.xml");
    let places: Vec<usize> = ["upperRoman", "<w:num w:numId=\"1\"", "<w:num w:numId=\"2\"", "numIdMac"]
        .iter()
        .map(|wanted| lists.find(wanted).unwrap_or_else(|| panic!("{wanted} in {lists}")))
        .collect();
    assert!(places.is_sorted(), "{lists}");
    assert!(lists.contains("<w:abstractNumId w:val=\"1\"/>"));
}

#[test]
fn a_picture_is_shared_by_its_bytes_and_never_takes_a_name_that_is_there() {
    let links = [("rId5", "image", "media/image1.png"), ("rId6", "image", "media/image2.png")];
    let before =
        file("<w:p/>", &links, &[("word/media/image1.png", "one"), ("word/media/image2.png", "two")]);
    let after = file("<w:p/>", &[("rId1", "image", "media/IMAGE2.png")], &[("word/media/IMAGE2.png", "one")]);
    let (read, package) = brought(&before, &after, "<w:a r:embed=\"rId5\"/><w:a r:embed=\"rId6\"/>");
    assert!(read.starts_with("<w:a r:embed=\"rId1\"/>"), "{read}");
    let links = text(&package, "word/_rels/document.xml.rels");
    assert!(links.contains("Target=\"media/image1.png\""), "{links}");
    assert_eq!(text(&package, "word/media/image1.png"), "two");
}

#[test]
fn an_address_is_found_or_added() {
    let before = file(
        "<w:p/>",
        &[
            ("rId1", "hyperlink", "https://a.example/"),
            ("rId2", "hyperlink", "https://b.example/?x=1&amp;y=2"),
        ],
        &[],
    );
    let after = file(
        "<w:p/>",
        &[("rId1", "hyperlink", "https://c.example/"), ("rId9", "hyperlink", "https://a.example/")],
        &[],
    );
    let (read, package) =
        brought(&before, &after, "<w:hyperlink r:id=\"rId1\"/><w:hyperlink r:id=\"rId2\"/>");
    assert_eq!(read, "<w:hyperlink r:id=\"rId9\"/><w:hyperlink r:id=\"rId3\"/>");
    let links = text(&package, "word/_rels/document.xml.rels");
    assert!(links.contains("https://b.example/?x=1&amp;y=2\" TargetMode=\"External\""), "{links}");
}

#[test]
fn a_relationship_that_leads_nowhere_does_not_lead_somewhere_by_chance() {
    let after = file("<w:p/>", &[("rId1", "hyperlink", "https://c.example/")], &[]);
    let (read, _) = brought(&file("<w:p/>", &[], &[]), &after, "<w:hyperlink r:id=\"rId1\"/>");
    assert!(!read.contains("\"rId1\""), "{read}");
}

#[test]
fn a_note_comes_along_under_a_fresh_id_and_the_part_for_it_is_made() {
    let notes = word(
        "footnotes",
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"1\"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>",
    );
    let before = file("<w:p/>", &[("rId1", "footnotes", "footnotes.xml")], &[("word/footnotes.xml", &notes)]);
    let (read, package) =
        brought(&before, &file("<w:p/>", &[], &[]), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
    assert!(read.contains("w:id=\"1\""));
    let made = text(&package, "word/footnotes.xml");
    assert!(made.contains("separator") && made.contains("note"), "{made}");
    assert!(text(&package, TYPES).contains("footnotes+xml"));
    let there = word("footnotes", "<w:footnote w:id=\"1\"><w:p/></w:footnote>");
    let after = file("<w:p/>", &[("rId4", "footnotes", "footnotes.xml")], &[("word/footnotes.xml", &there)]);
    let (read, package) = brought(&before, &after, "<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
    assert!(read.contains("w:id=\"2\""), "{read}");
    let made = text(&package, "word/footnotes.xml");
    assert!(made.contains("<w:footnote w:id=\"2\">") && !made.contains("separator"), "{made}");
}

#[test]
fn namespaces_are_declared_where_the_after_lacks_or_rebinds_them() {
    let body = "<w:body><w:p/></w:body>";
    let root = |more: &str| {
        format!("<w:document xmlns:w=\"{}\" {more}>{body}</w:document>", super::super::scope::WORD)
    };
    let with = |more: &str| {
        replace(&file("", &[], &[]), &[Part { name: MAIN.into(), bytes: root(more).into() }]).unwrap()
    };
    let before = with(
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:q=\"urn:q\" xmlns:n=\"urn:n\" mc:Ignorable=\"n\"",
    );
    let after = with("xmlns:q=\"urn:other\"");
    let (read, _) = brought(&before, &after, "<w:r n:k=\"1\"><q:a/></w:r><w:r/>");
    assert!(
        read.contains("xmlns:q=\"urn:q\"")
            && read.contains("mc:Ignorable=\"n\"")
            && read.contains("xmlns:n=\"urn:n\""),
        "{read}"
    );
    assert!(read.ends_with("<w:r/>"));
}

#[test]
fn half_bookmarks_taken_names_and_comments_are_left_out() {
    let after = file(
        "<w:p><w:bookmarkStart w:id=\"4\" w:name=\"there\"/><w:bookmarkEnd w:id=\"4\"/></w:p>",
        &[],
        &[],
    );
    let xml = "<w:bookmarkStart w:id=\"4\" w:name=\"here\"/><w:bookmarkEnd w:id=\"4\"/><w:bookmarkEnd w:id=\"5\"/><w:bookmarkStart w:id=\"6\" w:name=\"There\"/><w:bookmarkEnd w:id=\"6\"/><w:commentRangeStart w:id=\"0\"/>";
    let (read, _) = brought(&file("<w:p/>", &[], &[]), &after, xml);
    assert_eq!(read, "<w:bookmarkStart w:id=\"5\" w:name=\"here\"/><w:bookmarkEnd w:id=\"5\"/>");
}

#[test]
fn a_header_comes_with_its_picture_and_its_styles() {
    let header = word("hdr", "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:a r:embed=\"rId1\"/></w:p>");
    let links = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/image\" Target=\"media/a.gif\"/></Relationships>"
    );
    let sheet = styles(&style("H", "header", ""));
    let before = file(
        "<w:p/>",
        &[("rId1", "header", "header1.xml"), ("rId2", "styles", "styles.xml")],
        &[
            ("word/header1.xml", &header),
            ("word/_rels/header1.xml.rels", &links),
            ("word/media/a.gif", "gif"),
            ("word/styles.xml", &sheet),
        ],
    );
    let (read, package) = brought(
        &before,
        &styled(""),
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr>",
    );
    assert!(read.contains("r:id=\"rId2\""), "{read}");
    assert!(text(&package, "word/header1.xml").contains("r:embed=\"rId1\""));
    assert!(text(&package, "word/_rels/header1.xml.rels").contains("media/a.gif"));
    assert!(text(&package, "word/styles.xml").contains("w:styleId=\"H\""));
}
