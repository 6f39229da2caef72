//! Plain types and rules: no SQL, no clock, no wire format.

pub mod entry_row;
pub mod gaps;
pub mod measure;
pub mod order;
pub mod post_row;
pub mod record_row;
pub mod record_tally;
pub mod same_post;
pub mod tally;
