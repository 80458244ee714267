//! What the screens, the command line and the documents read: one file per area, each query beside the type it
//! returns.
