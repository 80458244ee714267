//! Other systems: nothing is installed unasked. What is missing is named with the command that installs it.

use anyhow::{Result, bail};

use super::needs::{Need, Probe};
use crate::environment;

/// The kinds of system whose package names are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    Fedora,
    Arch,
    MacOs,
    Windows,
    Other,
}

/// An error naming everything that is missing.
pub fn require(needs: &[Need]) -> Result<()> {
    let system = this();
    let lacking: Vec<Need> = needs.iter().filter(|need| !met(system, need)).copied().collect();
    match advice(system, &lacking) {
        Some(advice) => bail!("{advice}"),
        None => Ok(()),
    }
}

fn this() -> System {
    if cfg!(target_os = "macos") {
        System::MacOs
    } else if cfg!(windows) {
        System::Windows
    } else if environment::find("dnf").is_some() {
        System::Fedora
    } else if environment::find("pacman").is_some() {
        System::Arch
    } else {
        System::Other
    }
}

fn met(system: System, need: &Need) -> bool {
    match (system, need.probe) {
        // The compiler of MSVC is not on the search path; cargo finds it, and says so when it cannot.
        (System::Windows, _) => true,
        // The window's libraries are part of these systems, and their web views cannot be driven or put under Xvfb.
        (System::MacOs, Probe::Library(_)) => true,
        (System::MacOs, Probe::Program(names)) if !matters_on_macos(names) => true,
        (_, probe) => probe.finds(),
    }
}

fn matters_on_macos(names: &[&str]) -> bool {
    names.contains(&"cc") || names.contains(&"chromium")
}

/// What to say about the things that are missing; nothing when only optional ones are.
fn advice(system: System, lacking: &[Need]) -> Option<String> {
    let required: Vec<&Need> = lacking.iter().filter(|need| !need.optional).collect();
    if required.is_empty() {
        return None;
    }
    let list = |name: fn(&Need) -> &'static str| {
        let mut names: Vec<&str> = required.iter().map(|need| name(need)).collect();
        names.sort_unstable();
        names.dedup();
        names.join(" ")
    };
    let how = match system {
        System::Fedora => format!("sudo dnf install {}", list(|need| need.fedora)),
        System::Arch => format!("sudo pacman -S {}", list(|need| need.arch)),
        System::MacOs => "xcode-select --install && brew install --cask chromium".to_owned(),
        System::Windows => "winget install Microsoft.VisualStudio.2022.BuildTools".to_owned(),
        System::Other => {
            let what: Vec<String> =
                required.iter().map(|need| format!("{} (for {})", need.debian[0], need.why)).collect();
            format!("your system's packages for: {}", what.join(", "))
        }
    };
    Some(format!("something is missing on this machine. Install it and run the same command again:\n  {how}"))
}

#[cfg(test)]
mod tests {
    use super::super::needs::{Purpose, of};
    use super::*;

    #[test]
    fn each_system_is_told_in_its_own_package_names() {
        let needs = of(&[Purpose::Window]);
        let fedora = advice(System::Fedora, &needs).unwrap_or_default();
        assert!(fedora.contains("dnf install") && fedora.contains("webkit2gtk4.1-devel"), "{fedora}");
        let arch = advice(System::Arch, &needs).unwrap_or_default();
        assert!(arch.contains("pacman -S") && arch.contains("webkit2gtk-4.1"), "{arch}");
        let other = advice(System::Other, &needs).unwrap_or_default();
        assert!(other.contains("libwebkit2gtk-4.1-dev (for the window)"), "{other}");
    }

    #[test]
    fn nothing_is_demanded_that_work_can_go_on_without() {
        assert_eq!(advice(System::Fedora, &of(&[Purpose::Packages])), None);
    }
}
