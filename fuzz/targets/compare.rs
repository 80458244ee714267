//! Two bodies with a zero byte between them: both directions prove themselves or are refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redline::files::{Choices, compare};

fuzz_target!(|bytes: &[u8]| {
    let mut halves = bytes.splitn(2, |byte| *byte == 0);
    let (Some(one), Some(other)) = (halves.next(), halves.next()) else { return };
    let (Some(one), Some(other)) = (redline_fuzz::file(one), redline_fuzz::file(other)) else { return };
    for (before, after) in [(&one, &other), (&other, &one)] {
        if let Ok(made) = compare(before, after, &Choices::default()) {
            assert!(made.proof.has_content() && made.proof.is_sound());
        }
    }
});
