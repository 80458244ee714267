//! The project's own files.

use std::fs;
use std::path::{Path, PathBuf};

/// One text file: its path from the root, with forward slashes, and what is in it.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Its lines, counted from one.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Whether a program wrote it and says so in its first lines.
    pub fn is_generated(&self) -> bool {
        self.text.lines().take(5).any(|line| line.to_lowercase().contains("generated"))
    }

    /// Whether its name ends with one of these.
    pub fn ends_with(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// Every text file under a folder of the project, in order; folders that tools fill are left out.
pub fn under(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The endings of the files that rules read.
const TEXT: [&str; 13] =
    [".rs", ".ts", ".tsx", ".mjs", ".js", ".css", ".sql", ".toml", ".sh", ".ftl", ".md", ".json", ".html"];

fn walk(folder: &Path, found: &mut Vec<Source>) {
    const NOT_OURS: [&str; 7] = [".git", "target", "node_modules", "dist", "dist-host", "results", "gen"];
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                walk(&path, found);
            }
        } else if !TEXT.iter().any(|ending| name.ends_with(ending)) {
            // Pictures, documents and databases may be large, and no rule reads them.
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

#[test]
fn the_walk_finds_the_project_and_not_what_tools_fill() {
    let all = under("");
    assert!(all.iter().any(|source| source.path == "Cargo.toml"));
    assert!(all.iter().all(|source| !source.path.contains("node_modules/")));
}
