//! `cargo xtask run`: the application on the sample plan; with no display, its main job from the command line.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::ui;
use crate::environment;
use crate::machine::{self, Purpose};
use crate::shell::{call, cargo};

/// The document whose two versions the sample plan holds.
const DOCUMENT: &str = "Next Steps";

/// Opens the application on the sample plan or on `file`.
pub fn run(file: Option<&str>) -> Result<()> {
    if !environment::has_display() {
        println!(
            "There is no display here, so no window is opened: this is the same job from the command line."
        );
        machine::ready(&[Purpose::CommandLine])?;
        cargo("build").args(["-p", "cli"]).show()?;
        return from_command_line(file);
    }
    machine::ready(&[Purpose::Window])?;
    if let Some(build) = ui::build()? {
        println!("Building the interface");
        build.quiet()?;
    }
    cargo("build").args(["-p", "throughline-app", "--bin", "throughline-desktop"]).show()?;
    let window = call(environment::built("debug", "throughline-desktop")).interactive();
    match file {
        Some(file) => window.args([environment::absolute(file)]).show(),
        None => window.args(["--sample"]).show(),
    }
}

/// Creates the sample plan (or takes `file`), checks it, publishes both versions and the redline between them.
pub fn from_command_line(file: Option<&str>) -> Result<()> {
    let folder = environment::target().join("sample");
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    let throughline = || call(environment::built("debug", "throughline"));
    let plan = match file {
        Some(file) => environment::absolute(file),
        None => {
            let plan = folder.join("sample.throughline");
            if plan.exists() {
                fs::remove_file(&plan)
                    .with_context(|| format!("{} could not be replaced", plan.display()))?;
            }
            throughline().args(["sample"]).args([&plan]).show()?;
            plan
        }
    };
    throughline().args(["check"]).args([&plan]).show()?;
    let mut made: Vec<PathBuf> = vec![plan.clone()];
    for (version, name) in
        [("June 2020", "next-steps-june-2020.docx"), ("October 2020", "next-steps-october-2020.docx")]
    {
        let out = folder.join(name);
        throughline()
            .args(["publish"])
            .args([&plan])
            .args(["--document", DOCUMENT, "--version", version, "-o"])
            .args([&out])
            .show()?;
        made.push(out);
    }
    let out = folder.join("next-steps-redline.docx");
    throughline()
        .args(["redline"])
        .args([&plan])
        .args(["--document", DOCUMENT, "--from", "June 2020", "--to", "October 2020", "-o"])
        .args([&out])
        .show()?;
    made.push(out);
    println!("\nMade here:");
    for path in made {
        if !path.is_file() {
            bail!("{} was not made", path.display());
        }
        println!("  {}", path.display());
    }
    Ok(())
}
