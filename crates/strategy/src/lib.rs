//! The strategy pillar: brand, insight, goals, channels, campaigns (rows A of the capabilities) and their execution: tasks,
//! people, budget, partners, experiments (rows C).

pub mod library;
pub mod model;
pub mod ops;
pub mod table;

use sandtable_store::{Migration, Op};

pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "strategy_0001", sql: include_str!("table/0001.sql") },
    Migration { name: "strategy_0002", sql: include_str!("table/0002.sql") },
    Migration { name: "strategy_0003", sql: include_str!("table/0003.sql") },
];

pub const OPS: &[&Op] = &[&ops::SAVE];
