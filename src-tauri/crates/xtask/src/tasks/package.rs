//! `cargo xtask package`: deb and rpm packages of the window and the command line.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::ui;
use crate::environment;
use crate::machine::{self, Purpose, node};
use crate::shell::{call, cargo};

/// The version of Tauri's bundler; it goes with the tauri crate of the workspace.
const TAURI: &str = "2.12.5";

/// Builds the packages and lists what is in them.
pub fn package() -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("packages are made for Debian and Fedora systems only, on Linux");
    }
    machine::ready(&[Purpose::Window, Purpose::Packages])?;
    if let Some(build) = ui::build()? {
        println!("Building the interface");
        build.quiet()?;
    }
    // Both programs in one call share one build of everything under them.
    cargo("build").args(["--release", "-p", "throughline-app", "-p", "cli", "--bins"]).show()?;
    let bundler = node::tool("@tauri-apps/cli", TAURI, "tauri")?;
    call(bundler).args(["bundle", "--bundles", "deb,rpm", "--config", &with_command_line()]).show()?;

    let folder = environment::target().join("release/bundle");
    let made: Vec<PathBuf> =
        ["deb", "rpm"].iter().filter_map(|kind| newest(&folder.join(kind), kind)).collect();
    if made.len() != 2 {
        bail!("the bundler ended well, but {} does not hold both packages", folder.display());
    }
    for package in made {
        println!("\n{}", package.display());
        contents(&package)?;
    }
    Ok(())
}

/// Puts the `throughline` command beside the window's program in both packages.
fn with_command_line() -> String {
    let program = environment::built("release", "throughline");
    let files = format!("{{\"/usr/bin/throughline\": {:?}}}", program.display().to_string());
    format!(
        "{{\"bundle\": {{\"linux\": {{\"deb\": {{\"files\": {files}}}, \"rpm\": {{\"files\": {files}}}}}}}}}"
    )
}

/// The package of a kind that was written last.
fn newest(folder: &Path, kind: &str) -> Option<PathBuf> {
    fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == kind))
        .max_by_key(|path| fs::metadata(path).and_then(|about| about.modified()).ok())
}

/// Lists the files of a package; a package without both programs is a failure.
fn contents(package: &Path) -> Result<()> {
    let is_deb = package.extension().is_some_and(|end| end == "deb");
    let (lister, option) = if is_deb { ("dpkg-deb", "-c") } else { ("rpm", "-qlp") };
    if environment::find(lister).is_none() {
        println!("  ({lister} is not installed, so its contents are not listed)");
        return Ok(());
    }
    let list =
        call(lister).args([option]).args([package]).quiet().context("the package cannot be read back")?;
    let files = paths(&list);
    for program in ["/usr/bin/throughline-desktop", "/usr/bin/throughline"] {
        if !files.iter().any(|file| file == program) {
            bail!("{program} is missing from {}", package.display());
        }
    }
    for file in files {
        println!("  {file}");
    }
    Ok(())
}

/// The files of a listing from the root on. Listers write `usr/bin/x`, `./usr/bin/x` or `/usr/bin/x`, `dpkg-deb` after
/// mode, owner, size and date; folders have a mode that begins with `d` or end with a slash.
fn paths(list: &str) -> Vec<String> {
    list.lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty() && !line.ends_with('/') && !line.starts_with('d'))
        .filter_map(|line| line.split(' ').next_back())
        .map(|path| format!("/{}", path.trim_start_matches('.').trim_start_matches('/')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_package_are_found_however_the_lister_writes_them() {
        let files = ["/usr/bin/throughline", "/usr/share/mime/packages/throughline.xml"];
        for list in [
            "drwxr-xr-x 0/0 0 2026-01-02 03:04 usr/bin\n-rwxr-xr-x 0/0 12 2026-01-02 03:04 usr/bin/throughline\n\
             -rw-r--r-- 0/0 9 2026-01-02 03:04 usr/share/mime/packages/throughline.xml\n",
            "drwxr-xr-x root/root 0 2026-01-02 03:04 ./usr/bin/\n\
             -rwxr-xr-x root/root 12 2026-01-02 03:04 ./usr/bin/throughline\n\
             -rw-r--r-- root/root 9 2026-01-02 03:04 ./usr/share/mime/packages/throughline.xml\n",
            "/usr/bin/throughline\n/usr/share/mime/packages/throughline.xml\n",
        ] {
            assert_eq!(paths(list), files);
        }
    }
}
