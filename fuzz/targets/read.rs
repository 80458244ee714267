//! Any bytes as a file: read or refused, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = redline::docx::read(bytes);
    let _ = redline::tracked::comparison(bytes);
    if let Some(file) = redline_fuzz::file(bytes) {
        let _ = redline::docx::to_document(&file);
        let _ = redline::tracked::comparison(&file);
    }
});
