//! One use-case a file, named by its verb.

pub mod remove_target;
pub mod set_target;
pub mod set_targets;
