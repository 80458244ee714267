//! Damage is seen: whatever bits of a plan file are flipped or cut off, it is refused, or nothing of its content is
//! another.

use std::path::Path;
use store::StoreError;
use store::oracle::{Content, Sieve, content};
use testkit::{Chance, TestDesk};

const DAMAGES: u64 = 10_000;

fn plan_file(test: &TestDesk) -> (Vec<u8>, Content) {
    let path = test.saved("a.throughline");
    test.desk.operate(crate::actions::stock()).unwrap();
    test.desk.undo(false).unwrap();
    test.desk.redo().unwrap();
    test.desk.save().unwrap();
    let wanted = test.desk.query(content).unwrap();
    (std::fs::read(path).unwrap(), wanted)
}

/// Damages a copy of the file: mostly one bit where something is written, sometimes several, a cut, or two pages
/// exchanged.
fn damage(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut damaged = bytes.to_vec();
    match chance.below(20) {
        0 => damaged.truncate(chance.below(bytes.len())),
        1 => {
            let pages = bytes.len() / 4096;
            let (one, other) = (chance.below(pages) * 4096, chance.below(pages) * 4096);
            damaged[one..one + 4096].copy_from_slice(&bytes[other..other + 4096]);
            damaged[other..other + 4096].copy_from_slice(&bytes[one..one + 4096]);
        }
        2 => flip(&mut damaged, chance.below(100), chance),
        3 => (0..8).for_each(|_| flip(&mut damaged, chance.below(bytes.len()), chance)),
        4 => flip(&mut damaged, chance.below(bytes.len()), chance),
        _ => {
            // Most of a small file is empty; what is written there is what can be lost.
            let mut at = chance.below(bytes.len());
            while bytes[at] == 0 {
                at = chance.below(bytes.len());
            }
            flip(&mut damaged, at, chance);
        }
    }
    damaged
}

fn flip(bytes: &mut [u8], at: usize, chance: &mut Chance) {
    bytes[at] ^= 1 << chance.below(8);
}

#[test]
fn no_damage_changes_a_plan_silently() {
    let test = TestDesk::new();
    let (bytes, wanted) = plan_file(&test);
    let half = |remainder: u64| {
        let path = test.file(&format!("damaged-{remainder}.throughline"));
        let mut sieve = Sieve::new().unwrap();
        let (mut seen, mut harmless) = (0, 0);
        for seed in (0..DAMAGES).filter(|seed| seed % 2 == remainder) {
            let damaged = damage(&bytes, &mut Chance::new(seed));
            match verdict(&mut sieve, &path, &damaged) {
                Ok(found) => {
                    assert!(found == wanted, "seed {seed}: another content was taken in silently");
                    harmless += 1;
                }
                Err(error) => {
                    assert!(error.sentence().is_some(), "seed {seed}: no sentence for {error:?}");
                    seen += 1;
                }
            }
        }
        (seen, harmless)
    };
    let (one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        (half(0), other.join().unwrap())
    });
    let (seen, harmless) = (one.0 + other.0, one.1 + other.1);
    assert_eq!(seen + harmless, DAMAGES);
    assert!(seen > DAMAGES / 2, "{seen} seen, {harmless} without effect");
}

fn verdict(sieve: &mut Sieve, path: &Path, bytes: &[u8]) -> Result<Content, StoreError> {
    std::fs::write(path, bytes).unwrap();
    sieve.take(path)
}
