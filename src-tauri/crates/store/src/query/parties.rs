//! The tree of bodies and people, and what they have a part in.
