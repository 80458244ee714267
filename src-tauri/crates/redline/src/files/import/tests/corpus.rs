//! Whole bodies of real files, where `REDLINE_CORPUS` names a folder of pairs.

use std::path::PathBuf;

use super::*;
use crate::docx::tree::Tree;

fn pairs() -> Vec<(PathBuf, PathBuf)> {
    let Some(folder) = std::env::var_os("REDLINE_CORPUS").map(PathBuf::from) else {
        eprintln!("REDLINE_CORPUS is not set: no real files are read");
        return Vec::new();
    };
    let text = std::fs::read_to_string(folder.join("cases.json")).unwrap();
    let cases: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cases = cases.as_array().or_else(|| cases["cases"].as_array()).cloned().unwrap_or_default();
    let path = |case: &serde_json::Value, key: &str| {
        let name = case[key].as_str().unwrap();
        let direct = folder.join(name);
        if direct.exists() { direct } else { folder.join("files").join(name) }
    };
    cases.iter().map(|case| (path(case, "before"), path(case, "after"))).collect()
}

#[test]
fn the_whole_body_of_the_before_can_stand_in_the_after() {
    for (one, two) in pairs() {
        let name = one.display();
        let read = |path: &PathBuf| {
            let bytes = crate::docx::accept_all(&std::fs::read(path).unwrap()).unwrap();
            transitional(&bytes).unwrap().into_owned()
        };
        let (before_bytes, after_bytes) = (read(&one), read(&two));
        let (before, after) = (Package::read(&before_bytes).unwrap(), Package::read(&after_bytes).unwrap());
        let mut import = Import::new(&before, &after).unwrap();
        let inner = |package: &Package| {
            let tree = Tree::read(
                package.main(),
                crate::docx::package::without_mark(package.part(package.main()).unwrap()),
            )
            .unwrap();
            let body = tree.child(tree.root, "body").unwrap();
            let blocks: Vec<_> = tree
                .elements(body)
                .filter(|node| !tree.is(*node, "sectPr"))
                .map(|node| tree.span(node))
                .collect();
            let text = match (blocks.first(), blocks.last()) {
                (Some(first), Some(last)) => tree.source[first.start..last.end].to_owned(),
                _ => String::new(),
            };
            (text, tree.nodes[body].open.end)
        };
        let (xml, _) = inner(&before);
        let fragment = import
            .fragment(before.main(), after.main(), &xml)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let source = text(&after, after.main());
        let source = source.trim_start_matches('\u{feff}');
        let (_, place) = inner(&after);
        let bytes = [&source[..place], &fragment, &source[place..]].concat().into_bytes();
        let parts = import
            .finish(vec![Part { name: after.main().to_owned(), bytes }])
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let result = replace(&after_bytes, &parts).unwrap();
        let package = Package::read(&result).unwrap_or_else(|error| panic!("{name}: {error}"));
        for part in
            package.parts().iter().filter(|part| part.name.ends_with(".xml") || part.name.ends_with(".rels"))
        {
            Tree::read(&part.name, crate::docx::package::without_mark(&part.bytes))
                .unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        if one == two {
            assert!(
                !parts.iter().any(|part| part.name.ends_with("styles.xml")
                    || part.name.ends_with("numbering.xml")
                    || part.name.contains("media/")),
                "{name}: {:?}",
                parts.iter().map(|part| &part.name).collect::<Vec<_>>()
            );
        }
        if let Some(out) = std::env::var_os("IMPORT_OUT") {
            let file =
                format!("{}--{}", one.file_stem().unwrap().display(), two.file_name().unwrap().display());
            std::fs::write(PathBuf::from(out).join(file), &result).unwrap();
        }
    }
}
