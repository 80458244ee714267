//! Proceedings, submissions and their points.
