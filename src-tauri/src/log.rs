//! The log: one text file in the application's folder, begun anew when it has grown large. It never leaves this computer.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tracing_subscriber::EnvFilter;

/// Beyond this many bytes the log becomes `throughline.old.log` and a new one begins.
const FULL: u64 = 1024 * 1024;

/// Where the log of an application that keeps its files in `home` stands.
pub fn path(home: &Path) -> PathBuf {
    home.join("throughline.log")
}

/// Starts logging, panics included. Without a folder to write to it logs to standard error.
pub fn start(home: &Path, level: Option<&str>) {
    let filter = EnvFilter::new(level.unwrap_or("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false);
    // A second start in one process, as in tests, keeps the first log.
    let started = match open(home) {
        Ok(file) => lines.with_writer(Mutex::new(file)).try_init(),
        Err(_) => lines.with_writer(io::stderr).try_init(),
    };
    if started.is_ok() {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            tracing::error!(%panic, "panic");
            usual(panic);
        }));
    }
}

fn open(home: &Path) -> io::Result<File> {
    fs::create_dir_all(home)?;
    let path = path(home);
    if fs::metadata(&path).is_ok_and(|log| log.len() > FULL) {
        fs::rename(&path, home.join("throughline.old.log"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_makes_room() {
        let home = tempfile::tempdir().unwrap();
        fs::write(path(home.path()), vec![b'x'; FULL as usize + 1]).unwrap();
        assert_eq!(open(home.path()).unwrap().metadata().unwrap().len(), 0);
        assert!(home.path().join("throughline.old.log").exists());
    }
}
