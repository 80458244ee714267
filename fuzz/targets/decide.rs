//! A body with whatever tracked changes it has: deciding on all of them leaves none, deciding on one is no panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redline::docx::{Package, accept_all, reject_all, tracked};
use redline::tracked::{Decision, Selection, comparison, decide, fixed};

fuzz_target!(|bytes: &[u8]| {
    let Some(file) = redline_fuzz::file(bytes) else { return };
    for side in [accept_all(&file), reject_all(&file)].into_iter().flatten() {
        let package = Package::read(&side).expect("what was written can be read");
        assert_eq!(tracked(&package).expect("what was written can be read"), 0);
    }
    let _ = (comparison(&file), fixed(&file));
    let first = Selection { numbers: vec![1], ..Selection::default() };
    for decision in [Decision::Accept, Decision::Reject] {
        let _ = decide(&file, &first, decision);
    }
});
