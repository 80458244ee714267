//! The fields of an element: its children by name, whatever their namespace, as the programs write them.

use roxmltree::Node;

/// The children with a name.
pub(super) fn children<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The text of a child; none when it is empty.
pub(super) fn text(node: Node<'_, '_>, name: &str) -> Option<String> {
    let child = node.children().find(|child| child.tag_name().name() == name)?;
    let text: String =
        child.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A whole number.
pub(super) fn number(node: Node<'_, '_>, name: &str) -> Option<i64> {
    let text = text(node, name)?;
    text.split_once('.').map_or(text.as_str(), |(whole, _)| whole).parse().ok()
}

/// What a field of a task holds that programs leave to people: the value of an extended attribute, by its number.
pub(super) fn extended(node: Node<'_, '_>, field: i64) -> Option<String> {
    children(node, "ExtendedAttribute")
        .filter(|each| number(*each, "FieldID") == Some(field))
        .find_map(|each| text(each, "Value"))
}

/// Whether a flag is set; programs write 1 or true.
pub(super) fn flag(node: Node<'_, '_>, name: &str) -> bool {
    text(node, name).is_some_and(|word| word == "1" || word.eq_ignore_ascii_case("true"))
}

/// The day of an instant such as `2020-07-01T08:00:00`, and whether the instant is midnight.
pub(super) fn date(instant: &str) -> Option<(String, bool)> {
    let day = instant.get(..10)?;
    let time = instant.get(10..).unwrap_or_default();
    let is_day = day.len() == 10 && plan::date::is_known_date(day);
    (is_day && (time.is_empty() || time.starts_with('T')))
        .then(|| (day.to_owned(), time.starts_with("T00:00")))
}
