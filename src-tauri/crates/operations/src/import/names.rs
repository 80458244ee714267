//! Records by what a table may call them. What may mean several is never guessed.

use plan::{RecordId, Refusal};
use std::collections::HashMap;

/// Records by their labels and by their names.
#[derive(Default)]
pub(super) struct Names {
    by_label: HashMap<String, RecordId>,
    by_name: HashMap<String, Vec<RecordId>>,
    called: HashMap<RecordId, Vec<String>>,
    labels: HashMap<RecordId, String>,
}

impl Names {
    /// A record by its label.
    pub fn learn(&mut self, id: RecordId, label: &str) {
        self.by_label.insert(label.to_lowercase(), id);
        self.labels.insert(id, label.to_owned());
    }

    /// A name of a record, of which it may have several.
    pub fn learn_name(&mut self, id: RecordId, name: &str) {
        self.learn_calling(id, name);
        let named = self.by_name.entry(name.to_lowercase()).or_default();
        if !name.is_empty() && !named.contains(&id) {
            named.push(id);
        }
    }

    /// A name by which a record is known again where it stands already, and nowhere else.
    pub fn learn_calling(&mut self, id: RecordId, name: &str) {
        self.called.entry(id).or_default().push(name.to_lowercase());
    }

    /// A record is called so no longer.
    pub fn forget_names(&mut self, id: RecordId) {
        for name in self.called.remove(&id).unwrap_or_default() {
            if let Some(named) = self.by_name.get_mut(&name) {
                named.retain(|other| *other != id);
            }
        }
    }

    /// The record with a label.
    pub fn labelled(&self, label: &str) -> Option<RecordId> {
        self.by_label.get(&label.to_lowercase()).copied()
    }

    /// The record with a name.
    ///
    /// # Errors
    /// Refuses a name that several records have, saying which.
    pub fn named(&self, name: &str) -> Result<Option<RecordId>, Refusal> {
        match self.by_name.get(&name.to_lowercase()).map_or(&[][..], Vec::as_slice) {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => {
                let mut labels: Vec<_> = several.iter().filter_map(|id| self.labels.get(id)).collect();
                labels.sort_by_key(|label| (label.len(), label.as_str()));
                let labels: Vec<_> = labels.into_iter().map(String::as_str).collect();
                Err(Refusal::new("import-name-several").with("value", name).with("labels", labels.join(", ")))
            }
        }
    }

    /// The record that a text means: a label, a label before a name as in our own exports, or a name. Where the plan has
    /// one there already that is called so, that one is meant.
    ///
    /// # Errors
    /// Refuses a name that several records have.
    pub fn find(&self, text: &str, there: Option<RecordId>) -> Result<Option<RecordId>, Refusal> {
        let first = text.split_once(' ').map_or(text, |(first, _)| first);
        if let Some(id) = self.labelled(first) {
            return Ok(Some(id));
        }
        match there {
            Some(id) if self.called.get(&id).is_some_and(|names| names.contains(&text.to_lowercase())) => {
                Ok(Some(id))
            }
            _ => self.named(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Names;
    use plan::RecordId;

    #[test]
    fn a_name_of_several_is_refused_naming_them_unless_one_of_them_stands_there() {
        let [one, other] = [1, 2].map(|number| RecordId(uuid::Uuid::from_u128(number)));
        let mut names = Names::default();
        for (id, label) in [(other, "I-13"), (one, "I-2")] {
            names.learn(id, label);
            names.learn_name(id, "Costs");
        }
        let refusal = names.find("costs", None).expect_err("it may mean two");
        assert_eq!(
            (refusal.code.as_str(), refusal.args["labels"].as_str()),
            ("import-name-several", "I-2, I-13")
        );
        assert_eq!(names.find("costs", Some(other)), Ok(Some(other)));
        assert_eq!(names.find("I-2 whatever", Some(other)), Ok(Some(one)));
        names.forget_names(one);
        assert_eq!(names.find("costs", None), Ok(Some(other)));
        assert_eq!(names.find("terms", None), Ok(None));
    }
}
