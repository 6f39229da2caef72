//! From a file to a program that reads its rows: recognise the table, survey what single cells cannot tell, decide.

pub(crate) mod answers;
pub(crate) mod covers;
pub(crate) mod inspect;
pub(crate) mod joined;
pub(crate) mod layout;
pub(crate) mod preview;
pub(crate) mod program;
pub(crate) mod questions;
pub(crate) mod read;
pub(crate) mod row;
pub(crate) mod row_record;
pub(crate) mod survey;
