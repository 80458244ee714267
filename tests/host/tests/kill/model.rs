//! What the plan must hold: what was acknowledged, and at most the one change that was on its way.

use super::process::{Gone, Process};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The names of the outline in its order.
type Names = Vec<String>;

/// What was acknowledged so far.
pub struct Model {
    folder: PathBuf,
    /// Where the plan may be: the file it is saved in, and the one it was on its way to.
    files: Vec<PathBuf>,
    names: Names,
    /// What the names become when the command on its way is done.
    coming: Option<Names>,
    saves: u32,
    /// How many commands were acknowledged.
    pub commands: u32,
}

impl Model {
    pub fn new(folder: &Path) -> Self {
        let (folder, files) = (folder.to_owned(), Vec::new());
        Self { folder, files, names: Vec::new(), coming: None, saves: 0, commands: 0 }
    }

    /// A request for a new objective.
    pub fn row(name: &str) -> Value {
        json!({"request": {"kind": "objective", "parent": null, "after": null, "name": name}})
    }

    /// Starts a plan in a file, or takes the open one as it is.
    pub fn found(&mut self, process: &Process) {
        if self.files.is_empty() {
            let path = self.folder.join("plan.throughline");
            process.call("plan_new", &json!({"title": "Ours"})).expect("a plan");
            self.save_as(process, &path).expect("its file");
        }
        self.names = names(process).expect("its outline");
    }

    pub fn add(&mut self, process: &Process) {
        self.until_gone(|model| {
            let name = format!("Row {}", model.commands);
            let mut after = model.names.clone();
            after.push(name.clone());
            model.coming = Some(after);
            process.call("outline_add", &Self::row(&name))
        });
    }

    pub fn rename(&mut self, process: &Process) {
        let Ok(id) = first(process) else { return };
        self.until_gone(|model| {
            let name = format!("Name {}", model.commands);
            let mut after = model.names.clone();
            after[0].clone_from(&name);
            model.coming = Some(after);
            process.call("outline_rename", &json!({"request": {"id": id, "name": name}}))
        });
    }

    pub fn undo(&mut self, process: &Process) {
        self.until_gone(|model| {
            let name = format!("Row {}", model.commands);
            let mut after = model.names.clone();
            let before = after.clone();
            after.push(name.clone());
            model.coming = Some(after.clone());
            process.call("outline_add", &Self::row(&name))?;
            model.names.clone_from(&after);
            model.coming = Some(before.clone());
            process.call("history_undo", &json!({}))?;
            model.names = before;
            model.coming = Some(after);
            process.call("history_redo", &json!({}))
        });
    }

    pub fn save(&mut self, process: &Process) {
        self.until_gone(|model| {
            let name = format!("Row {}", model.commands);
            let mut after = model.names.clone();
            after.push(name.clone());
            model.coming = Some(after.clone());
            process.call("outline_add", &Self::row(&name))?;
            model.names = after;
            model.coming = None;
            process.call("plan_save", &json!({}))
        });
    }

    pub fn save_elsewhere(&mut self, process: &Process) {
        self.until_gone(|model| {
            model.saves += 1;
            let path = model.folder.join(format!("plan-{}.throughline", model.saves));
            model.save_as(process, &path).map(|()| Value::Null)
        });
    }

    pub fn save_copy(&mut self, process: &Process) {
        self.until_gone(|model| {
            model.saves += 1;
            let path = model.folder.join(format!("copy-{}.throughline", model.saves));
            process.choose(&path)?;
            let ask = json!({"purpose": "save_copy", "suggestedName": "Copy.throughline"});
            let handle = process.call("path_choose", &ask)?;
            process.call("plan_save_copy", &json!({ "path": handle }))
        });
    }

    pub fn reopen(&mut self, process: &Process) {
        self.until_gone(|model| {
            process.call("plan_close", &json!({"how": "save"}))?;
            let path = model.file();
            open_chosen(process, &path)
        });
    }

    /// Opens the plan as a person does who comes back: what is offered for recovery, else the file.
    pub fn open(&mut self, process: &Process) {
        self.open_if_possible(process);
        let state = process.call("desk_state", &json!({})).expect("the desk");
        // A file that a killed "save as" completed is a copy: from here on the plan is where the application says it is.
        let path =
            state["open"]["path"].as_str().unwrap_or_else(|| panic!("nothing could be opened: {state}"));
        self.files = vec![PathBuf::from(path)];
    }

    /// The same in a process that may be killed meanwhile.
    pub fn open_if_possible(&mut self, process: &Process) {
        let Ok(state) = process.call("desk_state", &json!({})) else { return };
        if let Some(id) = state["recovered"][0]["id"].as_str() {
            let _ = process.call("recovery_open", &json!({ "id": id }));
            return;
        }
        let path = self.file();
        let _ = open_chosen(process, &path);
    }

    /// What is there is what was acknowledged, or that with the one change that was on its way.
    pub fn compare(&mut self, process: &Process, place: &str) {
        let found = names(process).expect("the outline");
        let coming = self.coming.take();
        assert!(
            found == self.names || coming.as_ref() == Some(&found),
            "{place}: found {found:?}, acknowledged {:?}, on its way {coming:?}",
            self.names
        );
        self.names = found;
    }

    /// The file the plan is in. One that was being written for the first time may not be there; the one before then is.
    fn file(&mut self) -> PathBuf {
        while self.files.len() > 1 && !self.files.last().is_some_and(|file| file.exists()) {
            self.files.pop();
        }
        self.files.last().expect("a file").clone()
    }

    fn save_as(&mut self, process: &Process, path: &Path) -> Result<(), Gone> {
        process.choose(path)?;
        let ask = json!({"purpose": "save_plan", "suggestedName": "Plan.throughline"});
        let handle = process.call("path_choose", &ask)?;
        self.files.push(path.to_owned());
        process.call("plan_save_as", &json!({ "path": handle })).map(drop)
    }

    /// Repeats something until the process is killed in the midst of it.
    fn until_gone(&mut self, mut step: impl FnMut(&mut Self) -> Result<Value, Gone>) {
        while step(self).is_ok() {
            self.commands += 1;
            if let Some(names) = self.coming.take() {
                self.names = names;
            }
        }
    }
}

/// Opens a file as a person does who looks for it: the list of recent files may not have it yet.
fn open_chosen(process: &Process, path: &Path) -> Result<Value, Gone> {
    process.choose(path)?;
    let handle = process.call("path_choose", &json!({"purpose": "open_plan", "suggestedName": ""}))?;
    process.call("plan_open", &json!({ "path": handle }))
}

fn names(process: &Process) -> Result<Names, Gone> {
    let outline = process.call("outline_whole", &json!({ "inCase": "base" }))?;
    let rows = outline["rows"].as_array().into_iter().flatten();
    Ok(rows.map(|row| row["record"]["name"].as_str().unwrap_or_default().to_owned()).collect())
}

fn first(process: &Process) -> Result<Value, Gone> {
    Ok(process.call("outline_whole", &json!({ "inCase": "base" }))?["rows"][0]["record"]["id"].clone())
}
