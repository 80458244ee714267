//! Acting on issues, and what their lists, register, picture and story say of it, against a real plan file.

mod order;
mod picture;
mod priorities;
mod setting;
mod steps;
mod story;
