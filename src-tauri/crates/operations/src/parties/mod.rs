//! Parties: the tree of bodies and people, and who has which part in a record.

mod cells;
mod create;
mod delete;
mod edit;
mod r#move;
mod role;

pub use create::{CreateParty, party_create};
pub use delete::{DeleteParty, party_delete};
pub use edit::{EditParty, PartyWords, party_edit};
pub use r#move::{MoveParty, party_move};
pub use role::{
    AddRole, RemoveRole, RoleStatement, StateRole, assignment_add, assignment_remove, assignment_state,
};

pub(crate) use cells::{CELLS, cell};
pub(crate) use edit::exists;
pub(crate) use role::state_anew;
