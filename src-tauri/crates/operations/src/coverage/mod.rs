//! Judging how far existing work covers an issue.
