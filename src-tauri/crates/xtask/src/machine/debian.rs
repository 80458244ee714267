//! Debian and Ubuntu: ask dpkg what is missing, install it with one line said.

use anyhow::{Context, Result, bail};

use super::needs::{Need, Probe};
use crate::environment;
use crate::shell::{Call, call};

/// Installs the packages among `needs` that are missing.
pub fn install(needs: &[Need]) -> Result<()> {
    let names = needs.iter().flat_map(|need| need.debian);
    // dpkg-query exits with 1 when a name is unknown to it, and still answers for the others.
    let answer =
        call("dpkg-query").args(["-W", "-f", "${Package} ${db:Status-Status}\n"]).args(names).capture()?;
    let lacking = missing(needs, &answer.text, Probe::finds);
    if lacking.is_empty() {
        return Ok(());
    }
    let required: Vec<&str> =
        lacking.iter().filter(|need| !need.optional).map(|need| need.debian[0]).collect();
    let extra: Vec<&Need> = lacking.iter().filter(|need| need.optional).collect();
    let Some(how) = superuser() else {
        if required.is_empty() {
            say_optional(&extra);
            return Ok(());
        }
        bail!(
            "these packages are missing and installing them needs an administrator:\n  sudo apt-get install {}",
            required.join(" ")
        );
    };
    let everything: Vec<&str> = lacking.iter().map(|need| need.debian[0]).collect();
    println!("Installing {}", everything.join(" "));
    apt(how, &["update", "-qq"]).quiet().context("the package lists could not be read")?;
    if !required.is_empty() {
        get(how, &required).with_context(|| by_hand(&required))?;
    }
    // One at a time: a distribution may lack one of them, and the others are still wanted.
    for need in extra {
        if get(how, &need.debian[..1]).is_err() {
            say_optional(&[need]);
        }
    }
    Ok(())
}

/// The needs that no installed package meets, by dpkg's answer. A program installed another way than by package counts.
fn missing(needs: &[Need], answer: &str, finds: impl Fn(Probe) -> bool) -> Vec<Need> {
    let installed: Vec<&str> = answer.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    let met = |need: &Need| {
        need.debian.iter().any(|name| installed.contains(name))
            || (matches!(need.probe, Probe::Program(_)) && need.debian != ["libc6-dev"] && finds(need.probe))
    };
    needs.iter().filter(|need| !met(need)).copied().collect()
}

/// How to become administrator without asking: already root, or sudo that needs no password.
fn superuser() -> Option<&'static [&'static str]> {
    let id = call("id").args(["-u"]).capture().ok()?;
    if id.text.trim() == "0" {
        return Some(&[]);
    }
    let free = environment::find("sudo").is_some()
        && call("sudo").args(["-n", "true"]).capture().is_ok_and(|ended| ended.ok);
    free.then_some(&["sudo", "-n"])
}

fn apt(how: &[&str], args: &[&str]) -> Call {
    let words = how
        .iter()
        .copied()
        .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .chain(args.iter().copied());
    let words: Vec<&str> = words.collect();
    call(words[0]).args(&words[1..])
}

fn get(how: &[&str], names: &[&str]) -> Result<()> {
    let mut args = vec!["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"];
    args.extend(names);
    apt(how, &args).quiet().map(|_| ())
}

fn by_hand(names: &[&str]) -> String {
    format!(
        "apt-get could not install them; try it by hand to see why:\n  sudo apt-get install {}",
        names.join(" ")
    )
}

fn say_optional(needs: &[&Need]) {
    for need in needs {
        println!("Going on without {} ({}).", need.debian[0], need.why);
    }
}

#[cfg(test)]
mod tests {
    use super::super::needs::{Purpose, of};
    use super::*;

    const WINDOW: &str = "\
gcc installed
libc6-dev installed
pkg-config installed
libwebkit2gtk-4.1-dev installed
libgtk-3-dev config-files
dpkg-query: no packages found matching pkgconf
";

    fn names(purposes: &[Purpose], answer: &str, finds: bool) -> Vec<&'static str> {
        missing(&of(purposes), answer, |_| finds).iter().map(|need| need.debian[0]).collect()
    }

    #[test]
    fn a_removed_package_whose_settings_remain_is_missing() {
        assert_eq!(names(&[Purpose::Window], WINDOW, false), ["libgtk-3-dev"]);
    }

    #[test]
    fn on_an_empty_machine_everything_is_missing() {
        let answer = "dpkg-query: no packages found matching gcc\n";
        assert_eq!(names(&[Purpose::CommandLine], answer, false), ["gcc", "libc6-dev"]);
        assert_eq!(names(&[Purpose::RealWindow], "", false), ["xvfb", "dbus", "webkit2gtk-driver"]);
    }

    #[test]
    fn another_package_of_the_same_use_is_enough() {
        let answer = "gcc installed\nlibc6-dev installed\nlibclang-dev installed\nlibreoffice-writer installed\npoppler-utils installed\ndefault-jre-headless installed\npython3-venv installed\n";
        assert!(names(&[Purpose::Tests], answer, false).is_empty());
    }

    #[test]
    fn a_program_installed_without_a_package_is_enough_but_not_for_a_library() {
        assert!(names(&[Purpose::Flows], "", true).is_empty());
        assert_eq!(
            names(&[Purpose::Window], "", true),
            ["libc6-dev", "libwebkit2gtk-4.1-dev", "libgtk-3-dev"]
        );
    }

    #[test]
    fn a_half_installed_package_is_missing() {
        let answer = "chromium half-installed\nchromium-headless-shell installed\n";
        assert_eq!(names(&[Purpose::Flows], answer, false), ["chromium"]);
    }
}
