//! Collecting what is wrong, to say it all at once.

/// Places where a rule does not hold.
#[derive(Default)]
pub struct Breaches(Vec<String>);

impl Breaches {
    /// Notes one place.
    pub fn note(&mut self, place: impl Into<String>) {
        self.0.push(place.into());
    }

    /// Fails the test when there are any, with the rule and every place.
    #[track_caller]
    pub fn none(self, rule: &str) {
        assert!(self.0.is_empty(), "{rule}:\n  {}", self.0.join("\n  "));
    }
}
