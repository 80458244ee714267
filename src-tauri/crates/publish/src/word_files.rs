//! Why a Word file from elsewhere was refused, as the sentences for people have it.

use plan::Refusal;
use redline::docx::ReadError;
use redline::files::prove::Verdict;
use redline::files::{CompareError, Which};

/// Why the Word file called `file` cannot be read, and where in it the reason lies.
#[must_use]
pub fn unreadable(file: &str, error: &ReadError) -> Refusal {
    let code = match error.code() {
        "not_zip" => "word-not-a-word-file",
        "legacy_or_encrypted" => "word-old-or-locked",
        "encrypted" => "word-locked",
        "bomb" | "too_large" | "too_many_parts" | "too_deep" | "too_many_attributes" => "word-too-large",
        "missing_part" | "not_word" => "word-without-document",
        "document_type" => "word-hostile",
        "bad_xml" | "damaged" => "word-damaged",
        _ => "word-not-written",
    };
    let part = if error.part().is_empty() { file } else { error.part() };
    Refusal::new(code).with("file", file).with("part", part).with("detail", detail(error))
}

/// What is wrong, without the part it is wrong in: the sentence names that already.
fn detail(error: &ReadError) -> String {
    match error {
        ReadError::BadXml { offset, detail, .. } => format!("byte {offset}: {detail}"),
        ReadError::Damaged { detail, .. } => detail.clone(),
        other => other.to_string(),
    }
}

/// Why two Word files, called `before` and `after`, were not compared.
#[must_use]
pub fn not_compared(before: &str, after: &str, error: &CompareError) -> Refusal {
    let name = |which: Which| if which == Which::Before { before } else { after };
    match error {
        CompareError::Unreadable { which, error } => unreadable(name(*which), error),
        CompareError::EarlierChanges { which } => Refusal::new("word-has-changes").with("file", name(*which)),
        CompareError::Unwritable(error) => {
            Refusal::new("word-not-written").with("file", after).with("detail", error.to_string())
        }
        CompareError::Unproven { proof } => {
            let (paragraph, words) = first_difference(proof);
            let part = proof.structural.first().map(|problem| problem.part.clone()).unwrap_or_default();
            Refusal::new("word-unproven")
                .with("before", before)
                .with("after", after)
                .with("place", if paragraph == "0" { "part" } else { "paragraph" })
                .with("paragraph", paragraph)
                .with("words", words)
                .with("part", part)
        }
        CompareError::Cancelled => Refusal::new("word-cancelled"),
    }
}

/// The number of the paragraph where a proof fails first, and the words that should stand there.
pub(crate) fn first_difference(proof: &Verdict) -> (String, String) {
    let levels = proof.levels.all();
    let first = levels.iter().find_map(|(_, level)| level.first_difference.as_ref());
    let place = first.map_or(0, |difference| difference.number).to_string();
    (place, first.map(|difference| difference.wanted.clone()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{not_compared, unreadable};
    use redline::docx::ReadError;
    use redline::files::{CompareError, Which};
    use words::Words;

    #[test]
    fn every_reason_names_the_file_and_where_there_is_one_the_place() {
        let part = || "word/styles.xml".to_owned();
        let errors = [
            ReadError::NotZip { detail: "no end".to_owned() },
            ReadError::LegacyOrEncrypted,
            ReadError::Encrypted { part: part() },
            ReadError::Bomb { part: part(), limit: 200 },
            ReadError::TooLarge { part: part(), limit: 1 },
            ReadError::TooManyParts { limit: 2_000 },
            ReadError::TooDeep { part: part(), limit: 256 },
            ReadError::MissingPart { part: part() },
            ReadError::NotWord { part: part() },
            ReadError::DocumentType { part: part() },
            ReadError::BadXml { part: part(), offset: 7, detail: "not closed".to_owned() },
            ReadError::Damaged { part: part(), detail: "cut short".to_owned() },
        ];
        for error in errors {
            let sentence = Words::english().refusal(&unreadable("Notes.docx", &error));
            assert!(sentence.contains("Notes.docx") && !sentence.contains("refused-"), "{sentence}");
            let has_place = matches!(error.code(), "bad_xml" | "damaged" | "document_type" | "missing_part");
            assert!(!has_place || sentence.contains("word/styles.xml"), "{sentence}");
        }
    }

    #[test]
    fn the_right_one_of_the_two_files_is_named() {
        for (which, name) in [(Which::Before, "one.docx"), (Which::After, "two.docx")] {
            let error = CompareError::Unreadable { which, error: ReadError::LegacyOrEncrypted };
            let sentence = Words::english().refusal(&not_compared("one.docx", "two.docx", &error));
            assert!(sentence.contains(name), "{sentence}");
        }
    }
}
