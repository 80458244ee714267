//! MPXJ, which reads project files as the programs they are for would: a Java library in a Python package.

use crate::environment;
use crate::shell::call;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The versions the tests were written against.
const PACKAGES: [&str; 2] = ["mpxj==16.10.0", "jpype1==1.7.1"];

fn python() -> PathBuf {
    environment::root().join("target/python/bin/python")
}

/// Whether it is where the tests look for it. They must find it then.
pub fn is_there() -> bool {
    call(python()).args(["-c", "import mpxj"]).capture().is_ok_and(|ended| ended.ok)
}

/// Puts MPXJ where the tests look for it: in an environment of its own below the build folder. Only without Python or
/// Java the tests go on without it and say so.
///
/// # Errors
/// When Python and Java are there and it cannot be installed.
pub fn provide() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    if ["python3", "java"].iter().any(|name| environment::find(name).is_none()) {
        println!("Going on without MPXJ (reading project files as other programs do in tests).");
        return Ok(());
    }
    let folder = environment::root().join("target/python");
    call("python3")
        .args(["-m", "venv"])
        .args([&folder])
        .quiet()
        .context("Python could not make a place for MPXJ")?;
    call(python())
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(PACKAGES)
        .quiet()
        .context("MPXJ could not be installed")?;
    Ok(())
}
