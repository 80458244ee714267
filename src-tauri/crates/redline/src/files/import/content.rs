//! What an element says, written so that two elements that say the same read the same.

use crate::docx::tree::{Child, Tree, start_of};

/// Attributes that say when something was edited, not what it is.
fn is_passing(name: &str) -> bool {
    name.starts_with("xmlns")
        || name.contains("rsid")
        || name.ends_with(":tplc")
        || name.ends_with(":Ignorable")
}

/// The content of an element. `value` may replace the `w:val` of an element, by its name, or leave the element out by `None`.
pub(super) fn content(
    tree: &Tree<'_>,
    node: usize,
    value: &mut dyn FnMut(&str, &str) -> Option<String>,
) -> String {
    let mut out = String::new();
    write(tree, node, value, &mut out);
    out
}

fn write(
    tree: &Tree<'_>,
    node: usize,
    value: &mut dyn FnMut(&str, &str) -> Option<String>,
    out: &mut String,
) {
    let name = tree.name(node);
    let mut attributes: Vec<(String, String)> = Vec::new();
    if let Some(tag) = tree.source.get(tree.nodes[node].open.clone()).and_then(start_of) {
        for attribute in tag.attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            if !is_passing(key) {
                let local = key.rsplit_once(':').map_or(key, |(_, local)| local);
                attributes.push((local.to_owned(), super::scope::plain(&attribute.value)));
            }
        }
    }
    if let Some(one) = attributes.iter_mut().find(|one| one.0 == "val") {
        match value(name, &one.1) {
            Some(changed) => one.1 = changed,
            None => return,
        }
    } else if value(name, "").is_none() {
        return;
    }
    // A switch without a value is on.
    attributes.retain(|one| !(one.0 == "val" && matches!(one.1.as_str(), "1" | "true" | "on")));
    attributes.sort();
    out.push('<');
    out.push_str(name);
    for (key, text) in &attributes {
        out.push(' ');
        out.push_str(key);
        out.push('=');
        out.push_str(&crate::docx::xml::escape(text));
    }
    out.push('>');
    let mut inner: Vec<String> = Vec::new();
    for child in &tree.nodes[node].children {
        match child {
            Child::Element(child) => {
                let mut one = String::new();
                write(tree, *child, value, &mut one);
                inner.push(one);
            }
            Child::Raw(span) => {
                let text = tree.source.get(span.clone()).unwrap_or_default();
                if !text.trim().is_empty() && !text.starts_with("<!--") {
                    inner.push(text.to_owned());
                }
            }
        }
    }
    // The order of properties says nothing.
    if name.ends_with("Pr") {
        inner.sort();
    }
    out.extend(inner);
    out.push_str("</>");
}
