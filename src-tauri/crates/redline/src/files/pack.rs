//! Packing the result: the later file with some parts written anew and some added.

use std::collections::HashSet;
use std::io::{Cursor, Write as _};

use zip::{ZipArchive, ZipWriter};

use crate::docx::{Part, ReadError, pack_options};

/// The file `bytes` with these parts instead of its own, or beside them; every other entry is copied as it is packed.
pub(crate) fn pack(bytes: &[u8], parts: &[Part]) -> Result<Vec<u8>, ReadError> {
    let packing = |error: &dyn std::fmt::Display| ReadError::Packing { detail: error.to_string() };
    let mut from = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| ReadError::NotZip { detail: error.to_string() })?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut written: HashSet<String> = HashSet::new();
    for index in 0..from.len() {
        let entry = from.by_index_raw(index).map_err(|error| packing(&error))?;
        let name = entry.name().map_err(|error| packing(&error))?.into_owned();
        if !written.insert(name.to_ascii_lowercase()) {
            continue;
        }
        if let Some(part) = parts.iter().find(|part| part.name.eq_ignore_ascii_case(&name)) {
            to.start_file(name, pack_options()).map_err(|error| packing(&error))?;
            to.write_all(&part.bytes).map_err(|error| packing(&error))?;
        } else {
            to.raw_copy_file(entry).map_err(|error| packing(&error))?;
        }
    }
    for part in parts {
        if written.insert(part.name.to_ascii_lowercase()) {
            to.start_file(part.name.as_str(), pack_options()).map_err(|error| packing(&error))?;
            to.write_all(&part.bytes).map_err(|error| packing(&error))?;
        }
    }
    Ok(to.finish().map_err(|error| packing(&error))?.into_inner())
}
