//! `cargo xtask bench`: speed as ratios to a floor measured in the same run, so a busy machine changes little.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};

use super::ui;
use crate::display::Screen;
use crate::environment;
use crate::machine::{self, Purpose};
use crate::shell::{call, cargo};

/// How often each program is started; the middle time counts.
const STARTS: usize = 5;
/// The longest a start may take before it counts as failed.
const LIMIT: Duration = Duration::from_secs(60);
/// How many work items the plans have that the window is measured with.
const SIZES: [&str; 2] = ["10000", "100000"];
/// How many issues and existing works the matrix has that the window is measured with.
const MATRIX: [&str; 2] = ["500", "300"];

/// Prints `name: ratio` for every goal of speed.
pub fn bench() -> Result<()> {
    machine::ready(&[Purpose::Window, Purpose::Tests])?;
    if let Some(build) = ui::build()? {
        println!("Building the interface");
        build.quiet()?;
    }
    cargo("run").args(["--release", "-p", "testkit", "--example", "bench_store"]).show()?;
    cargo("run").args(["--release", "-p", "redline", "--example", "bench_redline"]).show()?;
    if !cfg!(target_os = "linux") {
        println!("cold start: not measured, a screen of its own for the window needs Linux");
        return Ok(());
    }
    machine::ready(&[Purpose::Bench, Purpose::RealWindow])?;
    let tools = machine::tauri_driver()?;
    cargo("build")
        .args(["--release", "-p", "throughline-app", "-p", "tests-window", "-p", "testkit"])
        .args(["--bin", "throughline-desktop", "--example", "empty_window"])
        .args(["--example", "bench_window", "--example", "large_plan"])
        .show()?;
    let example = |name: &str| environment::target().join("release/examples").join(name);
    let (empty, desktop) = (example("empty_window"), environment::built("release", "throughline-desktop"));
    let plans = environment::target().join("large");
    fs::create_dir_all(&plans)?;
    let mut large = Vec::new();
    for size in SIZES {
        let plan = plans.join(format!("{size}.throughline")).display().to_string();
        let _ = fs::remove_file(&plan);
        call(example("large_plan")).args([plan.as_str(), size]).quiet()?;
        large.push(plan);
    }
    cold_starts(&empty, &desktop, &large)?;
    let matrix = plans.join("matrix.throughline").display().to_string();
    let _ = fs::remove_file(&matrix);
    call(example("large_plan")).args([matrix.as_str()]).args(MATRIX).quiet()?;
    let screen = Screen::open()?;
    let window = call(example("bench_window")).args([&empty]).args([&matrix]).args(&large);
    let window = window.env("PATH", environment::path_with(&tools)).env("THROUGHLINE_DESKTOP", &desktop);
    screen.on(window).show()
}

/// P1 and P2 as far as Home: the sample and large plans, against a window that shows one word. A plan that this computer
/// never saw is read row by row; that first time is told apart.
fn cold_starts(empty: &Path, desktop: &Path, large: &[String]) -> Result<()> {
    // Taken in turns, so that whatever else the machine does meets both alike.
    let (mut floor, mut sample) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        floor.push(start(empty, &[], Home::Fresh)?);
        sample.push(start(desktop, &["--sample"], Home::Fresh)?);
    }
    let floor = median(floor);
    let say = |name: &str, ours: Duration| {
        println!(
            "cold start with {name} / empty window: {:.2} ({} ms / {} ms)",
            ours.as_secs_f64() / floor.as_secs_f64(),
            ours.as_millis(),
            floor.as_millis()
        );
    };
    say("the sample", median(sample));
    for plan in large {
        let name = plan.rsplit('/').next().unwrap_or(plan);
        say(&format!("{name} from elsewhere"), start(desktop, &[plan.as_str()], Home::Fresh)?);
        let again = (0..STARTS).map(|_| start(desktop, &[plan.as_str()], Home::Kept));
        say(&format!("{name} known here"), median(again.collect::<Result<_>>()?));
    }
    Ok(())
}

/// The folder in which a program keeps its own files.
#[derive(Clone, Copy, PartialEq)]
enum Home {
    /// Empty, so that nothing left from an earlier start is used.
    Fresh,
    /// As the start before left it.
    Kept,
}

/// Starts a program on a screen of its own and waits until it says, by writing a file, that it can be used.
fn start(program: &Path, args: &[&str], kept: Home) -> Result<Duration> {
    let folder = environment::target().join("bench");
    let ready = folder.join("ready");
    let home = folder.join("home");
    if kept == Home::Fresh {
        let _ = fs::remove_dir_all(&folder);
    }
    let _ = fs::remove_file(&ready);
    fs::create_dir_all(&home)?;
    let screen = Screen::open()?;
    let mut child = screen
        .on(call(program))
        .args(args)
        .env("THROUGHLINE_READY_FILE", &ready)
        .env("THROUGHLINE_HOME", &home)
        .env("HOME", &home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .into_command()
        .spawn()
        .with_context(|| format!("{} could not be started", program.display()))?;
    let began = Instant::now();
    let time = loop {
        if ready.exists() {
            break Ok(began.elapsed());
        }
        if let Some(status) = child.try_wait()? {
            break Err(format!("ended with {status} before it could be used"));
        }
        if began.elapsed() > LIMIT {
            break Err(format!("could not be used within {} s", LIMIT.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let _ = child.kill();
    let _ = child.wait();
    time.map_err(|why| anyhow!("{} {why}", program.display()))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_start_does_not_move_the_median() {
        let times = [3, 90, 2, 4, 3].map(Duration::from_millis).to_vec();
        assert_eq!(median(times), Duration::from_millis(3));
    }
}
