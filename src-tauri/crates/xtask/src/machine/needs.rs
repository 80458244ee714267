//! What each command needs beyond Rust, and what it is called on each kind of system.

use std::path::{Path, PathBuf};

use crate::environment;

/// What the machine is to be made ready for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Building the command line: a C compiler for SQLite.
    CommandLine,
    /// Building the application window.
    Window,
    /// Building the tests: bindings to SQLite's session extension are generated with libclang.
    Tests,
    /// Driving pages in Chromium.
    Flows,
    /// Driving the real window.
    RealWindow,
    /// Measuring the real window.
    Bench,
    /// Looking into the packages that were built.
    Packages,
}

/// How to tell that something is there where no package database can be asked.
#[derive(Clone, Copy, Debug)]
pub enum Probe {
    /// One of these programs is on the search path.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
    /// libclang can be found, in one of the usual folders or by LIBCLANG_PATH.
    Clang,
}

/// One thing that may have to be installed.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// What it is for, in a few words.
    pub why: &'static str,
    /// Debian packages, any of which will do; the first one is installed.
    pub debian: &'static [&'static str],
    /// The Fedora package.
    pub fedora: &'static str,
    /// The Arch package.
    pub arch: &'static str,
    /// How to see it without a package database.
    pub probe: Probe,
    /// Work goes on without it, doing less.
    pub optional: bool,
}

const fn need(
    why: &'static str,
    debian: &'static [&'static str],
    fedora: &'static str,
    arch: &'static str,
    probe: Probe,
) -> Need {
    Need { why, debian, fedora, arch, probe, optional: false }
}

const fn optional(
    why: &'static str,
    debian: &'static [&'static str],
    fedora: &'static str,
    arch: &'static str,
    probe: Probe,
) -> Need {
    Need { why, debian, fedora, arch, probe, optional: true }
}

const COMPILER: Need =
    need("compiling SQLite", &["gcc"], "gcc", "gcc", Probe::Program(&["cc", "gcc", "clang"]));
const LIBC: Need =
    need("compiling SQLite", &["libc6-dev"], "glibc-devel", "glibc", Probe::Program(&["cc", "clang"]));
const PKG_CONFIG: Need = need(
    "finding libraries",
    &["pkg-config", "pkgconf"],
    "pkgconf",
    "pkgconf",
    Probe::Program(&["pkg-config"]),
);
const WEBKIT: Need = need(
    "the window",
    &["libwebkit2gtk-4.1-dev"],
    "webkit2gtk4.1-devel",
    "webkit2gtk-4.1",
    Probe::Library("webkit2gtk-4.1"),
);
const GTK: Need = need("the window", &["libgtk-3-dev"], "gtk3-devel", "gtk3", Probe::Library("gtk+-3.0"));
const CLANG: Need =
    need("SQLite's session extension in tests", &["libclang-dev"], "clang-devel", "clang", Probe::Clang);
const CHROMIUM: Need = need(
    "driving pages",
    &["chromium", "google-chrome-stable"],
    "chromium",
    "chromium",
    Probe::Program(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
);
/// Chromium without what nobody sees of it: the same pages for a fifth less work.
const HEADLESS: Need = optional(
    "driving pages with less work",
    &["chromium-headless-shell"],
    "chromium-headless",
    "chromium",
    Probe::Program(&["chromium-headless-shell", "headless_shell"]),
);
const XVFB: Need = need(
    "a display for tests",
    &["xvfb"],
    "xorg-x11-server-Xvfb",
    "xorg-server-xvfb",
    Probe::Program(&["Xvfb"]),
);
const DBUS: Need =
    need("a message bus for tests", &["dbus"], "dbus-daemon", "dbus", Probe::Program(&["dbus-daemon"]));
const DRIVER: Need = need(
    "driving the window",
    &["webkit2gtk-driver"],
    "webkit2gtk-driver",
    "webkit2gtk-4.1",
    Probe::Program(&["WebKitWebDriver"]),
);
const OFFICE: Need = optional(
    "opening exported documents in tests",
    &["libreoffice-writer-nogui", "libreoffice-writer"],
    "libreoffice-writer",
    "libreoffice-fresh",
    Probe::Program(&["soffice", "libreoffice"]),
);
const POPPLER: Need = optional(
    "reading converted documents in tests",
    &["poppler-utils"],
    "poppler-utils",
    "poppler",
    Probe::Program(&["pdftotext"]),
);
const JAVA: Need = optional(
    "reading project files as other programs do in tests",
    &["default-jre-headless", "openjdk-17-jre-headless", "openjdk-21-jre-headless"],
    "java-latest-openjdk-headless",
    "jre-openjdk-headless",
    Probe::Program(&["java"]),
);
const PYTHON: Need = optional(
    "reading project files as other programs do in tests",
    &["python3-venv"],
    "python3",
    "python",
    Probe::Program(&["python3"]),
);
const RPM: Need =
    optional("listing the rpm that was built", &["rpm"], "rpm", "rpm-tools", Probe::Program(&["rpm"]));

impl Purpose {
    fn needs(self) -> &'static [Need] {
        match self {
            Self::CommandLine => &[COMPILER, LIBC],
            Self::Window => &[COMPILER, LIBC, PKG_CONFIG, WEBKIT, GTK],
            Self::Tests => &[COMPILER, LIBC, CLANG, OFFICE, POPPLER, JAVA, PYTHON],
            Self::Flows => &[CHROMIUM, HEADLESS],
            Self::RealWindow => &[XVFB, DBUS, DRIVER],
            Self::Bench => &[XVFB, DBUS],
            Self::Packages => &[RPM],
        }
    }
}

/// Everything the purposes need, each thing once.
pub fn of(purposes: &[Purpose]) -> Vec<Need> {
    let mut all: Vec<Need> = Vec::new();
    for need in purposes.iter().flat_map(|purpose| purpose.needs()) {
        if all.iter().all(|known| known.debian != need.debian) {
            all.push(*need);
        }
    }
    all
}

/// The Chromium to drive, under whichever of its names it is installed: the lighter one where it is there.
pub fn chromium() -> Option<PathBuf> {
    [HEADLESS, CHROMIUM].iter().find_map(|need| match need.probe {
        Probe::Program(names) => names.iter().find_map(|name| environment::find(name)),
        Probe::Library(_) | Probe::Clang => None,
    })
}

impl Probe {
    /// Whether the thing is there.
    pub fn finds(self) -> bool {
        match self {
            Self::Program(names) => names.iter().any(|name| environment::find(name).is_some()),
            Self::Library(name) => crate::shell::call("pkg-config")
                .args(["--exists", name])
                .capture()
                .is_ok_and(|ended| ended.ok),
            Self::Clang => environment::is_set("LIBCLANG_PATH") || clang_folders().any(holds_libclang),
        }
    }
}

fn clang_folders() -> impl Iterator<Item = PathBuf> {
    let fixed = ["/usr/lib", "/usr/lib64", "/usr/local/lib", "/Library/Developer/CommandLineTools/usr/lib"];
    let llvm =
        std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path().join("lib"));
    fixed.into_iter().map(PathBuf::from).chain(llvm)
}

fn holds_libclang(folder: impl AsRef<Path>) -> bool {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libclang"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_shared_by_two_purposes_is_named_once() {
        let all = of(&[Purpose::CommandLine, Purpose::Window, Purpose::Tests]);
        assert_eq!(all.iter().filter(|need| need.debian == ["gcc"]).count(), 1);
    }

    #[test]
    fn the_command_line_needs_no_window_library() {
        assert!(of(&[Purpose::CommandLine]).iter().all(|need| !need.debian[0].contains("webkit")));
    }
}
