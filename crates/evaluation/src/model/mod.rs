//! Plain types and rules: no SQL, no clock, no wire format.

pub mod change;
pub mod coverage;
pub mod formula;
pub mod growth;
pub mod stand_in;
pub mod target;
