//! Reports out of what the boards answer: the same figures and formulas, worded for paper.

mod findings;
mod kpi;
mod metric;
mod sources;
mod words;

pub(crate) use words::of_writers;

pub(crate) use kpi::kpi;
