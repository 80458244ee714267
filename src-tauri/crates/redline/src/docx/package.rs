//! A Word file as its parts, read within limits that no document reaches and a hostile file does.

use std::io::{Cursor, Read as _, Write as _};

use zip::{ZipArchive, ZipWriter};

use super::encoding::in_utf8;
use super::fault::ReadError;
use super::pack::options;
use super::tree::{Space, Tree, is_relationship};

const PARTS: usize = 2_000;
const PART_BYTES: u64 = 256 << 20;
const ALL_BYTES: u64 = 512 << 20;
const RATIO: u64 = 200;
/// A part smaller than this may be packed as tightly as it likes.
const RATIO_FROM: u64 = 1 << 20;
/// So may one smaller than this that has few tags: words may repeat without end, and cost no more than others.
const FEW_TAGS_FROM: u64 = 24 << 20;
const FEW_TAGS: usize = 400_000;
/// The first bytes of a compound file, which old and encrypted Word files are.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The parts that hold text and can hold tracked changes, beside the main part.
const STORIES: [&str; 5] = ["footnotes", "endnotes", "header", "footer", "comments"];

/// A Word file, unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    parts: Vec<Part>,
    main: String,
    /// The names of parts that are no longer as they were in the file.
    changed: Vec<String>,
}

/// One part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name within the file, for example `word/document.xml`.
    pub name: String,
    /// Its content, unpacked.
    pub bytes: Vec<u8>,
}

/// One relationship of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relationship {
    pub id: String,
    pub kind: String,
    pub target: String,
    /// Whether the target is an address outside the file.
    pub external: bool,
}

impl Package {
    /// Unpacks a file and finds its main part.
    ///
    /// # Errors
    /// When it is not a ZIP file, is encrypted, breaks a limit, or holds no Word document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        if bytes.starts_with(&COMPOUND) {
            return Err(ReadError::LegacyOrEncrypted);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| ReadError::NotZip { detail: error.to_string() })?;
        if zip.len() > PARTS {
            return Err(ReadError::TooManyParts { limit: PARTS as u32 });
        }
        let mut parts: Vec<Part> = Vec::with_capacity(zip.len());
        let mut all = 0;
        for index in 0..zip.len() {
            if let Some(part) = entry(&mut zip, index, &mut all)? {
                parts.push(part);
            }
        }
        let mut package = Self { parts, main: String::new(), changed: Vec::new() };
        package.recode()?;
        package.main = package.find_main()?;
        Ok(package)
    }

    /// Writes parts in UTF-16 as all others are; the file that is made of them has them so.
    fn recode(&mut self) -> Result<(), ReadError> {
        for part in &mut self.parts {
            if let Some(bytes) = in_utf8(part)? {
                part.bytes = bytes;
                self.changed.push(part.name.clone());
            }
        }
        Ok(())
    }

    /// The parts in the order of the file.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Puts these parts in place of those of the same names.
    pub(crate) fn put(&mut self, parts: Vec<Part>) {
        for part in parts {
            if !self.changed.contains(&part.name) {
                self.changed.push(part.name.clone());
            }
            match self.parts.iter_mut().find(|old| old.name.eq_ignore_ascii_case(&part.name)) {
                Some(old) => old.bytes = part.bytes,
                None => self.parts.push(part),
            }
        }
    }

    /// The parts that are no longer as they were in the file.
    pub(crate) fn changed(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| self.changed.contains(&part.name))
    }

    /// The name of the main part, usually `word/document.xml`.
    #[must_use]
    pub fn main(&self) -> &str {
        &self.main
    }

    /// The content of a part.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        let same = |part: &&Part| part.name.eq_ignore_ascii_case(name);
        self.parts.iter().find(same).map(|part| part.bytes.as_slice())
    }

    pub(crate) fn main_bytes(&self) -> Result<&[u8], ReadError> {
        self.part(&self.main).ok_or_else(|| ReadError::MissingPart { part: self.main.clone() })
    }

    /// The name of the first part of kind `kind` that the main part leads to.
    pub(crate) fn related(&self, kind: &str) -> Result<Option<String>, ReadError> {
        let found = self.relationships(&self.main)?.into_iter().find(|one| is_relationship(&one.kind, kind));
        Ok(found.map(|one| resolve(&self.main, &one.target)).filter(|name| self.part(name).is_some()))
    }

    /// The relationships of a part; none where it has no list of them.
    pub(crate) fn relationships(&self, part: &str) -> Result<Vec<Relationship>, ReadError> {
        let name = relationships_of(part);
        let Some(bytes) = self.part(&name) else { return Ok(Vec::new()) };
        let tree = Tree::read(&name, without_mark(bytes))?;
        let attribute = |node, name| tree.attribute(node, name).unwrap_or_default();
        Ok(tree
            .elements(tree.root)
            .filter(|node| tree.nodes[*node].space == Space::Relationships)
            .map(|node| Relationship {
                id: attribute(node, "Id"),
                kind: attribute(node, "Type"),
                target: attribute(node, "Target"),
                external: attribute(node, "TargetMode") == "External",
            })
            .collect())
    }

    /// The parts that hold text, the main part first.
    pub(crate) fn stories(&self) -> Result<Vec<String>, ReadError> {
        let mut names = vec![self.main.clone()];
        for one in self.relationships(&self.main)? {
            let name = resolve(&self.main, &one.target);
            let is_story = STORIES.iter().any(|story| is_relationship(&one.kind, story));
            if is_story && !one.external && self.part(&name).is_some() && !names.contains(&name) {
                names.push(name);
            }
        }
        Ok(names)
    }

    /// The parts that may hold tracked changes: those that hold text, and the styles, which may be defined otherwise.
    pub(crate) fn marked(&self) -> Result<Vec<String>, ReadError> {
        let mut names = self.stories()?;
        names.extend(self.related("styles")?);
        Ok(names)
    }

    fn find_main(&self) -> Result<String, ReadError> {
        let found =
            self.relationships("")?.into_iter().find(|one| is_relationship(&one.kind, "officeDocument"));
        let name = found.map_or_else(|| "word/document.xml".to_owned(), |one| resolve("", &one.target));
        let bytes = self.part(&name).ok_or_else(|| ReadError::MissingPart { part: name.clone() })?;
        let tree = Tree::read(&name, without_mark(bytes))?;
        if tree.is(tree.root, "document") && tree.child(tree.root, "body").is_some() {
            Ok(name)
        } else {
            Err(ReadError::NotWord { part: name })
        }
    }
}

/// The file `bytes` with some parts replaced or, where it has none of that name, added, and every other entry copied as it is
/// packed.
pub(crate) fn replace(bytes: &[u8], replaced: &[Part]) -> Result<Vec<u8>, ReadError> {
    let packing = |error: &dyn std::fmt::Display| ReadError::Packing { detail: error.to_string() };
    let mut from = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| ReadError::NotZip { detail: error.to_string() })?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut written = vec![false; replaced.len()];
    for index in 0..from.len() {
        let entry = from.by_index_raw(index).map_err(|error| packing(&error))?;
        let name = entry.name().map_err(|error| packing(&error))?.into_owned();
        if let Some(place) = replaced.iter().position(|part| part.name.eq_ignore_ascii_case(&name)) {
            // A file that names a part twice is read by its first entry.
            if !std::mem::replace(&mut written[place], true) {
                to.start_file(name, options()).map_err(|error| packing(&error))?;
                to.write_all(&replaced[place].bytes).map_err(|error| packing(&error))?;
            }
        } else {
            to.raw_copy_file(entry).map_err(|error| packing(&error))?;
        }
    }
    for (part, _) in replaced.iter().zip(&written).filter(|(_, written)| !**written) {
        to.start_file(part.name.as_str(), options()).map_err(|error| packing(&error))?;
        to.write_all(&part.bytes).map_err(|error| packing(&error))?;
    }
    Ok(to.finish().map_err(|error| packing(&error))?.into_inner())
}

/// Whether the file `bytes` unpacks to the parts of `package` and nothing else.
pub(crate) fn holds(bytes: &[u8], package: &Package) -> Result<bool, ReadError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| ReadError::NotZip { detail: error.to_string() })?;
    let (mut all, mut count) = (0, 0);
    for index in 0..zip.len() {
        let Some(part) = entry(&mut zip, index, &mut all)? else { continue };
        if package.part(&part.name) != Some(part.bytes.as_slice()) {
            return Ok(false);
        }
        count += 1;
    }
    Ok(count == package.parts.len())
}

fn entry(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    all: &mut u64,
) -> Result<Option<Part>, ReadError> {
    let damaged = |part: &str, error: &dyn std::fmt::Display| ReadError::Damaged {
        part: part.to_owned(),
        detail: error.to_string(),
    };
    let (name, packed) = {
        let raw = zip.by_index_raw(index).map_err(|error| damaged("", &error))?;
        let name = raw.name().map_err(|error| damaged("", &error))?.into_owned();
        if raw.encrypted() {
            return Err(ReadError::Encrypted { part: name });
        }
        if raw.is_dir() {
            return Ok(None);
        }
        (name, raw.compressed_size())
    };
    let entry = zip.by_index(index).map_err(|error| damaged(&name, &error))?;
    // The declared size is not believed: reading stops one byte beyond what is allowed.
    let mut bytes = Vec::new();
    let most = PART_BYTES.min(ALL_BYTES.saturating_sub(*all));
    let growth = packed.saturating_mul(RATIO).max(RATIO_FROM);
    entry
        .take(most.min(growth.max(FEW_TAGS_FROM)) + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| damaged(&name, &error))?;
    let size = bytes.len() as u64;
    let has_few_tags = || bytes.iter().filter(|byte| **byte == b'<').count() <= FEW_TAGS;
    if size > growth && (size > FEW_TAGS_FROM || !has_few_tags()) {
        return Err(ReadError::Bomb { part: name, limit: RATIO as u32 });
    }
    if size > PART_BYTES {
        return Err(ReadError::TooLarge { part: name, limit: PART_BYTES as u32 });
    }
    *all += size;
    if *all > ALL_BYTES {
        return Err(ReadError::TooLarge { part: String::new(), limit: ALL_BYTES as u32 });
    }
    Ok(Some(Part { name, bytes }))
}

/// The name of the part that lists the relationships of `part`.
pub(crate) fn relationships_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") }
}

/// XML without the byte order mark in front.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The part that `target` names when it stands in a relationship of `part`.
pub(crate) fn resolve(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for piece in target.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(piece),
        }
    }
    path.join("/")
}
