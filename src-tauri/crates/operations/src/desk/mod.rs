//! The desk: opening, saving, closing and recovering plan files.
