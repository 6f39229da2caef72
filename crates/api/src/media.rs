//! Files that hang on items of the plans: their names, their way into the media folder and out of it, small pictures.

pub(crate) mod copying;
pub(crate) mod name;
pub(crate) mod owned;
pub(crate) mod thumbnail;
