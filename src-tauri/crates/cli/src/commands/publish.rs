//! Writing a version of a document.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::find::{self, Called};
use crate::out;
use clap::ArgMatches;
use serde_json::json;
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    let (plan, file) = (path(arguments, "plan"), path(arguments, "out"));
    let called = Called {
        document: word(arguments, "document"),
        version: word(arguments, "version").unwrap_or_default(),
    };
    let (document, version, bytes) = read(plan, |reader| {
        let (document, version) = find::version(reader, &called)?;
        let bytes = publish::clean_docx(reader, words, find::version_id(&version))?;
        Ok::<_, Trouble>((document, version, bytes))
    })?;
    out::write(file, &bytes, &[plan])?;
    let shown = file.to_string_lossy();
    let text = words.say(
        "cli-published",
        [("title", document.record.name.as_str()), ("date_on", &version.dated_on), ("file", &shown)],
    );
    Answer::good(text, &json!({"file": shown, "document": document.record, "version": version.record}))
}
