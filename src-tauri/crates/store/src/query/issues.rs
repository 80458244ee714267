//! Lists of issues, the register, and the story of one issue.
