//! The words people read, from the same `.ftl` files as the interface: for the command line and for documents.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use plan::Refusal;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ENGLISH_FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../ui/src/locales/en");

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read("en", &ENGLISH_FILES));

/// The sentences of one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

impl Words {
    /// English.
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    fn read(language: &'static str, folder: &Dir<'static>) -> Self {
        let identifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks around filled-in words help a screen that mixes directions; in a file they would be content.
        bundle.set_use_isolating(false);
        let mut keys = BTreeSet::new();
        for file in folder.files() {
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let heads = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
            keys.extend(heads.filter(|key| !key.contains(char::is_whitespace)).map(str::to_owned));
            // What parses of a file with a mistake is used; a test makes sure that all of it does.
            let resource = FluentResource::try_new(text).unwrap_or_else(|(usable, _)| usable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle, keys }
    }

    /// The language as a BCP 47 tag.
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// A sentence with its places filled. Places named `count` or ending in `_count` are numbers and decide the plural.
    /// A key that no file has is answered as itself, so that a mistake is seen instead of a gap.
    pub fn say<'a>(&self, key: &str, args: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            let is_number = name == "count" || name.ends_with("_count");
            match value.parse::<f64>() {
                Ok(number) if is_number => filled.set(name.to_owned(), FluentValue::from(number)),
                _ => filled.set(name.to_owned(), FluentValue::from(value.to_owned())),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned()
    }

    /// A sentence without places.
    pub fn plain(&self, key: &str) -> String {
        self.say(key, [])
    }

    /// The sentence of a refusal. One that follows from another, whose code it holds, has that one's sentence as `$why`.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let args = || refusal.args.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let why = refusal.args.get("code").map(|code| self.say(&format!("refused-{code}"), args()));
        let why = why.as_deref().map(|why| ("why", why));
        self.say(&format!("refused-{}", refusal.code), args().chain(why))
    }

    /// The codes that have a word under a prefix, each with its word: `work-status-` knows `at_risk` as “at risk”.
    pub fn under<'w>(&'w self, prefix: &'w str) -> impl Iterator<Item = (&'w str, String)> {
        let all = self.keys.range(prefix.to_owned()..).map_while(move |key| key.strip_prefix(prefix));
        all.map(move |code| (code, self.plain(&format!("{prefix}{code}"))))
    }

    /// Whether there is a sentence for a key.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_file_is_read_whole() {
        for file in ENGLISH_FILES.files() {
            let text = file.contents_utf8().expect("UTF-8").to_owned();
            let name = file.path().display();
            let read = FluentResource::try_new(text).map_err(|(_, mistakes)| mistakes);
            assert!(read.is_ok(), "{name} has mistakes: {:?}", read.err());
        }
    }

    #[test]
    fn codes_are_listed_with_their_words() {
        let words: Vec<_> = Words::english().under("table-basis-").collect();
        assert_eq!(words.len(), 5, "{words:?}");
        assert!(words.contains(&("memory", "from memory".to_owned())), "{words:?}");
    }

    #[test]
    fn a_key_that_no_file_has_is_answered_as_itself() {
        assert_eq!(Words::english().plain("no-such-key"), "no-such-key");
    }
}
