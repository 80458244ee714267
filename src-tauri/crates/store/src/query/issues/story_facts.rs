//! The sentences beside the way: what an issue is about, its state, who was to lead it, symptoms and comments.

use super::facts::{Facts, IssueOwner};
use super::paths::Issue;
use super::story_steps::Way;
use super::words::{IssueSentence, StoryPart};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{AssignmentState, Basis};

impl Way<'_> {
    /// What the words of the plan say the issue is about.
    pub fn description(&self, issue: &Issue, basis: Option<Basis>) -> Option<IssueSentence> {
        let text = issue.description.as_ref()?;
        let sentence = IssueSentence::new(StoryPart::Description, "issue-story-description", issue.list);
        let sources =
            if basis.is_some_and(Basis::is_marked) { Vec::new() } else { self.sources(issue.record.id) };
        Some(sentence.with("text", text).known(basis.unwrap_or(issue.record.basis), sources))
    }

    /// What was said of the state of the issues in a list.
    pub fn states(&self, list: RecordId) -> Vec<IssueSentence> {
        let stated =
            self.in_list(list).into_iter().filter_map(|issue| Some((issue, issue.status.as_deref()?)));
        stated
            .map(|(issue, status)| {
                let mut sentence =
                    IssueSentence::new(StoryPart::State, &format!("issue-story-state-{status}"), list)
                        .several("subject", &self.subjects(vec![issue]))
                        .known(issue.record.basis, self.sources(issue.record.id));
                sentence.reason = issue.status_note.clone();
                sentence
            })
            .collect()
    }

    /// Who was to lead the issues in a list, oldest first.
    pub fn leads(&self, facts: &Facts, list: RecordId) -> Vec<IssueSentence> {
        let mut told = Vec::new();
        for issue in self.in_list(list) {
            let owners = facts.owners(issue.record.id);
            told.extend(owners.iter().map(|owner| self.lead(issue, owner)));
            if let Some(words) = &issue.lead_note {
                let sentence = IssueSentence::new(StoryPart::Lead, "issue-story-lead-words", list)
                    .several("subject", &self.subjects(vec![issue]))
                    .with("text", words);
                told.push(sentence.known(issue.record.basis, self.sources(issue.record.id)));
            }
        }
        told
    }

    fn lead(&self, issue: &Issue, owner: &IssueOwner) -> IssueSentence {
        let key = match owner.state {
            Some(AssignmentState::Proposed) => "issue-story-lead-proposed",
            Some(AssignmentState::Accepted) => "issue-story-lead-accepted",
            Some(AssignmentState::Declined) => "issue-story-lead-declined",
            Some(AssignmentState::ToBeDetermined) => "issue-story-lead-to-be-determined",
            None => "issue-story-lead-named",
        };
        let mut sentence = IssueSentence::new(StoryPart::Lead, key, issue.list)
            .several("subject", &self.subjects(vec![issue]))
            .with("party", owner.party.as_ref().map_or("", |party| party.name.as_str()))
            .dated("stated", owner.stated_on.as_deref())
            .known(owner.basis, owner.sources.clone());
        sentence.reason = owner.note.clone();
        sentence.happened_on = owner.stated_on.clone();
        sentence.names.extend(owner.party.clone());
        sentence
    }

    /// The comments that name an issue of the story in a list.
    pub fn comments(&self, facts: &Facts, list: RecordId) -> Vec<IssueSentence> {
        let here = self.in_list(list);
        let names = |issue: &&Issue, ids: &[RecordId]| ids.contains(&issue.record.id);
        facts
            .comments
            .iter()
            .filter(|comment| here.iter().any(|issue| names(issue, &comment.issues)))
            .map(|comment| {
                let about = here.iter().copied().filter(|issue| names(issue, &comment.issues)).collect();
                let mut sentence = IssueSentence::new(StoryPart::Comment, "issue-story-comment", list)
                    .several("subject", &self.subjects(about))
                    .with("submitter", &comment.submission.name)
                    .with("text", &comment.record.name)
                    .dated("submitted", comment.submitted_on.as_deref())
                    .known(comment.basis, comment.sources.clone());
                sentence.happened_on = comment.submitted_on.clone();
                sentence.names.push(comment.submission.clone());
                sentence
            })
            .collect()
    }

    /// What the issue is a symptom of, and what is a symptom of it.
    pub fn symptoms(&self, reader: Reader<'_>, issue: &Issue) -> Result<Vec<IssueSentence>, StoreError> {
        let mut told = Vec::new();
        for (column, other, key) in
            [("issue", "cause", "issue-story-symptom-of"), ("cause", "issue", "issue-story-symptom-cause")]
        {
            for row in reader.rows_where("symptom", column, &issue.record.id.into())? {
                let Some(other) = row.id(other).and_then(|id| self.paths.issue(id)) else { continue };
                let head = reader.row("record", row.id)?;
                let mut sentence = IssueSentence::new(StoryPart::Symptom, key, issue.list)
                    .with("name", &other.record.name)
                    .with("number", other.number.to_string())
                    .in_list(self.paths, other.list)
                    .known(head.word("basis").unwrap_or(Basis::Illustrative), self.sources(row.id));
                sentence.reason = head.get("note").text().map(str::to_owned);
                sentence.names.push(other.record.clone());
                told.push(sentence);
            }
        }
        Ok(told)
    }
}
