//! Any two Word files.

#[allow(dead_code, reason = "what a comparison does not use yet")]
mod import;
