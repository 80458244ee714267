//! The sample plan goes the whole way: opened, named, taken to another computer, checked.

use crate::desk::code;
use operations::check::{check, check_file};
use operations::desk::SaveOutcome;
use testkit::{Chance, TestDesk};

#[test]
fn the_sample_is_sound_here_in_its_file_and_elsewhere() {
    let test = TestDesk::new();
    test.desk.open_sample(exchange::sample::create()).unwrap();
    assert_eq!(test.desk.query(check).unwrap().damage, []);
    let path = test.file("icann.throughline");
    assert_eq!(test.desk.save_as(&path).unwrap(), SaveOutcome::Saved);
    let report = check_file(&path).unwrap();
    assert_eq!(report.damage, []);
    assert!(report.rows > 1_000 && report.facts > 500, "{report:?}");
    let elsewhere = test.elsewhere();
    elsewhere.open(&path).unwrap();
    assert_eq!(elsewhere.query(check).unwrap().damage, []);
    assert_eq!(code(elsewhere.undo(true).map(|_| ())), "nothing-to-undo");
}

#[test]
fn a_sample_with_one_bit_flipped_is_opened_nowhere_as_another_plan() {
    let test = TestDesk::new();
    test.desk.open_sample(exchange::sample::create()).unwrap();
    let wanted = test.desk.query(store::oracle::content).unwrap();
    test.desk.save_as(&test.file("icann.throughline")).unwrap();
    let bytes = std::fs::read(test.file("icann.throughline")).unwrap();
    let (mut sieve, mut chance) = (store::oracle::Sieve::new().unwrap(), Chance::new(1));
    for seed in 0..100 {
        let mut damaged = bytes.clone();
        damaged[chance.below(bytes.len())] ^= 1 << chance.below(8);
        std::fs::write(test.file("damaged.throughline"), &damaged).unwrap();
        if let Ok(found) = sieve.take(&test.file("damaged.throughline")) {
            assert!(found == wanted, "seed {seed}");
        }
    }
}
