//! MPXJ, which reads project files as the programs they are for would: a Java library in a Python package.

use crate::environment;
use crate::shell::call;

/// The versions the tests were written against.
const PACKAGES: [&str; 2] = ["mpxj==16.10.0", "jpype1==1.7.1"];

/// Puts MPXJ where the tests look for it: in an environment of its own below the build folder. Without Python or Java
/// the tests go on without it and say so.
pub fn provide() {
    let folder = environment::root().join("target/python");
    let python = folder.join("bin/python");
    if call(&python).args(["-c", "import mpxj"]).capture().is_ok_and(|ended| ended.ok) {
        return;
    }
    let has_both = ["python3", "java"].iter().all(|name| environment::find(name).is_some());
    let made = has_both
        && call("python3").args(["-m", "venv"]).args([&folder]).quiet().is_ok()
        && call(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(PACKAGES)
            .quiet()
            .is_ok();
    if !made {
        println!("Going on without MPXJ (reading project files as other programs do in tests).");
    }
}
