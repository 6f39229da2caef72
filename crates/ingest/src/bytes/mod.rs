//! From a path to characters: what the file is, how its text is encoded, and one pass over its bytes that also hashes.

pub(crate) mod encoding;
pub(crate) mod format;
pub(crate) mod input;
