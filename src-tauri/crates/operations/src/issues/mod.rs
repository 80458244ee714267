//! Acting on issues: lists, carrying, merging, splitting, dropping, ranking.
