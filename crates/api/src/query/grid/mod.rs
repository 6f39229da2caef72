//! Any table of the workspace as a data grid asks for it: filtered, searched, sorted and grouped in SQL.
//!
//! What is asked names columns of a [`Source`]; only its own expressions reach the SQL, values are bound.

mod condition;
mod memory;
mod moments;
mod picking;
mod ranks;
mod reading;
mod shares;
mod source;
mod standing;

pub(crate) use memory::Memory;
pub(crate) use picking::{answer, each};
pub(crate) use source::{Column, Source, filled, source};
