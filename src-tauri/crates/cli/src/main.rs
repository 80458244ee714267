//! The `throughline` command: every job without a window.
//!
//! Exit codes: 0 done; 1 a rule said no, or a check found damage; 2 the command was not understood; 3 something is
//! broken.

mod answer;
mod commands;
mod far;
mod find;
mod out;
mod usage;
mod window;

use answer::{Answer, Trouble};
use std::io::Write;
use std::process::ExitCode;
use words::Words;

fn main() -> ExitCode {
    let words = Words::english();
    let matches = match usage::command(words).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version go to the output, errors to the error output; both may be closed already.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let Some((name, arguments)) = matches.subcommand() else { return ExitCode::from(2) };
    let json = arguments.get_flag("json");
    match commands::run(name, arguments, words) {
        Ok(answer) => say(&answer, json),
        Err(trouble) => complain(&trouble, json, words),
    }
}

/// Writes an answer. A reader that has seen enough closes the output; that is no failure.
fn say(answer: &Answer, json: bool) -> ExitCode {
    let mut out = std::io::stdout().lock();
    let _ = if json { writeln!(out, "{}", answer.json) } else { writeln!(out, "{}", answer.text.trim_end()) };
    ExitCode::from(u8::from(!answer.good))
}

fn complain(trouble: &Trouble, json: bool, words: &Words) -> ExitCode {
    let sentence = trouble.sentence(words);
    if json {
        let _ = writeln!(std::io::stdout().lock(), "{}", trouble.json(&sentence));
    }
    let _ =
        writeln!(std::io::stderr().lock(), "{}", words.say("cli-trouble", [("sentence", sentence.as_str())]));
    ExitCode::from(trouble.exit_code())
}
