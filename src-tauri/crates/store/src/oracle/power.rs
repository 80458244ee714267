//! Cutting the power. A disk keeps what was written before its last sync; of what was written since, each write is
//! kept, lost, or torn in sectors of 512 bytes. A rename is kept or lost until its folder is synced. Making and
//! removing a file counts as kept at once.

use super::vfs::{self, Event, Fault, Vfs, put};
use crate::disk::{Disk, Fingerprint};
use crate::{PlanFile, StoreError};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use super::vfs::Event as DiskEvent;

/// How a disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// There is no space left.
    Full,
    /// It cannot be read or written.
    Trouble,
}

const SECTOR: usize = 512;

/// A disk whose power can be cut.
#[derive(Default)]
pub struct PowerDisk {
    vfs: Vfs,
    /// Says nothing to the disk before the rename: the negative control of the write-back.
    forgets_to_sync: bool,
}

impl PowerDisk {
    /// An empty disk.
    pub fn new() -> Self {
        Self::default()
    }

    /// A disk on which the write-back forgets to flush; a test that finds nothing wrong with it is blind.
    pub fn that_forgets_to_sync() -> Self {
        Self { forgets_to_sync: true, ..Self::default() }
    }

    /// The name of its SQLite file system.
    pub fn name(&self) -> &str {
        self.vfs.name()
    }

    /// Notes that the change with this number was acknowledged.
    pub fn acknowledged(&self, number: i64) {
        self.vfs.files().log.push(Event::Acknowledged(number));
    }

    /// Notes that the visible file was said to be written.
    pub fn saved(&self, path: &Path) {
        let mut files = self.vfs.files();
        let content = files.content.get(&*path.to_string_lossy()).cloned().unwrap_or_default();
        files.log.push(Event::Saved(content));
    }

    /// Takes the log of all that happened.
    pub fn log(&self) -> Vec<Event> {
        std::mem::take(&mut self.vfs.files().log)
    }

    /// Starts the machine again with these files.
    pub fn start(&self, content: BTreeMap<String, Vec<u8>>) {
        let mut files = self.vfs.files();
        files.content = content;
        files.log.clear();
        files.is_off = false;
    }

    /// From now on the disk fails, after some more calls: once, or until it is mended.
    pub fn fail(&self, failure: Failure, after: u32, lasts: bool) {
        let code = match failure {
            Failure::Full => rusqlite::ffi::SQLITE_FULL,
            Failure::Trouble => rusqlite::ffi::SQLITE_IOERR,
        };
        self.vfs.files().fault = Some(Fault { after, code, lasts, met: false });
    }

    /// Mends the disk, and answers whether anything had failed.
    pub fn mend(&self) -> bool {
        self.vfs.files().fault.take().is_some_and(|fault| fault.met)
    }

    /// Switches the machine off: nothing reaches the disk any more.
    pub fn stop(&self) {
        self.vfs.files().is_off = true;
    }
}

impl Disk for PowerDisk {
    fn vfs(&self) -> Option<&str> {
        Some(self.name())
    }
    fn temporary(&self, target: &Path) -> Result<PathBuf, StoreError> {
        let path = target.with_extension("part");
        let name = path.to_string_lossy().into_owned();
        let mut files = self.vfs.files();
        files.content.insert(name.clone(), Vec::new());
        files.log.push(Event::Create(name));
        Ok(path)
    }
    fn sync(&self, path: &Path) -> Result<(), StoreError> {
        if !self.forgets_to_sync {
            self.vfs.files().log.push(Event::Sync(path.to_string_lossy().into_owned()));
        }
        Ok(())
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        let (from, to) = (from.to_string_lossy().into_owned(), to.to_string_lossy().into_owned());
        let mut files = self.vfs.files();
        let content = files.content.remove(&from).ok_or_else(|| StoreError::Missing(from.clone().into()))?;
        files.content.insert(to.clone(), content);
        files.log.push(Event::Rename(from, to));
        Ok(())
    }
    fn sync_folder(&self, _target: &Path) -> Result<(), StoreError> {
        self.vfs.files().log.push(Event::SyncFolder);
        Ok(())
    }
    fn remove(&self, path: &Path) {
        let name = path.to_string_lossy().into_owned();
        let mut files = self.vfs.files();
        if files.content.remove(&name).is_some() {
            files.log.push(Event::Delete(name));
        }
    }
    fn fingerprint(&self, path: &Path) -> Result<Fingerprint, StoreError> {
        let files = self.vfs.files();
        let content = files.content.get(&*path.to_string_lossy());
        let content = content.ok_or_else(|| StoreError::Missing(path.to_owned()))?;
        let hash = blake3::hash(content).to_hex().to_string();
        Ok(Fingerprint { length: content.len() as u64, modified: 0, content: hash })
    }
    fn renamed(&self, fingerprint: Fingerprint, _path: &Path) -> Result<Fingerprint, StoreError> {
        Ok(fingerprint)
    }
}

/// What a crash left.
#[derive(Debug, Clone)]
pub struct Crash {
    /// After how many events.
    pub at: usize,
    /// The number of the newest change that was acknowledged before.
    pub acknowledged: i64,
    /// The visible file as it was last said to be written before.
    pub saved: Option<Vec<u8>>,
    /// The files.
    pub content: BTreeMap<String, Vec<u8>>,
}

#[derive(Debug, Default, Clone)]
struct Inode {
    durable: Vec<u8>,
    since: Vec<Event>,
}

/// Replays a log event by event.
#[derive(Debug, Default)]
struct Replay {
    inodes: Vec<Inode>,
    live: BTreeMap<String, usize>,
    durable: BTreeMap<String, usize>,
    renames: Vec<(String, String)>,
    acknowledged: i64,
    saved: Option<Vec<u8>>,
}

impl Replay {
    fn inode(&mut self, name: &str) -> Option<&mut Inode> {
        let index = *self.live.get(name)?;
        self.inodes.get_mut(index)
    }

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Create(name) => {
                self.inodes.push(Inode::default());
                self.live.insert(name.clone(), self.inodes.len() - 1);
                self.durable.insert(name.clone(), self.inodes.len() - 1);
            }
            Event::Delete(name) => {
                self.live.remove(name);
                self.durable.remove(name);
            }
            Event::Write(name, ..) | Event::Truncate(name, _) => {
                if let Some(inode) = self.inode(name) {
                    inode.since.push(event.clone());
                }
            }
            Event::Sync(name) => {
                if let Some(inode) = self.inode(name) {
                    for event in std::mem::take(&mut inode.since) {
                        happen(&mut inode.durable, &event);
                    }
                }
            }
            Event::Rename(from, to) => {
                rename(&mut self.live, from, to);
                self.renames.push((from.clone(), to.clone()));
            }
            Event::SyncFolder => {
                self.durable.clone_from(&self.live);
                self.renames.clear();
            }
            Event::Acknowledged(number) => self.acknowledged = *number,
            Event::Saved(content) => self.saved = Some(content.clone()),
        }
    }

    /// The files after a crash, as chance will have it.
    fn crash(&self, at: usize, mut chance: impl FnMut(usize) -> usize) -> Crash {
        let mut names = self.durable.clone();
        let kept = chance(self.renames.len() + 1);
        for (from, to) in &self.renames[..kept] {
            rename(&mut names, from, to);
        }
        let content = names
            .into_iter()
            .map(|(name, index)| {
                let inode = &self.inodes[index];
                let mut content = inode.durable.clone();
                // Some crashes keep nearly everything, nearly nothing, or all up to a moment: those find other faults
                // than even odds.
                let odds = chance(5);
                let cut = if odds == 4 { chance(inode.since.len() + 1) } else { 0 };
                for (at, event) in inode.since.iter().enumerate() {
                    if at < cut {
                        happen(&mut content, event);
                    } else if odds < 4 {
                        survive(&mut content, event, odds, &mut chance);
                    }
                }
                (name, content)
            })
            .collect();
        Crash { at, acknowledged: self.acknowledged, saved: self.saved.clone(), content }
    }
}

fn rename(names: &mut BTreeMap<String, usize>, from: &str, to: &str) {
    if let Some(index) = names.remove(from) {
        names.insert(to.to_owned(), index);
    }
}

fn happen(content: &mut Vec<u8>, event: &Event) {
    match event {
        Event::Write(_, offset, bytes) => put(content, *offset, bytes),
        Event::Truncate(_, size) => content.resize(*size, 0),
        _ => {}
    }
}

fn survive(content: &mut Vec<u8>, event: &Event, odds: usize, chance: &mut impl FnMut(usize) -> usize) {
    // Kept, lost or torn in equal parts; nearly always kept; nearly always lost; always kept or lost whole.
    let fate = match odds {
        0 => chance(3),
        1 => {
            if chance(12) > 0 {
                0
            } else {
                1 + chance(2)
            }
        }
        2 => {
            if chance(12) > 0 {
                1
            } else {
                2 * chance(2)
            }
        }
        _ => chance(2),
    };
    match (fate, event) {
        (0, _) => happen(content, event),
        (2, Event::Write(_, offset, bytes)) => {
            let (mut from, end) = (*offset, offset + bytes.len());
            while from < end {
                let to = (from / SECTOR * SECTOR + SECTOR).min(end);
                if chance(2) == 0 {
                    put(content, from, &bytes[from - offset..to - offset]);
                }
                from = to;
            }
        }
        _ => {}
    }
}

/// Cuts the power after each event that changes the disk, so often for each as `times` says, and hands over what is
/// left. `chance` gives a number below the one it is handed; `turn` picks the events.
pub fn crashes(
    log: &[Event],
    times: usize,
    turn: impl Fn(usize) -> bool,
    mut chance: impl FnMut(usize) -> usize,
    mut look: impl FnMut(Crash),
) {
    let mut replay = Replay::default();
    for (at, event) in log.iter().enumerate() {
        replay.apply(event);
        if turn(at) && !matches!(event, Event::Acknowledged(_) | Event::Saved(_)) {
            for _ in 0..times {
                look(replay.crash(at, &mut chance));
            }
        }
    }
}

/// The hash of all pages of a working copy as SQLite sees them through its log: equal pages are an equal plan.
pub fn pages_hash(plan: &PlanFile) -> [u8; 32] {
    plan.with_writer(|connection| *blake3::hash(&vfs::pages(connection)).as_bytes())
}
