//! What a person typed, as a question to the index.

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    /// The labels it could be.
    pub labels: Vec<String>,
    /// The words as an FTS5 expression; each may go on. Empty when there are none.
    pub words: String,
    /// The stretches in scripts that write without spaces between words or join words to their neighbours.
    pub unspaced: Vec<String>,
}

impl Question {
    pub fn read(typed: &str) -> Self {
        let typed: String = typed.chars().filter(|c| !c.is_control()).take(500).collect();
        let tokens: Vec<&str> = typed.split_whitespace().collect();
        let spaced = tokens.iter().filter(|token| token.chars().any(char::is_alphanumeric));
        let words =
            spaced.map(|token| format!("\"{}\"*", token.replace('"', "\"\""))).collect::<Vec<_>>().join(" ");
        let unspaced =
            tokens.iter().filter(|token| token.chars().any(is_unspaced)).map(|t| (*t).to_owned()).collect();
        Self { labels: labels(typed.trim()), words, unspaced }
    }
}

/// A label as it is said (`w 3`, `w3`, `W-03`).
fn labels(typed: &str) -> Vec<String> {
    let mut labels = vec![typed.to_owned()];
    let compact: String = typed.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let at = compact.find(|c: char| c.is_ascii_digit()).unwrap_or(compact.len());
    let (prefix, digits) = compact.split_at(at);
    if let Ok(number) = digits.parse::<u32>()
        && !prefix.is_empty()
        && prefix.chars().all(|c| c.is_ascii_alphabetic())
    {
        labels.push(plan::label::label(prefix, number));
        labels.push(format!("{prefix}{number}"));
    }
    labels
}

/// Whether a character belongs to a script in which a part of a word is found by its letters, not from its beginning:
/// Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese, and Arabic and Hebrew with their joined prefixes.
pub(super) const fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08ff}' | '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}'
        | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{20000}'..='\u{3134f}')
}

#[cfg(test)]
mod tests {
    use super::Question;

    #[test]
    fn a_label_is_known_however_it_is_typed() {
        for typed in ["w3", "W 3", "w-03", "W-3"] {
            assert!(Question::read(typed).labels.iter().any(|l| l.eq_ignore_ascii_case("W-03")), "{typed}");
        }
        assert!(Question::read("S37").labels.contains(&"S37".to_owned()));
    }

    #[test]
    fn signs_of_the_query_language_are_words_like_others() {
        assert_eq!(Question::read("a \"b\" (c) NEAR -").words, "\"a\"* \"\"\"b\"\"\"* \"(c)\"* \"NEAR\"*");
        assert_eq!(Question::read(" \u{0} - ").words, "");
    }

    #[test]
    fn arabic_and_chinese_are_found_inside_words_too() {
        assert_eq!(Question::read("أولويات plan").unspaced, ["أولويات"]);
        assert_eq!(Question::read("优先").unspaced, ["优先"]);
    }
}
