//! For tests only: a clock that always gives the same, and plans in a folder that goes away.

mod chance;
mod desk;
pub mod large;

pub use chance::Chance;
pub use desk::{TestDesk, copy_of};

use operations::{Clock, OpenPlan};
use plan::RecordId;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::PlanFile;

/// A clock that starts on 4 June 2020 and goes on by a second each time it is read; ids follow one another.
#[derive(Debug, Default)]
pub struct FixedClock {
    ticks: AtomicU64,
}

impl FixedClock {
    /// A clock that was read so many times already, so that its ids are new beside those of another.
    pub const fn after(ticks: u64) -> Self {
        Self { ticks: AtomicU64::new(ticks) }
    }
}

/// 4 June 2020, 09:00 UTC, in milliseconds.
pub const START: i64 = 1_591_261_200_000;

impl Clock for FixedClock {
    fn now(&self) -> i64 {
        START + i64::try_from(self.ticks.fetch_add(1, Ordering::Relaxed)).unwrap_or(0) * 1000
    }
    fn new_id(&self) -> RecordId {
        let tick = self.ticks.fetch_add(1, Ordering::Relaxed);
        let millis = u64::try_from(START).unwrap_or(0) + tick;
        let mut bytes = [0_u8; 16];
        bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        bytes[8..].copy_from_slice(&(tick | 0x8000_0000_0000_0000).to_be_bytes());
        RecordId(uuid::Uuid::from_bytes(bytes))
    }
    fn today(&self) -> String {
        "2020-06-04".to_owned()
    }
}

/// A plan in a folder of its own, which goes away with it.
pub struct TestPlan {
    /// The open plan.
    pub plan: OpenPlan,
    /// The folder that holds its working copy.
    pub folder: tempfile::TempDir,
}

impl TestPlan {
    /// An empty plan.
    ///
    /// # Panics
    /// When the temporary folder cannot be written.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Arc::new(FixedClock::default());
        let file =
            PlanFile::create(&folder.path().join("plan.db"), clock.new_id(), START).expect("a new plan");
        Self { plan: OpenPlan::new(file, clock, "Test".to_owned(), 0, false), folder }
    }

    /// The path of the working copy.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("plan.db")
    }
}
