//! How the program keeps its memory on Linux. What a large plan took while it was opened would otherwise stay with the
//! allocator for as long as the window is: glibc keeps a store for every thread, and raises the size from which it gives
//! memory back each time it does.

/// What is at least this large, in bytes, is given back to the system at once: glibc's own first value, which it then keeps.
const LARGE: i32 = 128 * 1024;
/// How many stores the threads share. Two do not wait for each other noticeably: nearly all work is done by two threads.
const STORES: i32 = 2;

/// Must be called before other threads are started.
#[allow(unsafe_code)] // glibc's settings are a C interface, and nothing safe stands before it.
pub fn keep_little() {
    for (setting, value) in
        [(libc::M_ARENA_MAX, STORES), (libc::M_MMAP_THRESHOLD, LARGE), (libc::M_TRIM_THRESHOLD, LARGE)]
    {
        // SAFETY: `mallopt` takes two numbers by value and keeps no reference; no other thread runs yet.
        if unsafe { libc::mallopt(setting, value) } == 0 {
            eprintln!("The allocator did not take setting {setting}.");
        }
    }
}
