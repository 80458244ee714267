//! Finding records by label and by words.
