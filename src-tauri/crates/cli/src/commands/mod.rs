//! One file for each thing that can be asked.

mod check;
mod combine;
mod coverage;
mod history;
mod issues;
mod merge;
mod plan;
mod progress;
mod publish;
mod redline;
mod report;
mod sample;
mod tracked;
mod transfer;
mod works;
mod write;

use crate::answer::{Answer, Trouble};
use ::redline::tracked::Decision;
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use store::{Reader, StoreError, foreign};
use words::Words;

/// Carries out a command.
///
/// # Errors
/// Why it was not carried out.
pub fn run(name: &str, arguments: &ArgMatches, words: &'static Words) -> Result<Answer, Trouble> {
    match name {
        "sample" => sample::run(arguments, words),
        "check" => check::run(arguments, words),
        "issues" => issues::run(arguments, words),
        "coverage" => coverage::run(arguments, words),
        "publish" => publish::run(arguments, words),
        "combine" => combine::run(arguments, words),
        "redline" => redline::run(arguments, words),
        "report" => report::run(arguments, words),
        "changes" => tracked::list(arguments, words),
        "accept" => tracked::resolve(Decision::Accept, arguments, words),
        "reject" => tracked::resolve(Decision::Reject, arguments, words),
        "works" => works::run(arguments, words),
        "plan" => plan::outline_list(arguments, words),
        "baselines" => plan::baseline_list(arguments, words),
        "compare" => plan::compare(arguments, words),
        "list" => write::list(arguments, words),
        "add" => write::add(arguments, words),
        "move" => write::r#move(arguments, words),
        "baseline" => write::baseline(arguments, words),
        "export" => transfer::export(arguments, words),
        "import" => transfer::import(arguments, words),
        "merge" => merge::run(arguments, words),
        "progress" => progress::run(arguments, words),
        "history" => history::run(arguments, words),
        other => Err(Trouble::Failed(other.to_owned())),
    }
}

/// A path that the command line makes sure is there.
fn path<'a>(arguments: &'a ArgMatches, name: &str) -> &'a Path {
    arguments.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path)
}

fn word<'a>(arguments: &'a ArgMatches, name: &str) -> Option<&'a str> {
    arguments.get_one::<String>(name).map(String::as_str)
}

/// Reads a plan file where it lies. It may come from elsewhere: it is checked first and never run, and nothing is
/// written to it or beside it.
fn read<T, E>(plan: &Path, look: impl FnOnce(Reader<'_>) -> Result<T, E>) -> Result<T, Trouble>
where
    Trouble: From<E>,
{
    let seen: Result<T, E> = foreign::read(plan, |reader| Ok::<_, StoreError>(look(reader)))?;
    seen.map_err(Trouble::from)
}
