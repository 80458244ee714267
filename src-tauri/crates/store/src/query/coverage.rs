//! The matrix of issues and existing work, its cells, and the gaps.
