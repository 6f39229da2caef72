//! The one door: every command once, with its handler, its errors and what it changes. A transport (the window, the CLI)
//! is some twenty lines over [`dispatch`].

mod belonging;
mod cancelling;
pub mod commands;
mod demo;
pub mod describe;
mod dispatch;
mod error;
mod export;
pub mod folders;
mod handlers;
mod host;
mod ics;
mod import_writer;
mod imported_rows;
mod importing;
mod indexing;
mod jobs;
mod kpi_beside;
mod kpi_table;
mod list;
mod media;
mod notices;
mod people;
mod query;
mod reading;
mod recent_searches;
mod reporting;
pub mod requests;
mod schema;
mod searched;
mod session;
mod setting;
mod today;
pub mod typescript;
mod words;

pub use commands::{Access, Progress, Tag};
pub use describe::describe;
pub use dispatch::dispatch;
pub use error::ApiError;
pub use host::Host;
pub use requests::{PickFile, PickPurpose};
pub use session::{Session, SessionConfig};
