//! Backups of the visible file.
