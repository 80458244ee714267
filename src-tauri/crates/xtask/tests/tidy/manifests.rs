//! Which room may depend on which, by their Cargo.toml.

use crate::breaches::Breaches;
use crate::sources::{Source, under};

/// The name of a package and the dependencies it names, told apart by kind.
#[derive(Debug, Default, PartialEq, Eq)]
struct Manifest {
    name: String,
    /// `[dependencies]` and `[build-dependencies]`, of every target.
    normal: Vec<String>,
    /// `[dev-dependencies]`.
    dev: Vec<String>,
}

fn manifests() -> Vec<Manifest> {
    let all = ["src-tauri", "tests"].into_iter().flat_map(under);
    all.filter(|source| source.path.ends_with("/Cargo.toml"))
        .map(|source: Source| read(&source.text))
        .collect()
}

/// Reads only what these rules need: section headings, `name = "…"` and the first word of each dependency line.
fn read(text: &str) -> Manifest {
    let mut manifest = Manifest::default();
    let mut section = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[') {
            heading.trim_end_matches(']').clone_into(&mut section);
            // `[dependencies.name]` is a dependency by its heading alone.
            if let Some((kind, name)) = section.rsplit_once("dependencies.") {
                manifest.place(kind.ends_with("dev-"), name);
            }
            continue;
        }
        let first = line.split(['.', ' ', '=']).next().unwrap_or_default();
        if section == "package" && first == "name" {
            manifest.name = line.split('"').nth(1).unwrap_or_default().to_owned();
        } else if section.ends_with("dependencies") {
            manifest.place(section.ends_with("dev-dependencies"), first);
        }
    }
    manifest
}

impl Manifest {
    fn place(&mut self, dev: bool, name: &str) {
        let list = if dev { &mut self.dev } else { &mut self.normal };
        list.push(name.trim_matches('"').to_owned());
    }
}

/// The rooms each room may use. Tests stand outside: they may use every room.
const DIRECTION: [(&str, &[&str]); 9] = [
    ("plan", &[]),
    ("words", &["plan"]),
    ("redline", &[]),
    ("store", &["plan", "redline"]),
    ("operations", &["plan", "store", "redline"]),
    ("publish", &["plan", "words", "store", "operations", "redline"]),
    // The sample plan comes with published versions, which publish composes and freezes.
    ("exchange", &["plan", "words", "store", "operations", "redline", "publish"]),
    ("cli", &["plan", "words", "store", "operations", "redline", "publish", "exchange"]),
    ("throughline-app", &["plan", "words", "store", "operations", "redline", "publish", "exchange"]),
];

#[test]
fn a_room_depends_only_on_rooms_below_it() {
    let all = manifests();
    let rooms: Vec<&str> = all.iter().map(|manifest| manifest.name.as_str()).collect();
    let mut breaches = Breaches::default();
    for manifest in &all {
        let Some((_, below)) = DIRECTION.iter().find(|(name, _)| *name == manifest.name) else { continue };
        for used in &manifest.normal {
            if rooms.contains(&used.as_str()) && !below.contains(&used.as_str()) {
                breaches.note(format!("{} depends on {used}", manifest.name));
            }
        }
    }
    breaches
        .none("dependencies point downwards: ui, app and cli, publish and exchange, operations, store, plan");
}

#[test]
fn only_the_store_names_sqlite() {
    let mut breaches = Breaches::default();
    for manifest in manifests().iter().filter(|manifest| manifest.name != "store") {
        let named = ["rusqlite", "rusqlite_migration", "libsqlite3-sys"];
        for used in manifest.normal.iter().filter(|used| named.contains(&used.as_str())) {
            breaches.note(format!("{} depends on {used}", manifest.name));
        }
    }
    breaches.none("a plan's file is reached through the store alone");
}

#[test]
fn only_the_shell_names_tauri() {
    let mut breaches = Breaches::default();
    // The test host runs the shell's own command surface on Tauri's mock runtime.
    for manifest in manifests()
        .iter()
        .filter(|manifest| !["throughline-app", "tests-host"].contains(&manifest.name.as_str()))
    {
        for used in manifest.normal.iter().chain(&manifest.dev).filter(|used| used.starts_with("tauri")) {
            breaches.note(format!("{} depends on {used}", manifest.name));
        }
    }
    breaches.none("everything but the shell works without a window");
}

#[test]
fn what_is_for_tests_stays_in_tests() {
    let mut breaches = Breaches::default();
    for manifest in manifests().iter().filter(|manifest| !manifest.name.starts_with("tests-")) {
        for used in
            manifest.normal.iter().filter(|used| ["testkit", "proptest", "insta"].contains(&used.as_str()))
        {
            if manifest.name != "testkit" {
                breaches.note(format!("{} depends on {used}", manifest.name));
            }
        }
    }
    breaches.none("testkit, proptest and insta are dev-dependencies");
}

#[test]
fn every_way_of_writing_a_dependency_is_read() {
    let text = "[package]\nname = \"room\"\n[dependencies]\nplan.workspace = true\nuuid = \"1\"\n\
        [target.'cfg(unix)'.dependencies]\nlibc = \"0.2\"\n[dependencies.tauri]\nversion = \"2\"\n\
        [dev-dependencies]\nrusqlite = { workspace = true }\n[features]\ndefault = []\n";
    let manifest = read(text);
    assert_eq!(manifest.name, "room");
    assert_eq!(manifest.normal, ["plan", "uuid", "libc", "tauri"]);
    assert_eq!(manifest.dev, ["rusqlite"]);
}
