//! Both axes: round ticks for values, thinned labels for categories.

mod categories;
mod columns;
mod log;
mod ticks;

pub(crate) use categories::{CategoryTick, choose};
pub(crate) use columns::Columns;
pub(crate) use ticks::Scale;
