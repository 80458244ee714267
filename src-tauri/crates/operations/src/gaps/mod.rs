//! Gaps, and the work items that close them.
