//! The sentences about the way of an issue: where it began, and each step to the next list or out of them.

use super::paths::{Issue, Paths, Step};
use super::words::{IssueSentence, StoryPart};
use crate::query::common::{RecordRef, SourceRef, record_ref};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::states::{DropReason, Relation};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What the sentences of one story are told from.
pub(super) struct Way<'p> {
    pub paths: &'p Paths,
    /// The issue with all it came from and all it became.
    pub on_it: BTreeSet<RecordId>,
    pub sources: HashMap<RecordId, Vec<SourceRef>>,
    pub deciders: HashMap<RecordId, RecordRef>,
}

/// The parties that took steps, named once.
pub(super) fn deciders(
    reader: Reader<'_>,
    paths: &Paths,
) -> Result<HashMap<RecordId, RecordRef>, StoreError> {
    let all: BTreeSet<_> = paths.steps.iter().filter_map(|step| step.acted_by).collect();
    all.into_iter().map(|id| Ok((id, record_ref(reader, id)?))).collect()
}

impl<'p> Way<'p> {
    /// The issues of the story in one list, by number.
    pub fn in_list(&self, list: RecordId) -> Vec<&'p Issue> {
        self.paths.in_list(list).filter(|issue| self.on_it.contains(&issue.record.id)).collect()
    }

    pub fn sources(&self, record: RecordId) -> Vec<SourceRef> {
        self.sources.get(&record).cloned().unwrap_or_default()
    }

    /// Whether a sentence must say which issue it is about: not while the story follows a single one.
    pub fn subjects(&self, issues: Vec<&'p Issue>) -> Vec<&'p Issue> {
        let alone = issues.len() == 1 && issues.iter().all(|issue| self.in_list(issue.list).len() == 1);
        if alone { Vec::new() } else { issues }
    }

    /// Where the issues of this list began that came from none before.
    pub fn raised(&self, list: RecordId) -> Option<IssueSentence> {
        let from_nowhere = |issue: &&Issue| self.paths.back(issue.record.id).next().is_none();
        let began: Vec<_> = self.in_list(list).into_iter().filter(from_nowhere).collect();
        let first = *began.first()?;
        let subjects = self.subjects(began);
        let sentence = if subjects.is_empty() {
            IssueSentence::new(StoryPart::Raised, "issue-story-raised", list)
                .with("number", first.number.to_string())
                .with("name", &first.record.name)
        } else {
            IssueSentence::new(StoryPart::Raised, "issue-story-began", list).several("subject", &subjects)
        };
        let sentence = sentence.in_list(self.paths, list);
        Some(sentence.known(first.record.basis, self.sources(first.record.id)))
    }

    /// The steps that lead into a list.
    pub fn as_of_list(&self, list: RecordId) -> Vec<IssueSentence> {
        let (mut joined, mut splits) = (BTreeMap::<_, Vec<&Step>>::new(), BTreeMap::<_, Vec<&Step>>::new());
        for target in self.in_list(list) {
            for step in self.paths.back(target.record.id).filter(|step| self.on_it.contains(&step.from)) {
                if step.relation == Relation::Split {
                    splits.entry(self.number(step.from)).or_default().push(step);
                } else {
                    joined.entry(target.number).or_default().push(step);
                }
            }
        }
        let splits = splits.into_values().filter_map(|steps| self.split(list, &steps));
        splits.chain(joined.into_values().filter_map(|steps| self.arrival(list, &steps))).collect()
    }

    fn number(&self, issue: RecordId) -> i64 {
        self.paths.issue(issue).map_or(i64::MAX, |issue| issue.number)
    }

    fn arrival(&self, list: RecordId, steps: &[&Step]) -> Option<IssueSentence> {
        let first = *steps.first()?;
        let target = self.paths.issue(first.to?)?;
        let from: Vec<_> = steps.iter().filter_map(|step| self.paths.issue(step.from)).collect();
        let with: Vec<_> = self
            .paths
            .back(target.record.id)
            .filter(|step| !self.on_it.contains(&step.from) && step.relation == Relation::Merged)
            .filter_map(|step| self.paths.issue(step.from))
            .collect();
        let key = format!("issue-story-{}", first.relation.word());
        let mut sentence = IssueSentence::new(StoryPart::Step, &key, list)
            .several("subject", &self.subjects(from))
            .several("other", &with)
            .with("number", target.number.to_string())
            .with("name", &target.record.name)
            .with("rank_count", target.rank.unwrap_or(target.number).to_string())
            .in_list(self.paths, list);
        sentence.names.push(target.record.clone());
        Some(self.grounds(sentence, steps))
    }

    fn split(&self, list: RecordId, steps: &[&Step]) -> Option<IssueSentence> {
        let from = self.paths.issue(steps.first()?.from)?;
        let parts: Vec<_> = self
            .paths
            .onward(from.record.id)
            .filter(|step| step.relation == Relation::Split)
            .filter_map(|step| self.paths.issue(step.to?))
            .filter(|issue| issue.list == list)
            .collect();
        let sentence = IssueSentence::new(StoryPart::Step, "issue-story-split", list)
            .several("subject", &self.subjects(vec![from]))
            .several("other", &parts)
            .in_list(self.paths, list);
        Some(self.grounds(sentence, steps))
    }

    /// The issues of the story that leave the lists after this one.
    pub fn departures(&self, list: RecordId) -> Vec<IssueSentence> {
        let leave = self.in_list(list).into_iter().flat_map(|issue| {
            self.paths.onward(issue.record.id).filter(|step| step.to.is_none()).map(move |step| (issue, step))
        });
        leave
            .map(|(issue, step)| {
                let key = match (step.relation, step.drop_reason) {
                    (Relation::Dropped, Some(reason)) => dropped_key(reason),
                    _ => "issue-story-unknown",
                };
                let sentence = IssueSentence::new(StoryPart::Step, key, list)
                    .several("subject", &self.subjects(vec![issue]));
                let next = self.paths.next_list(list).map(|next| next.record.id);
                let sentence = match next {
                    Some(next) => sentence.in_list(self.paths, next).with("followed", "yes"),
                    None => sentence.with("followed", "no"),
                };
                self.grounds(sentence, &[step])
            })
            .collect()
    }

    /// Who took the steps, when, why, and how it is known; the weakest of several.
    fn grounds(&self, sentence: IssueSentence, steps: &[&Step]) -> IssueSentence {
        let basis = steps.iter().map(|step| step.basis).max().unwrap_or(plan::states::Basis::Own);
        let mut sources: Vec<SourceRef> = Vec::new();
        let mut reasons: Vec<&str> = Vec::new();
        for step in steps {
            sources.extend(self.sources(step.id));
            reasons.extend(step.note.as_deref());
        }
        let mut seen = BTreeSet::new();
        sources.retain(|source| seen.insert(source.id));
        reasons.dedup();
        let actor = steps.iter().find_map(|step| self.deciders.get(&step.acted_by?)).cloned();
        let acted_on = steps.iter().find_map(|step| step.acted_on.clone());
        let mut sentence = sentence
            .with("decided", if actor.is_some() { "yes" } else { "no" })
            .with("actor", actor.as_ref().map_or("", |actor| actor.name.as_str()))
            .dated("acted", acted_on.as_deref())
            .known(basis, sources);
        sentence.reason = (!reasons.is_empty()).then(|| reasons.join("; "));
        sentence.actor = actor;
        sentence.happened_on = acted_on;
        sentence
    }
}

const fn dropped_key(reason: DropReason) -> &'static str {
    match reason {
        DropReason::Symptom => "issue-story-dropped-symptom",
        DropReason::CoveredElsewhere => "issue-story-dropped-covered-elsewhere",
        DropReason::OutOfScope => "issue-story-dropped-out-of-scope",
        DropReason::Unknown => "issue-story-dropped-unknown",
    }
}
