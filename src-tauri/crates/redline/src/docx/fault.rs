//! What can be wrong with a file.

use thiserror::Error;

/// Why a file could not be read.
///
/// Every reason has a [code](Self::code) under which the sentence for people is kept; `Display` is for logs.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The bytes are not a ZIP file.
    #[error("not a ZIP file: {detail}")]
    NotZip {
        /// What the ZIP reader says.
        detail: String,
    },
    /// The bytes are a compound file: an old `.doc`, or a `.docx` behind a password.
    #[error("an old Word file or one behind a password")]
    LegacyOrEncrypted,
    /// An entry is encrypted.
    #[error("{part} is encrypted")]
    Encrypted {
        /// The entry.
        part: String,
    },
    /// There are more entries than any document has.
    #[error("more than {limit} parts")]
    TooManyParts {
        /// How many are allowed.
        limit: u32,
    },
    /// A part, or all of them together, is larger than any document.
    #[error("{part} is larger than {limit} bytes")]
    TooLarge {
        /// The part; empty for all together.
        part: String,
        /// How many bytes are allowed.
        limit: u32,
    },
    /// A part grows so much on unpacking that it can only be meant to do harm.
    #[error("{part} grows more than {limit} times on unpacking")]
    Bomb {
        /// The part.
        part: String,
        /// The growth that is allowed.
        limit: u32,
    },
    /// An entry cannot be unpacked.
    #[error("{part} is damaged: {detail}")]
    Damaged {
        /// The part.
        part: String,
        /// What the ZIP reader says.
        detail: String,
    },
    /// A part that every Word document has is missing.
    #[error("{part} is missing")]
    MissingPart {
        /// The part.
        part: String,
    },
    /// The main part is not a Word document.
    #[error("{part} is not a Word document")]
    NotWord {
        /// The part.
        part: String,
    },
    /// The XML of a part is not well-formed.
    #[error("{part} at byte {offset}: {detail}")]
    BadXml {
        /// The part.
        part: String,
        /// Where.
        offset: u32,
        /// What is wrong.
        detail: String,
    },
    /// A part declares a document type, which no Word document does and which can be used to do harm.
    #[error("{part} declares a document type")]
    DocumentType {
        /// The part.
        part: String,
    },
    /// Elements stand deeper within each other than in any document.
    #[error("{part} has elements more than {limit} deep")]
    TooDeep {
        /// The part.
        part: String,
        /// How deep is allowed.
        limit: u32,
    },
    /// An element has more attributes than in any document.
    #[error("{part} has an element with more than {limit} attributes")]
    TooManyAttributes {
        /// The part.
        part: String,
        /// How many are allowed.
        limit: u32,
    },
    /// The changed file could not be packed again.
    #[error("the file could not be packed: {detail}")]
    Packing {
        /// What the ZIP writer says.
        detail: String,
    },
}

impl ReadError {
    /// The name of the reason, as the sentences for people use it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotZip { .. } => "not_zip",
            Self::LegacyOrEncrypted => "legacy_or_encrypted",
            Self::Encrypted { .. } => "encrypted",
            Self::TooManyParts { .. } => "too_many_parts",
            Self::TooLarge { .. } => "too_large",
            Self::Bomb { .. } => "bomb",
            Self::Damaged { .. } => "damaged",
            Self::MissingPart { .. } => "missing_part",
            Self::NotWord { .. } => "not_word",
            Self::BadXml { .. } => "bad_xml",
            Self::DocumentType { .. } => "document_type",
            Self::TooDeep { .. } => "too_deep",
            Self::TooManyAttributes { .. } => "too_many_attributes",
            Self::Packing { .. } => "packing",
        }
    }

    /// The part of the file that is wrong; empty where the whole file is.
    #[must_use]
    pub fn part(&self) -> &str {
        match self {
            Self::Encrypted { part }
            | Self::TooLarge { part, .. }
            | Self::Bomb { part, .. }
            | Self::Damaged { part, .. }
            | Self::MissingPart { part }
            | Self::NotWord { part }
            | Self::BadXml { part, .. }
            | Self::DocumentType { part }
            | Self::TooDeep { part, .. }
            | Self::TooManyAttributes { part, .. } => part,
            Self::NotZip { .. }
            | Self::LegacyOrEncrypted
            | Self::TooManyParts { .. }
            | Self::Packing { .. } => "",
        }
    }
}
