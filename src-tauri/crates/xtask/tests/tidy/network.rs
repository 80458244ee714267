//! The application has no way to open a network connection.

use std::process::Command;

use crate::breaches::Breaches;
use crate::sources::root;

/// Clients and servers of the network. `http` and `url` only describe requests and stay allowed.
const NETWORK: [&str; 14] = [
    "reqwest",
    "hyper",
    "ureq",
    "isahc",
    "curl",
    "attohttpc",
    "surf",
    "h2",
    "rustls",
    "native-tls",
    "openssl",
    "tungstenite",
    "quinn",
    "object_store",
];

#[test]
fn nothing_in_the_application_can_open_a_network_connection() {
    let mut breaches = Breaches::default();
    for package in ["throughline-app", "cli"] {
        for name in tree(package) {
            if NETWORK.contains(&name.as_str()) {
                breaches.note(format!(
                    "{package} is built with {name}; cargo tree -p {package} -i {name} shows why"
                ));
            }
        }
    }
    breaches.none("nothing opens a network connection unless a person asked for that very thing");
}

/// The names of everything a package is built from on this system.
fn tree(package: &str) -> Vec<String> {
    let mut cargo = Command::new(env!("CARGO"));
    // The answer is the same in every shell: what a person set there for their own builds is not asked along.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO_") && name != "CARGO_HOME") {
        cargo.env_remove(name);
    }
    let output = cargo
        .args([
            "tree", "--quiet", "--locked", "-p", package, "-e", "normal", "--prefix", "none", "--format",
            "{p}",
        ])
        .current_dir(root())
        .output();
    let output = output.unwrap_or_else(|reason| panic!("cargo could not be asked: {reason}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let names: Vec<String> =
        text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
    assert!(names.len() > 10, "cargo tree named only {} packages", names.len());
    names
}
