//! Plain types and rules: no SQL, no clock, no wire format.

pub mod entry_row;
pub mod measure;
pub mod order;
pub mod post_row;
pub mod tally;
