//! What the program settles on Linux before it starts: how its window is painted, and how much memory it keeps; and how it
//! gives memory back later. All of it is asked of libraries in C that have no other door.
#![allow(unsafe_code)]

use std::path::Path;

/// Where Linux shows its graphics processors.
const DEVICES: &str = "/dev/dri";
/// Tells WebKit to paint straight into the window's memory. Without a graphics processor (virtual machines, remote desktops,
/// virtual screens) it would let one be imitated in software, and paint every frame whole, which takes several times as long
/// as what changed. It is a setting of the environment because the window's processes are started with it; the setting
/// of a window comes after they have begun.
const PAINT_PLAINLY: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// What is at least this large, in bytes, is given back to the system at once. glibc begins with this size and raises it each
/// time, so that what a large plan took while it was opened would stay with the program.
#[cfg(target_env = "gnu")]
const LARGE: i32 = 128 * 1024;
/// How many stores of memory the threads share; glibc keeps one for nearly every thread.
#[cfg(target_env = "gnu")]
const STORES: i32 = 2;

/// Settles both, for as long as the program runs. Must be called first of all, while no other thread runs.
pub fn settle() {
    if !has_processor(Path::new(DEVICES)) {
        // SAFETY: no other thread runs yet that could read the environment.
        unsafe { std::env::set_var(PAINT_PLAINLY, "1") };
    }
    #[cfg(target_env = "gnu")]
    for (setting, value) in
        [(libc::M_ARENA_MAX, STORES), (libc::M_MMAP_THRESHOLD, LARGE), (libc::M_TRIM_THRESHOLD, LARGE)]
    {
        // SAFETY: `mallopt` takes two numbers and keeps no reference; no other thread runs yet.
        if unsafe { libc::mallopt(setting, value) } == 0 {
            eprintln!("The allocator did not take setting {setting}.");
        }
    }
}

/// Gives back to the system what is free between pieces that are in use: work on a whole plan file leaves very many such
/// places, and they would stay with the program for as long as it runs.
pub fn give_back() {
    #[cfg(target_env = "gnu")]
    // SAFETY: `malloc_trim` takes a number and touches only what nobody uses.
    unsafe {
        libc::malloc_trim(0);
    }
}

/// Whether a folder of devices holds one that draws.
fn has_processor(devices: &Path) -> bool {
    std::fs::read_dir(devices).is_ok_and(|found| {
        found.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
    })
}

#[cfg(test)]
mod tests {
    use super::has_processor;
    use std::fs;

    #[test]
    fn a_computer_has_a_graphics_processor_when_a_device_renders() {
        let devices = tempfile::tempdir().expect("a folder");
        assert!(!has_processor(devices.path()), "nothing is there");
        assert!(!has_processor(&devices.path().join("dri")), "not even the folder is there");
        fs::write(devices.path().join("card0"), "").expect("a device that only shows");
        assert!(!has_processor(devices.path()), "a screen is not enough");
        fs::write(devices.path().join("renderD128"), "").expect("a device that renders");
        assert!(has_processor(devices.path()));
    }
}
