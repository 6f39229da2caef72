//! Single cells: what a text means as a number, a duration, a date or an id. Nothing here knows columns.

pub(crate) mod currency;
pub(crate) mod date;
pub(crate) mod date_words;
pub(crate) mod duration;
pub(crate) mod figure;
pub(crate) mod id;
pub(crate) mod marks;
pub(crate) mod number;
pub(crate) mod number_words;
pub(crate) mod reason;
pub(crate) mod resolve;
pub(crate) mod text;
