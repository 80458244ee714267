//! How fast and how large the real window is, beside a window that shows one word: `bench_window EMPTY MATRIX PLAN…`. Goals:
//! P1 to P4 and P6 of the project's speed goals, and those of a matrix of 500 issues and 300 existing works. The same page is measured in the same way whatever it shows: the time from
//! the key to the second frame after its effect, the times between frames, and the memory of all its processes.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tests_window::driver::{Driver, Window, wait};

const ENTER: &str = "\u{e007}";
const CONTROL: &str = "\u{e009}";
const ALT: &str = "\u{e00a}";
const UP: &str = "\u{e013}";
const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";
const LEFT: &str = "\u{e012}";
/// How often one edit is made.
const EDITS: usize = 60;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let empty = PathBuf::from(arguments.next().expect("the empty window"));
    let floor = empty_page(&empty);
    println!(
        "empty page: frame p95 {:.1} ms, {:.1} ms when it paints one word anew, {} MB",
        floor.frame, floor.paint, floor.memory
    );
    matrix_page(Path::new(&arguments.next().expect("the plan with a matrix")), &floor);
    for plan in arguments {
        plan_page(Path::new(&plan), &floor);
    }
}

/// What a page that does nothing comes to.
struct Floor {
    /// The time between two frames that 95 of 100 keep, in milliseconds.
    frame: f64,
    /// The same where one word is another in each frame: what painting anything costs in this window.
    paint: f64,
    /// The memory of all processes, in MB.
    memory: u64,
}

impl Floor {
    /// Times between frames beside those of a page that does nothing, and of one that paints a word.
    fn frames(&self, between: f64) -> String {
        format!(
            "frame p95 / empty page {:.2}, / a page that paints a word {:.2} ({between:.1} ms)",
            between / self.frame,
            between / self.paint
        )
    }
}

/// Says how long an edit takes, beside the two frames in which its effect is painted.
fn say_edit(what: &str, took: f64, floor: &Floor) {
    let frames = 2.0 * floor.paint;
    println!(
        "{what}, from the key to the screen, p95: {took:.0} ms, / two painted frames {:.2}",
        took / frames
    );
}

fn empty_page(program: &Path) -> Floor {
    let home = tempfile::tempdir().expect("a folder");
    let driver = Driver::start(&[("THROUGHLINE_HOME", home.path())]);
    let window = driver.open(program, &[]);
    window.see("//body");
    let frame = p95(frames(&window, ""));
    let paint = p95(frames(&window, "document.body.textContent = times.length;"));
    let floor = Floor { frame, paint, memory: idle(program) };
    window.close();
    floor
}

/// Where the application stands.
fn program() -> PathBuf {
    #[allow(clippy::disallowed_methods)] // The bench is told so by its caller.
    PathBuf::from(std::env::var_os("THROUGHLINE_DESKTOP").expect("THROUGHLINE_DESKTOP"))
}

fn matrix_page(plan: &Path, floor: &Floor) {
    let home = tempfile::tempdir().expect("a folder");
    let driver = Driver::start(&[("THROUGHLINE_HOME", home.path())]);
    let program = program();
    let window = driver.open(&program, &[plan.to_str().expect("a plain path")]);
    window.see("//main//h1");
    let cells = "document.querySelectorAll('[role=grid] [data-value]').length";
    let opened = effect(&window, &format!("{cells} > 50"), || window.chord(&[CONTROL], "4"));
    println!("matrix on screen after its key: {opened:.0} ms");
    println!("memory of the matrix / empty window: {}", ratio(idle(&program), floor.memory));
    let scroll_matrix = |what: &str| {
        let scroll = "const all = [...document.querySelectorAll('main *')]; \
            const pane = all.find((each) => each.scrollHeight > each.clientHeight + 400 && each.querySelector('[role=grid]')); \
            pane.scrollTop += 60; pane.scrollLeft += 40;";
        let between = p95(frames(&window, scroll));
        let drawn = window.script(&format!("return {cells}"));
        println!("{what}, {drawn} cells drawn: {}", floor.frames(between));
    };
    scroll_matrix("scrolling the matrix");
    let focus = "document.querySelector('[role=grid]').parentElement.scrollTo(0, 0); \
        const cell = document.querySelector('[role=grid] [data-value]'); cell.focus(); \
        return document.activeElement === cell";
    wait("the first cell", || window.script(focus).as_bool().filter(|is| *is));
    let value = "document.activeElement.dataset.value";
    let edits = (0..EDITS).map(|turn| {
        let noted = window.script(&format!("window.before = {value}; return true"));
        assert!(noted.as_bool() == Some(true), "the value can be noted");
        effect(&window, &format!("{value} !== window.before"), || {
            window.keys(&[if turn % 2 == 0 { "p" } else { "c" }]);
        })
    });
    say_edit("a judgement", p95(edits.collect()), floor);
    scroll_matrix(&format!("scrolling the matrix after {EDITS} judgements"));
    window.close();
}

fn plan_page(plan: &Path, floor: &Floor) {
    let home = tempfile::tempdir().expect("a folder");
    let driver = Driver::start(&[("THROUGHLINE_HOME", home.path())]);
    let program = program();
    let name = plan.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let window = driver.open(&program, &[plan.to_str().expect("a plain path")]);
    window.see("//main//h1");
    let rows = "document.querySelectorAll('[role=treegrid] [role=row]').length";
    let opened = effect(&window, &format!("{rows} > 5"), || window.chord(&[CONTROL], "2"));
    println!("outline of {name} work items on screen after its key: {opened:.0} ms");
    let held = idle(&program);
    println!("memory of {name} work items / empty window: {}", ratio(held, floor.memory));

    if !unfold(&window) {
        println!(
            "edits and scrolling of {name} work items: not measured, the focus was lost when a row was opened"
        );
        window.close();
        return;
    }
    let order =
        "[...document.querySelectorAll('[role=treegrid] [role=row]')].map((row) => row.dataset.key).join()";
    let edits = (0..EDITS).map(|turn| {
        let noted = window.script(&format!("window.before = {order}; return true"));
        assert!(noted.as_bool() == Some(true), "the order can be noted");
        effect(&window, &format!("{order} !== window.before"), || {
            window.chord(&[ALT], if turn % 2 == 0 { DOWN } else { UP });
        })
    });
    let edit = p95(edits.collect());
    say_edit(&format!("an edit of {name} work items"), edit, floor);

    let count =
        window.script("return document.querySelector('[role=treegrid]').getAttribute('aria-rowcount')");
    let scroll = "const all = [...document.querySelectorAll('main *')]; \
        const pane = all.find((each) => each.scrollHeight > each.clientHeight + 400 && each.querySelector('[role=row]')); \
        pane.scrollTop += 200;";
    let edited = idle(&program);
    let between = p95(frames(&window, scroll));
    let drawn = window.script(&format!("return {rows}"));
    let scrolled = idle(&program);
    println!(
        "scrolling the outline of {name} work items, {count} rows unfolded, {drawn} drawn: {}, memory / before {}, / before the edits {:.2}",
        floor.frames(between),
        ratio(scrolled, edited),
        quotient(scrolled, held),
    );
    timeline_page(&window, &name, floor);
    window.close();
}

/// The timeline of the plan whose outline is in view, with the same rows unfolded: coming up, a bar moved by keys, scrolled.
fn timeline_page(window: &Window<'_>, name: &str, floor: &Floor) {
    let tab = "const tab = document.querySelector('main nav [aria-current=page]').nextElementSibling; \
        tab.focus(); return document.activeElement === tab";
    wait("the views of the plan", || window.script(tab).as_bool().filter(|is| *is));
    let bars = "[...document.querySelectorAll('main svg rect[height=\"12\"]')]";
    let opened = effect(window, &format!("{bars}.length > 0"), || window.keys(&[ENTER]));
    println!("timeline of {name} work items on screen after its key: {opened:.0} ms");

    let row = "const row = document.querySelector('[role=treegrid] [role=row][aria-selected=true]'); \
        row?.focus(); return row !== null && document.activeElement === row";
    wait("the row of the work item", || window.script(row).as_bool().filter(|is| *is));
    let places = format!("{bars}.map((bar) => bar.getAttribute('x')).join()");
    let edits = (0..EDITS).map(|turn| {
        let noted = window.script(&format!("window.before = {places}; return true"));
        assert!(noted.as_bool() == Some(true), "the places can be noted");
        effect(window, &format!("{places} !== window.before"), || {
            window.chord(&[ALT], if turn % 2 == 0 { RIGHT } else { LEFT });
        })
    });
    say_edit(&format!("moving a bar among {name} work items"), p95(edits.collect()), floor);

    let lines =
        window.script("return document.querySelector('[role=treegrid]').getAttribute('aria-rowcount')");
    let scroll =
        "const pane = document.querySelector('[role=treegrid]').parentElement; pane.scrollTop += 200;";
    let between = p95(frames(window, scroll));
    let drawn = window.script("return document.querySelectorAll('[role=treegrid] [role=row]').length");
    println!(
        "scrolling the timeline of {name} work items, {lines} lines unfolded, {drawn} drawn: {}",
        floor.frames(between)
    );
}

/// Unfolds the first initiative and goes to its first work item, by keys; answers whether the focus came there.
fn unfold(window: &Window<'_>) -> bool {
    let start = "const first = document.querySelector('[role=treegrid] [role=row][data-key]'); first.focus(); return true";
    wait("the first row", || window.script(start).as_bool());
    let named = |label: &str| {
        let asked = format!("return document.activeElement.innerText.trim().startsWith('{label}')");
        window.script(&asked).as_bool() == Some(true)
    };
    wait("an initiative", || {
        window.keys(&[DOWN]);
        named("OI-").then_some(())
    });
    if window.script("return document.activeElement.ariaExpanded") == "false" {
        window.keys(&[RIGHT]);
        window.see("//*[@role='treegrid']//*[@role='row'][contains(., 'W-')]");
    }
    // Where opening the row loses the focus, the keys lead nowhere.
    (0..20).any(|_| {
        window.keys(&[DOWN]);
        named("W-")
    })
}

/// The milliseconds from the next key that is pressed to the second frame after a condition came true. The page is asked
/// once, and answers when it is so: asking again and again would be work beside what is measured.
fn effect(window: &Window<'_>, condition: &str, press: impl FnOnce()) -> f64 {
    let armed = window.script(&format!(
        "let began = 0; \
         addEventListener('keydown', (event) => {{ if (!['Control', 'Alt'].includes(event.key)) began ||= performance.now(); }}, true); \
         window.took = new Promise((done) => {{ \
           const look = () => {{ \
             if (!began || !({condition})) return; \
             watch.disconnect(); \
             requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))); \
           }}; \
           const watch = new MutationObserver(look); \
           watch.observe(document.body, {{ subtree: true, childList: true, attributes: true }}); \
         }}); \
         return true;"
    ));
    assert!(armed.as_bool() == Some(true), "the page can be watched");
    press();
    let took = window.answer("window.took.then(arguments[arguments.length - 1])");
    took.as_f64().expect("what the key does")
}

/// The milliseconds between 120 frames, with a script run in each.
fn frames(window: &Window<'_>, script: &str) -> Vec<f64> {
    let times = window.answer(&format!(
        "const answer = arguments[arguments.length - 1]; const times = []; let last = performance.now(); \
         const frame = (now) => {{ times.push(now - last); last = now; {script} \
           if (times.length < 121) requestAnimationFrame(frame); else answer(times.slice(1)); }}; \
         requestAnimationFrame(frame);"
    ));
    times.as_array().expect("times").iter().filter_map(Value::as_f64).collect()
}

/// What 95 of 100 stay below.
fn p95(mut times: Vec<f64>) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len() * 95 / 100).copied().unwrap_or_default()
}

fn quotient(ours: u64, floor: u64) -> f64 {
    let whole = |size: u64| f64::from(u32::try_from(size).unwrap_or(u32::MAX));
    whole(ours) / whole(floor.max(1))
}

fn ratio(ours: u64, floor: u64) -> String {
    format!("{:.2} ({ours} MB / {floor} MB)", quotient(ours, floor))
}

/// The memory once nothing more is given back, in MB: what a page needed for a moment is collected a moment later.
fn idle(program: &Path) -> u64 {
    let mut least = memory(program);
    for _ in 0..20 {
        std::thread::sleep(Duration::from_millis(500));
        let now = memory(program);
        if now * 100 > least * 99 {
            return least.min(now);
        }
        least = now;
    }
    least
}

/// The memory of a program and of all processes it started, in MB; what several share is counted by shares (PSS).
fn memory(program: &Path) -> u64 {
    let processes = fs::read_dir("/proc").expect("/proc").flatten();
    let parents: Vec<(u32, u32)> = processes
        .filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name stands in brackets and may hold spaces; after it come the state and the parent.
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    let runs = |pid: &u32| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == program);
    let mut family: Vec<u32> = parents.iter().map(|(pid, _)| *pid).filter(runs).collect();
    let mut at = 0;
    while let Some(&parent) = family.get(at) {
        let children = parents.iter().filter(|(pid, of)| *of == parent && !family.contains(pid));
        let children: Vec<u32> = children.map(|(pid, _)| *pid).collect();
        family.extend(children);
        at += 1;
    }
    let share = |pid: &u32| {
        let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0)
    };
    family.iter().map(share).sum::<u64>() / 1024
}
