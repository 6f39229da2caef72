//! One program's state: the open workspace, the person's preferences, running jobs.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use sandtable_base::{Clock, Locale};
use sandtable_store::{Access, Store};

use crate::error::ApiError;
use crate::indexing::Indexing;
use crate::jobs::Jobs;
use crate::people;
use crate::query::grid::Memory;
use crate::schema::schema;

/// Where a session keeps things and who it acts for.
pub struct SessionConfig {
    /// Folder of `preferences.json` and `recent.json`.
    pub config_dir: PathBuf,
    /// Folder that new workspaces go to.
    pub workspaces_dir: PathBuf,
    /// The CLI's `--workspace`: opened when a command needs it.
    pub workspace: Option<PathBuf>,
    /// Profile name that goes before the one in the preferences.
    pub actor: Option<String>,
    /// Language that goes before the one in the preferences.
    pub locale: Option<Locale>,
    pub clock: Arc<dyn Clock>,
    pub version: &'static str,
}

pub struct Session {
    pub(crate) config: SessionConfig,
    open: RwLock<Option<Arc<Store>>>,
    pub(crate) jobs: Jobs,
    indexing: Indexing,
    /// Large tables that are looked at.
    pub(crate) grids: Memory,
    /// The page was told what came while the program was closed: from then on the system's notices tell.
    caught_up: AtomicBool,
}

impl Session {
    pub fn new(config: SessionConfig) -> Session {
        Session {
            config,
            open: RwLock::new(None),
            jobs: Jobs::default(),
            indexing: Indexing::default(),
            grids: Memory::default(),
            caught_up: AtomicBool::new(false),
        }
    }

    /// The open workspace. A session with a fixed workspace (the CLI) opens it here, for reading only where that is
    /// enough, so that one can look at a workspace that the window has open.
    pub(crate) fn store(&self, access: Access) -> Result<Arc<Store>, ApiError> {
        if let Some(store) = self.open.read().unwrap_or_else(PoisonError::into_inner).as_ref() {
            return Ok(Arc::clone(store));
        }
        let path = self.config.workspace.as_ref().ok_or(ApiError::NoWorkspace)?;
        let store = match (Store::open(path, schema(), Arc::clone(&self.config.clock), access), access) {
            // An older file is brought up to date by whoever looks first.
            (Err(sandtable_store::StoreError::NeedsMigration { .. }), Access::Read) => {
                Store::open(path, schema(), Arc::clone(&self.config.clock), Access::Write)?
            }
            (opened, _) => opened?,
        };
        Ok(self.hold(store))
    }

    /// Opens another workspace in the place of the one that is open.
    pub(crate) fn open(&self, path: &Path) -> Result<Arc<Store>, ApiError> {
        let same = self.open.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(store) = same.filter(|store| store.dir() == path) {
            return Ok(store);
        }
        let store = Store::open(path, schema(), Arc::clone(&self.config.clock), Access::Write)?;
        Ok(self.hold(store))
    }

    /// Opens a workspace beside the one that is open, for one act.
    pub(crate) fn look_into(&self, path: &Path) -> Result<Store, ApiError> {
        Ok(Store::open(path, schema(), Arc::clone(&self.config.clock), Access::Write)?)
    }

    pub(crate) fn create(&self, path: &Path) -> Result<Store, ApiError> {
        Ok(Store::create(path, schema(), Arc::clone(&self.config.clock))?)
    }

    pub(crate) fn hold(&self, store: Store) -> Arc<Store> {
        let store = Arc::new(store);
        self.grids.clear();
        if self.config.workspace.is_none() {
            self.indexing.follow(&store);
        }
        self.caught_up.store(false, Ordering::Relaxed);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&store));
        store
    }

    /// Closes the workspace when it is the one in this folder; whether it was.
    pub(crate) fn close_if(&self, path: &Path) -> bool {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        let same = open.as_ref().is_some_and(|store| store.dir() == path);
        if same {
            self.indexing.stop();
            self.grids.clear();
            *open = None;
        }
        same
    }

    pub(crate) fn close(&self) {
        self.indexing.stop();
        self.grids.clear();
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What a program does from time to time while a workspace is open: a backup when one is due, the weekly check.
    pub fn maintain(&self) {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(store) = open else { return };
        if let Err(error) = store.rotate_backups() {
            tracing::warn!(%error, "backup failed");
        }
    }

    pub(crate) fn catch_up(&self) {
        self.caught_up.store(true, Ordering::Relaxed);
    }

    /// Whether somebody was told what came before. A session with a fixed workspace has no page that could be.
    pub(crate) fn is_caught_up(&self) -> bool {
        self.config.workspace.is_some() || self.caught_up.load(Ordering::Relaxed)
    }

    /// A command may have written: rows may wait to be indexed.
    pub(crate) fn wrote(&self) {
        self.indexing.look();
    }

    pub(crate) fn actor(&self) -> String {
        let kept = || people::preferences(&self.config.config_dir).profile_name;
        self.config.actor.clone().or_else(kept).unwrap_or_else(default_actor)
    }

    pub(crate) fn locale(&self) -> Locale {
        let kept = || people::preferences(&self.config.config_dir).locale;
        let system = || sys_locale::get_locale().map_or(Locale::En, |tag| Locale::from_system(&tag));
        self.config.locale.or_else(kept).unwrap_or_else(system)
    }
}

/// The name of the system's user stands in until a profile name is picked.
fn default_actor() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.is_empty()))
        .unwrap_or_else(|| "me".to_owned())
}
