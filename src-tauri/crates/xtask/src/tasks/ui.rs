//! Building the interface that the window shows.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Result;

use crate::environment;
use crate::machine::node;
use crate::shell::{Call, npm};

/// The interface's own folder.
pub fn folder() -> PathBuf {
    environment::root().join("ui")
}

/// The call that builds it, or nothing when what stands in `ui/dist` is newer than everything it is made of.
pub fn build() -> Result<Option<Call>> {
    node::packages("ui")?;
    let folder = folder();
    if current(&folder) {
        return Ok(None);
    }
    Ok(Some(npm(&folder).args(["run", "build"])))
}

/// Building again unchanged sources would make cargo build the window again as well.
fn current(folder: &Path) -> bool {
    let built = fs::metadata(folder.join("dist/index.html")).and_then(|about| about.modified());
    let newest = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| !["dist", "dist-host", "node_modules"].iter().any(|name| entry.file_name() == *name))
        .filter_map(|entry| newest(&entry.path()))
        .max();
    matches!((built, newest), (Ok(built), Some(newest)) if built > newest)
}

/// When the newest file in a folder was written; the folder itself counts, since removing a file changes only that.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|about| about.modified()).ok();
    let inside =
        fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path())).max();
    own.max(inside)
}
