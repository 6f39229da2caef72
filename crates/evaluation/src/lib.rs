//! Evaluation: where the campaign stands. First room: the KPI board (metrics by period against target and history).

pub mod model;
pub mod ops;
pub mod query;
pub mod view;

use sandtable_store::Op;

/// The ops of this crate.
pub const OPS: &[&Op] =
    &[&ops::set_target::SET_TARGET, &ops::set_targets::SET_TARGETS, &ops::remove_target::REMOVE_TARGET];
