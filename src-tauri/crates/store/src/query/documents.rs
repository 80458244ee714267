//! Documents, their versions and the blocks a version froze.
