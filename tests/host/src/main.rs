//! `throughline-host INTERFACE HOME`: serves the interface in a folder with its commands on a free port, prints the
//! address, and stays until its standard input closes, so that it never outlives the test that started it.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use tests_host::{Host, serve};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [interface, home] = arguments.as_slice() else {
        eprintln!("usage: throughline-host INTERFACE HOME");
        return ExitCode::from(2);
    };
    let started = Host::start(Path::new(home))
        .map_err(|problem| problem.to_string())
        .and_then(|host| serve(Arc::new(host), Path::new(interface)).map_err(|problem| problem.to_string()));
    match started {
        Ok(address) => {
            println!("{address}");
            let mut rest = Vec::new();
            // Whatever ends the input ends the host.
            let _ = std::io::stdin().read_to_end(&mut rest);
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
