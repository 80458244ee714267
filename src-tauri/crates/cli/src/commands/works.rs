//! Existing work: all of it with where it stands, or one in full.

use super::{path, read, word};
use crate::answer::{Answer, Trouble};
use crate::find;
use clap::ArgMatches;
use plan::Refusal;
use plan::states::Basis;
use serde_json::json;
use store::query::calendar::start_month;
use store::query::common::SourceRef;
use store::query::coverage::{RecommendationRow, StandingRow, WorkLink, WorkParts, existing_work};
use store::query::coverage::{work_parts, work_register};
use store::{Reader, StoreError};
use words::Words;

pub(super) fn run(arguments: &ArgMatches, words: &Words) -> Result<Answer, Trouble> {
    read(path(arguments, "plan"), |reader| match word(arguments, "label") {
        Some(label) => one(reader, label, words),
        None => all(reader, words),
    })
}

fn all(reader: Reader<'_>, words: &Words) -> Result<Answer, Trouble> {
    let works = work_register(reader)?;
    let mut lines = Vec::new();
    for work in &works {
        let record = &work.facts.record;
        let parts = work_parts(reader, record.id.into())?;
        let standing = match parts.standings.first() {
            Some(standing) => told(reader, standing, words)?,
            None => words.plain("cli-work-unsaid"),
        };
        let said =
            [("label", record.label.as_str()), ("name", record.name.as_str()), ("standing", &standing)];
        lines.push(words.say("cli-work-line", said));
    }
    if lines.is_empty() {
        lines.push(words.plain("cli-works-none"));
    }
    Answer::good(lines.join("\n"), &works)
}

fn one(reader: Reader<'_>, label: &str, words: &Words) -> Result<Answer, Trouble> {
    let id = find::record(reader, label)??;
    let facts = match existing_work(reader, id.into()) {
        Err(StoreError::NoSuchRow { .. }) => {
            return Err(Refusal::new("not-a-work").with("label", label).into());
        }
        other => other?,
    };
    let parts = work_parts(reader, id.into())?;
    let mut lines = vec![format!("{}  {}", facts.record.label, facts.record.name)];
    lines.extend(in_full(reader, &parts, words)?);
    Answer::good(lines.join("\n"), &json!({"facts": facts, "parts": parts}))
}

fn in_full(reader: Reader<'_>, parts: &WorkParts, words: &Words) -> Result<Vec<String>, StoreError> {
    let mut lines = Vec::new();
    let mut part = |head: &str, of: Vec<String>| {
        if !of.is_empty() {
            lines.push(format!("  {}", words.plain(head)));
            lines.extend(of.into_iter().map(|line| format!("     {line}")));
        }
    };
    let stood = parts.standings.iter().map(|standing| told(reader, standing, words));
    let mut stood = stood.collect::<Result<Vec<_>, _>>()?;
    let before = stood.split_off(stood.len().min(1));
    part("part-standing", stood);
    part("part-stood", before);
    let calendar = start_month(reader)?;
    let milestones = parts.milestones.iter();
    part(
        "part-milestones",
        milestones.map(|one| format!("{}  {}", calendar.dated(&one.on), one.name)).collect(),
    );
    let recommended = parts.recommendations.iter().map(|each| recommended(reader, each, words));
    part("part-recommendations", recommended.collect::<Result<_, _>>()?);
    let papers = parts.paper.iter().cloned();
    part("part-links", papers.chain(parts.links.iter().map(found)).collect());
    Ok(lines)
}

/// Where a work stood, in one line, with how that is known.
fn told(reader: Reader<'_>, standing: &StandingRow, words: &Words) -> Result<String, StoreError> {
    let calendar = start_month(reader)?;
    let mut said = Vec::new();
    if let Some(percent) = standing.percent_complete {
        said.push(words.say("timeline-percent", [("number", percent.to_string().as_str())]));
    }
    said.extend(standing.phase.clone());
    if let Some(day) = &standing.expected_on {
        said.push(words.say("cli-work-expected", [("day", calendar.dated(day).as_str())]));
    }
    if let Some(day) = &standing.stood_on {
        said.push(words.say("cli-work-as-of", [("day", calendar.dated(day).as_str())]));
    }
    Ok(format!("{}{}", said.join(", "), known(standing.basis, &standing.sources, words)))
}

fn recommended(reader: Reader<'_>, each: &RecommendationRow, words: &Words) -> Result<String, StoreError> {
    let mut state = words.plain(&format!("value-{}", each.state.word()));
    if let Some(day) = &each.decided_on {
        state = format!("{state} {}", start_month(reader)?.dated(day));
    }
    if each.state_basis.is_marked() && each.state_basis != each.record.basis {
        state = format!("{state} {}", words.plain(&format!("basis-{}", each.state_basis.word())));
    }
    let known = known(each.record.basis, &each.sources, words);
    Ok(format!("{}  {state}: {}{known}", each.number, each.text))
}

fn found(link: &WorkLink) -> String {
    let place = link.document.as_ref().map(|document| document.label.as_str()).or(link.url.as_deref());
    match place {
        Some(place) => format!("{}: {place}", link.title),
        None => link.title.clone(),
    }
}

fn known(basis: Basis, sources: &[SourceRef], words: &Words) -> String {
    let mut text = String::new();
    if basis.is_marked() {
        text.push(' ');
        text.push_str(&words.plain(&format!("basis-{}", basis.word())));
    }
    if !sources.is_empty() {
        let labels: Vec<_> = sources.iter().map(|source| source.label.as_str()).collect();
        text.push_str(&format!(" [{}]", labels.join(", ")));
    }
    text
}
