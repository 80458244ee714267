//! The outline of objectives, goals, initiatives and work items.
