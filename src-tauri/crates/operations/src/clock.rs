//! The one place where time and chance enter: instants and new ids.

use plan::RecordId;

/// Gives instants and ids. Tests use one that always gives the same.
pub trait Clock: Send + Sync {
    /// Now, in UTC milliseconds.
    fn now(&self) -> i64;
    /// A new id, later in order than those before it.
    fn new_id(&self) -> RecordId;
    /// Today, as `2020-02-20`, in the time zone of this computer.
    fn today(&self) -> String;
}

/// The clock of the computer, and UUID v7 ids.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // This is the one place where the clock is read.
    fn now(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }
    #[allow(clippy::disallowed_methods)] // This is the one place where ids are made.
    fn new_id(&self) -> RecordId {
        RecordId(uuid::Uuid::now_v7())
    }
    #[allow(clippy::disallowed_methods)] // This is the one place where the clock is read.
    fn today(&self) -> String {
        jiff::Zoned::now().date().to_string()
    }
}
