//! The outline of the plan: adding, renaming, moving, deleting, assigning.
