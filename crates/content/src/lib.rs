//! The content pillar (rows B of the capabilities): themes and the content matrix, the calendar of slots, hot topics,
//! cadence, what platforms allow.

pub mod library;
pub mod model;
pub mod ops;
pub mod table;

use sandtable_store::{Migration, Op};

pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "content_0001", sql: include_str!("table/0001.sql") },
    Migration { name: "content_0002", sql: include_str!("table/0002.sql") },
];

pub const OPS: &[&Op] = &[&ops::SAVE];
