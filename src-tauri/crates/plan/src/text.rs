//! What a person may type into a field.

use crate::Refusal;

/// The longest name, in characters; the longest running text is [`LONGEST_TEXT`].
pub const LONGEST_NAME: usize = 10_000;
/// The longest running text of one field, in characters.
pub const LONGEST_TEXT: usize = 1_000_000;

/// A name without white space around it.
///
/// # Errors
/// Refuses an empty name, one of nothing but invisible characters, control characters, and one that is too long.
pub fn name(text: &str) -> Result<String, Refusal> {
    let trimmed = text.trim();
    if trimmed.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(Refusal::new("name-needed"));
    }
    if trimmed.chars().any(char::is_control) {
        return Err(Refusal::new("name-has-control-characters"));
    }
    within(trimmed, LONGEST_NAME)?;
    Ok(trimmed.to_owned())
}

/// A running text, or none when it is empty.
///
/// # Errors
/// Refuses control characters other than line breaks and tabs, and a text that is too long.
pub fn optional(text: &str) -> Result<Option<String>, Refusal> {
    let trimmed = text.trim();
    if trimmed.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Refusal::new("text-has-control-characters"));
    }
    within(trimmed, LONGEST_TEXT)?;
    Ok((!trimmed.is_empty()).then(|| trimmed.to_owned()))
}

fn within(text: &str, longest: usize) -> Result<(), Refusal> {
    if text.chars().count() > longest {
        return Err(Refusal::new("text-too-long").with("longest", longest.to_string()));
    }
    Ok(())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_needs_a_visible_character() {
        assert!(name("  ").is_err());
        assert!(name("\u{200b}\u{feff}").is_err());
        assert_eq!(name(" Precision ").as_deref(), Ok("Precision"));
        assert!(name("a\u{0}b").is_err());
    }

    #[test]
    fn names_in_any_script_with_joiners_and_accents_are_kept_as_typed() {
        for good in ["نموذج\u{200f} أصحاب", "e\u{301}", "क्\u{200d}ष", "多方利益"] {
            assert_eq!(name(good).as_deref(), Ok(good));
        }
    }

    #[test]
    fn a_name_of_ten_thousand_characters_is_kept_and_one_more_is_refused() {
        assert!(name(&"é".repeat(LONGEST_NAME)).is_ok());
        assert!(name(&"é".repeat(LONGEST_NAME + 1)).is_err());
    }
}
