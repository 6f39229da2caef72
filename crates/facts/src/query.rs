//! Answers about the facts themselves, put together from several tables.

pub mod coverage;
pub mod same_posts;
