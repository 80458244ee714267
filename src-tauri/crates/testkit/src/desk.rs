//! A desk with a data folder and a folder for files, which go away with it.

use crate::FixedClock;
use operations::desk::Desk;
use operations::outline::{AddRow, RowKind, outline_add};
use plan::RecordId;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A desk in folders of its own.
pub struct TestDesk {
    /// The desk.
    pub desk: Desk,
    /// The folders.
    pub folder: tempfile::TempDir,
    clock: Arc<FixedClock>,
}

impl Default for TestDesk {
    fn default() -> Self {
        Self::new()
    }
}

impl TestDesk {
    /// A desk on an empty data folder.
    ///
    /// # Panics
    /// When the temporary folder cannot be written.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("files")).expect("a folder for files");
        let clock = Arc::new(FixedClock::default());
        Self { desk: Desk::new(folder.path().join("data"), clock.clone()), folder, clock }
    }

    /// Another desk at the same computer, as after a restart or as a second instance.
    pub fn another(&self) -> Desk {
        Desk::new(self.folder.path().join("data"), self.clock.clone())
    }

    /// A desk at another computer, which knows no file.
    pub fn elsewhere(&self) -> Desk {
        Desk::new(self.folder.path().join("elsewhere"), self.clock.clone())
    }

    /// The path of a file.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().expect("the folder").join("files").join(name)
    }

    /// A saved plan with three work items, still open.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn saved(&self, name: &str) -> PathBuf {
        self.desk.new_plan("A plan").expect("a new plan");
        for title in ["One", "Two", "Three"] {
            self.add(title);
        }
        self.desk.save_as(&self.file(name)).expect("saved");
        self.file(name)
    }

    /// Adds a work item to the open plan.
    ///
    /// # Panics
    /// When it is refused.
    pub fn add(&self, title: &str) -> RecordId {
        let request = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: title.to_owned() };
        self.desk.operate(outline_add(request)).expect("added").value.id
    }

    /// The titles of the work items of the open plan, in order of their ids.
    ///
    /// # Panics
    /// When no plan is open.
    pub fn titles(&self) -> Vec<String> {
        titles(&self.desk)
    }
}

fn titles(desk: &Desk) -> Vec<String> {
    let rows = desk.query(|reader| reader.rows("work_item")).expect("the work items");
    rows.iter().map(|row| row.text("title")).collect()
}

/// A copy of a file under another name beside it.
///
/// # Panics
/// When it cannot be copied.
pub fn copy_of(path: &Path, name: &str) -> PathBuf {
    let copy = path.with_file_name(name);
    std::fs::copy(path, &copy).expect("copied");
    copy
}
