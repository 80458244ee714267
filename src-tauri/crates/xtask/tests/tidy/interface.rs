//! Rules of the interface's own sources.

use crate::breaches::Breaches;
use crate::sources::under;

/// Declarations that name a side of the screen. In a language written from the right they would be wrong.
const SIDES: [&str; 18] = [
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "border-top-left-radius",
    "border-top-right-radius",
    "border-bottom-left-radius",
    "border-bottom-right-radius",
    "marginLeft",
    "marginRight",
    "paddingLeft",
    "paddingRight",
    "scroll-margin-left",
    "scroll-padding-left",
    "borderLeft",
    "borderRight",
];

#[test]
fn styles_name_no_side_of_the_screen() {
    let mut breaches = Breaches::default();
    for source in under("ui/src").into_iter().filter(|source| source.ends_with(&[".css", ".tsx"])) {
        for (number, line) in source.lines().filter(|(_, line)| !is_comment(line)) {
            if names_a_side(line, source.ends_with(&[".css"])) {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches.none("write start and end (margin-inline-start, inset-inline-end, text-align: start)");
}

fn is_comment(line: &str) -> bool {
    ["//", "/*", "*"].iter().any(|mark| line.trim_start().starts_with(mark))
}

fn names_a_side(line: &str, css: bool) -> bool {
    let declarations = line.split([';', '{', '}', ',']).filter_map(|part| part.split_once(':'));
    declarations.into_iter().any(|(property, value)| {
        let property = property.trim();
        let value = value.trim();
        let aligned = ["text-align", "float", "clear", "textAlign"].contains(&property);
        SIDES.contains(&property)
            || property.strip_suffix("-width").is_some_and(|short| SIDES.contains(&short))
            || (css && ["left", "right"].contains(&property))
            || (aligned && ["left", "right", "\"left\"", "\"right\""].contains(&value))
            || (["padding", "margin", "inset", "scroll-padding", "scroll-margin"].contains(&property)
                && turns_the_sides(value))
    })
}

/// `0 6px 0 24px` says what stands at the right and what at the left.
fn turns_the_sides(value: &str) -> bool {
    matches!(value.split_whitespace().collect::<Vec<_>>().as_slice(), [_, right, _, left] if right != left)
}

/// A place among its siblings that is asked of any element at all: whenever one comes or goes, the web view then looks
/// through the styles of everything beside it and beneath it, which takes longer than drawing a row.
#[test]
fn styles_ask_no_element_at_all_for_its_place() {
    let mut breaches = Breaches::default();
    for source in under("ui/src").into_iter().filter(|source| source.ends_with(&[".css"])) {
        for (number, line) in source.lines().filter(|(_, line)| !is_comment(line)) {
            if asks_any_for_its_place(line) {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches
        .none("name the class or the kind of element whose place is asked: .th:first-child, .td:first-child");
}

fn asks_any_for_its_place(line: &str) -> bool {
    [":first-", ":last-", ":nth-", ":only-"].iter().any(|place| {
        line.match_indices(place).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|sign| sign.is_whitespace() || [')', '*'].contains(&sign))
        })
    })
}

#[test]
fn only_the_backend_room_speaks_to_the_shell() {
    let mut breaches = Breaches::default();
    // A test may put another shell in its place.
    let room = |path: &str| !path.starts_with("ui/src/backend/") && !path.contains(".test.");
    for source in under("ui/src").into_iter().filter(|source| room(&source.path)) {
        for (number, _) in source.lines().filter(|(_, line)| line.contains("@tauri-apps")) {
            breaches.note(format!("{}:{number}", source.path));
        }
    }
    breaches.none("everything else asks through ui/src/backend");
}

#[test]
fn the_rule_about_places_sees_what_names_nothing() {
    for breach in [":is(.th, .td):first-child {", ".pick > :last-child {", "*:nth-child(2) {"] {
        assert!(asks_any_for_its_place(breach), "{breach}");
    }
    for allowed in [".th:first-child {", "li:not(:last-child)::after {", ".row > .td:nth-child(2),"] {
        assert!(!asks_any_for_its_place(allowed), "{allowed}");
    }
}

#[test]
fn the_rule_about_sides_sees_them_and_nothing_else() {
    for wrong in [
        "  left: 0;",
        ".a { margin-left: 1px }",
        "text-align: right;",
        "border-left-width: 1px;",
        "padding: 0 6px 0 24px;",
    ] {
        assert!(names_a_side(wrong, true), "{wrong}");
    }
    for right in [
        "margin-inline-start: 1px;",
        "inset-inline-end: 0;",
        "text-align: start;",
        "--left-part: 1px;",
        "padding: 1px 6px 2px 6px;",
    ] {
        assert!(!names_a_side(right, true), "{right}");
    }
    assert!(names_a_side("style={{ marginLeft: 4 }}", false));
    assert!(!names_a_side("const side = { left: box.left };", false));
}
