//! Plain types and rules: no SQL, no clock, no wire format.

pub mod backplan;
pub mod budget;
pub mod fit;
pub mod forecast;
pub mod goal_check;
pub mod load;
pub mod schedule;
pub mod stage;
