//! Making the sample plan.

use super::path;
use crate::answer::{Answer, Trouble};
use crate::{out, window};
use clap::ArgMatches;
use operations::SystemClock;
use operations::desk::{Desk, EXTENSION};
use plan::Refusal;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use store::StoreError;
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let out = with_extension(path(arguments, "out").to_owned());
    if out.exists() && !arguments.get_flag("force") {
        return Err(Refusal::new("file-is-there").with("file", out::name(&out)).into());
    }
    let _kept = if out.exists() { window::keep_away_from(&out)? } else { None };
    // The working copy lives in a folder of its own for as long as this takes; the person's recent files stay theirs.
    let folder = tempfile::tempdir().map_err(|error| StoreError::io(std::env::temp_dir(), error))?;
    let desk = Desk::new(folder.path().to_owned(), Arc::new(SystemClock));
    desk.open_sample(exchange::sample::create())?;
    let records = desk.query(|reader| Ok(reader.rows("record")?.len()))?;
    desk.save_as(&out)?;
    desk.close(true)?;
    let (shown, count) = (out.to_string_lossy(), records.to_string());
    let text = words.say("cli-sample-made", [("file", &*shown), ("count", count.as_str())]);
    Answer::good(text, &json!({"file": shown, "records": records}))
}

/// The file that is really written: a plan file is known by its extension.
fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|extension| extension == EXTENSION) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(EXTENSION);
    name.into()
}
