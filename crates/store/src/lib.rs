//! The workspace: one folder, one SQLite file, one write path.
//!
//! [`Store::transact`] is one SQLite transaction, one undo step and one audit line. What a pillar writes is named by its
//! [`Op`]; the store knows no domain table. Undo works from the log inside the file, so it survives a restart and another
//! process can continue it.

pub mod authored;
mod backup;
mod beside;
mod blob;
mod changeset;
mod check;
mod connection;
mod copying;
mod create;
mod error;
mod folder;
mod foreign_key;
mod history;
mod lock;
mod op;
mod restore;
mod rotation;
mod schema;
mod scope;
mod search;
mod setting;
mod store;
mod transact;
mod undo;
pub mod view;
mod watch;

pub use backup::backups;
pub use beside::{Beside, Readable, write_beside};
pub use error::{BulkError, StoreError};
pub use op::{Op, Tx, Undo};
pub use restore::restore_backup;
pub use rusqlite;
pub use schema::{Migration, Schema};
pub use search::{Ask, FORGET_SEARCH, Found, Hit, Indexed, SAVE_SEARCH, SavedSearch, Total};
pub use setting::setting;
pub use store::{Access, Store};
pub use view::{Backup, BackupReason, ChangeKind, ColumnChange, HistoryStep, Integrity, RowChange, StepState};
