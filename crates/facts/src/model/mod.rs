//! Plain types and rules: no SQL, no clock, no wire format.

pub mod measure;
pub mod post_row;
pub mod tally;
