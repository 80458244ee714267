//! The main thread in the real window: from the sample to a proven redline, and everything is there after a restart.

mod typing;

use std::path::{Path, PathBuf};
use std::process::Command;
use tests_window::driver::{Driver, Window, wait};

const CONTROL: &str = "\u{e009}";
const SHIFT: &str = "\u{e008}";
const CELL: &str =
    "//*[@role='gridcell'][starts-with(@aria-label, 'Precision in scoping the work, Consensus Playbook:')]";

/// A folder for one run, and what the application is told of it.
struct Stand {
    folder: tempfile::TempDir,
}

impl Stand {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("home")).expect("a folder for the application");
        let answers = format!(
            "{}\n{}\n",
            folder.path().join("plan.throughline").display(),
            folder.path().join("redline.docx").display()
        );
        std::fs::write(folder.path().join("answers"), answers).expect("the answers to file dialogs");
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn driver(&self) -> Driver {
        Driver::start(&[
            ("THROUGHLINE_HOME", &self.path("home")),
            ("THROUGHLINE_DIALOG_ANSWERS", &self.path("answers")),
        ])
    }
}

fn application() -> PathBuf {
    #[allow(clippy::disallowed_methods)] // The test is told by its caller where the application stands.
    let named = std::env::var_os("THROUGHLINE_DESKTOP");
    PathBuf::from(named.expect("THROUGHLINE_DESKTOP names the application"))
}

/// A picture of the window in cargo's folder for what tests write.
fn keep(window: &Window<'_>, name: &str) {
    window.picture(Path::new(env!("CARGO_TARGET_TMPDIR")), name);
}

fn place(window: &Window<'_>, number: &str) {
    window.chord(&[CONTROL], number);
}

#[test]
fn the_main_thread_runs_from_the_sample_to_a_proven_redline_and_outlives_a_restart() {
    let stand = Stand::new();
    let driver = stand.driver();
    let window = driver.open(&application(), &["--sample"]);

    window.read("gaps are open");
    keep(&window, "home");
    window.chord(&[CONTROL, SHIFT], "s");
    window.read("plan.throughline");
    wait("the file", || stand.path("plan.throughline").exists().then_some(()));

    place(&window, "4");
    window.press(CELL);
    window.keys(&["c"]);
    window.see(&format!("{CELL}[@data-value='covers']"));
    keep(&window, "coverage");

    window.button("Make a gap");
    window
        .type_into("//*[@role='dialog']//textarea | //*[@role='dialog']//input", "Nobody keeps the playbook");
    window.press("//*[@role='dialog']//button[@type='submit']");
    window.read("Nobody keeps the playbook");
    window.press("//aside//button[contains(., 'Make a work item')]");
    let title = "//*[@role='dialog']//input";
    window.type_into(title, "Keep the playbook");
    window.press("//*[@role='dialog']//button[@type='submit']");

    place(&window, "2");
    window.read("Keep the playbook");
    window.chord(&[CONTROL], "z");
    wait("the work item to go", || no(&window, "Keep the playbook"));
    window.chord(&[CONTROL], "y");
    window.read("Keep the playbook");

    place(&window, "6");
    window.button("Redline");
    window.read("changes between the two versions");
    keep(&window, "redline");
    window.button("Export redline");
    window.press("//*[@role='dialog']//button[@type='submit']");
    window.read("proven right");
    proven(&stand.path("redline.docx"));

    window.chord(&[CONTROL], "s");
    window.read("Saved");
    window.close();

    let plan = stand.path("plan.throughline");
    let window = driver.open(&application(), &[plan.to_str().expect("a plain path")]);
    window.read("plan.throughline");
    place(&window, "2");
    window.read("Keep the playbook");
    place(&window, "4");
    window.see(&format!("{CELL}[@data-value='covers']"));
    window.close();
}

#[test]
fn a_second_start_hands_its_file_to_the_first_window() {
    let stand = Stand::new();
    let driver = stand.driver();
    let window = driver.open(&application(), &["--sample"]);
    window.read("gaps are open");
    window.chord(&[CONTROL, SHIFT], "s");
    window.read("plan.throughline");
    let (plan, other) = (stand.path("plan.throughline"), stand.path("other.throughline"));
    wait("the file", || std::fs::copy(&plan, &other).ok());

    let second = Command::new(application()).arg(&other).status().expect("a second start");
    assert!(second.success());
    window.read("other.throughline");
    window.close();
}

#[test]
fn a_file_that_is_no_plan_is_refused_in_a_sentence_when_it_is_opened_by_double_click() {
    let stand = Stand::new();
    let driver = stand.driver();
    let notes = stand.path("notes.throughline");
    std::fs::write(&notes, "Some notes about a plan.\n".repeat(100)).expect("a text file");
    let window = driver.open(&application(), &[notes.to_str().expect("a plain path")]);
    window.read("notes.throughline could not be opened");
    window.close();
}

/// Whether text stands nowhere in the outline any more.
fn no(window: &Window<'_>, text: &str) -> Option<()> {
    let asked =
        format!("return document.querySelector('main, [role=treegrid]').innerText.includes('{text}')");
    (window.script(&asked).as_bool() == Some(false)).then_some(())
}

/// The exported file is a Word document with tracked changes.
fn proven(path: &Path) {
    let bytes = std::fs::read(path).expect("the redline was written");
    let package = redline::docx::read(&bytes).expect("a Word document");
    assert!(redline::docx::tracked(&package).expect("a body") > 10);
}
