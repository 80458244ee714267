//! The steps of the schema.

use std::fs;

use crate::sources::root;

#[test]
fn migrations_are_numbered_from_01_without_gaps() {
    let mut names: Vec<String> = fs::read_dir(root().join("migrations"))
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(!names.is_empty(), "migrations/ holds no step");
    for (index, name) in names.iter().enumerate() {
        let expected = format!("{:02}-", index + 1);
        assert!(name.starts_with(&expected), "migrations/{name} should begin with {expected}");
        let step = root().join("migrations").join(name).join("up.sql");
        assert!(step.is_file(), "migrations/{name}/up.sql is missing");
    }
}

#[test]
fn every_table_is_strict_and_there_is_no_trigger_or_view() {
    for source in crate::sources::under("migrations") {
        let code: String = source
            .lines()
            .map(|(_, line)| line.split("--").next().unwrap_or_default().to_owned() + "\n")
            .collect();
        for statement in code.split(';').map(|statement| statement.trim().to_uppercase()) {
            let place = &source.path;
            assert!(!statement.starts_with("CREATE TRIGGER"), "{place} makes a trigger");
            assert!(!statement.starts_with("CREATE VIEW"), "{place} makes a view");
            if statement.starts_with("CREATE TABLE") {
                let end = statement.rsplit(')').next().unwrap_or_default();
                assert!(
                    end.contains("STRICT"),
                    "{place}: a table is not STRICT: {}",
                    statement.lines().next().unwrap_or_default()
                );
            }
        }
    }
}
