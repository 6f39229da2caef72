//! One Fluent catalogue for the page and for Rust. The page reads `locales/*/*.ftl` itself; here are the files that Rust
//! words things with (charts, the command line, the window, names of metrics and platforms), as one typed function a
//! message. `cargo xtask codegen` writes [`messages`] out of the files; `cargo xtask tidy` keeps the languages equal.

mod catalogue;
pub mod messages;
mod names;

pub use catalogue::{Catalogue, Value};
pub use names::{
    day_name, formula_words, grid_choice_name, import_kind_name, item_choice_name, item_field_name, metric_name,
    platform_name, term_name,
};
