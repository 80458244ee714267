//! Parties: the tree of bodies and people, their parts in records, how much they have taken on, and what hangs on them.

mod hangs;
mod load;
mod roles;
mod tree;

pub use hangs::{PartyHangs, party_hangs};
pub use load::{LoadCell, LoadRow, LoadSheet, LoadedItem, LoadedPart, party_items, party_load};
pub use roles::{PartyRole, RoleRow, Said, Tenure, party_roles, record_roles};
pub use tree::{PartyRow, parties};
