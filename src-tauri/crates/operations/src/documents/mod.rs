//! Versions of documents: composing and freezing them.
