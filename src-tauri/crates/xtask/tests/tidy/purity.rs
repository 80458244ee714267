//! What stays out of the rooms that do no input or output of their own.

use crate::breaches::Breaches;
use crate::sources::under;

const OUTSIDE: [&str; 8] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "now_v7",
];

#[test]
fn the_domain_and_the_comparer_do_no_input_or_output() {
    let mut breaches = Breaches::default();
    for room in ["src-tauri/crates/plan/src", "src-tauri/crates/redline/src"] {
        for source in under(room) {
            for (number, line) in source.lines().filter(|(_, line)| !line.trim_start().starts_with("//")) {
                for word in OUTSIDE.iter().filter(|word| line.contains(*word)) {
                    breaches.note(format!("{}:{number}: {word}", source.path));
                }
            }
        }
    }
    breaches.none(
        "plan and redline see no file, network, clock, environment or chance: these are handed to them",
    );
}

#[test]
fn sql_and_tables_are_named_in_the_store_alone() {
    let mut breaches = Breaches::default();
    for room in ["plan", "operations", "redline", "publish", "exchange", "cli"] {
        for source in under(&format!("src-tauri/crates/{room}/src")) {
            for (number, line) in source.lines().filter(|(_, line)| line.contains("rusqlite::")) {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches.none("only the store speaks to SQLite");
}

#[test]
fn the_rows_of_records_are_looked_up_by_what_they_belong_to() {
    let mut breaches = Breaches::default();
    for source in under("src-tauri/crates/store/src") {
        for (number, line) in source.lines().filter(|(_, line)| line.contains("JOIN record ")) {
            if !line.contains("CROSS JOIN record ") && !line.contains("LEFT JOIN record ") {
                breaches.note(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    breaches.none(
        "every record has a row there, a hundred thousand in a large plan: `CROSS JOIN` keeps SQLite from going through \
         all of them in the order of their labels",
    );
}

#[test]
fn a_reserved_call_is_allowed_only_with_its_reason() {
    let mut breaches = Breaches::default();
    for source in
        ["src-tauri", "tests"].into_iter().flat_map(under).filter(|source| source.path.ends_with(".rs"))
    {
        let lines: Vec<&str> = source.text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            let mark = concat!("allow(clippy::", "disallowed_methods");
            let near = &lines[index.saturating_sub(3)..(index + 3).min(lines.len())];
            let explained = near.iter().any(|line| line.contains("//") || line.contains("reason ="));
            if line.contains(mark) && !explained {
                breaches.note(format!("{}:{}", source.path, index + 1));
            }
        }
    }
    breaches.none("say beside it why this is the place for the clock, for ids or for the environment");
}
