//! All texts of two files, one after the other.

use std::collections::HashMap;

use super::align::Fineness;
use super::course::Course;
use super::gather::Notes;
use super::import::{Import, Redefined};
use super::links::Links;
use super::looks::{Looks, Names};
use super::report::{Report, StoryKind};
use super::shared::Shared;
use super::story::{NONE, Story};
use super::write::Writer;
use super::xml::Tag;
use super::{Choices, CompareError, Stage, Which};
use crate::docx::{Package, Part, ReadError};

/// The parts of the redline that are not those of the later file, and what was found.
pub(crate) fn redline(
    before: &Package,
    after: &Package,
    choices: &Choices,
    (turned, fineness): (bool, Fineness),
    course: &Course<'_>,
) -> Result<(Vec<Part>, Report), CompareError> {
    let old_error = |error: ReadError| CompareError::Unreadable { which: Which::Before, error };
    let new_error = |error: ReadError| CompareError::Unreadable { which: Which::After, error };
    course.enter(Stage::Aligning, 110..280)?;
    let names = (Names::read(before).map_err(old_error)?, Names::read(after).map_err(new_error)?);
    let mut looks = Looks::new(names.0, names.1);
    let (old_notes, old_sums) = notes(before, 0, &mut looks).map_err(old_error)?;
    let (new_notes, new_sums) = notes(after, 1, &mut looks).map_err(new_error)?;
    let old = Story::read(before, before.main(), 0, &mut looks, &old_sums).map_err(old_error)?;
    course.reach(1, 2);
    let new = Story::read(after, after.main(), 1, &mut looks, &new_sums).map_err(new_error)?;
    course.goes_on()?;
    let links = (Links::read(before, before.main()), Links::read(after, after.main()));
    let links = (links.0.map_err(old_error)?, links.1.map_err(new_error)?);
    let mut import = Import::new(before, after).map_err(CompareError::Unwritable)?;
    let styles = import.redefined_styles();
    // Several people may want one style to look otherwise, and whose wish it is cannot be told from the text.
    let is_tracked = |style: &&Redefined| !turned && choices.formatting && style.is_trackable();
    let named = styles.iter().filter(|style| !is_tracked(style));
    let silent = super::silent::differences(before, after, [&old.xml, &new.xml], named).map_err(new_error)?;
    let reach = |done, all| course.reach(done, all);
    let mut shared = Shared::new(choices, turned, fineness, looks, import, &reach);
    for style in styles.iter().filter(is_tracked) {
        shared.style(style);
    }
    let mut parts = Vec::new();
    course.enter(Stage::Writing, 280..500)?;
    body(&old, &new, &mut shared, &mut parts);
    pair_headers(&old, &new, &links, &mut shared);
    drop((old, new));
    course.enter(Stage::Writing, 500..520)?;
    if choices.notes {
        for (old, new) in old_notes.iter().zip(&new_notes) {
            if let (Some(old), Some(new)) = (old, new) {
                write_notes(old, new, &mut shared, &mut parts);
            }
        }
    }
    if choices.headers {
        for (to, (from, _)) in std::mem::take(&mut shared.headers) {
            let looks = &mut shared.looks;
            let old = Story::read(before, &from, 0, looks, &Notes::new()).map_err(old_error)?;
            let new = Story::read(after, &to, 1, looks, &Notes::new()).map_err(new_error)?;
            if let (Some(one), Some(other)) = (old.containers.first(), new.containers.first()) {
                let mut writer = Writer::new(&old, &new, &mut shared);
                writer.within(other.node, other.blocks.is_empty(), |writer| {
                    writer.blocks(&one.blocks, &other.blocks);
                });
                finish(writer, &mut parts);
            }
        }
    }
    course.goes_on()?;
    let Shared { import, mut report, failed, .. } = shared;
    report.not_tracked.extend(silent);
    if let Some(error) = failed {
        return Err(old_error(error));
    }
    Ok((import.finish(parts).map_err(CompareError::Unwritable)?, report))
}

/// The parts of `carrier`, whatever is tracked in it kept, with the changes that lead from it to `version` tracked.
pub(crate) fn redline_onto(
    version: &Package,
    carrier: &Package,
    choices: &Choices,
    fineness: Fineness,
    course: &Course<'_>,
) -> Result<(Vec<Part>, Report), CompareError> {
    redline(version, carrier, choices, (true, fineness), course)
}

/// The footnotes and endnotes of a file, and what each of them says.
fn notes<'a>(
    package: &'a Package,
    side: usize,
    looks: &mut Looks,
) -> Result<([Option<Story<'a>>; 2], Notes), ReadError> {
    let mut sums: Notes = HashMap::new();
    let mut stories = [None, None];
    for (at, kind) in ["footnotes", "endnotes"].into_iter().enumerate() {
        let Some(part) = package.related(kind)? else { continue };
        let story = Story::read(package, &part, side, looks, &Notes::new())?;
        for note in &story.containers {
            let id = story.xml.attribute(note.node, "w:id").unwrap_or_default();
            sums.insert((at == 0, id.to_owned()), story.sum(&note.blocks).0);
        }
        stories[at] = Some(story);
    }
    Ok((stories, sums))
}

fn body<'a>(old: &Story<'a>, new: &Story<'a>, shared: &mut Shared<'a>, parts: &mut Vec<Part>) {
    let (Some(one), Some(other)) = (old.containers.first(), new.containers.first()) else { return };
    let mut writer = Writer::new(old, new, shared);
    match new.xml.child(other.node, Tag::SectPr).filter(|_| other.blocks.is_empty()) {
        Some(end) => {
            writer.copy_to(new.xml.at(end).start);
            writer.blocks(&one.blocks, &other.blocks);
        }
        None => writer.within(other.node, other.blocks.is_empty(), |writer| {
            writer.blocks(&one.blocks, &other.blocks);
        }),
    }
    let now = new.xml.child(other.node, Tag::SectPr);
    let element = new.xml.at(other.node);
    if let Some(text) = writer.section(old.xml.child(one.node, Tag::SectPr), now)
        && (now.is_some() || element.close < element.end)
    {
        let (start, end) =
            now.map_or((element.close, element.close), |now| (new.xml.at(now).start, new.xml.at(now).end));
        writer.copy_to(start);
        writer.out.push_str(&text);
        writer.cursor = end;
    }
    finish(writer, parts);
}

fn finish(mut writer: Writer<'_, '_>, parts: &mut Vec<Part>) {
    let end = writer.new.xml.source.len() as u32;
    writer.copy_to(end);
    if writer.out != writer.new.xml.source {
        parts.push(Part { name: writer.new.part.clone(), bytes: writer.out.into_bytes() });
    }
}

fn pair_headers(old: &Story<'_>, new: &Story<'_>, links: &(Links<'_>, Links<'_>), shared: &mut Shared<'_>) {
    for (was, now) in std::mem::take(&mut shared.sections) {
        for reference in new.xml.children(now) {
            let name = new.xml.name(reference);
            let kind = match name {
                "w:headerReference" => StoryKind::Header,
                "w:footerReference" => StoryKind::Footer,
                _ => continue,
            };
            let sort = new.xml.attribute(reference, "w:type");
            let is_it = |one: &u32| old.xml.name(*one) == name && old.xml.attribute(*one, "w:type") == sort;
            // A section that says nothing of it has that of the section before; what nobody had came as a whole.
            let sections = (0..=was).rev().filter(|node| old.xml.tag(*node) == Tag::SectPr);
            let other = sections.filter_map(|section| old.xml.children(section).find(is_it)).next();
            let id = |story: &Story<'_>, node: u32| story.xml.attribute(node, "r:id").map(str::to_owned);
            let from = other.map(|other| id(old, other).and_then(|id| links.0.target(&id)));
            let to = id(new, reference).and_then(|id| links.1.target(&id));
            if let (Some(from), Some(to)) = (from.unwrap_or_else(|| Some(String::new())), to) {
                shared.headers.entry(to).or_insert((from, kind));
            }
        }
    }
}

fn write_notes<'a>(old: &Story<'a>, new: &Story<'a>, shared: &mut Shared<'a>, parts: &mut Vec<Part>) {
    let foot = new.xml.name(0) == "w:footnotes";
    let id = |story: &Story<'_>, node: u32| story.xml.attribute(node, "w:id").unwrap_or_default().to_owned();
    let known: HashMap<String, usize> =
        old.containers.iter().enumerate().map(|(at, note)| (id(old, note.node), at)).collect();
    let pairs = shared.notes.clone();
    let mut writer = Writer::new(old, new, shared);
    for note in &new.containers {
        let Some(from) = pairs.get(&(foot, id(new, note.node))) else { continue };
        let Some(other) = known.get(from).and_then(|at| old.containers.get(*at)) else { continue };
        let has_none = note.blocks.iter().all(|block| new.node(*block) == NONE);
        writer.within(note.node, has_none, |writer| {
            writer.blocks(&other.blocks, &note.blocks);
        });
    }
    finish(writer, parts);
}
