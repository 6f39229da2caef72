//! The open workspace: one writer, a few readers.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sandtable_base::Clock;

use crate::backup;
use crate::check;
use crate::connection::{self, Role};
use crate::create;
use crate::error::StoreError;
use crate::folder::Folder;
use crate::lock::WriterLock;
use crate::schema::{self, Schema};
use crate::scope::Scope;
use crate::search::{self, Plan, Turns};
use crate::view::BackupReason;

/// Readers kept open between reads; more are opened when more threads read at once.
const READERS: usize = 4;

/// Bytes of the file that are mapped for a scan: as much as SQLite takes at most.
const MAPPED: i64 = 0x7fff_0000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Takes no lock and changes no row; works beside a writer. SQLite may leave its side files (`-wal`, `-shm`) behind.
    Read,
    Write,
}

/// An open workspace. Shared by reference between threads; closing is dropping.
pub struct Store {
    // Dropped in this order: the writer closes last and folds the log into the file, then the lock goes.
    readers: Mutex<Vec<Connection>>,
    writer: Option<Mutex<Connection>>,
    pub(crate) turns: Turns,
    pub(crate) plan: Mutex<Option<Plan>>,
    pub(crate) lock: Option<WriterLock>,
    pub(crate) folder: Folder,
    pub(crate) schema: Schema,
    clock: Arc<dyn Clock>,
}

impl Store {
    /// Makes a workspace at `dir` and opens it for writing.
    ///
    /// Errors: [`StoreError::Exists`] unless `dir` is absent or empty. A failure leaves nothing behind.
    pub fn create(dir: &Path, schema: Schema, clock: Arc<dyn Clock>) -> Result<Store, StoreError> {
        let folder = Folder::at(dir)?;
        let _scope = Scope::enter(folder.dir(), "create");
        create::create(&folder, schema, clock.now())?;
        Store::open(dir, schema, clock, Access::Write).inspect_err(|error| {
            // It was made a moment ago and holds nothing, unless someone else took it up that quickly.
            if !matches!(error, StoreError::Locked { .. }) {
                let _ = fs::remove_dir_all(folder.dir());
            }
        })
    }

    /// Opens the workspace at `dir`. With [`Access::Write`] an older one is backed up and brought to this version, and
    /// one whose last writer did not close it is checked.
    ///
    /// Errors: `Missing`, `NotAWorkspace`, `Locked`, `Newer`, `NeedsMigration` (reading only), `Damaged` with the newest
    /// good backup, `ReadOnly`.
    pub fn open(dir: &Path, schema: Schema, clock: Arc<dyn Clock>, access: Access) -> Result<Store, StoreError> {
        let folder = Folder::existing(dir)?;
        let _scope = Scope::enter(folder.dir(), "open");
        let (lock, unclean) = match access {
            Access::Read => (None, false),
            Access::Write => {
                let (lock, unclean) = WriterLock::acquire(&folder)?;
                (Some(lock), unclean)
            }
        };
        match ready(&folder, schema, clock.as_ref(), access, unclean) {
            Ok(conn) => {
                if let Some(lock) = &lock {
                    lock.set_sound(true);
                }
                let (readers, writer) = match access {
                    Access::Read => (vec![conn], None),
                    Access::Write => (Vec::new(), Some(Mutex::new(conn))),
                };
                Ok(Store {
                    readers: Mutex::new(readers),
                    writer,
                    turns: Turns::default(),
                    plan: Mutex::default(),
                    lock,
                    folder,
                    schema,
                    clock,
                })
            }
            Err(StoreError::Damaged { path, detail, .. }) => {
                if let Some(lock) = &lock {
                    lock.set_sound(false);
                }
                let backup = backup::newest_good(&folder);
                Err(StoreError::Damaged { path, detail, backup })
            }
            Err(error) => Err(error),
        }
    }

    pub fn dir(&self) -> &Path {
        self.folder.dir()
    }

    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// How many migrations the workspace has.
    pub fn schema_version(&self) -> Result<u32, StoreError> {
        self.read(|conn| Ok(schema::version(conn)?))
    }

    /// UTC.
    pub fn created_at(&self) -> Result<String, StoreError> {
        self.read(|conn| Ok(conn.query_row("SELECT created_at FROM store_state", [], |row| row.get(0))?))
    }

    /// Size of the database with its log, without media and backups.
    pub fn bytes(&self) -> Result<i64, StoreError> {
        let path = self.folder.database();
        let main = fs::metadata(&path).map_err(|source| StoreError::io(&path, source))?.len();
        let [wal, _] = self.folder.side_files();
        let wal = fs::metadata(wal).map_or(0, |meta| meta.len());
        Ok(i64::try_from(main + wal).unwrap_or(i64::MAX))
    }

    /// Runs `f` on a connection that cannot write. All it reads is of one moment.
    pub fn read<T, E: From<StoreError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let _scope = Scope::enter(self.dir(), "read");
        let conn = self.reader()?;
        let result = {
            let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Deferred).map_err(StoreError::from)?;
            let value = f(&tx);
            // Nothing was written; ending it lets the log be folded in.
            tx.rollback().map_err(StoreError::from)?;
            value
        };
        self.rest(conn);
        result
    }

    /// As [`Store::read`], for looking at every row of a large table: the file is mapped meanwhile. Without, each page goes
    /// through a cache that all connections of the program share a lock of, and two threads are slower than one.
    pub fn scan<T, E: From<StoreError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let conn = self.reader()?;
        map(&conn, MAPPED)?;
        let found = {
            let _scope = Scope::enter(self.dir(), "read");
            let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Deferred).map_err(StoreError::from)?;
            let value = f(&tx);
            tx.rollback().map_err(StoreError::from)?;
            value
        };
        // A file that is mapped for long keeps others from shortening it.
        map(&conn, 0)?;
        self.rest(conn);
        found
    }

    fn rest(&self, conn: Connection) {
        let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < READERS {
            idle.push(conn);
        }
    }

    fn reader(&self) -> Result<Connection, StoreError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(conn) => Ok(conn),
            None => Ok(connection::open(&self.folder.database(), Role::Read)?),
        }
    }

    /// The one connection that writes. Not reentrant: a write inside a write would wait for itself. Indexing gives way.
    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        match self.of_writer()?.try_lock() {
            Ok(writer) => Ok(writer),
            // A write that panicked was rolled back when its transaction was dropped; the connection is as good as new.
            Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => {
                let _waiting = self.turns.wait();
                self.idle_writer()
            }
        }
    }

    /// The same for whoever waits until nobody writes.
    pub(crate) fn idle_writer(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        Ok(self.of_writer()?.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn of_writer(&self) -> Result<&Mutex<Connection>, StoreError> {
        self.writer.as_ref().ok_or_else(|| StoreError::ReadOnly { path: self.dir().to_path_buf() })
    }
}

fn map(conn: &Connection, bytes: i64) -> Result<(), StoreError> {
    Ok(conn.pragma_update_and_check(None, "mmap_size", bytes, |_| Ok(()))?)
}

/// A connection to a sound, up-to-date workspace.
fn ready(
    folder: &Folder,
    schema: Schema,
    clock: &dyn Clock,
    access: Access,
    unclean: bool,
) -> Result<Connection, StoreError> {
    let role = match access {
        Access::Read => Role::Read,
        Access::Write => Role::Write,
    };
    let conn = connection::open_workspace(folder, role)?;
    let pending = schema.pending(&conn, folder)?;
    if unclean {
        tracing::info!("the last writer did not close the workspace: checking it");
        let found = check::run(&conn, clock.now())?;
        if !found.ok {
            return Err(StoreError::damaged(folder.dir(), found.problems.join("; ")));
        }
        check::record(&conn, &found)?;
    }
    if !pending.is_empty() {
        if access == Access::Read {
            return Err(StoreError::NeedsMigration { path: folder.dir().to_path_buf() });
        }
        backup::write(&conn, folder, BackupReason::Migration, clock.now())?;
        schema::migrate(&conn, folder, &pending, clock.now())?;
    }
    if access == Access::Write {
        search::prepare(&conn, schema)?;
    }
    Ok(conn)
}
