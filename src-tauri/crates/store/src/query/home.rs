//! Where the effort stands.
