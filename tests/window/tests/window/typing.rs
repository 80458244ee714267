//! A plan is made with the keyboard alone in the real window.

use super::{CONTROL, Stand, application, keep, place};
use tests_window::driver::{Window, wait};

const ALT: &str = "\u{e00a}";
const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const F6: &str = "\u{e036}";
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";
const SHIFT: &str = "\u{e008}";
const SPACE: &str = "\u{e00d}";
const TAB: &str = "\u{e004}";

#[test]
fn thirty_work_items_are_typed_indented_and_linked_without_a_mouse() {
    let stand = Stand::new();
    let driver = stand.driver();
    let window = driver.open(&application(), &[]);
    window.read("New plan");
    command(&window, "New plan");
    named(&window, "A plan of our own");
    window.see("//*[@data-region='title'][contains(., 'A plan of our own')]");

    place(&window, "2");
    window.read("no work items");
    command(&window, "Add a row: Objective");
    named(&window, "Governance");
    close(&window);
    command(&window, "Add a row: Initiative");
    named(&window, "Decisions");
    close(&window);

    // Twenty rows take their place while they are typed, and ten by being indented afterwards.
    command(&window, "Add a row: Work item");
    for group in 1..=4 {
        named(&window, &format!("Group {group}"));
        window.chord(&[ALT], RIGHT);
        window.read(&format!("Under Group {group}"));
        for part in 1..=4 {
            named(&window, &format!("Part {group}.{part}"));
        }
        window.chord(&[ALT], LEFT);
        window.read("Under Decisions");
    }
    for row in 1..=10 {
        named(&window, &format!("Row {row}"));
    }
    close(&window);
    window.read("30 work items have no lead");
    keep(&window, "typed");
    stands(&window, "Part 4.4", 4);
    stands(&window, "Row 10", 3);

    focus(&window, "W-21");
    window.keys(&[DOWN]);
    for row in 2..=10 {
        let name = format!("Row {row}");
        window.read(&format!("Selected: {name}"));
        at(&window, &name);
        window.keys(&[TAB]);
        stands(&window, &name, 4);
        at(&window, &name);
        window.keys(&[DOWN]);
    }
    // The last one comes back up, and stays there.
    at(&window, "Row 10");
    window.chord(&[SHIFT], TAB);
    stands(&window, "Row 10", 3);
    keep(&window, "indented");

    // It waits for another one, which is found by its name.
    at(&window, "Row 10");
    window.keys(&[SPACE]);
    window.read("What it waits for");
    onto(&window, F6, "the pane", "here.closest('[data-region=pane]') !== null");
    onto(&window, TAB, "what adds to what it waits for", "here.innerText.trim().startsWith('Waits for')");
    window.keys(&[ENTER]);
    window.see("//*[@role='dialog']//*[@role='combobox']");
    onto(&window, TAB, "the field of the work item", "here.matches('[role=dialog] [role=combobox]')");
    typed(&window, "Row 9");
    window.see("//*[@role='option'][contains(., 'Row 9')]");
    window.keys(&[DOWN]);
    window.keys(&[ENTER]);
    window.keys(&[ENTER]);
    window.read("Row 9, starts when that is done");
    keep(&window, "linked");
    window.close();
}

/// Types letters into whatever has the focus.
fn typed(window: &Window<'_>, text: &str) {
    let letters: Vec<String> = text.chars().map(String::from).collect();
    window.keys(&letters.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Runs an action by its words.
fn command(window: &Window<'_>, words: &str) {
    window.chord(&[CONTROL], "k");
    window.see("//*[@role='dialog']//input");
    typed(window, words);
    window.see(&format!("(//*[@role='dialog']//*[@role='menuitem'])[1][contains(., '{words}')]"));
    window.keys(&[ENTER]);
}

/// Gives a name in the dialog that asks for one, and waits until it has been taken.
fn named(window: &Window<'_>, name: &str) {
    let value = "return document.activeElement.matches('[role=dialog] input') \
         ? document.activeElement.value : null";
    wait("an empty field", || (window.script(value).as_str() == Some("")).then_some(()));
    typed(window, name);
    wait(name, || (window.script(value).as_str() == Some(name)).then_some(()));
    window.keys(&[ENTER]);
    wait("the name to be taken", || (window.script(value).as_str() != Some(name)).then_some(()));
}

fn close(window: &Window<'_>) {
    window.keys(&[ESCAPE]);
    let gone = "return document.querySelector('[role=dialog]') === null";
    wait("the dialog to close", || window.script(gone).as_bool().filter(|gone| *gone));
}

/// Presses a key until the focus, `here`, is where a condition says.
fn onto(window: &Window<'_>, key: &str, what: &str, condition: &str) {
    let asked = format!("const here = document.activeElement; return {condition}");
    wait(what, || {
        let there = window.script(&asked).as_bool() == Some(true);
        if !there {
            window.keys(&[key]);
        }
        there.then_some(())
    });
}

/// Goes to the table by Tab, and finds a row there by the letters of its label.
fn focus(window: &Window<'_>, label: &str) {
    onto(window, TAB, "the table", "here.closest('[role=treegrid]') !== null");
    typed(window, label);
    let focused = format!("return document.activeElement.innerText.includes('{label}')");
    wait(label, || window.script(&focused).as_bool().filter(|there| *there));
}

/// Waits until the focus is on the row with a name.
fn at(window: &Window<'_>, name: &str) {
    let focused = format!(
        "const row = document.activeElement.closest('[role=row]');\
         return row !== null && [...row.querySelectorAll('bdi')].some((words) => words.innerText === '{name}')"
    );
    wait(name, || window.script(&focused).as_bool().filter(|there| *there));
}

/// Waits until the row with a name stands so deep.
fn stands(window: &Window<'_>, name: &str, level: u8) {
    let asked = format!(
        "return [...document.querySelectorAll('[role=treegrid] [role=row]')]\
         .find((row) => [...row.querySelectorAll('bdi')].some((words) => words.innerText === '{name}'))\
         ?.getAttribute('aria-level') === '{level}'"
    );
    wait(name, || window.script(&asked).as_bool().filter(|there| *there));
}
