//! Node and the packages of ui/ and tests/flows/.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::environment;
use crate::shell::{call, npm};

/// The oldest Node that the interface's tools run on.
const OLDEST: u32 = 20;

/// Runs `npm ci` in a folder of the project, unless what it would install is there already.
pub fn packages(folder: &str) -> Result<()> {
    let folder = environment::root().join(folder);
    if fresh(&folder) {
        return Ok(());
    }
    present()?;
    println!("Installing the packages of {}", folder.file_name().unwrap_or_default().to_string_lossy());
    npm(&folder).args(["ci", "--no-audit", "--no-fund"]).quiet()?;
    Ok(())
}

/// A program that an npm package brings, installed into the target folder in exactly this version.
pub fn tool(package: &str, version: &str, program: &str) -> Result<PathBuf> {
    let place = environment::target().join("tools/node");
    let program = place.join("node_modules/.bin").join(program);
    let about =
        fs::read_to_string(place.join("node_modules").join(package).join("package.json")).unwrap_or_default();
    if !about.contains(&format!("\"version\": \"{version}\"")) || !program.is_file() {
        present()?;
        println!("Installing {package} {version}");
        fs::create_dir_all(&place)?;
        npm(&place)
            .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
            .args([&place])
            .args([&format!("{package}@{version}")])
            .quiet()?;
    }
    Ok(program)
}

/// An error saying what to install when Node is absent or too old.
pub fn present() -> Result<()> {
    let version = call("node").args(["--version"]).capture().map(|ended| ended.text).unwrap_or_default();
    match major(&version) {
        Some(major) if major >= OLDEST => Ok(()),
        Some(major) => bail!("Node {major} is too old: install Node {OLDEST} or newer, with npm"),
        None => bail!("Node is missing: install Node {OLDEST} or newer, with npm"),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// npm writes `node_modules/.package-lock.json` last, so it is newer than the lock file when the install is complete.
fn fresh(folder: &Path) -> bool {
    let installed = written(&folder.join("node_modules/.package-lock.json"));
    let locked = written(&folder.join("package-lock.json"));
    matches!((installed, locked), (Some(installed), Some(locked)) if installed >= locked)
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_version_of_node_is_read_from_its_own_words() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("node: command not found"), None);
    }
}
