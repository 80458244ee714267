//! Running other programs: shown as they run, silently, or shown and kept for counting.

use std::ffi::OsStr;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::environment;

/// A program about to be run in the workspace root.
pub struct Call {
    command: Command,
    said: String,
}

/// What a finished program printed (standard output, then standard error) and whether it ended well.
pub struct Ended {
    /// The exit code was zero.
    pub ok: bool,
    /// All it printed, without colours.
    pub text: String,
}

/// A program by name or path.
pub fn call(program: impl AsRef<OsStr>) -> Call {
    let program = program.as_ref();
    let said = Path::new(program).file_name().unwrap_or(program).to_string_lossy().into_owned();
    let mut command = Command::new(program);
    command.current_dir(environment::root()).stdin(Stdio::null());
    Call { command, said }
}

/// The cargo that started this program. Colours stay when a person is watching.
pub fn cargo(first: &str) -> Call {
    let colour = if std::io::stderr().is_terminal() { "always" } else { "never" };
    call(environment::cargo())
        .env("CARGO_TERM_COLOR", colour)
        .env("CARGO_TERM_PROGRESS_WHEN", "never")
        .args([first])
}

/// npm, in a folder of the project.
pub fn npm(folder: &Path) -> Call {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    call(program).env("NO_COLOR", "1").folder(folder.to_path_buf())
}

impl Call {
    /// Adds arguments.
    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        for arg in args {
            self.said.push(' ');
            self.said.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Sets a variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Removes a variable.
    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs it in another folder than the root.
    pub fn folder(mut self, folder: PathBuf) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Lets the person answer it, as a window or a password prompt needs.
    pub fn interactive(mut self) -> Self {
        self.command.stdin(Stdio::inherit());
        self
    }

    /// Gives up the underlying command, for a program that is watched while it runs.
    pub fn into_command(self) -> Command {
        self.command
    }

    /// Runs it with its output shown; an error when it does not end well.
    pub fn show(mut self) -> Result<()> {
        let status = self.command.status().with_context(|| format!("{} could not be started", self.said))?;
        if !status.success() {
            bail!("{} ended with {status}", self.said);
        }
        Ok(())
    }

    /// Runs it silently and gives what it printed; an error only when it cannot be started.
    pub fn capture(mut self) -> Result<Ended> {
        let output = self.command.output().with_context(|| format!("{} could not be started", self.said))?;
        Ok(Ended { ok: output.status.success(), text: joined(&output.stdout, &output.stderr) })
    }

    /// Runs it silently; on failure the error carries everything it printed.
    pub fn quiet(self) -> Result<String> {
        let said = self.said.clone();
        let ended = self.capture()?;
        if !ended.ok {
            bail!("{said} failed:\n{}", ended.text.trim_end());
        }
        Ok(ended.text)
    }

    /// Runs it with its output shown, and keeps that output for counting.
    pub fn tee(mut self) -> Result<Ended> {
        println!("$ {}", self.said);
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child =
            self.command.spawn().with_context(|| format!("{} could not be started", self.said))?;
        let (out, err) = (child.stdout.take(), child.stderr.take());
        let out = thread::spawn(move || copy(out, std::io::stdout()));
        let err = thread::spawn(move || copy(err, std::io::stderr()));
        let status = child.wait().with_context(|| format!("{} was lost", self.said))?;
        let text = joined(&out.join().unwrap_or_default(), &err.join().unwrap_or_default());
        Ok(Ended { ok: status.success(), text })
    }
}

/// Copies a stream to the terminal as it comes, and keeps it.
fn copy(from: Option<impl Read>, mut to: impl Write) -> Vec<u8> {
    let mut kept = Vec::new();
    let Some(mut from) = from else { return kept };
    let mut piece = [0; 8192];
    while let Ok(length @ 1..) = from.read(&mut piece) {
        kept.extend_from_slice(&piece[..length]);
        // A closed terminal must not end the run whose result is still wanted.
        let _ = to.write_all(&piece[..length]).and_then(|()| to.flush());
    }
    kept
}

fn joined(out: &[u8], err: &[u8]) -> String {
    let text = format!("{}\n{}", String::from_utf8_lossy(out), String::from_utf8_lossy(err));
    plain(&text)
}

/// Text without terminal colours, which is what [`crate::tally`] reads.
fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character == '\u{1b}' {
            // A control sequence ends with its first letter.
            for inside in rest.by_ref() {
                if inside.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            kept.push(character);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn colours_are_taken_out_before_counting() {
        assert_eq!(plain("\u{1b}[32;1m12 passed\u{1b}[0m; 0 failed"), "12 passed; 0 failed");
    }
}
