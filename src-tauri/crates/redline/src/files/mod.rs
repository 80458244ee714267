//! Redlines of any two Word files, package to package.

pub mod prove;
