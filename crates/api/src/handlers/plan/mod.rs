//! Strategy and content: items of a plan, and the rules they are checked by.

pub(crate) mod adopt;
pub(crate) mod backplan;
pub(crate) mod best_hours;
pub(crate) mod budget;
pub(crate) mod calendar;
pub(crate) mod chart;
pub(crate) mod duplicating;
pub(crate) mod export;
mod fields;
pub(crate) mod fit;
pub(crate) mod goal;
pub(crate) mod health;
pub(crate) mod items;
pub(crate) mod library;
pub(crate) mod matching;
mod merge;
pub(crate) mod mix;
pub(crate) mod moving;
pub(crate) mod pack;
mod posted;
pub(crate) mod progress;
pub(crate) mod removing;
pub(crate) mod schedule;
pub(crate) mod series_days;
pub(crate) mod slots;
pub(crate) mod witnesses;
pub(crate) mod work;
