//! The one place where these commands read the environment: arguments, variables, folders, the search path.
#![allow(clippy::disallowed_methods, reason = "this is the one place of xtask that reads the environment")]

use std::env;
use std::path::{Path, PathBuf};

/// The words after `cargo xtask`.
pub fn arguments() -> Vec<String> {
    env::args().skip(1).collect()
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// The folder cargo builds into, wherever the person put it: this program runs from `<target>/debug/`.
pub fn target() -> PathBuf {
    env::current_exe()
        .ok()
        .and_then(|exe| exe.ancestors().nth(2).map(Path::to_path_buf))
        .unwrap_or_else(|| root().join("target"))
}

/// A program built by cargo, `profile` being `debug` or `release`.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// The cargo that started this program, so a chosen toolchain stays chosen.
pub fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// Whether a variable is set to something.
pub fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// The search path with one more folder in front.
pub fn path_with(first: &Path) -> std::ffi::OsString {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(first.to_path_buf()).chain(env::split_paths(&rest));
    env::join_paths(all).unwrap_or(rest)
}

/// Where a program stands on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    let also = if cfg!(windows) { Some(format!("{program}.cmd")) } else { None };
    env::split_paths(&path)
        .flat_map(|folder| [Some(folder.join(&name)), also.as_ref().map(|n| folder.join(n))])
        .flatten()
        .find(|candidate| candidate.is_file())
}

/// Whether a window can be opened: always on macOS and Windows, on others when a display server is named.
pub fn has_display() -> bool {
    cfg!(any(target_os = "macos", windows)) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// A path as the person who typed it meant it: relative to where they stand.
pub fn absolute(path: &str) -> PathBuf {
    env::current_dir().map(|here| here.join(path)).unwrap_or_else(|_| PathBuf::from(path))
}
