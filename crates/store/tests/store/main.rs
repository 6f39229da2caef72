//! The store from outside, as the pillars and the shell use it.

mod backup;
mod blob;
mod common;
mod copying;
mod damage;
mod kill;
mod memory;
mod migrate;
mod open;
mod properties;
mod schema;
mod search;
mod transact;
mod undo;
