//! One record of any kind with its facts, links, sources and history.
