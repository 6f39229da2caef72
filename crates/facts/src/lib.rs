//! The facts that every pillar reads: imports with provenance, accounts, posts and the stands of their figures, targets.
//!
//! A *stand* is what one row of one file said of a post at one moment. The latest stand lives in `post` itself, earlier
//! ones in `post_stand`; what is known of a post is a function of its stands alone, so an import can be taken back in any
//! order. Day roll-ups (`post_day`) are kept in the import's own transaction: boards read roll-ups, never posts.

pub mod model;
pub mod ops;
pub mod query;
pub mod table;
pub mod view;

use sandtable_store::{Migration, Op};

/// The tables of this crate, in the order they were released.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "facts_0001", sql: include_str!("table/0001.sql") },
    Migration { name: "facts_0002", sql: include_str!("table/0002.sql") },
    Migration { name: "facts_0003", sql: include_str!("table/0003.sql") },
    Migration { name: "facts_0004", sql: include_str!("table/0004.sql") },
    Migration { name: "facts_0005", sql: include_str!("table/0005.sql") },
    Migration { name: "facts_0006", sql: include_str!("table/0006.sql") },
    Migration { name: "facts_0007", sql: include_str!("table/0007.sql") },
];

/// The ops of this crate.
pub const OPS: &[&Op] = &[
    &ops::import_file::IMPORT_FILE,
    &ops::type_figures::TYPE_FIGURES,
    &ops::join_posts::JOIN_POSTS,
    &ops::keep_apart::KEEP_APART,
    &ops::forget_preset::FORGET_PRESET,
    &ops::keep_grid_view::KEEP_GRID_VIEW,
    &ops::keep_grid_view::FORGET_GRID_VIEW,
    &ops::snooze::SNOOZE,
    &ops::snooze::SILENCE,
    &ops::snooze::BRING_BACK,
];
