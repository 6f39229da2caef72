//! Text as it is searched. Titles come in two scripts, two widths and any case, and Chinese is written without spaces:
//! [`index_text`] folds all that away and sets every such character apart, [`index_terms`] adds what makes it quick to find, [`Query`] does the same with what was typed, and
//! [`highlight`] says where in the original it stands.
//!
//! What is folded: compatibility forms and width (NFKC), case, accents of Latin, Greek and Cyrillic letters, and
//! traditional to simplified characters, one by one: phrases would fold differently than their parts, and a search for
//! one character must find it.

mod common;
mod find;
mod fold;
mod highlight;
mod index;
mod query;
mod simplified;
mod snippet;
mod tester;
mod words;

pub use common::{Common, Sample};
pub use fold::index_text;
pub use highlight::{Mark, highlight, places};
pub use index::index_terms;
pub use query::{Phrase, Query};
pub use snippet::{Excerpt, excerpt};
pub use tester::Tester;
pub use words::Words;

/// Goes up whenever [`index_terms`] gives another answer: an index made by another version is made anew.
pub const VERSION: u32 = 3;
