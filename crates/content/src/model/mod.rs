//! Plain types and rules: no SQL, no clock, no wire format.

pub mod brand_date;
pub mod cadence;
pub mod hours;
mod link;
pub mod matching;
pub mod platform_check;
pub mod series;
