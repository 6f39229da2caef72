//! Both axes: round ticks for values, thinned labels for categories.

mod categories;
mod ticks;

pub(crate) use categories::{CategoryTick, choose};
pub(crate) use ticks::Scale;
