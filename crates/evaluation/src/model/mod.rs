//! Plain types and rules: no SQL, no clock, no wire format.

pub mod change;
pub mod coverage;
pub mod formula;
pub mod target;
